import type { Vocabulary } from '../facts/ledger.ts'
import type { Metric, Subset } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import { detectLanguage } from './detect-language.ts'
import { findOperations, isCued } from './find-operations.ts'
import { findPeriods } from './find-periods.ts'
import type { PhraseFinding } from './find-phrases.ts'
import { findPlaces } from './find-places.ts'
import type { Mentions, MetricMention, SubsetMention } from './mention.ts'
import { isPlainWord } from './plain-word.ts'
import { createNearestOperations } from './nearest-operations.ts'
import { indexOperations, isLargeStore } from './operation-index.ts'
import { indexPlaces } from './place-index.ts'
import { indexVocabulary } from './vocabulary-index.ts'
import { tokenize } from './tokenize.ts'

/** The store's words, ready for reading texts. Built once for a version of the store; it never changes. */
export interface Lexicon {
  readonly operations: readonly Operation[]
  readonly metrics: readonly Metric[]
  readonly subsets: readonly Subset[]
  /** Everything in a text that names something in the store, a place or a day. Without a language, it is told from the text. */
  findMentions(text: string, language?: Language): Mentions
  operation(id: string): Operation | null
  metric(id: string): Metric | null
  subset(id: string): Subset | null
  /** The operations of a series, oldest edition first; empty if there is none of that name. */
  editionsOf(series: string): readonly Operation[]
  /** Operations whose names look most like the words, nearest first; empty where none is alike. */
  nearestOperations(words: string, count: number): readonly Operation[]
  /** Metrics that share most with the words, nearest first; empty where none is alike. */
  nearestMetrics(words: string, count: number): readonly Metric[]
  /** What a place is called in a language: of an ISO 3166-1 alpha-2 code or of the store's own place. */
  placeName(place: string, language: Language): string
}

/** A question or a line has at most this many words; only there are names in lower case and slips of the pen read freely. */
const SHORT = 40

function toLookUp<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T | null {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => byId.get(id) ?? null
}

/**
 * Builds the lexicon of a vocabulary. `places` are the store's own places (ids such as "abu-dhabi"), besides all countries.
 * Reading a text looks names up in tables: its cost grows with the text, hardly with the vocabulary.
 */
export function createLexicon(vocabulary: Vocabulary, places: readonly string[] = []): Lexicon {
  const operationIndex = indexOperations(vocabulary.operations)
  const placeIndex = indexPlaces(places)
  const words = indexVocabulary(vocabulary)

  function findMentions(text: string, given?: Language): Mentions {
    const language = given ?? detectLanguage(text)
    const tokens = tokenize(text)
    const isShort = tokens.length <= SHORT
    const { periods, years, covered: inPeriods } = findPeriods(text, tokens)
    const isKnown = (word: string) => words.hasWord(word, language) || placeIndex.begins(word, language)
    const cued = (at: number) => isCued(tokens, at)
    const found = findOperations(text, tokens, { index: operationIndex, isShort, isCued: cued, isKnown })
    const named = [...found.operations, ...found.unknownOperations]
    const inNames = new Set(tokens.keys().filter((at) => named.some((span) => isInside(tokens[at], span))))
    const { places: placesFound, covered: inPlaces } = findPlaces(text, tokens, {
      index: placeIndex,
      language,
      isShort,
    })
    const isCovered = (at: number) => inNames.has(at) || inPeriods.has(at) || inPlaces.has(at)
    const toSpan = (start: number, end: number) => {
      const from = tokens[start]?.start ?? 0
      const to = tokens[end - 1]?.end ?? from
      return { start: from, end: to, text: text.slice(from, to) }
    }
    const reading = { tokens, language, context: { isShort, isCovered, isKnown: isPlainWord } }
    const phrases = words.find(text, reading)
    const partial = isShort && phrases.metrics.length === 0 ? words.findPartial(reading) : null
    const metrics: readonly PhraseFinding<Metric>[] =
      partial === null ? phrases.metrics : [{ ...partial, match: 'folded' }]
    return {
      ...found,
      metrics: metrics.map((finding): MetricMention => ({
        ...toSpan(finding.start, finding.end),
        match: finding.match,
        candidates: finding.items,
        partial: partial !== null,
      })),
      subsets: phrases.subsets.map((finding): SubsetMention => ({
        ...toSpan(finding.start, finding.end),
        match: finding.match,
        candidates: finding.items,
      })),
      places: placesFound.filter((place) => !named.some((span) => place.start < span.end && span.start < place.end)),
      periods,
      years: years.filter((year) => !named.some((span) => isInside(year, span))),
    }
  }

  return {
    operations: vocabulary.operations,
    metrics: vocabulary.metrics,
    subsets: vocabulary.subsets,
    findMentions,
    operation: toLookUp(vocabulary.operations),
    metric: toLookUp(vocabulary.metrics),
    subset: toLookUp(vocabulary.subsets),
    editionsOf: (series) => operationIndex.seriesNamed(series)?.editions ?? [],
    nearestOperations: createNearestOperations(operationIndex, isLargeStore(vocabulary.operations.length)),
    nearestMetrics: (text, count) => words.nearestMetrics(text, count),
    placeName: (place, language) => placeIndex.nameOf(place, language),
  }
}

function isInside(
  inner: { readonly start: number; readonly end: number } | undefined,
  outer: { readonly start: number; readonly end: number },
): boolean {
  return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end
}
