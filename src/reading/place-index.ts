import type { Language } from '../language.ts'
import { LANGUAGES } from '../language.ts'
import { listCountryNames, nameCountry } from './country-names.ts'
import { READING_LANGUAGES } from './languages.ts'
import { type Token, tokenize } from './tokenize.ts'

/** A name found at a token. `place` is null for words that hold a country's name and name no country ("Indian Ocean"). */
export interface PlaceFinding {
  readonly place: string | null
  readonly length: number
}

export interface PlaceIndex {
  findAt(tokens: readonly Token[], at: number, language: Language): PlaceFinding | null
  /** Whether some place in some language has this word in its name. */
  hasWord(word: string): boolean
  nameOf(place: string, language: Language): string
}

const LONGEST = 7

type Names = Map<string, string>

function toKey(name: string): string {
  return tokenize(name)
    .map((token) => token.text)
    .join(' ')
}

function readNames(language: Language): Names {
  const names: Names = new Map()
  for (const [code, list] of listCountryNames(language)) for (const name of list) names.set(toKey(name), code)
  return names
}

/** Names of places in all languages, read when a text first needs them, and the store's own places by their ids ("abu-dhabi"). */
export function indexPlaces(ownPlaces: readonly string[]): PlaceIndex {
  const byLanguage = new Map<Language, Names>()
  const own = new Map(ownPlaces.filter((id) => id.length > 2).map((id) => [id.replaceAll(/[^a-z0-9]+/g, ' '), id]))
  function namesIn(language: Language): Names {
    let names = byLanguage.get(language)
    if (names === undefined) {
      names = readNames(language)
      byLanguage.set(language, names)
    }
    return names
  }

  function lookUp(key: string, language: Language): string | null {
    const found = own.get(key) ?? namesIn(language).get(key)
    if (found !== undefined) return found
    for (const other of LANGUAGES) {
      const place = namesIn(other).get(key)
      if (place !== undefined) return place
    }
    return null
  }

  return {
    findAt(tokens, at, language) {
      const first = tokens[at]
      if (first === undefined || first.isNumber || READING_LANGUAGES[language].functionWords.has(first.text)) {
        if (first?.upper !== true) return null
      }
      let key = ''
      let found: PlaceFinding | null = null
      for (let length = 1; length <= LONGEST; length++) {
        const token = tokens[at + length - 1]
        if (token === undefined || (length > 1 && (token.gap === 'stop' || token.gap === 'comma'))) break
        key = length === 1 ? token.text : `${key} ${token.text}`
        const place = lookUp(key, language)
        if (place !== null) found = { place, length }
      }
      return found
    },
    hasWord: () => false,
    nameOf: (place, language) => nameCountry(place, language) ?? place,
  }
}
