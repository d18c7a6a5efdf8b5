import { expect, it, onTestFinished } from 'vitest'
import type { Change, FactLedger } from '../../../src/facts/ledger.ts'
import { listOverdue } from '../../../src/facts/review/list-overdue.ts'
import { isOverdue, reviewDateOf } from '../../../src/facts/review/review-date.ts'
import type { ReviewRule } from '../../../src/facts/review/review-date.ts'
import { openLedger } from '../../../src/storage/open-ledger.ts'
import { openStore } from '../../../src/storage/open-store.ts'
import { figure, record } from '../../asking/ask-store.ts'
import { createMemoryLedger } from '../../support/memory-ledger.ts'

const RULE: ReviewRule = { days: { preliminary: 7, final: 365 }, timeZone: 'UTC' }

it.each([
  ['2026-03-01T23:30:00Z', 'UTC', '2026-03-08'],
  // In Cairo it is the second of March already.
  ['2026-03-01T23:30:00Z', 'Africa/Cairo', '2026-03-09'],
  ['2026-03-01T03:00:00Z', 'America/Los_Angeles', '2026-03-07'],
  // Seven days by the calendar, though one of them has 23 hours.
  ['2026-03-26T23:30:00Z', 'Europe/Paris', '2026-04-03'],
  ['2028-02-22T12:00:00Z', 'UTC', '2028-02-29'],
])('a preliminary fact of %s is to be verified, in %s, by %s', (revised_at, timeZone, date) => {
  const rule = { ...RULE, timeZone }
  expect(reviewDateOf({ status: 'preliminary', revised_at }, rule)).toBe(date)
  const noon = new Date(`${date}T12:00:00Z`)
  expect(isOverdue(date, noon, rule)).toBe(true)
  expect(isOverdue(date, new Date(noon.getTime() - 36 * 3_600_000), rule)).toBe(false)
})

it('a status without days is never to be verified', () => {
  const fact = { status: 'disputed', revised_at: '2020-01-01T00:00:00Z' } as const
  expect(reviewDateOf(fact, RULE)).toBeNull()
  expect(isOverdue(null, new Date('2030-01-01T00:00:00Z'), RULE)).toBe(false)
})

it.each(['SQLite', 'memory'])('lists what is overdue, oldest first, and again after each commit (%s)', async (kind) => {
  let now = new Date('2026-03-01T10:00:00Z')
  const open = async () =>
    kind === 'memory' ? createMemoryLedger(() => now) : (await openStore('sqlite::memory:', { now: () => now })).ledger
  const ledger = await open()
  onTestFinished(() => ledger.close())
  const at = (time: string) => (now = new Date(time))
  const ids = async () => (await listOverdue(ledger, RULE, now, 10)).facts.map(({ fact, date }) => `${fact} ${date}`)
  const gone = record('figure', figure('lantern.gone', { status: 'preliminary' }))
  await store(ledger, ...NAMES, record('figure', figure('lantern.old', { status: 'preliminary' })), gone)
  at('2026-03-02T10:00:00Z')
  await store(ledger, record('figure', figure('lantern.new', { status: 'preliminary' })), STATEMENT)
  await store(ledger, record('figure', figure('lantern.final', {})))
  await store(ledger, { ...gone, expected: 1, action: 'withdraw' })

  at('2026-03-07T10:00:00Z')
  expect(await ids()).toEqual([])
  at('2026-03-09T10:00:00Z')
  expect(await ids()).toEqual(['lantern.old 2026-03-08', 'lantern.aim 2026-03-09', 'lantern.new 2026-03-09'])
  expect(await listOverdue(ledger, RULE, now, 1)).toMatchObject({ count: 3, facts: [{ fact: 'lantern.old' }] })

  const old = record('figure', figure('lantern.old', { status: 'preliminary' }))
  await store(ledger, { ...old, expected: 1, action: 'verify' })
  expect(await ids()).toEqual(['lantern.aim 2026-03-09', 'lantern.new 2026-03-09'])
})

it('finds the one that is overdue among thousands', async () => {
  const ledger = await openLedger('sqlite::memory:')
  onTestFinished(() => ledger.close())
  const facts = Array.from({ length: 1_203 }, (_, at) => figure(`lantern.part-${at}`, at === 977 ? FRESH : {}))
  await store(ledger, ...NAMES, ...facts.map((fact) => record('figure', fact)))
  const soon = new Date(Date.now() + 10 * 86_400_000)
  expect(await listOverdue(ledger, RULE, soon, 10)).toMatchObject({ count: 1, facts: [{ fact: 'lantern.part-977' }] })
  const later = new Date(Date.now() + 400 * 86_400_000)
  expect((await listOverdue(ledger, RULE, later, 10)).count).toBe(1_203)
})

async function store(ledger: FactLedger, ...changes: readonly Change[]): Promise<void> {
  expect(await ledger.commit(changes)).toMatchObject({ committed: true })
}

const FRESH = { status: 'preliminary' }

const STATEMENT = record('statement', {
  kind: 'statement',
  id: 'lantern.aim',
  topic: 'background',
  text: { en: 'It went after smugglers.' },
  status: 'preliminary',
  sources: ['harbour-post'],
})

const NAMES: readonly Change[] = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2026 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: { en: { one: 'arrest', other: 'arrests' } },
    synonyms: {},
  }),
  record('source', { id: 'harbour-post', publisher: 'Harbour Post', title: 'Raids along the coast' }),
]
