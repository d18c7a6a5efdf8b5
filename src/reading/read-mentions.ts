import type { Metric } from '../facts/metric.ts'
import type { Language } from '../language.ts'
import { findOperations, isCued } from './find-operations.ts'
import { findPeriods } from './find-periods.ts'
import type { PhraseFinding } from './find-phrases.ts'
import { findPlaces } from './find-places.ts'
import type { Mentions, MetricMention, SubsetMention } from './mention.ts'
import { narrowByDates } from './narrow-by-dates.ts'
import type { OperationIndex } from './operation-index.ts'
import type { PlaceIndex } from './place-index.ts'
import { type Token, tokenize } from './tokenize.ts'
import type { VocabularyIndex } from './vocabulary-index.ts'

/** Everything that a text is looked up in. */
export interface ReadingTables {
  readonly operationIndex: OperationIndex
  readonly placeIndex: PlaceIndex
  readonly words: VocabularyIndex
}

/** A question or a line has at most this many words; only there are names in lower case and slips of the pen read freely. */
const SHORT = 40

/** Finds everything that a text names. Names come first: their words are no longer words. */
export function readMentions(
  text: string,
  language: Language,
  { operationIndex, placeIndex, words }: ReadingTables,
): Mentions {
  const tokens = tokenize(text)
  const isShort = tokens.length <= SHORT
  const { periods, years, covered: inPeriods } = findPeriods(text, tokens)
  const { covered: inNames, ...named } = findOperations(text, tokens, {
    index: operationIndex,
    isShort,
    isCued: (at) => isCued(tokens, at),
    isKnown: (word) => words.hasWord(word, language) || placeIndex.begins(word, language),
  })
  const { places, covered: inPlaces } = findPlaces(text, tokens, {
    index: placeIndex,
    language,
    isShort,
    isName: (at) => inNames.has(at),
  })
  const isName = (at: number) => inNames.has(at) || inPeriods.has(at)
  const reading = {
    tokens,
    language,
    context: { isShort, isName, isPlace: (at: number) => inPlaces.has(at) },
  }
  const found = words.find(text, reading)
  const partial = isShort && found.metrics.length === 0 ? words.findPartial(reading) : null
  const metrics: readonly PhraseFinding<Metric>[] = partial === null ? found.metrics : [{ ...partial, match: 'folded' }]
  return {
    operations: narrowByDates(text, named.operations, periods),
    unknownOperations: named.unknownOperations,
    metrics: metrics.map((finding): MetricMention => ({
      ...toMention(text, tokens, finding),
      partial: partial !== null,
    })),
    subsets: found.subsets.map((finding): SubsetMention => toMention(text, tokens, finding)),
    places,
    periods,
    years: years.filter(({ token }) => !inNames.has(token)).map(({ mention }) => mention),
  }
}

function toMention<T>(text: string, tokens: readonly Token[], finding: PhraseFinding<T>) {
  const start = tokens[finding.start]?.start ?? 0
  const end = tokens[finding.end - 1]?.end ?? start
  return { start, end, text: text.slice(start, end), match: finding.match, candidates: finding.items }
}
