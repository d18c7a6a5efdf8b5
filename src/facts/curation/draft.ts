import type { Fact } from '../fact.ts'
import type { Revision } from '../ledger.ts'
import type { Metric, Subset } from '../metric.ts'
import type { Operation } from '../operation.ts'
import type { ProposedChange } from '../proposal.ts'
import type { Source } from '../source.ts'

/** A change as it was read: what it would do to the store, before anybody stores or approves it. */
export interface Draft {
  readonly action: ProposedChange['action']
  /** All that one commit has to store; the fact itself is the last. */
  readonly changes: readonly ProposedChange[]
  /** What stands; null for something new. */
  readonly before: Revision<'figure' | 'statement'> | null
  /** What would stand. */
  readonly after:
    | { readonly kind: 'fact'; readonly record: Fact; readonly sources: readonly Source[] }
    | { readonly kind: 'operation'; readonly record: Operation }
    | { readonly kind: 'metric'; readonly record: Metric }
    /** Only an import changes these. */
    | { readonly kind: 'subset'; readonly record: Subset }
    | { readonly kind: 'source'; readonly record: Source }
  readonly why: string
}
