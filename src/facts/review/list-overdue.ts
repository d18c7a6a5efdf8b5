import { setImmediate } from 'node:timers/promises'
import type { FactLedger } from '../ledger.ts'
import { standingRecord } from '../standing-record.ts'
import { isOverdue, reviewDateOf } from './review-date.ts'
import type { ReviewRule } from './review-date.ts'

/** A fact that nobody has confirmed since the day by which it was to be verified. */
export interface OverdueFact {
  readonly fact: string
  readonly kind: 'figure' | 'statement'
  /** The day by which it was to be verified. */
  readonly date: string
}

export interface OverdueList {
  /** The longest overdue first. */
  readonly facts: readonly OverdueFact[]
  /** How many there are in all. */
  readonly count: number
}

interface Survey {
  readonly version: number
  readonly rule: string
  /** Every fact with a review date, by that date. */
  readonly facts: readonly OverdueFact[]
}

const RECORDS_A_PAGE = 500
const surveys = new WeakMap<FactLedger, Survey>()

/** The facts whose review date has come. The store is read through once a version, in pages, and what was found is kept. */
export async function listOverdue(
  ledger: FactLedger,
  rule: ReviewRule,
  now: Date,
  limit: number,
): Promise<OverdueList> {
  const { facts } = await survey(ledger, rule)
  const later = facts.findIndex(({ date }) => !isOverdue(date, now, rule))
  const count = later === -1 ? facts.length : later
  return { facts: facts.slice(0, Math.min(count, limit)), count }
}

async function survey(ledger: FactLedger, rule: ReviewRule): Promise<Survey> {
  const version = await ledger.version()
  const key = JSON.stringify(rule)
  const known = surveys.get(ledger)
  if (known?.version === version && known.rule === key) return known
  const facts: OverdueFact[] = []
  for (const kind of ['figure', 'statement'] as const) await addDates(facts, kind, ledger, rule)
  const found = { version, rule: key, facts: facts.toSorted(byDate) }
  surveys.set(ledger, found)
  return found
}

async function addDates(
  facts: OverdueFact[],
  kind: OverdueFact['kind'],
  ledger: FactLedger,
  rule: ReviewRule,
): Promise<void> {
  let after: string | undefined
  for (;;) {
    // People are answered between two pages.
    await setImmediate()
    const page = await ledger.list(kind, { limit: RECORDS_A_PAGE, ...(after === undefined ? {} : { after }) })
    for (const revision of page) {
      const { status } = standingRecord(revision)
      const date = reviewDateOf({ status, revised_at: revision.at }, rule)
      if (date !== null) facts.push({ fact: revision.id, kind, date })
    }
    after = page.at(-1)?.id
    if (after === undefined || page.length < RECORDS_A_PAGE) return
  }
}

function byDate(a: OverdueFact, b: OverdueFact): number {
  return a.date.localeCompare(b.date) || a.fact.localeCompare(b.fact)
}
