import type { Status } from '../facts/fact.ts'

/**
 * How one language writes dates, places and statuses: all that wording needs to know of it.
 * Templates name their slots in braces: `{day}`, `{month}`, `{year}`, `{from}`, `{to}`, `{date}`, `{place}`.
 */
export interface LanguageWording {
  /** January first, as written beside a day. */
  readonly monthsWithDay: readonly string[]
  /** January first, as written without a day. */
  readonly months: readonly string[]
  /** How the first day of a month is written, where it is not "1". */
  readonly firstDay: string
  readonly date: { readonly day: string; readonly dayWithoutYear: string; readonly month: string }
  /** "on Sept. 29, 2024", "in September 2024", "in 2024". */
  readonly when: { readonly day: string; readonly month: string; readonly year: string }
  readonly range: RangeWording
  readonly between: RangeWording
  readonly statuses: Readonly<Record<Status, string>>
  /** "in {place}" with the preposition and article that the place takes; `codes` are ISO 3166-1 alpha-2, lower case. */
  readonly places: readonly PlaceRule[]
  /** How a subset's label begins where it follows the counted noun ("on … charges"); any other label stands in brackets. */
  readonly followingSubset: RegExp
  /** What a count takes before its noun after "million": "8 millions de contrôles". */
  readonly scaleLink: { readonly after: RegExp; readonly link: string; readonly beforeVowel: string } | null
  /** Which of a label's two forms a plural category takes. */
  readonly singularCategories: readonly Intl.LDMLPluralRule[]
}

export interface RangeWording {
  /** Two days of one month: `{day}`, `{lastDay}`, `{month}`, `{year}`. */
  readonly sameMonth: string
  /** Two days of one year: `{from}` is written without its year. */
  readonly sameYear: string
  readonly days: string
  /** Months or years. */
  readonly other: string
}

/** The first rule that fits a place names its template. Neither codes nor a pattern: it fits all. */
export interface PlaceRule {
  readonly codes?: readonly string[]
  readonly name?: RegExp
  readonly template: string
}
