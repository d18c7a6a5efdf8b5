import type { Hedge, Quantity } from '../figures/figure.ts'
import type { Reason } from '../checking/verdict.ts'

/** A figure of a checked text that the store contradicts. Only the figure is kept, never the text that it stood in, nor whose it was. */
export interface FoundConflict {
  /** The stored fact that it is apart from. */
  readonly fact: string
  readonly value: Quantity
  readonly hedge: Hedge
  readonly reasons: readonly Reason[]
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Conflicts that checks and summaries came upon. */
export interface FoundConflicts {
  record(conflicts: readonly FoundConflict[]): Promise<void>
  /** Later than the first time and not later than the second, oldest first. */
  between(after: Date, until: Date, limit: number): Promise<readonly FoundConflict[]>
}
