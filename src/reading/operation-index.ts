import type { Operation } from '../facts/operation.ts'
import { readEditionWords } from './edition-words.ts'
import { joinWordSets } from './languages.ts'
import { createSpeller, type Speller } from './speller.ts'
import { isArabicWord } from './strip-particles.ts'
import { type Token, tokenize } from './tokenize.ts'
import { toSound } from './transliterate.ts'

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
  /** The name as packs write it, without "Operation". */
  readonly written: readonly string[]
}

export interface OperationIndex {
  /** What a name, written without spaces, stands for. */
  lookUp(key: string): NameEntry | null
  /** Every name, written without spaces. */
  names(): Iterable<string>
  /** Whether a name has this word. */
  hasWord(word: string): boolean
  readonly speller: Speller
  /** Without a cue, shorter words are no slips: the more names there are, the longer a word must be to be near one by no chance. */
  readonly leastSlipLength: number
  /** Words of Latin names that share their consonants with an Arabic word. */
  wordsSounding(skeleton: string): readonly string[]
  /** The most words that a name has, and that one beginning like this has; 0 if none does. */
  readonly longest: number
  longestFrom(beginning: string): number
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
  written: string[]
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
/** Names are told apart by so many letters before anything is looked up. */
const PREFIX = 4
const ARTICLES = joinWordSets('articles')

/**
 * Takes a name apart: "Operation Liberterra II" is "liberterra" and edition 2. Words count as an edition only where the pack says that
 * it is this one: "Project Two" may be a name.
 */
function readName(name: string, edition: number | null = null): ReadName {
  let tokens: readonly Token[] = tokenize(name)
  while (tokens.length > 1 && (CUES.has(tokens[0]?.text ?? '') || ARTICLES.has(tokens[0]?.text ?? '')))
    tokens = tokens.slice(1)
  const whole = tokens.map((token) => token.text)
  for (const size of [2, 1]) {
    const at = tokens.length - size
    const read = at < 1 ? null : readEditionWords(tokens, at)
    if (read === null || read.length !== size) continue
    const isYear = read.form === 'year'
    const isPlain =
      read.form === 'digits' || (read.form === 'roman' && (read.value > 1 || tokens[at]?.gap === 'hyphen'))
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

/** Gathers names and series while the operations are read. */
function createGatherer() {
  const entries = new Map<string, MutableEntry>()
  const series = new Map<string, MutableSeries>()
  const words = new Set<string>()
  const longestByPrefix = new Map<string, number>()
  let longest = 1
  return {
    entries,
    series,
    words,
    longestByPrefix,
    longest: () => longest,
    entryFor(name: readonly string[], written: string): MutableEntry {
      const key = name.join('')
      let entry = entries.get(key)
      if (entry === undefined) {
        entry = { series: [], operations: [], words: name.length, written: [] }
        entries.set(key, entry)
        for (const word of name) if (word.length > 1) words.add(word)
        if (name.length > 1) words.add(key)
        longest = Math.max(longest, name.length)
        const prefix = key.slice(0, PREFIX)
        longestByPrefix.set(prefix, Math.max(longestByPrefix.get(prefix) ?? 0, name.length))
      }
      if (!entry.written.includes(written)) entry.written.push(written)
      return entry
    },
    seriesFor(key: string, name: string): MutableSeries {
      const known = series.get(key)
      if (known !== undefined) return known
      const created = { name, editions: [] }
      series.set(key, created)
      return created
    },
  }
}

function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item)
}

function gatherNames(operation: Operation, main: ReadName, gatherer: ReturnType<typeof createGatherer>): void {
  const seriesName = operation.series === null ? null : readName(operation.series)
  const key = (seriesName?.whole ?? main.base).join('')
  const series = gatherer.seriesFor(key, operation.series ?? tokensAsWritten(operation.name, main))
  series.editions.push(operation)
  if (operation.series !== null && seriesName !== null) {
    addOnce(gatherer.entryFor(seriesName.whole, operation.series).series, series)
  }
  const edition = operation.edition ?? main.edition
  // The first edition's own name is the series' name too: "Weka" may mean any of them.
  const isBare = main.base === main.whole && main.whole.join('') === key && (edition ?? 1) === 1
  const { names } = operation
  for (const name of [operation.name, ...operation.aliases, ...names.en, ...names.ar, ...names.fr, ...names.es]) {
    const read = name === operation.name ? main : readName(name, edition)
    const tellsEdition = read.base !== read.whole
    const isSeries = tellsEdition || read.whole.join('') === key || (isBare && !operation.aliases.includes(name))
    const entry = gatherer.entryFor(read.base, tokensAsWritten(name, read))
    if (isSeries) addOnce(entry.series, series)
    else addOnce(entry.operations, operation)
  }
}

/** A large store builds all its tables at once, so that no reader waits; a small one, when a text first needs them. */
export function isLargeStore(operations: number): boolean {
  return operations > 2000
}

/** Reads every name of the operations into hash tables: its cost grows with the number of names, a look-up's does not. */
export function indexOperations(operations: readonly Operation[]): OperationIndex {
  const gatherer = createGatherer()
  const editions = new Map<Operation, number>()
  const years = new Map<Operation, readonly number[]>()
  for (const operation of operations) {
    const main = readName(operation.name, operation.edition)
    const edition = operation.edition ?? main.edition
    if (edition !== null) editions.set(operation, edition)
    const known = [operation.year, main.year, readYear(operation.start), readYear(operation.end)]
    years.set(operation, [...new Set(known.filter((year) => year !== null))])
    gatherNames(operation, main, gatherer)
  }
  const numbers = {
    editionOf: (operation: Operation) => editions.get(operation) ?? null,
    yearsOf: (operation: Operation) => years.get(operation) ?? [],
  }
  for (const series of gatherer.series.values()) {
    numberFirst(series.editions, editions)
    series.editions.sort((a, b) => compareEditions(numbers, a, b))
  }
  const { entries, words } = gatherer
  let speller: Speller | null = null
  let sounds: ReturnType<typeof createSoundIndex> | null = null
  if (isLargeStore(operations.length)) {
    speller = createSpeller(words)
    sounds = createSoundIndex(words)
  }
  return {
    ...numbers,
    lookUp: (name) => entries.get(name) ?? null,
    names: () => entries.keys(),
    hasWord: (word) => words.has(word),
    get speller() {
      return (speller ??= createSpeller(words))
    },
    leastSlipLength: 4 + Math.max(1, Math.floor(Math.log10(entries.size + 1))),
    wordsSounding: (skeleton) => (sounds ??= createSoundIndex(words))(skeleton),
    longest: gatherer.longest(),
    longestFrom: (beginning) =>
      beginning.length < PREFIX ? gatherer.longest() : (gatherer.longestByPrefix.get(beginning.slice(0, PREFIX)) ?? 0),
    seriesNamed: (name) => gatherer.series.get(readName(name).whole.join('')) ?? null,
  }
}

/** Beside a "Weka II", the one without a number is the first. */
function numberFirst(operations: readonly Operation[], editions: Map<Operation, number>): void {
  const bare = operations.filter((operation) => !editions.has(operation))
  const [first] = bare
  const hasFirst = operations.some((operation) => editions.get(operation) === 1)
  if (
    bare.length === 1 &&
    first !== undefined &&
    operations.length > 1 &&
    !hasFirst &&
    readName(first.name).year === null
  )
    editions.set(first, 1)
}

function readYear(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4))
}

function createSoundIndex(words: Iterable<string>): (skeleton: string) => readonly string[] {
  const filed = new Map<string, string[]>()
  for (const word of words) {
    if (isArabicWord(word)) continue
    const { skeleton } = toSound(word)
    const list = filed.get(skeleton)
    if (list === undefined) filed.set(skeleton, [word])
    else list.push(word)
  }
  return (skeleton) => filed.get(skeleton) ?? []
}

/** The name as its pack writes it, without "Operation" and the edition. */
function tokensAsWritten(name: string, read: ReadName): string {
  const tokens = tokenize(name)
  const from = tokens.length - read.whole.length
  const first = tokens[from]
  const last = tokens[from + read.base.length - 1]
  return first === undefined || last === undefined ? name : name.slice(first.start, last.end)
}
