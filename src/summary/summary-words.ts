import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What summarizing needs to know of a language. All words folded: lower case, no diacritics. */
export interface SummaryWords {
  /** First words of a sentence that point back to one before it. */
  readonly pointers: readonly string[]
  /** The same, two words long or more. */
  readonly pointingPhrases: readonly string[]
  /** Verbs of saying that, at the head of a sentence and before one of `complements`, leave out who says it. */
  readonly sayings: readonly string[]
  readonly complements: readonly string[]
}

export const SUMMARY_WORDS: Readonly<Record<Language, SummaryWords>> = { en, ar, fr, es }
