import { overlapOf, topicWords } from '../articles/topic-words.ts'
import type { Story, StorySentence } from '../articles/story.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Language } from '../language.ts'
import { isDangling, isPartOfQuotation } from './is-dangling.ts'
import { rankSentences } from './rank-sentences.ts'

/** Longest summary by itself, in characters; a number of sentences that was asked for may take more. */
const MOST_CHARACTERS = 1200

/** What speaks for a sentence and against it. Found on pairs of articles and their summaries; `npm run bench` shows the result. */
const WEIGHTS = {
  rank: 0.75,
  lede: 1.2,
  early: 1,
  title: 0.5,
  figure: 0.25,
  quotation: -0.9,
  question: -1.2,
  item: -0.55,
  brief: -1,
  long: -0.35,
}
/** How much a sentence loses for saying again what a chosen one says. */
const REPETITION = 1.2

/** How many sentences a summary of so many gets where nobody asked for a number. */
export function defaultLength(sentences: number): number {
  return Math.min(5, Math.max(3, Math.round(sentences / 6) + 2))
}

/** The sentences that carry a story, in its order: at most `most`, the lede among them, none that hangs on one left out. */
export function chooseSentences(story: Story, most: number | null = null): readonly StorySentence[] {
  const { sentences, language } = story
  const limit = most ?? defaultLength(sentences.length)
  const topics = sentences.map((sentence) => new Set(topicWords(sentence.text, language)))
  const scores = scoreSentences(story, topics)
  const dangling = sentences.map((sentence) => isDangling(sentence.text, language))
  const chosen = new Set<number>()
  let characters = 0
  const losses = sentences.map(() => 0)
  const isFree = (index: number): boolean => {
    if (chosen.has(index) || !isWhole(sentences[index]!)) return false
    // What it points to then stands right before it.
    return !dangling[index] || chosen.has(index - 1)
  }
  while (chosen.size < limit) {
    const next = pickNext(sentences.length, isFree, (index) => scores[index]! - REPETITION * losses[index]!)
    if (next === null) break
    const length = sentences[next]!.text.length
    if (most === null && chosen.size > 0 && characters + length > MOST_CHARACTERS) break
    chosen.add(next)
    characters += length
    for (const index of sentences.keys())
      losses[index] = Math.max(losses[index]!, overlapOf(topics[index]!, topics[next]!) ** 2)
  }
  // Where every sentence hangs on another one, the first is still where the story begins.
  if (chosen.size === 0 && sentences.length > 0) chosen.add(0)
  return sentences.filter((_, index) => chosen.has(index))
}

function pickNext(count: number, isFree: (index: number) => boolean, score: (index: number) => number): number | null {
  let best: number | null = null
  for (let index = 0; index < count; index += 1) {
    if (isFree(index) && (best === null || score(index) > score(best))) best = index
  }
  return best
}

/** Whether a sentence can be read without those around it. */
export function isStandalone(sentence: StorySentence, language: Language): boolean {
  return isWhole(sentence) && !isDangling(sentence.text, language)
}

/** A lead-in to a list says nothing without it, nor does a part of a quotation. */
function isWhole(sentence: StorySentence): boolean {
  return !isPartOfQuotation(sentence.text) && !/[:：]\s*$/u.test(sentence.text) && sentence.text.length <= 700
}

function scoreSentences(story: Story, topics: readonly ReadonlySet<string>[]): readonly number[] {
  const { sentences, language } = story
  const ranks = rankSentences(topics.map((words) => [...words]))
  const title = new Set(story.title === null ? [] : topicWords(story.title, language))
  const lede = sentences.findIndex((sentence) => !sentence.item && !isDangling(sentence.text, language))
  return sentences.map((sentence, index) => {
    const words = sentence.text.split(/\s+/u).length
    const figures = findFigures(sentence.text, { language }).filter(
      ({ kind }) => kind === 'count' || kind === 'money' || kind === 'percent',
    )
    return (
      WEIGHTS.rank * ranks[index]! +
      (index === lede ? WEIGHTS.lede : 0) +
      WEIGHTS.early / (1 + index / 2) +
      WEIGHTS.title * overlapOf(topics[index]!, title) +
      WEIGHTS.figure * Math.min(2, figures.length) +
      (/^["“«'‘]/u.test(sentence.text) ? WEIGHTS.quotation : 0) +
      (/[?؟]["”»]?$/u.test(sentence.text) ? WEIGHTS.question : 0) +
      (sentence.item ? WEIGHTS.item : 0) +
      (words < 7 && !sentence.item ? WEIGHTS.brief : 0) +
      (words > 45 ? WEIGHTS.long : 0)
    )
  })
}
