import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** A phrase that was found: what it means and the tokens it covers, `to` exclusive. */
export interface PhraseMatch<T> {
  readonly meaning: T
  readonly from: number
  readonly to: number
}

/** Phrases of one or more words, matched forward from a token or backward to it; the longest match wins. */
export interface PhraseBook<T> {
  startingAt(tokens: readonly Token[], index: number): PhraseMatch<T> | null
  endingBefore(tokens: readonly Token[], index: number): PhraseMatch<T> | null
}

interface Entry<T> {
  readonly keys: readonly string[]
  readonly meaning: T
}

/** Compiles phrases, given as written, into a book that looks them up by their first and their last word. */
export function createPhraseBook<T>(phrases: Iterable<readonly [phrase: string, meaning: T]>): PhraseBook<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  const byLast = new Map<string, Entry<T>[]>()
  for (const [phrase, meaning] of phrases) {
    const keys = tokenize(phrase).map((token) => token.key)
    const entry = { keys, meaning }
    addEntry(byFirst, keys[0]!, entry)
    addEntry(byLast, keys.at(-1)!, entry)
  }
  for (const index of [byFirst, byLast]) {
    for (const entries of index.values()) entries.sort((a, b) => b.keys.length - a.keys.length)
  }
  return {
    startingAt(tokens, index) {
      const first = tokens[index]
      if (first === undefined) return null
      for (const { keys, meaning } of byFirst.get(first.key) ?? []) {
        if (matches(tokens, index, keys)) return { meaning, from: index, to: index + keys.length }
      }
      return null
    },
    endingBefore(tokens, index) {
      const last = tokens[index - 1]
      if (last === undefined) return null
      for (const { keys, meaning } of byLast.get(last.key) ?? []) {
        const from = index - keys.length
        if (from >= 0 && matches(tokens, from, keys)) return { meaning, from, to: index }
      }
      return null
    },
  }
}

function addEntry<T>(index: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void {
  const entries = index.get(key)
  if (entries === undefined) index.set(key, [entry])
  else entries.push(entry)
}

function matches(tokens: readonly Token[], from: number, keys: readonly string[]): boolean {
  for (let k = 0; k < keys.length; k++) {
    const token = tokens[from + k]
    if (token === undefined || token.key !== keys[k]) return false
    if (k > 0 && token.gap === 'line') return false
  }
  return true
}
