import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'
import { createLexicon } from './create-lexicon.ts'
import type { Lexicon } from './lexicon.ts'

/** The lexicon of each language, compiled once. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  en: createLexicon(en),
  ar: createLexicon(ar),
  fr: createLexicon(fr),
  es: createLexicon(es),
}
