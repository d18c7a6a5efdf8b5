import type { Language } from '../language.ts'
import type { LanguageWording } from './language-wording.ts'
import { arabicWording } from './languages/ar.ts'
import { englishWording } from './languages/en.ts'
import { frenchWording } from './languages/fr.ts'
import { spanishWording } from './languages/es.ts'

const WORDINGS: Readonly<Record<Language, LanguageWording>> = {
  en: englishWording,
  ar: arabicWording,
  fr: frenchWording,
  es: spanishWording,
}

/** How a language writes dates, places and statuses. */
export function wordingOf(language: Language): LanguageWording {
  return WORDINGS[language]
}
