import { afterEach, beforeEach, expect } from 'vitest'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger, FigureQuery } from '../../src/facts/ledger.ts'
import { slotOf } from './fact-ledger-samples.ts'

/** Opens a new, empty ledger whose clock is `now`. */
export type OpenLedger = (now: () => Date) => Promise<FactLedger>

/** What the clock of a ledger under test shows at first. */
export const FIRST_HOUR = '2025-03-01T08:00:00.000Z'

/** A fresh ledger for each test, and what the tests ask of it. */
export interface LedgerUnderTest {
  readonly ledger: FactLedger
  setClock(time: string): void
  /** Commits, and expects that it was stored. */
  store(...changes: readonly Change[]): Promise<void>
  idsAt(fact: FigureFact): Promise<readonly string[]>
  idsOf(query: FigureQuery): Promise<readonly string[]>
  search(...words: readonly string[]): Promise<readonly string[]>
}

/** Opens a ledger before each test of the surrounding block and closes it after. */
export function useLedger(open: OpenLedger): LedgerUnderTest {
  let ledger: FactLedger
  let clock = FIRST_HOUR
  beforeEach(async () => {
    clock = FIRST_HOUR
    ledger = await open(() => new Date(clock))
  })
  afterEach(() => ledger.close())

  const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
  return {
    get ledger() {
      return ledger
    },
    setClock(time) {
      clock = time
    },
    async store(...changes) {
      expect(await ledger.commit(changes)).toMatchObject({ committed: true })
    },
    idsAt: async (fact) => idsOf(await ledger.figuresAt(slotOf(fact))),
    idsOf: async (query) => idsOf(await ledger.figures(query)),
    search: async (...words) => idsOf(await ledger.searchStatements(words, 10)),
  }
}
