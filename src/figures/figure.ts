import type { Language } from '../language.ts'

/** How a text qualifies a quantity. `nearly` is "just under"; `between` goes with a range. */
export const HEDGES = ['exact', 'about', 'nearly', 'over', 'at_least', 'under', 'at_most', 'between'] as const
export type Hedge = (typeof HEDGES)[number]

export const FIGURE_KINDS = [
  'count',
  'money',
  'percent',
  'ratio',
  'duration',
  'age',
  'measure',
  'ordinal',
  'date',
  'time',
  'identifier',
] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

export type Trend = 'up' | 'down'

/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A value, or the two ends of a range, low first. */
export type Quantity = number | readonly [low: number, high: number]

/** A quantity as written in a text. `text` is always `source.slice(start, end)`. */
export interface Figure extends Span {
  readonly text: string
  readonly value: Quantity
  readonly hedge: Hedge
  readonly trend: Trend | null
  /** The written unit, normalised where it is known ("%", "USD", "km", "days"), else the counted noun as written, else null. */
  readonly unit: string | null
  readonly kind: FigureKind
  /**
   * One unit in the last significant place as written: 1 for 2,517, 100 for 2.5k, 1,000,000 for "8 million", 1,000 for 24,000.
   * The larger of half of it and 5 % of the value is the tolerance of `about` and `nearly`.
   */
  readonly place: number
  /** Written with a scale ("2.5k", "8 million"): an exact claim then covers every value that rounds to it. */
  readonly short: boolean
  /** The words that hedge it ("more than", "or so"), where there are any. */
  readonly hedgeSpan: Span | null
  /** The noun phrase it counts ("irregular migrants" in "17,793 irregular migrants"), where the text has one. */
  readonly noun: Span | null
  /** The language whose rules read it. */
  readonly language: Language
}
