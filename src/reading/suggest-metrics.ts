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

/** Whether a word may tell one metric from another: "and" and "operation" do not. */
function isTelling(token: Token, { language }: PhraseIndex<Metric>): boolean {
  const { text, isNumber } = token
  return (
    !isNumber &&
    !language.functionWords.has(text) &&
    !language.conjunctions.has(text) &&
    !language.operationCues.has(text)
  )
}

/** The word of the vocabulary that a written one is, up to particles on its front and a slip. */
function findWord(word: string, index: PhraseIndex<Metric>): string {
  const { language, speller } = index
  const isUsed = (form: string) => index.using(language.stem(form)).length > 0
  if (isUsed(word) || word.length < 5) return word
  const bare = language.proclitics
    .map((proclitic) => (word.startsWith(proclitic) ? word.slice(proclitic.length) : ''))
    .find((form) => form.length > 2 && isUsed(form))
  return bare ?? (language.commonWords.has(word) ? word : (speller.correct(word)[0] ?? word))
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
    if (isCovered(at) || !isTelling(token, index)) continue
    const word = findWord(token.text, index)
    const sharing = index.labelled(index.language.lemma(word))
    if (sharing.length === 0 || sharing.length > MOST_SHARING) continue
    if (index.using(index.language.stem(word)).length > MOST_SHARING * 2) continue
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
    if (!isTelling(token, index)) continue
    const word = findWord(token.text, index)
    const labelled = index.labelled(index.language.lemma(word))
    const used = index.using(index.language.stem(word))
    const add = (metric: Metric, points: number) => scores.set(metric, (scores.get(metric) ?? 0) + points)
    for (const metric of labelled) add(metric, 1 / Math.sqrt(used.length))
    for (const metric of used) add(metric, 1 / Math.sqrt(used.length))
  }
  return scores
}
