import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEW_FIGURE, ROLES_OF_PEOPLE, openRoom, proposeIn, readText } from './curation-room.ts'
import type { PersonName, Room } from './curation-room.ts'

let room: Room & { close(): Promise<void> }
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())

const FACT = 'liberterra-ii.checks'
let proposals = 0
/** Each of another figure: what was approved is nothing to propose again. */
const someProposal = (by: PersonName) =>
  proposeIn(room, by, 'correct', { fact: FACT, figure: String(7_000_000 + ++proposals), why: 'x' })

/** Verb by verb: the input, and who may. */
const VERBS: readonly (readonly [
  verb: string,
  input: () => Promise<object> | object,
  allowed: readonly PersonName[],
])[] = [
  ['propose', () => NEW_FIGURE, ['rana', 'dana', 'lee']],
  ['correct', () => ({ fact: FACT, figure: '7,800,000', why: 'x' }), ['rana', 'dana', 'lee']],
  ['update', () => ({ fact: FACT, figure: '7,800,000', why: 'x' }), ['rana', 'dana', 'lee']],
  ['withdraw', () => ({ fact: FACT, why: 'x' }), ['rana', 'dana', 'lee']],
  ['verify', () => ({ fact: 'liberterra-ii.countries' }), ['rana', 'dana', 'lee']],
  ['propose-operation', () => ({ name: 'Operation Lantern', why: 'x' }), ['rana', 'dana', 'lee']],
  ['propose-metric', () => ({ name: 'buoy moved | buoys moved', unit: 'item', why: 'x' }), ['rana', 'dana', 'lee']],
  ['proposals', () => ({}), ['rana', 'dana', 'lee']],
  ['approve', async () => ({ proposal: await someProposal('omar') }), ['dana', 'lee']],
  ['reject', async () => ({ proposal: await someProposal('omar'), why: 'x' }), ['dana', 'lee']],
]

const CASES = VERBS.flatMap(([verb, input, allowed]) =>
  (['ada', 'rana', 'dana', 'lee'] as const).map((name) => ({ verb, input, name, mayAct: allowed.includes(name) })),
)

it.each(CASES.filter(({ mayAct }) => mayAct))('$name may $verb', async ({ verb, input, name }) => {
  const reply = await room.as(name, verb, { ...(await input()) })
  expect(['answer', 'choose', 'refused']).toContain(reply.outcome)
})

it.each(CASES.filter(({ mayAct }) => !mayAct))(
  '$name may not $verb, hears who can, and the attempt is noted',
  async ({ verb, input, name }) => {
    const reply = await room.as(name, verb, { ...(await input()) })
    expect(reply.outcome).toBe('not_allowed')
    // A reader is told who may do it at all, a curator who may decide what others proposed.
    const isCurators = verb !== 'approve' && ROLES_OF_PEOPLE[name] === 'reader'
    const who = isCurators ? 'curator: rana, omar, dana, lee' : 'approver: dana, lee'
    expect(readText(reply)).toContain(`It takes the role of ${who}.`)
    const [line] = await (await room.services.store()).audit.list(1)
    expect(line).toMatchObject({ act: 'denied' })
    expect(line?.subject.startsWith(verb)).toBe(true)
  },
)

describe('one’s own proposal', () => {
  it.each(['dana', 'lee'] as const)('is not approved by %s, and the refusal says who can', async (name) => {
    const proposal = await someProposal(name)
    const reply = await room.as(name, 'approve', { proposal })
    expect(reply.outcome).toBe('not_allowed')
    expect(readText(reply)).toBe(
      `${proposal} is your own: a second person has to approve it. It takes the role of approver: dana, lee.`,
    )
    // The same person in a direct message, where Slack names no team.
    expect((await room.as(name, 'approve', { proposal }, { team: null })).outcome).toBe('not_allowed')
  })

  it('is rejected by a curator who made it', async () => {
    const proposal = await someProposal('rana')
    expect((await room.as('rana', 'reject', { proposal, why: 'x' })).outcome).toBe('answer')
  })
})

it('is refused in the language of the person', async () => {
  const reply = await room.as('ada', 'approve', { proposal: 'p-1' }, { language: 'fr' })
  expect(readText(reply)).toBe('« approve » ne vous est pas ouvert. Il y faut le rôle « approbateur » : dana, lee.')
})

it('packs and the audit log stay in the terminal', async () => {
  for (const action of ['import', 'export', 'audit'])
    expect((await room.as('lee', 'facts', { action, target: 'verify' })).outcome).toBe('not_allowed')
})
