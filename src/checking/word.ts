import type { Span } from '../figures/figure.ts'
import { foldWord } from '../figures/fold-word.ts'

/** A run of letters and digits, with the key it is compared by: lower case, no accents, one form of each Arabic letter. */
export interface Word extends Span {
  readonly key: string
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text, apostrophes and hyphens cut: "five-day", "d'entre" are two each. */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, key: foldWord(match[0]) })
  }
  return words
}

/** The first of `items` (in order of `start`) that starts at or after `offset`: its index, or the length. */
export function indexFrom(items: readonly Span[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of `items` (in order of `start`) that start inside `span`. */
export function within<T extends Span>(items: readonly T[], span: Span): readonly T[] {
  return items.slice(indexFrom(items, span.start), indexFrom(items, span.end))
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
