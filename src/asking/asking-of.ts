import type { Language } from '../language.ts'
import type { AskingLanguage } from './asking-language.ts'
import { arabicAsking } from './languages/ar.ts'
import { englishAsking } from './languages/en.ts'
import { frenchAsking } from './languages/fr.ts'
import { spanishAsking } from './languages/es.ts'

const ASKING_LANGUAGES: Readonly<Record<Language, AskingLanguage>> = {
  en: englishAsking,
  ar: arabicAsking,
  fr: frenchAsking,
  es: spanishAsking,
}

/** How people ask in a language, and how it is answered. */
export function askingOf(language: Language): AskingLanguage {
  return ASKING_LANGUAGES[language]
}
