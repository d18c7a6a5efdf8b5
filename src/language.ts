/** The languages Stet reads and answers in. A fifth one is a new entry here and one data file in each folder that has a `languages/`. */
export const LANGUAGES = ['en', 'ar', 'fr', 'es'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value)
}

/** A text in every language that has one; English always. */
export type Localized = { readonly en: string } & { readonly [L in Exclude<Language, 'en'>]?: string }

export function localize(text: Localized, language: Language): string {
  return text[language] ?? text.en
}
