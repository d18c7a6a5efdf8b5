import type { Language } from '../language.ts'
import { arabic } from './languages/ar.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { french } from './languages/fr.ts'
import type { ReadingLanguage } from './reading-language.ts'

/** The reading data of every language. */
export const READING_LANGUAGES: Readonly<Record<Language, ReadingLanguage>> = {
  en: english,
  ar: arabic,
  fr: french,
  es: spanish,
}

const ALL = Object.values(READING_LANGUAGES)

/** The keys of the data that are lists of words. */
type WordSets = {
  [K in keyof ReadingLanguage]: ReadingLanguage[K] extends ReadonlySet<string> ? K : never
}[keyof ReadingLanguage]
type NumberWords = 'ordinals' | 'cardinals' | 'months'

/** A word list of all languages in one: names are written in any language's sentence. */
export function joinWordSets(key: WordSets): ReadonlySet<string> {
  return new Set(ALL.flatMap((data) => [...data[key]]))
}

/** Number words of all languages in one. */
export function joinNumberWords(key: NumberWords): ReadonlyMap<string, number> {
  return new Map(ALL.flatMap((data) => [...data[key]]))
}
