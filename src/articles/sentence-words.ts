import type { Language } from '../language.ts'
import { ar } from './languages/ar-sentences.ts'
import { en } from './languages/en-sentences.ts'
import { es } from './languages/es-sentences.ts'
import { fr } from './languages/fr-sentences.ts'

/** What a language's full stops mean. All words in lower case, with their stops. */
export interface SentenceWords {
  /** Never end a sentence: titles before a name, words before a number. */
  readonly abbreviations: readonly string[]
  /** May end one: "U.S.", "p.m.". They do where a usual first word of a sentence follows. */
  readonly endings: readonly string[]
  /** Usual first words of a sentence, as opposed to the rest of a name. */
  readonly starters: readonly string[]
}

export const SENTENCE_WORDS: Readonly<Record<Language, SentenceWords>> = { en, ar, fr, es }
