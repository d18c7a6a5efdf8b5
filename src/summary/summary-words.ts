import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** `suspicion` and `potential` belong to a noun, `modal` to a verb, `preliminary` to the figures of its sentence. */
export type QualifierKind = 'suspicion' | 'potential' | 'preliminary' | 'modal'

/** What summarizing needs to know of a language. All words folded: lower case, no diacritics. */
export interface SummaryWords {
  /** First words of a sentence that point back to one before it. */
  readonly pointers: readonly string[]
  /** The same, two words long or more. */
  readonly pointingPhrases: readonly string[]
  /** The same, also a few words later: "Twelve of them". */
  readonly earlyPointers: readonly string[]
  /** Verbs of saying that, at the head of a sentence and before one of `complements`, leave out who says it. */
  readonly sayings: readonly string[]
  readonly complements: readonly string[]
  /** Words that hold back a claim, by what they hold back. */
  readonly qualifiers: Readonly<Record<QualifierKind, readonly string[]>>
  /** Whether the word that a qualifier belongs to comes after it, or on either side. */
  readonly qualifies: 'next' | 'either'
  /** Words and their opposites, in every form: a sentence that has one where its source has the other says the contrary. */
  readonly opposites: readonly (readonly [readonly string[], readonly string[]])[]
  /** What stands between a qualifier and the clause that it holds back: "suspected of". */
  readonly clauseLinks: readonly string[]
  readonly negators: readonly string[]
  /** Words that make a claim surer than a report does. */
  readonly certainties: readonly string[]
  /** Names that a summary may bring in where the article has another: agencies that are easily taken for each other. */
  readonly agencies: readonly string[]
  /** Words that a name follows. Of use where a script has no capitals. */
  readonly titles: readonly string[]
  /** Prepositions that a place's name follows, and the ordinary words that may follow them too. Only where a script has no capitals. */
  readonly placeCues: { readonly before: readonly string[]; readonly ordinary: readonly string[] }
  /** Words for people of whom nothing else is said: "2,517 people were arrested" counts arrests. */
  readonly anyone: readonly string[]
  /** Words for people of a kind, whom a word for anyone may stand for. */
  readonly persons: readonly string[]
  /** What makes a figure one of a time, each time under one name. */
  readonly rates: readonly {
    readonly time: 'hour' | 'day' | 'week' | 'month' | 'year'
    readonly phrases: readonly string[]
  }[]
  /** Verbs that follow a name at the head of a sentence. */
  readonly nameVerbs: readonly string[]
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { en, ar, fr, es }
