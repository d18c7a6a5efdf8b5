import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import type { Language } from '../language.ts'
import { READING_LANGUAGES } from './languages.ts'

const NAMES: Readonly<Record<Language, Readonly<Record<string, string | readonly string[]>>>> = {
  en: english.countries,
  ar: arabic.countries,
  fr: french.countries,
  es: spanish.countries,
}

/** The names of every country in a language, by ISO 3166-1 alpha-2 code in lower case. */
export function listCountryNames(language: Language): readonly (readonly [code: string, names: readonly string[]])[] {
  return Object.entries(NAMES[language]).map(([code, names]) => [
    code.toLowerCase(),
    typeof names === 'string' ? [names] : names,
  ])
}

const namesGiven = new Map<Language, Map<string, string>>()

/** What people call a country in a language ("Tanzania", not "United Republic of Tanzania"), or null for what is no country's code. */
export function nameCountry(code: string, language: Language): string | null {
  const given = namesGiven.get(language) ?? new Map<string, string>()
  namesGiven.set(language, given)
  const known = given.get(code)
  if (known !== undefined) return known
  const name = lookUpName(code, language)
  // There are some 250 countries; what is none is not remembered.
  if (name !== null) given.set(code, name)
  return name
}

const displayNames = new Map<Language, Intl.DisplayNames>()

function lookUpName(code: string, language: Language): string | null {
  const printed = READING_LANGUAGES[language].countryNames[code]
  if (printed !== undefined) return printed
  const upper = code.toUpperCase()
  if (!(upper in NAMES.en)) return null
  let names = displayNames.get(language)
  if (names === undefined) {
    names = new Intl.DisplayNames([language], { type: 'region', style: 'short' })
    displayNames.set(language, names)
  }
  return names.of(upper) ?? null
}
