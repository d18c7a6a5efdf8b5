import type { Language } from '../language.ts'
import type { LanguageData } from './language-data.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What each language's file says, as written. */
export const LANGUAGE_FILES: Readonly<Record<Language, LanguageData>> = { en, ar, fr, es }
