import type { Operation } from '../facts/operation.ts'
import { readEditionWords } from './edition-words.ts'
import { joinWordSets } from './languages.ts'
import { createSpeller, type Speller } from './speller.ts'
import { type Token, tokenize } from './tokenize.ts'

/** Operations that share a name, oldest edition first. An operation without a series is the only edition of its own. */
export interface Series {
  readonly name: string
  readonly editions: readonly Operation[]
}

/** What a name may stand for: a whole series, or certain operations (a name that says the edition, an alias). */
export interface NameEntry {
  readonly series: readonly Series[]
  readonly operations: readonly Operation[]
  /** How many words the name is written in. */
  readonly words: number
}

export interface OperationIndex {
  /** What a name, written without spaces, stands for. */
  lookUp(key: string): NameEntry | null
  /** Whether a name has this word. */
  hasWord(word: string): boolean
  readonly words: Iterable<string>
  readonly speller: Speller
  /** The most words a name has. */
  readonly longest: number
  /** The number that tells an operation from the others of its series. */
  editionOf(operation: Operation): number | null
  /** The years it is known by and took place in. */
  yearsOf(operation: Operation): readonly number[]
  seriesNamed(name: string): Series | null
}

interface MutableEntry {
  series: Series[]
  operations: Operation[]
  words: number
}
interface MutableSeries {
  name: string
  editions: Operation[]
}
interface ReadName {
  /** The words without "Operation" and without the edition, and whether an edition or a year was there. */
  readonly base: readonly string[]
  readonly whole: readonly string[]
  readonly edition: number | null
  readonly year: number | null
}

const CUES = joinWordSets('operationCues')
const ARTICLES = new Set(['the', 'la', 'le', 'el', 'l', 'los', 'les'])

/**
 * Takes a name apart: "Operation Liberterra II" is "liberterra" and edition 2. Words count as an edition only where the pack says that
 * it is this one: "Project Two" may be a name.
 */
function readName(name: string, edition: number | null = null): ReadName {
  let tokens: readonly Token[] = tokenize(name)
  while (tokens.length > 1 && (CUES.has(tokens[0]?.text ?? '') || ARTICLES.has(tokens[0]?.text ?? ''))) tokens = tokens.slice(1)
  const whole = tokens.map((token) => token.text)
  for (const size of [2, 1]) {
    const at = tokens.length - size
    const read = at < 1 ? null : readEditionWords(tokens, at)
    if (read === null || read.length !== size) continue
    const isYear = read.form === 'year'
    const isPlain = read.form === 'digits' || (read.form === 'roman' && (read.value > 1 || tokens[at]?.gap === 'hyphen'))
    if (!isYear && (edition === null ? !isPlain : read.value !== edition)) continue
    const base = whole.slice(0, at)
    return { base, whole, edition: isYear ? null : read.value, year: isYear ? read.value : null }
  }
  return { base: whole, whole, edition: null, year: null }
}

function compareEditions(index: Pick<OperationIndex, 'editionOf' | 'yearsOf'>, a: Operation, b: Operation): number {
  const edition = (index.editionOf(a) ?? 0) - (index.editionOf(b) ?? 0)
  const year = (index.yearsOf(a)[0] ?? 0) - (index.yearsOf(b)[0] ?? 0)
  return edition || year || (a.start ?? '').localeCompare(b.start ?? '') || (a.id < b.id ? -1 : 1)
}

/** Reads every name of the operations into hash tables: its cost grows with the number of names, a look-up's does not. */
export function indexOperations(operations: readonly Operation[]): OperationIndex {
  const entries = new Map<string, MutableEntry>()
  const seriesByKey = new Map<string, MutableSeries>()
  const editions = new Map<Operation, number>()
  const years = new Map<Operation, readonly number[]>()
  const words = new Set<string>()
  let longest = 1

  function entryFor(name: readonly string[]): MutableEntry {
    const key = name.join('')
    let entry = entries.get(key)
    if (entry === undefined) {
      entry = { series: [], operations: [], words: name.length }
      entries.set(key, entry)
      for (const word of name) if (word.length > 1) words.add(word)
      if (name.length > 1) words.add(key)
      longest = Math.max(longest, name.length)
    }
    return entry
  }
  function addSeries(name: readonly string[], series: Series): void {
    const entry = entryFor(name)
    if (!entry.series.includes(series)) entry.series.push(series)
  }
  function addOperation(name: readonly string[], operation: Operation): void {
    const entry = entryFor(name)
    if (!entry.operations.includes(operation)) entry.operations.push(operation)
  }

  function addToSeries(operation: Operation, main: ReadName): { series: MutableSeries; key: string } {
    const name = operation.series ?? tokensAsWritten(operation.name, main)
    const key = operation.series === null ? main.base.join('') : readName(operation.series).whole.join('')
    let series = seriesByKey.get(key)
    if (series === undefined) {
      series = { name, editions: [] }
      seriesByKey.set(key, series)
    }
    series.editions.push(operation)
    return { series, key }
  }

  for (const operation of operations) {
    const main = readName(operation.name, operation.edition)
    const { series, key } = addToSeries(operation, main)
    const edition = operation.edition ?? main.edition
    if (edition !== null) editions.set(operation, edition)
    const known = [operation.year, main.year, readYear(operation.start), readYear(operation.end)]
    years.set(operation, [...new Set(known.filter((year) => year !== null))])
    if (operation.series !== null) addSeries(readName(operation.series).whole, series)
    const translated = [...operation.names.en, ...operation.names.ar, ...operation.names.fr, ...operation.names.es]
    for (const name of [operation.name, ...operation.aliases, ...translated]) {
      const read = name === operation.name ? main : readName(name, edition)
      const tellsEdition = read.base !== read.whole
      if (tellsEdition) addSeries(read.base, series)
      const isAlias = operation.aliases.includes(name)
      // The first edition's own name is the series' name too: "Weka" may mean any of them.
      if (!tellsEdition && !isAlias && (edition ?? 1) === 1) addSeries(read.whole, series)
      else if (!tellsEdition && read.whole.join('') !== key) addOperation(read.whole, operation)
    }
  }
  const numbers = {
    editionOf: (operation: Operation) => editions.get(operation) ?? null,
    yearsOf: (operation: Operation) => years.get(operation) ?? [],
  }
  for (const series of seriesByKey.values()) series.editions.sort((a, b) => compareEditions(numbers, a, b))
  return {
    ...numbers,
    lookUp: (name) => entries.get(name) ?? null,
    hasWord: (word) => words.has(word),
    words,
    speller: createSpeller(words),
    longest,
    seriesNamed: (name) => seriesByKey.get(readName(name).whole.join('')) ?? null,
  }
}

function readYear(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}

/** The name as its pack writes it, without "Operation" and the edition. */
function tokensAsWritten(name: string, read: ReadName): string {
  const tokens = tokenize(name)
  const from = tokens.length - read.whole.length
  const first = tokens[from]
  const last = tokens[from + read.base.length - 1]
  return first === undefined || last === undefined ? name : name.slice(first.start, last.end)
}
