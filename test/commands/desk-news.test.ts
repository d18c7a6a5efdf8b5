import { describe, expect, it } from 'vitest'
import { Proposal } from '../../src/facts/proposal.ts'
import { createServices } from '../../src/services.ts'
import { enterRoom, listTold, press, proposeIn, readBlocks } from './curation-room.ts'
import type { Room } from './curation-room.ts'

const ARRESTS = 'liberterra-ii.arrests'
const CHANGE = { fact: ARRESTS, figure: '2,571', why: 'typing slip' }
const BOTH = { SLACK_DESK_CHANNEL: 'C-DESK', DISCORD_DESK_CHANNEL: '900' }
const DISCORD = { platform: 'discord', team: '7', channel: '70' } as const
const TERMINAL = { platform: 'terminal', team: null } as const

/** What was told where, oldest first: "slack C-DESK Rana proposes a correction". */
async function readTold(room: Room): Promise<readonly string[]> {
  const told = await listTold(room)
  return told.toReversed().map(({ platform, to, blocks }) => {
    const [head] = readBlocks(blocks).split('\n')
    return `${platform} ${'channel' in to ? to.channel : 'nowhere'} ${head ?? ''}`
  })
}

describe('the desk’s channel hears', () => {
  it('of a proposal and of its decision where they were made', async () => {
    const room = await enterRoom(BOTH)
    const id = await proposeIn(room, 'rana', 'correct', CHANGE)
    expect(await readTold(room)).toEqual(['slack C-DESK Rana proposes a correction'])
    await room.as('dana', 'approve', { proposal: id })
    expect(await readTold(room)).toEqual([
      'slack C-DESK Rana proposes a correction',
      `slack C-DESK Dana approved ${id}.`,
    ])
    const [{ blocks, to } = { blocks: [], to: null }] = await listTold(room)
    expect(readBlocks(blocks)).toContain(`${ARRESTS}: 2,571 arrests`)
    expect(to).toEqual({ team: 'T1', channel: 'C-DESK' })
  })

  it('of one decided on another platform on both', async () => {
    const room = await enterRoom({ ...BOTH, STET_APPROVERS: 'dana 55' })
    const id = await proposeIn(room, 'rana', 'correct', CHANGE)
    await readTold(room)
    const person = { id: '55', name: 'Dana', groups: [], locale: null }
    await room.as('dana', 'reject', { proposal: id, why: 'the page says 2,517' }, { ...DISCORD, person })
    expect((await readTold(room)).slice(1)).toEqual([
      `slack C-DESK Dana rejected ${id}: the page says 2,517`,
      `discord 900 Dana rejected ${id}: the page says 2,517`,
    ])
  })

  it('of what the terminal proposes and decides on every platform, in its own language, with the buttons', async () => {
    const room = await enterRoom({ ...BOTH, STET_LANGUAGE: 'fr' })
    const asked = { ...TERMINAL, language: 'en' } as const
    await room.as('rana', 'correct', CHANGE, asked)
    expect(await readTold(room)).toEqual([
      'slack C-DESK Rana propose une correction',
      'discord 900 Rana propose une correction',
    ])
    const [{ blocks } = { blocks: [] }] = await listTold(room)
    expect((await press(room, 'dana', blocks, 'Approuver')).outcome).toBe('answer')
    expect((await readTold(room)).slice(2)).toHaveLength(2)
  })

  it('of a chat that has no desk on another platform: somebody has to', async () => {
    const room = await enterRoom(BOTH)
    await room.as('ada', 'desk', { question: 'Who counts the boats?' }, DISCORD)
    const onlySlack = await enterRoom()
    await onlySlack.as('ada', 'desk', { question: 'Who counts the boats?' }, DISCORD)
    expect(await readTold(room)).toEqual(['discord 900 Ada asks the desk: Who counts the boats?'])
    expect(await readTold(onlySlack)).toEqual(['slack C-DESK Ada asks the desk: Who counts the boats?'])
  })

  it.each([
    ['en', 'Ada reports a problem: outdated'],
    ['ar', 'بلاغ من Ada عن مشكلة: outdated'],
    ['fr', 'Ada signale un problème : outdated'],
    ['es', 'Ada informa de un problema: outdated'],
  ])('of a problem in %s, and of no thumb', async (language, words) => {
    const room = await enterRoom({ STET_LANGUAGE: language })
    await room.as('ada', 'feedback', { verdict: 'bad', about: ARRESTS })
    await room.as('ada', 'report', { reason: 'outdated', about: ARRESTS })
    const [{ blocks } = { blocks: [] }, ...others] = await listTold(room)
    expect(readBlocks(blocks)).toBe(`${words}\n${ARRESTS}`)
    expect(others).toEqual([])
  })

  it('of a pack’s changes that wait, by their names', async () => {
    const room = await enterRoom()
    const { ledger } = await room.services.store()
    const facts = [await ledger.current('figure', ARRESTS), await ledger.current('figure', 'liberterra-ii.countries')]
    const changes = facts.flatMap((each) =>
      each === null
        ? []
        : [
            {
              kind: each.kind,
              record: { ...each.record, value: 9 },
              expected: each.revision,
              action: 'import' as const,
            },
          ],
    )
    expect(changes).toHaveLength(2)
    const waiting = { id: 'p-00aa11', state: 'pending', action: 'import', why: 'a new pack', changes }
    const proposer = { ...TERMINAL, id: 'rana', name: 'Rana' }
    const record = Proposal.parse({ ...waiting, proposer, expires: '2026-03-09T09:00:00.000Z' })
    const entry = { kind: 'proposal', expected: 0, action: 'propose', by: 'Rana', why: 'a new pack' } as const
    expect((await ledger.commit([{ ...entry, record }])).committed).toBe(true)
    const [{ blocks } = { blocks: [] }] = await listTold(room)
    expect(readBlocks(blocks)).toMatch(/liberterra-ii\.arrests: 2,517 arrests → 9 arrests\nliberterra-ii\.countries: /)
  })
})

describe('the desk’s channel does not hear', () => {
  it('of a proposal that was decided before anybody could tell it, but of the decision', async () => {
    const room = await enterRoom()
    const id = await proposeIn(room, 'rana', 'correct', CHANGE)
    await room.as('rana', 'reject', { proposal: id, why: 'my own slip' })
    expect(await readTold(room)).toEqual([`slack C-DESK Rana rejected ${id}: my own slip`])
  })

  it('of anything twice, whoever looks, and however often', async () => {
    const room = await enterRoom()
    await proposeIn(room, 'rana', 'correct', CHANGE)
    await room.as('ada', 'desk', { question: 'Who counts the boats?' })
    // Another process on the same store.
    const services = createServices(room.services.config, () => room.clock.now)
    await Promise.all([listTold(room), listTold({ ...room, services }), listTold(room)])
    await services.close()
    expect(await listTold(room)).toHaveLength(2)
  })

  it('of what is older than a week, as after a long time without a bot', async () => {
    const room = await enterRoom()
    await proposeIn(room, 'rana', 'correct', CHANGE)
    await room.as('ada', 'desk', { question: 'Who counts the boats?' })
    room.clock.now = new Date('2026-03-10T08:00:00Z')
    await room.as('ada', 'desk', { question: 'Who counts the planes?' })
    room.clock.now = new Date('2026-03-10T10:00:00Z')
    expect(await readTold(room)).toEqual(['slack C-DESK Ada asks the desk: Who counts the planes?'])
  })

  it('of what happened while it had no channel', async () => {
    const room = await enterRoom({ SLACK_DESK_CHANNEL: '' })
    await proposeIn(room, 'rana', 'correct', CHANGE)
    expect(await listTold(room)).toEqual([])
    const { deskNews } = await room.services.delivery()
    expect(await deskNews.untold(10)).toEqual([])
  })
})

it('what waited long is looked for before it is posted: a store from a backup may have told it already', async () => {
  const room = await enterRoom()
  await room.as('ada', 'desk', { question: 'Who counts the boats?' })
  room.clock.now = new Date('2026-03-03T10:00:00Z')
  const [{ key } = { key: '' }] = await listTold(room)
  const { outbox } = await room.services.delivery()
  const [item] = await outbox.take({ owner: 'me', platforms: ['slack'], lease: 1_000, limit: 1 })
  expect(item).toMatchObject({ key, tries: 2, triedAt: new Date('2026-03-03T09:00:00Z') })
})
