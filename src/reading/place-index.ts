import { LANGUAGES, type Language } from '../language.ts'
import { listCountryNames, nameCountry } from './country-names.ts'
import { fold } from './fold-text.ts'
import { READING_LANGUAGES } from './languages.ts'
import { isArabicWord } from './strip-particles.ts'

/** What a name stands for: a country's name, its people's, or (`place` null) a name that only holds a country's ("Indian Ocean"). */
export interface PlaceEntry {
  readonly place: string | null
  readonly kind: 'name' | 'people'
}

export interface PlaceIndex {
  /** Looks a name up in a language; its folded words are joined by spaces. */
  lookUp(name: string, language: Language): PlaceEntry | null
  /** Whether some name of a language that was needed so far begins with this word. */
  begins(word: string, language: Language): boolean
  nameOf(place: string, language: Language): string
}

interface Names {
  readonly entries: ReadonlyMap<string, PlaceEntry>
  readonly firstWords: ReadonlySet<string>
}

function toKey(name: string): string {
  return fold(name)
    .replaceAll(/\./g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function readNames(language: Language): Names {
  const data = READING_LANGUAGES[language]
  const entries = new Map<string, PlaceEntry>()
  const add = (name: string, place: string | null, kind: PlaceEntry['kind']) => {
    if (!entries.has(name)) entries.set(name, { place, kind })
  }
  for (const [name] of data.notPlaces) add(name, null, 'name')
  for (const [name, code] of data.placeNames) add(name, code, 'name')
  for (const [code, names] of listCountryNames(language)) for (const name of names) add(toKey(name), code, 'name')
  for (const [name, code] of data.peoples) for (const form of data.inflectPeople(name)) add(form, code, 'people')
  return { entries, firstWords: new Set(entries.keys().map((name) => name.split(' ', 1)[0] ?? name)) }
}

function readOwnNames(places: readonly string[]): Names {
  const entries = new Map<string, PlaceEntry>()
  for (const place of places) {
    if (nameCountry(place, 'en') === null) entries.set(place.replaceAll(/[^a-z0-9]+/g, ' '), { place, kind: 'name' })
  }
  return { entries, firstWords: new Set(entries.keys().map((name) => name.split(' ', 1)[0] ?? name)) }
}

function toTitle(id: string): string {
  return id.replaceAll(/(?:^|[-.~])([a-z])/g, (match, letter: string) =>
    match.length > 1 ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  )
}

/** Indexes the countries of every language, read when a text first needs them, and the store's own places by their ids ("abu-dhabi"). */
export function indexPlaces(ownPlaces: readonly string[]): PlaceIndex {
  const own = readOwnNames(ownPlaces)
  const read = new Map<Language, Names>()
  function namesIn(language: Language): Names {
    const known = read.get(language)
    if (known !== undefined) return known
    const names = readNames(language)
    read.set(language, names)
    return names
  }
  return {
    lookUp: (name, language) => own.entries.get(name) ?? namesIn(language).entries.get(name) ?? null,
    begins: (word, language) => own.firstWords.has(word) || namesIn(language).firstWords.has(word),
    nameOf: (place, language) => nameCountry(place, language) ?? toTitle(place),
  }
}

/** The languages whose names a word may be: the text's own first, only those of its script. */
export function listLanguagesOf(word: string, language: Language): readonly Language[] {
  if (isArabicWord(word)) return ['ar']
  const latin = LANGUAGES.filter((other) => other !== 'ar' && other !== language)
  return language === 'ar' ? latin : [language, ...latin]
}
