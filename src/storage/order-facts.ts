import type { Fact } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'

/** Facts oldest first, by the date they stand for (undated ones first), then by id, so that the order never depends on an engine. */
export function orderFacts<T extends Fact>(facts: readonly Stored<T>[]): readonly Stored<T>[] {
  return facts.toSorted((a, b) => compare(a.as_of ?? '', b.as_of ?? '') || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
