import type { Language } from '../language.ts'
import { en } from './languages/en.ts'
import { createLexicon } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

const english = createLexicon(en)

/** The lexicon of each language, compiled once. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = { en: english, ar: english, fr: english, es: english }
