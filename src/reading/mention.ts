import type { Span } from '../figures/figure.ts'
import type { Metric, Subset } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'

/** How sure a reading is: as stored, up to case and diacritics, or up to a slip of the pen. */
export type MentionMatch = 'exact' | 'folded' | 'fuzzy'

/** Words of a text that name something in the store. */
interface Mention extends Span {
  readonly text: string
  readonly match: MentionMatch
}

/**
 * Words that name an operation. A series without an edition ("Liberterra") has every edition as a candidate;
 * an edition, a year or a date beside it leaves the ones that fit. No candidate: a series that the store has, an edition that it has not.
 */
export interface OperationMention extends Mention {
  readonly candidates: readonly Operation[]
  readonly series: string | null
  /** The edition or year as the text gives it, where it does. */
  readonly edition: number | null
  readonly year: number | null
}

/**
 * A name that a text gives to an operation ("Serengeti" in "Operation Serengeti") and the store does not have. What the text says there is
 * about that operation and no other.
 */
export interface UnknownOperation extends Span {
  /** The name alone, without the word "operation". */
  readonly text: string
}

/** Words that name what is counted. Several metrics: the words fit each of them ("victims" for rescued and for identified). */
export interface MetricMention extends Mention {
  readonly candidates: readonly Metric[]
  /** The words are only a part of what the metric is called ("widgets" for "widgets seized"): enough for a question, not for a verdict. */
  readonly partial: boolean
}

export interface SubsetMention extends Mention {
  readonly candidates: readonly Subset[]
}

/** Words that name a place: a country, its people's name ("Emirati", "Moroccan"), or a place of the store's own. */
export interface PlaceMention extends Mention {
  /** ISO 3166-1 alpha-2 in lower case, or the store's own place id. */
  readonly place: string
}

/** Words that name days: one (`start` = `end`) or a period, ISO dates, end inclusive; a missing year is null-prefixed as `--07-05`. */
export interface PeriodMention extends Mention {
  readonly from: string
  readonly to: string
}

/** A year standing alone: a hint which edition is meant. Years inside a day ("4 October 2024") are left out. */
export interface YearMention extends Span {
  readonly text: string
  readonly year: number
}

/** Everything in a text that names something, each list in order of `start`. Nothing is chosen yet: that needs the figure or the question. */
export interface Mentions {
  readonly operations: readonly OperationMention[]
  readonly unknownOperations: readonly UnknownOperation[]
  readonly metrics: readonly MetricMention[]
  readonly subsets: readonly SubsetMention[]
  readonly places: readonly PlaceMention[]
  readonly periods: readonly PeriodMention[]
  readonly years: readonly YearMention[]
}
