import type { Scope, Status } from '../facts/fact.ts'
import type { Hedge, Quantity } from '../figures/figure.ts'
import type { Outcome } from '../chat/reply.ts'
import type { Language } from '../language.ts'

export const ANSWER_STATUSES = ['answered', 'ambiguous', 'not_stored', 'not_understood'] as const
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

export interface AnswerSource {
  readonly publisher: string
  readonly title: string
  readonly url: string | null
  readonly published: string | null
}

/** One stored fact as an answer states it. For a statement `value` and `hedge` are null and `text` is the statement. */
export interface AnswerFact {
  readonly fact: string
  /** The operation's display name; null for a statement about none. */
  readonly operation: string | null
  readonly operation_id: string | null
  /** The metric's id; null for a statement. */
  readonly metric: string | null
  readonly scope: Scope
  readonly value: Quantity | null
  readonly hedge: Hedge | null
  /** The date of its newest source. */
  readonly published: string | null
  readonly text: string
  readonly status: Status
  readonly revision: number
  readonly as_of: string | null
  readonly attribution: string | null
  /** Days since it was published, or since the date it stands for; null where neither is known. */
  readonly age_days: number | null
  /** Who said last that it stands: whoever verified it, approved it, or stored it where nobody had to agree. */
  readonly verified: { readonly by: string; readonly at: string }
  /** The day by which it is to be verified again; null where its status is never reviewed, or nobody asked for it. */
  readonly verify_by: string | null
  /** That day has come, and nobody has confirmed it since. */
  readonly is_overdue: boolean
  readonly sources: readonly AnswerSource[]
  /** The values it had before, newest first, with the day each was replaced. */
  readonly replaced: readonly Replaced[]
  /** A sentence in house style that may be pasted into copy. */
  readonly copy: string | null
}

export interface Replaced {
  readonly value: Quantity
  readonly hedge: Hedge
  readonly text: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly why: string
}

/** A figure that the store had and took back. What it said is not told: it must not be used, and its history has it. */
export interface Withdrawn {
  readonly fact: string
  readonly revision: number
  /** The operation's display name. */
  readonly operation: string
  /** The metric's id. */
  readonly metric: string
  readonly scope: Scope
  /** What it counted and of which operation, without the number. */
  readonly text: string
  /** When it was withdrawn: ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** The second person; null where nobody had to agree. */
  readonly approved_by: string | null
  readonly why: string
}

/** What arithmetic gave, with its working. A share is in percent. */
export interface Computed {
  readonly value: number
  readonly hedge: Hedge
  readonly unit: string | null
  readonly working: string
}

/** A stored figure beside the question: offered as another question, never as the answer. */
export interface Related {
  readonly label: string
  readonly question: string
  readonly fact: string | null
  readonly operation: string | null
  readonly metric: string | null
  readonly value: Quantity | null
  readonly hedge: Hedge | null
}

/** One of at most five readings of an ambiguous question. */
export interface Choice extends Related {
  readonly input: { readonly question: string }
}

/** What the `ask` command prints as JSON. */
export interface AnswerData {
  readonly status: AnswerStatus
  readonly answers: readonly AnswerFact[]
  readonly computed: readonly Computed[]
  readonly choices: readonly Choice[]
  readonly related: readonly Related[]
  readonly text: string
  readonly language: Language
  /** The question as it was read, where it was not whole. */
  readonly resolved: string | null
  /** What the store does not have, where it does not. */
  readonly missing: string | null
  /** What is asked for and was withdrawn. */
  readonly withdrawn: readonly Withdrawn[]
  /** What the number in the question came to, where it had one. */
  readonly verdict: 'yes' | 'no' | null
}

export interface Answer {
  readonly outcome: Outcome
  readonly data: AnswerData
  /** The answer without its sources, for replies that show those apart; null where the text says all. */
  readonly headline: string | null
  /** Why its figures may no longer stand, a sentence each; null where a reason does not hold. */
  readonly warnings: readonly (string | null)[]
}
