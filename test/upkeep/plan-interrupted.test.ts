import { expect, it } from 'vitest'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import type { PostAddress, Posting } from '../../src/chat/chat-adapter.ts'
import type { OpenEvent } from '../../src/delivery/open-event.ts'
import type { NewItem } from '../../src/delivery/outbox.ts'
import { createInterruptedPlanner } from '../../src/upkeep/plan-interrupted.ts'

const NOW = new Date('2026-01-01T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

const HEARD: OpenEvent = {
  key: 'slack:message:1',
  platform: 'slack',
  team: 'T1',
  channel: 'C1',
  under: '1.1',
  person: 'U1',
  language: 'es',
  isShare: false,
  at: minutesAgo(1),
}

/** Plans for what was left, where looking in a place ends so. */
async function plan(events: readonly OpenEvent[], look: (to: PostAddress) => boolean | PostFailure) {
  const settled: (readonly [string, string])[] = []
  const added: NewItem[] = []
  const posting: Pick<Posting, 'find'> = {
    find: ({ to }) => {
      const found = look(to)
      if (found instanceof PostFailure) return Promise.reject(found)
      return Promise.resolve(found ? { messages: ['1'], channel: 'C1', link: null } : null)
    },
  }
  const planner = createInterruptedPlanner({
    openEvents: {
      interrupted: () => Promise.resolve(events),
      settle: ({ key }, how) => Promise.resolve(void settled.push([key, how])),
    },
    outbox: { add: (items) => Promise.resolve(void added.push(...items)) },
    deliveries: { find: () => Promise.resolve(null) },
    postings: new Map([['slack', posting as Posting]]),
    language: 'fr',
  })
  const failure = await planner.plan(NOW).then(
    () => null,
    (error: unknown) => error,
  )
  const told = added.map(({ key, errand }) => {
    if (errand.type !== 'post') throw new Error('this is no post')
    return { key, to: errand.to, says: JSON.stringify(errand.blocks) }
  })
  return { told, settled, failure }
}

it('tells nobody what is older than an hour', async () => {
  const { told, settled } = await plan([{ ...HEARD, at: minutesAgo(61) }], () => false)
  expect(told).toEqual([])
  expect(settled).toEqual([['slack:message:1', 'cut off']])
})

it('finds the answer with the person where the bot may not look into the channel', async () => {
  const closed = new PostFailure('closed', { isFinal: true })
  const there = await plan([HEARD], (to) => ('person' in to ? true : closed))
  expect([there.told, there.settled]).toEqual([[], [['slack:message:1', 'answered']]])
  const nowhere = await plan([HEARD], (to) => ('person' in to ? false : closed))
  expect(nowhere.told).toMatchObject([{ to: { channel: 'C1', under: '1.1' }, says: expect.stringMatching(/en esto/) }])
})

it('leaves what it cannot look for now, and goes on with the others', async () => {
  const other = { ...HEARD, key: 'slack:click:2', channel: null, under: null, person: 'U2', language: null }
  const busy = new PostFailure('busy', { isFinal: false })
  const { told, settled, failure } = await plan([HEARD, other], (to) => ('person' in to ? false : busy))
  expect(failure).toBeInstanceOf(AggregateError)
  expect(told).toMatchObject([
    { to: { team: 'T1', person: 'U2' }, says: expect.stringMatching(/interrompu .* ailleurs/) },
  ])
  expect(settled).toEqual([['slack:click:2', 'cut off']])
})

it('tells whoever shared an answer, and not the channel, as often as it was cut off', async () => {
  const share = { ...HEARD, key: 'slack:share:1', isShare: true }
  const { told } = await plan([share, { ...share, at: minutesAgo(2) }], () => false)
  expect(told.map(({ to }) => to)).toEqual([
    { team: 'T1', person: 'U1' },
    { team: 'T1', person: 'U1' },
  ])
  expect(new Set(told.map(({ key }) => key)).size).toBe(2)
})
