import type { Language } from '../language.ts'
import type { FigureKind, Hedge, Quantity, Span, Trend } from './figure.ts'

/** A figure under construction: token positions beside the parts of a Figure that are known so far. */
export interface Draft {
  /** The first token of the number or of the currency before it. */
  from: number
  /** The token after the number and the unit within its span. */
  to: number
  /** The token after the unit words, where those stand outside the span ("miles" in "8 miles"). */
  unitTo: number
  value: Quantity
  hedge: Hedge
  trend: Trend | null
  unit: string | null
  kind: FigureKind
  place: number
  short: boolean
  /** The scale it was written with, 0 for none. */
  readonly scale: number
  hedgeSpan: Span | null
  noun: Span | null
  /** The token after the hedge that follows the number ("12,000 or so | migrants"), where one does. */
  hedgeTo: number
  readonly language: Language
  /** A lone run of digits without separators, scale or unit. */
  readonly plain: boolean
  /** Whether digits wrote it. */
  readonly digits: boolean
  /** The other reading of "2.517", for the noun to decide. */
  readonly alternate: { readonly value: number; readonly place: number } | null
}

/** A draft of a figure that counts nothing: a date, a time, an ordinal, an identifier. */
export function skippedDraft(kind: FigureKind, value: number, from: number, to: number, language: Language): Draft {
  return {
    from,
    to,
    unitTo: to,
    value,
    hedge: 'exact',
    trend: null,
    unit: null,
    kind,
    place: 1,
    short: false,
    scale: 0,
    hedgeSpan: null,
    noun: null,
    hedgeTo: 0,
    language,
    plain: false,
    digits: true,
    alternate: null,
  }
}
