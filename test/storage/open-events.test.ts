import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import type { OpenEvent } from '../../src/delivery/open-event.ts'
import { createOpenEvents } from '../../src/storage/open-events.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSeenEvents } from '../../src/storage/seen-events.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const START = Date.parse('2026-01-01T00:00:00Z')
const LEASE = 60
const BOTH = ['slack', 'discord'] as const

const HEARD: Omit<OpenEvent, 'key' | 'at'> = {
  platform: 'slack',
  team: 'T1',
  channel: 'C1',
  under: '1.1',
  person: 'U1',
  language: 'ar',
  isShare: false,
}

/** Processes on one store, with a clock that stands still until it is moved. */
function openProcesses() {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const clock = { time: START }
  const now = () => new Date(clock.time)
  return {
    clock,
    open: async () => {
      const { database, ledger } = await openStore(url)
      const events = createSeenEvents(database, { now })
      const openEvents = createOpenEvents(database, { now, lease: LEASE })
      onTestFinished(async () => {
        openEvents.stop()
        await ledger.close()
      })
      return {
        openEvents,
        claim: (key: string, more: Partial<typeof HEARD> = {}) =>
          events.claim(key, (transaction) => openEvents.note(transaction, { ...HEARD, ...more, key })),
        leasedUntil: async () => {
          const rows = await database.db.selectFrom('open_event').select('leased_until').execute()
          return Math.min(...rows.map(({ leased_until }) => leased_until))
        },
        left: async () => (await openEvents.interrupted(BOTH, 10)).map(({ key }) => key),
      }
    },
  }
}

it('is left to others when its process gives no sign of life any more, and not while it does', async () => {
  const { clock, open } = openProcesses()
  const [one, other] = [await open(), await open()]
  expect(await Promise.all([one.claim('a'), one.claim('b'), other.claim('a')])).toEqual([true, true, false])
  for (let round = 0; round < 3; round++) {
    clock.time += LEASE * 0.75
    await vi.waitFor(async () => expect(await other.leasedUntil()).toBe(clock.time + LEASE), { interval: 5 })
    expect(await other.left()).toEqual([])
  }
  one.openEvents.stop()
  clock.time += 10 * LEASE
  expect((await other.left()).toSorted()).toEqual(['a', 'b'])
  expect(await one.left()).toEqual([])
  const [first] = await other.openEvents.interrupted(BOTH, 1)
  expect(first).toEqual({ ...HEARD, key: first?.key, at: new Date(START) })
  expect(await other.openEvents.interrupted(['discord'], 10)).toEqual([])
})

it('is forgotten once it is answered; only a share that was cut off may be claimed again', async () => {
  const { clock, open } = openProcesses()
  const [one, other] = [await open(), await open()]
  await Promise.all([one.claim('answered'), one.claim('asked'), one.claim('shared', { isShare: true })])
  await one.openEvents.close('answered')
  one.openEvents.stop()
  clock.time += 10 * LEASE
  const left = await other.openEvents.interrupted(BOTH, 10)
  expect(left.map(({ key }) => key).toSorted()).toEqual(['asked', 'shared'])
  for (const event of left) await other.openEvents.settle(event, 'cut off')
  expect(await other.left()).toEqual([])
  expect(await Promise.all(['answered', 'asked', 'shared'].map((key) => other.claim(key)))).toEqual([
    false,
    false,
    true,
  ])
})
