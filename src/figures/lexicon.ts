import type { Language } from '../language.ts'
import type { Hedge, Trend } from './figure.ts'
import { foldWord } from './fold-word.ts'
import type { LanguageData, UnitMeaning } from './language-data.ts'
import { createPhraseBook } from './phrase-book.ts'
import type { PhraseBook } from './phrase-book.ts'

/** The part a word plays in a number. */
export type NumberRole =
  | 'unit'
  | 'teen'
  | 'ten'
  | 'hundred'
  | 'hundreds'
  | 'scale'
  | 'dualScale'
  | 'dozen'
  | 'collective'

/** A number word: what it is worth and how it combines. `joined` when "and" is written onto its front. */
export interface NumberWord {
  readonly role: NumberRole
  readonly value: number
  readonly scale: number
  readonly joined: boolean
}

/** A value by folded word, with the words that carry "and" or an article on their front. */
export type WordMap<T> = ReadonlyMap<string, { readonly value: T; readonly joined: boolean }>

/** A language's data, folded and indexed for look-up by token key. */
export interface Lexicon {
  readonly language: Language
  readonly data: LanguageData
  readonly numbers: ReadonlyMap<string, NumberWord>
  readonly vague: WordMap<readonly [number, number]>
  readonly fractions: WordMap<number>
  readonly denominators: WordMap<number>
  readonly ordinals: WordMap<number>
  readonly parts: WordMap<number>
  readonly partsOfWholes: WordMap<number>
  readonly dualUnits: WordMap<string>
  readonly dualCounts: WordMap<number>
  readonly multiples: WordMap<number>
  readonly months: WordMap<number>
  readonly scaleLetters: ReadonlyMap<string, number>
  /** Letters written onto the front of a word, and whether they mean "and". */
  readonly prefixes: ReadonlyMap<string, boolean>
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>
  readonly hedgesBefore: PhraseBook<Hedge>
  readonly hedgesAfter: PhraseBook<Hedge>
  readonly trendsBefore: PhraseBook<Trend>
  readonly units: PhraseBook<UnitMeaning>
  readonly times: PhraseBook<true>
  readonly ageBefore: PhraseBook<true>
  readonly ageAfter: PhraseBook<true>
  readonly ratio: PhraseBook<'share' | 'division' | 'weak'>
  readonly between: PhraseBook<true>
  readonly singleDurations: PhraseBook<string>
}

const WORD_LISTS = [
  'and', 'or', 'to', 'from', 'of', 'point', 'negative', 'articles', 'weakOnes', 'onlyWords', 'notOneAfter', 'pairs', 'perWords',
  'weekdays', 'dateWords', 'yearCues', 'clockWords', 'clockCues', 'labels', 'streetWords', 'streetBefore', 'phoneWords', 'scoreWords',
  'functionWords', 'determiners', 'wholes', 'irregularPlurals', 'backReferences', 'currencyOrigins', 'ordinalEndings', 'weakTrends', 'labelsAfter', 'rankWords', 'severalWords', 'weakFractions', 'oneBefore', 'looseDenominators', 'numberSuffixes', 'hedgeSkips', 'streetLeads', 'nameLeads', 'partNouns', 'partLeads', 'nounSkips', 'boundScales', 'vagueBeforeOf', 'multipleAfter', 'decadeOfLife',
] as const // prettier-ignore
type WordList = (typeof WORD_LISTS)[number]

/** Compiles a language's data into its lexicon. */
export function createLexicon(data: LanguageData): Lexicon {
  const { numbers } = data
  const expand = <T>(record: Readonly<Record<string, T>>) => expandWords(record, data.prefixes)
  const source: Record<string, unknown> = {
    ...data,
    pairs: numbers.pairs,
    ordinalEndings: numbers.ordinalEndings,
    weakFractions: numbers.weakFractions,
    looseDenominators: numbers.looseDenominators,
    partNouns: numbers.partNouns,
    boundScales: numbers.boundScales,
    vagueBeforeOf: numbers.vagueBeforeOf,
  }
  const words = Object.fromEntries(
    WORD_LISTS.map((name) => [name, new Set((source[name] as readonly string[]).map(foldWord))]),
  ) as Record<WordList, Set<string>>
  return {
    language: data.language,
    data,
    numbers: compileNumbers(data),
    vague: expand(numbers.vague),
    fractions: expand(numbers.fractions),
    denominators: expand(numbers.denominators),
    ordinals: expand(numbers.ordinals),
    parts: expand(numbers.parts),
    partsOfWholes: expand(numbers.partsOfWholes),
    dualUnits: expand(data.dualUnits),
    dualCounts: expand(data.dualCounts),
    multiples: expand(numbers.multiples),
    months: expand(data.months),
    scaleLetters: new Map(Object.entries(numbers.scaleLetters)),
    prefixes: new Map(Object.entries(data.prefixes)),
    words,
    hedgesBefore: createPhraseBook(prefixed(invert(data.hedgesBefore), data.prefixes)),
    hedgesAfter: createPhraseBook(invert(data.hedgesAfter)),
    trendsBefore: createPhraseBook(prefixed(invert(data.trends), data.prefixes)),
    units: createPhraseBook(unitPhrases(data)),
    times: createPhraseBook(data.times.map((phrase) => [phrase, true])),
    ageBefore: createPhraseBook(data.ageBefore.map((phrase) => [phrase, true])),
    ageAfter: createPhraseBook(data.ageAfter.map((phrase) => [phrase, true])),
    ratio: createPhraseBook([
      ...data.ratioWords.map((phrase) => [phrase, 'share'] as const),
      ...data.divisionWords.map((phrase) => [phrase, 'division'] as const),
      ...data.weakRatioWords.map((phrase) => [phrase, 'weak'] as const),
    ]),
    singleDurations: createPhraseBook(Object.entries(data.singleDurations)),
    between: createPhraseBook(
      prefixed(
        data.between.map((phrase) => [phrase, true]),
        data.prefixes,
      ),
    ),
  }
}

function compileNumbers(data: LanguageData): Map<string, NumberWord> {
  const { numbers } = data
  const compiled = new Map<string, NumberWord>()
  const add = (words: Readonly<Record<string, number>>, role: NumberRole) => {
    for (const [key, { value, joined }] of expandWords(words, data.prefixes)) {
      if (!compiled.has(key)) compiled.set(key, { role, value, scale: role === 'scale' ? value : 0, joined })
    }
  }
  add(numbers.units, 'unit')
  add(numbers.teens, 'teen')
  add(numbers.tens, 'ten')
  add(Object.fromEntries(numbers.hundred.map((word) => [word, 100])), 'hundred')
  add(numbers.hundreds, 'hundreds')
  add(numbers.scales, 'scale')
  add(numbers.dozens, 'dozen')
  add(numbers.collectives, 'collective')
  for (const phrase of data.percent) compiled.delete(foldWord(phrase))
  for (const [key, { value, joined }] of expandWords(numbers.dualScales, data.prefixes)) {
    compiled.set(key, { role: 'dualScale', value: value[0], scale: value[1], joined })
  }
  return compiled
}

function expandWords<T>(
  record: Readonly<Record<string, T>>,
  prefixes: LanguageData['prefixes'],
): Map<string, { value: T; joined: boolean }> {
  const expanded = new Map<string, { value: T; joined: boolean }>()
  for (const [word, value] of Object.entries(record)) expanded.set(foldWord(word), { value, joined: false })
  for (const [word, value] of Object.entries(record)) {
    for (const [prefix, joined] of Object.entries(prefixes)) {
      // A short word with one more letter is often another word: "ست" is six, "لست" is "I am not".
      if (!joined && prefix.length === 1 && word.length <= 2) continue
      const key = foldWord(prefix + word)
      if (!expanded.has(key)) expanded.set(key, { value, joined })
    }
  }
  return expanded
}

function* invert<T extends string>(lists: Readonly<Partial<Record<T, readonly string[]>>>): Iterable<[string, T]> {
  for (const meaning of Object.keys(lists) as T[]) {
    for (const phrase of lists[meaning] ?? []) yield [phrase, meaning]
  }
}

/** Each phrase, and each with a letter written onto its first word ("ونحو", "لأكثر من"). */
function* prefixed<T>(
  phrases: Iterable<readonly [string, T]>,
  prefixes: LanguageData['prefixes'],
): Iterable<readonly [string, T]> {
  for (const [phrase, meaning] of phrases) {
    yield [phrase, meaning]
    for (const prefix of Object.keys(prefixes)) if (prefix.length === 1) yield [prefix + phrase, meaning]
  }
}

function* unitPhrases(data: LanguageData): Iterable<[string, UnitMeaning]> {
  for (const phrase of data.percent) yield [phrase, { unit: '%', kind: 'percent' }]
  for (const phrase of data.percentPoints) yield [phrase, { unit: 'pp', kind: 'percent' }]
  for (const phrase of data.basisPoints) yield [phrase, { unit: 'bp', kind: 'percent' }]
  for (const [phrase, unit] of Object.entries(data.currencies)) {
    yield [phrase, { unit, kind: 'money' }]
    for (const origin of data.currencyOrigins)
      yield [`${origin} ${phrase}`, { unit: `${origin} ${phrase}`, kind: 'money' }]
  }
  for (const [phrase, unit] of Object.entries(data.durations)) yield [phrase, { unit, kind: 'duration' }]
  for (const [phrase, unit] of Object.entries(data.measures)) yield [phrase, { unit, kind: 'measure' }]
}
