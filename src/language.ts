/** The languages Stet reads and answers in. A fifth one is a new entry here and one data file in each folder that has a `languages/`. */
export const LANGUAGES = ['en', 'ar', 'fr', 'es'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value)
}

/** The language of a locale as platforms give it, as in es-419; null where it is none of ours. */
export function toLanguage(locale: string | null | undefined): Language | null {
  const [language] = (locale ?? '').toLowerCase().split(/[-_]/)
  return isLanguage(language) ? language : null
}

/** A text in every language that has one; English always. */
export type Localized = { readonly en: string } & { readonly [L in Exclude<Language, 'en'>]?: string }

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Localized>> = {
  en: { en: 'English' },
  ar: { en: 'العربية' },
  fr: { en: 'Français' },
  es: { en: 'Español' },
}

/** A text made for every language. */
export function inEveryLanguage(say: (language: Language) => string): Localized {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>
}

export function localize(text: Localized, language: Language): string {
  return text[language] ?? text.en
}
