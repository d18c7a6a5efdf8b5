import type { Revision } from './ledger.ts'
import { standingRecord } from './standing-record.ts'

/** The revision that withdrew a figure, of its history; null where it stands. What was noted of it since did not withdraw it again. */
export function findWithdrawal(history: readonly Revision<'figure'>[]): Revision<'figure'> | null {
  const stood = history.findLastIndex((revision) => standingRecord(revision).status !== 'withdrawn')
  return history[stood + 1] ?? null
}
