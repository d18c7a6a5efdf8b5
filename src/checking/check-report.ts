import type { Scope, Status } from '../facts/fact.ts'
import type { Figure, Hedge, Quantity, Span } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import type { Evidence } from './binding.ts'
import type { SupportReason } from './support/find-support.ts'
import type { Reason, Verdict } from './verdict.ts'

/** A stored fact as a report shows it. */
export interface StoredFigure {
  readonly fact: string
  /** Null for days: `text` then says them. */
  readonly value: Quantity | null
  readonly hedge: Hedge
  /** The date of its newest source. */
  readonly published: string | null
  readonly status: Status
  readonly revision: number
  readonly as_of: string | null
  readonly attribution: string | null
  /** The day by which somebody was to verify it, where that has come and nobody has. */
  readonly overdue_since: string | null
  readonly sources: readonly {
    readonly publisher: string
    readonly title: string
    readonly url: string | null
    readonly published: string | null
  }[]
  /** The figure with what it counts and its scope, in the report's language. */
  readonly text: string
}

/** A figure that code worked out of stored ones. */
export interface Computed {
  readonly value: number
  /** "850 ÷ 2,517 = 33.8 %". */
  readonly working: string
}

/** One figure of a text and what the store says of it. */
export interface CheckedFigure extends Span {
  readonly text: string
  readonly value: Quantity
  readonly hedge: Hedge
  readonly kind: Figure['kind']
  /** The display name. */
  readonly operation: string | null
  /** The id of what it counts; `dates` and `duration` are the operation's own. */
  readonly metric: string | null
  readonly scope: Scope
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly stored: readonly StoredFigure[]
  /** The words of the text that the binding rests on. */
  readonly binding: Evidence
  /** The sentence that it stands in. */
  readonly sentence: string
  /** Where the sentence starts in the text. */
  readonly sentenceStart: number
  /** Why, in one plain sentence; null where there is nothing to say. */
  readonly message: string | null
  /** What could stand there instead, for a conflict or an outdated figure. */
  readonly suggestion: string | null
  readonly computed: readonly Computed[]
  /** What the source article says, where one was given. */
  readonly support?: 'supported' | 'unsupported' | 'derived'
  /** The words of the source that support it, or that speak against it. */
  readonly evidence?: (Span & { readonly text: string }) | null
  /** Why the source does not support it as it stands. */
  readonly support_reason?: SupportReason | null
  /** The arithmetic on the source's figures that gives it. */
  readonly support_working?: string
  /** Who bound it, where it was not the text alone. */
  readonly bound_by?: 'model'
}

/** The check of a whole text. `data` is what `--json` prints. */
export interface CheckReport {
  readonly language: Language
  readonly data: {
    readonly figures: readonly CheckedFigure[]
    readonly counts: Readonly<Record<Verdict, number>>
  }
  /** The fact revisions that the report states. */
  readonly restsOn: readonly { readonly fact: string; readonly revision: number }[]
}
