import type { Language } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'
import type { DropReason } from './story.ts'

/**
 * What gives a piece of a page away as no part of its story. Like the headings below, its patterns are written in lower case and in
 * the usual spelling, and tried on folded text: `foldPattern` folds their letters too, so accents and hamzas make no difference.
 */
export interface BoilerplateRule {
  readonly reason: DropReason
  /** Tried on whole lines that are no prose. */
  readonly lines?: readonly RegExp[]
  /** Tried on every sentence, and on lines too. */
  readonly sentences?: readonly RegExp[]
}

/** How the press of a language writes and what its pages put around a story. All words in lower case. */
export interface PressWords {
  /** Never end a sentence: titles before a name, words before a number. With their stops. */
  readonly abbreviations: readonly string[]
  /** May end one: "U.S.", "p.m.". They do where a usual first word of a sentence follows. */
  readonly endings: readonly string[]
  /** Usual first words of a sentence, as opposed to the rest of a name. */
  readonly starters: readonly string[]
  /** Words that carry no topic. */
  readonly stopWords: readonly string[]
  /** Words of buttons, menus, dates and counters: a line of nothing else is no part of a story. */
  readonly interfaceWords: readonly string[]
  /** Months and weekdays, with their short forms. */
  readonly calendarWords: readonly string[]
  /** Headings after which links to other stories follow. Folded. */
  readonly listHeadings: readonly RegExp[]
  /** Bylines that only their capitals tell. Tried on lines as written. */
  readonly signatures: readonly RegExp[]
  readonly boilerplate: readonly BoilerplateRule[]
}

export const PRESS_WORDS: Readonly<Record<Language, PressWords>> = { en, ar, fr, es }

/** The same pattern for folded text. Backslashed letters and the marks of the pattern itself are left alone. */
export function foldPattern(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll(/[^\p{ASCII}]+/gu, fold), pattern.flags)
}
