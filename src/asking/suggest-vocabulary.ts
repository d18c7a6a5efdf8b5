import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'

interface Suggesting {
  readonly lexicon: Lexicon
  readonly language: Language
  readonly count: number
}

/** One word of the store's vocabulary: its id, and what people call it. */
export interface Suggested {
  readonly id: string
  readonly text: string
}

/** Operations that somebody may be typing the name of: those that have the words in a name, then those that look alike; the latest where nothing is typed. */
export function suggestOperations(words: string, { lexicon, language, count }: Suggesting): readonly Suggested[] {
  const typed = fold(words)
  const latest = lexicon.operations.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''))
  const named = latest.filter((operation) => namesOf(operation).some((name) => fold(name).includes(typed)))
  const alike = typed === '' ? [] : lexicon.nearestOperations(words, count)
  return [...new Set([...named, ...alike])].slice(0, count).map((operation) => ({
    id: operation.id,
    text: operation.names[language][0] ?? operation.name,
  }))
}

/** What figures may count, in the order of the vocabulary where nothing is typed. */
export function suggestMetrics(words: string, { lexicon, language, count }: Suggesting): readonly Suggested[] {
  const typed = fold(words)
  const named = lexicon.metrics.filter((metric) => wordsOf(metric, language).some((word) => fold(word).includes(typed)))
  const alike = typed === '' ? [] : lexicon.nearestMetrics(words, count)
  return [...new Set([...named, ...alike])]
    .slice(0, count)
    .map(({ id, labels }) => ({ id, text: (labels[language] ?? labels.en).other }))
}

function namesOf({ id, name, aliases, names }: Operation): readonly string[] {
  return [id, name, ...aliases, ...Object.values(names).flat()]
}

function wordsOf({ id, labels, synonyms }: Metric, language: Language): readonly string[] {
  const label = labels[language] ?? labels.en
  return [id, label.one, label.other, ...synonyms[language]]
}

function fold(words: string): string {
  return words.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
