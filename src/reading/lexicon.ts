import type { Vocabulary } from '../facts/ledger.ts'
import type { Metric, Subset } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import { detectLanguage } from './detect-language.ts'
import type { Mentions } from './mention.ts'
import { createNearestOperations } from './nearest-operations.ts'
import { indexOperations, isLargeStore } from './operation-index.ts'
import { indexPlaces } from './place-index.ts'
import { readMentions } from './read-mentions.ts'
import { indexVocabulary } from './vocabulary-index.ts'

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

function toLookUp<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T | null {
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => byId.get(id) ?? null
}

/**
 * Builds the lexicon of a vocabulary. `places` are the store's own places (ids such as "abu-dhabi"), besides all countries.
 * Reading a text looks names up in tables: its cost grows with the text, hardly with the vocabulary.
 */
export function createLexicon(vocabulary: Vocabulary, places: readonly string[] = vocabulary.places ?? []): Lexicon {
  const operationIndex = indexOperations(vocabulary.operations)
  const placeIndex = indexPlaces(places)
  const words = indexVocabulary(vocabulary)

  return {
    operations: vocabulary.operations,
    metrics: vocabulary.metrics,
    subsets: vocabulary.subsets,
    findMentions: (text, language) =>
      readMentions(text, language ?? detectLanguage(text), { operationIndex, placeIndex, words }),
    operation: toLookUp(vocabulary.operations),
    metric: toLookUp(vocabulary.metrics),
    subset: toLookUp(vocabulary.subsets),
    editionsOf: (series) => operationIndex.seriesNamed(series)?.editions ?? [],
    nearestOperations: createNearestOperations(operationIndex, isLargeStore(vocabulary.operations.length)),
    nearestMetrics: (text, count) => words.nearestMetrics(text, count),
    placeName: (place, language) => placeIndex.nameOf(place, language),
  }
}
