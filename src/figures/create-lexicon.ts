import type { Hedge, Trend } from './figure.ts'
import { compileNumbers, expandWords } from './expand-words.ts'
import type { LanguageData, UnitMeaning } from './language-data.ts'
import type { Lexicon } from './lexicon.ts'
import { createPhraseBook } from './phrase-book.ts'
import { compileWordSets } from './word-sets.ts'

/** Compiles a language's data into its lexicon. */
export function createLexicon(data: LanguageData): Lexicon {
  const { numbers } = data
  const expand = <T>(record: Readonly<Record<string, T>>) => expandWords(record, data.prefixes)
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
    words: compileWordSets(data),
    ...compilePhrases(data),
  }
}

type PhraseBooks =
  | 'hedgesBefore'
  | 'hedgesAfter'
  | 'trendsBefore'
  | 'units'
  | 'times'
  | 'clockBefore'
  | 'clockBeforeHours'
  | 'clockAfter'
  | 'ageBefore'
  | 'ageAfter'
  | 'ratio'
  | 'singleDurations'
  | 'between'

function compilePhrases(data: LanguageData): Pick<Lexicon, PhraseBooks> {
  const flags = (phrases: readonly string[]) => phrases.map((phrase) => [phrase, true] as const)
  return {
    hedgesBefore: createPhraseBook(prefixed(invert<Hedge>(data.hedgesBefore), data.prefixes)),
    hedgesAfter: createPhraseBook(invert<Hedge>(data.hedgesAfter)),
    trendsBefore: createPhraseBook(prefixed(invert<Trend>(data.trends), data.prefixes)),
    units: createPhraseBook(unitPhrases(data)),
    times: createPhraseBook(flags(data.times)),
    clockBefore: createPhraseBook(prefixed(flags(data.clockBefore), data.prefixes)),
    clockBeforeHours: createPhraseBook(flags(data.clockBeforeHours)),
    clockAfter: createPhraseBook(flags(data.clockAfter)),
    ageBefore: createPhraseBook(flags(data.ageBefore)),
    ageAfter: createPhraseBook(flags(data.ageAfter)),
    ratio: createPhraseBook([
      ...data.ratioWords.map((phrase) => [phrase, 'share'] as const),
      ...data.divisionWords.map((phrase) => [phrase, 'division'] as const),
      ...data.weakRatioWords.map((phrase) => [phrase, 'weak'] as const),
    ]),
    singleDurations: createPhraseBook(Object.entries(data.singleDurations)),
    between: createPhraseBook(prefixed(flags(data.between), data.prefixes)),
  }
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
