import type { Operation } from '../facts/operation.ts'
import type { Figure } from '../figures/figure.ts'
import type { PeriodMention } from '../reading/mention.ts'
import type { MetricGroup, QuestionKind, QuestionReading } from './question-reading.ts'

/** One operation that is asked about. Several candidates: the name fits each. None: the store does not have it. */
export interface OperationGroup {
  readonly text: string
  readonly candidates: readonly Operation[]
  /** Chosen by date, because the question says so. */
  readonly chosen: 'latest' | 'first' | null
}

/** Which facts fit: a place, any of the subsets, a day or period. */
export interface ScopeRequest {
  readonly place: string | null
  /** Empty: no subset is asked for. */
  readonly subsets: readonly string[]
  readonly years: readonly number[]
  readonly periods: readonly PeriodMention[]
}

/** A question resolved to the store's records. */
export interface Query {
  readonly kind: QuestionKind
  /** Empty: none is named, so all are meant. */
  readonly operations: readonly OperationGroup[]
  readonly metrics: readonly MetricGroup[]
  /** At least one. */
  readonly scopes: readonly ScopeRequest[]
  readonly claims: readonly Figure[]
  readonly limit: number | null
  readonly reading: QuestionReading
  /** Something was taken from the conversation. */
  readonly usesContext: boolean
}

export const WHOLE: ScopeRequest = { place: null, subsets: [], years: [], periods: [] }
