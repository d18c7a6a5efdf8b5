import type { Scope } from '../facts/fact.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Figure, Hedge, Span } from '../figures/figure.ts'
import type { ReadSentence } from './read-text.ts'

/** The words of the text that a binding rests on. */
export interface Evidence {
  readonly operation: Span | null
  readonly metric: Span | null
  readonly place: Span | null
  readonly subset: Span | null
  readonly period: Span | null
}

/** A share of a whole, a change or a difference between two editions, how many times one is the other, or several together. */
export type Relation = 'value' | 'share' | 'change' | 'difference' | 'times' | 'sum'

/**
 * What a figure of a text is about, as far as the text says. No operations or no metrics: unbound.
 * Several of them: the words fit each, and what the store has decides.
 */
export interface Binding {
  readonly figure: Figure
  /** Whether it states a stored figure, or something worked out of two of them. */
  readonly relation: Relation
  readonly sentence: ReadSentence
  readonly operations: readonly Operation[]
  readonly metrics: readonly Metric[]
  /** Several where the words of a subset fit more than one; what the store has decides. */
  readonly scopes: readonly [Scope, ...Scope[]]
  /** The text narrows the figure by something that the store has no word for. */
  readonly isNarrowed: boolean
  readonly evidence: Evidence
  /** The hedge of the figure before, which may reach over this one: "more than 2,500 arrests and 3,000 rescues". */
  readonly sharedHedge: Hedge | null
}

export const NO_EVIDENCE: Evidence = { operation: null, metric: null, place: null, subset: null, period: null }
