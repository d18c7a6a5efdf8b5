import { editDistance } from '../edit-distance.ts'

export interface Speller {
  /**
   * Stored words that a written one may be a slip of: one letter missing, too many, wrong or swapped with the next, and letters doubled or
   * not at will ("liberttera" is liberterra). Only the nearest, in alphabetical order; the word itself is left out.
   */
  correct(word: string): readonly string[]
}

/** Shorter words have too many neighbours. */
const SHORTEST = 4

function mergeDoubles(word: string): string {
  return word.replaceAll(/(.)\1+/g, '$1')
}

/** Where the second half of a word of this length begins: one slip leaves one half whole, unless it swaps the two letters between them. */
function cutHalf(length: number): number {
  return Math.floor(length / 2)
}

function addTo(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [word])
  else list.push(word)
}

/** The halves of a word with its length, and which half it is: what words with at most one slip between them share. */
function listKeys(merged: string): readonly [string, string] {
  const cut = cutHalf(merged.length)
  return [`${String(merged.length)}<${merged.slice(0, cut)}`, `${String(merged.length)}>${merged.slice(cut)}`]
}

/**
 * Finds misspelt words without looking at every stored one: words are filed under both their halves, and only those that share a half
 * with the given word, about where it stands, are compared (after Li et al., "Pass-Join", VLDB 2011).
 */
export function createSpeller(words: Iterable<string>): Speller {
  const byHalf = new Map<string, string[]>()
  const byMerged = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if (word.length < SHORTEST) continue
    const merged = mergeDoubles(word)
    if (byMerged.has(merged)) {
      byMerged.get(merged)?.push(word)
      continue
    }
    byMerged.set(merged, [word])
    for (const key of listKeys(merged)) addTo(byHalf, key, merged)
  }

  function collect(merged: string): ReadonlySet<string> {
    const found = new Set<string>()
    const add = (key: string) => {
      for (const candidate of byHalf.get(key) ?? []) found.add(candidate)
    }
    for (let length = merged.length - 1; length <= merged.length + 1; length++) {
      const cut = cutHalf(length)
      add(`${String(length)}<${merged.slice(0, cut)}`)
      for (let from = merged.length - (length - cut) - 1; from <= merged.length - (length - cut) + 1; from++) {
        if (from >= 0) add(`${String(length)}>${merged.slice(from, from + length - cut)}`)
      }
    }
    const cut = cutHalf(merged.length)
    const swapped = merged.slice(0, cut - 1) + (merged[cut] ?? '') + (merged[cut - 1] ?? '') + merged.slice(cut + 1)
    if (byMerged.has(swapped)) found.add(swapped)
    return found
  }

  return {
    correct(word) {
      const merged = mergeDoubles(word)
      if (merged.length < SHORTEST - 1) return []
      const corrections: { word: string; distance: number }[] = []
      // A slip may have made two letters one double ("bababa", "babaa"): the word is looked up as it stands, too.
      const candidates = merged === word ? collect(merged) : new Set([...collect(merged), ...collect(word)])
      for (const candidate of candidates) {
        const isNear = candidate === merged || editDistance(merged, candidate, 1) <= 1
        for (const stored of byMerged.get(candidate) ?? []) {
          if (stored !== word && (isNear || editDistance(word, stored, 1) <= 1))
            corrections.push({ word: stored, distance: editDistance(word, stored, 3) })
        }
      }
      const least = Math.min(...corrections.map(({ distance }) => distance))
      return corrections
        .filter(({ distance }) => distance === least)
        .map((correction) => correction.word)
        .sort()
    },
  }
}
