import type { Language } from '../language.ts'
import { topicWords } from './topic-words.ts'

/** A word that is in more sentences than this tells nothing, and would make the search quadratic. */
const MOST_HOLDERS = 40

/**
 * The sentences that say nothing which another has not said: nine tenths of their topic words stand in one sentence, and all of their
 * numbers. Of two, the later goes; an item of a list (a deck above the text, say) goes before a sentence of the text.
 */
export function findRepeated<T extends { readonly text: string; readonly item: boolean }>(
  sentences: readonly T[],
  language: Language,
): ReadonlySet<T> {
  const repeated = new Set<T>()
  const kept: ReadonlySet<string>[] = []
  const holders = new Map<string, number[]>()
  const ordered = [...sentences.filter((sentence) => !sentence.item), ...sentences.filter((sentence) => sentence.item)]
  for (const sentence of ordered) {
    const topics = new Set(topicWords(sentence.text, language))
    if (isCovered(topics, kept, holders, sentence.item ? 2 : 4)) {
      repeated.add(sentence)
      continue
    }
    for (const topic of topics) {
      const list = holders.get(topic)
      if (list === undefined) holders.set(topic, [kept.length])
      else if (list.length < MOST_HOLDERS) list.push(kept.length)
    }
    kept.push(topics)
  }
  return repeated
}

function isCovered(
  topics: ReadonlySet<string>,
  kept: readonly ReadonlySet<string>[],
  holders: ReadonlyMap<string, readonly number[]>,
  least: number,
): boolean {
  // Two short sentences share their few words too easily.
  if (topics.size < least) return false
  const shares = new Map<number, number>()
  for (const topic of topics)
    for (const index of holders.get(topic) ?? []) shares.set(index, (shares.get(index) ?? 0) + 1)
  const numbers = [...topics].filter((topic) => /\d/u.test(topic))
  return [...shares].some(
    ([index, shared]) => shared >= topics.size * 0.9 && numbers.every((number) => kept[index]?.has(number) === true),
  )
}
