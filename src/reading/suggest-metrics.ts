import type { Metric } from '../facts/metric.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { Token } from './tokenize.ts'

/** Words that are a part of what metrics are called. Token indexes, end exclusive. */
export interface PartialFinding {
  readonly start: number
  readonly end: number
  readonly items: readonly Metric[]
}

/** A word of more labels than this ("people", "seized") says nothing by itself. */
const MOST_SHARING = 6
/** More metrics than this are no choice. */
const MOST_CHOICES = 5

function correctedStem(word: string, index: PhraseIndex<Metric>): string {
  const { language, speller } = index
  const stem = language.stem(word)
  if (index.labelled(stem).length > 0 || word.length < 5) return stem
  for (const proclitic of language.proclitics) {
    const bare = word.startsWith(proclitic) && word.length - proclitic.length > 2 ? language.stem(word.slice(proclitic.length)) : ''
    if (index.labelled(bare).length > 0) return bare
  }
  const [correction] = language.commonWords.has(word) ? [] : speller.correct(word)
  return correction === undefined ? stem : language.stem(correction)
}

/** Metrics whose labels have the most of a question's words ("how many widgets" for "widgets seized"), or null if none stands out. */
export function findPartialMetric(
  tokens: readonly Token[],
  index: PhraseIndex<Metric>,
  isCovered: (at: number) => boolean,
): PartialFinding | null {
  const counts = new Map<Metric, number>()
  let start = tokens.length
  let end = 0
  for (const [at, token] of tokens.entries()) {
    if (token.isNumber || isCovered(at) || index.language.functionWords.has(token.text)) continue
    const stem = correctedStem(token.text, index)
    const sharing = index.labelled(stem)
    if (sharing.length === 0 || sharing.length > MOST_SHARING || index.using(stem).length > MOST_SHARING * 2) continue
    for (const metric of sharing) counts.set(metric, (counts.get(metric) ?? 0) + 1)
    start = Math.min(start, at)
    end = at + 1
  }
  const most = Math.max(0, ...counts.values())
  const items = [...counts].filter(([, count]) => count === most).map(([metric]) => metric)
  return items.length === 0 || items.length > MOST_CHOICES ? null : { start, end, items }
}

/** Ranks metrics by the words they share with the given ones, rare words first. */
export function rankMetrics(tokens: readonly Token[], index: PhraseIndex<Metric>): ReadonlyMap<Metric, number> {
  const scores = new Map<Metric, number>()
  for (const token of tokens) {
    if (token.isNumber || index.language.functionWords.has(token.text)) continue
    const stem = correctedStem(token.text, index)
    const labelled = index.labelled(stem)
    const used = index.using(stem)
    const add = (metric: Metric, points: number) => scores.set(metric, (scores.get(metric) ?? 0) + points)
    for (const metric of labelled) add(metric, 1 / Math.sqrt(used.length))
    for (const metric of used) add(metric, 1 / Math.sqrt(used.length))
  }
  return scores
}
