import { editDistance } from './edit-distance.ts'

/** A stored word that a written one may be a slip of. */
export interface Correction {
  readonly word: string
  readonly distance: number
}

export interface Speller {
  /** Stored words within `limit` (at most 2) slips of the word, nearest first, then in alphabetical order. The word itself is left out. */
  correct(word: string, limit: number): readonly Correction[]
}

const PIECES = 3
const MOST_SLIPS = 2
/** Shorter words have no piece worth looking up, and too many neighbours. */
const SHORTEST = 4

/** Cuts a length into three pieces: two slips leave at least one of them whole. */
function cutPiece(length: number, piece: number): readonly [start: number, size: number] {
  const base = Math.floor(length / PIECES)
  const longer = length % PIECES
  const short = PIECES - longer
  const start = piece * base + Math.max(0, piece - short)
  return [start, base + (piece >= short ? 1 : 0)]
}

/**
 * Finds misspelt words without looking at every stored one: words are filed under each of their three pieces, and only those that share
 * a piece with the given word, about where it stands, are compared (after Li et al., "Pass-Join", VLDB 2011).
 */
export function createSpeller(words: Iterable<string>): Speller {
  const filed = new Map<string, string[]>()
  let longest = 0
  for (const word of new Set(words)) {
    if (word.length < SHORTEST) continue
    longest = Math.max(longest, word.length)
    for (let piece = 0; piece < PIECES; piece++) {
      const [start, size] = cutPiece(word.length, piece)
      const key = `${String(word.length)}${String(piece)}${word.slice(start, start + size)}`
      const list = filed.get(key)
      if (list === undefined) filed.set(key, [word])
      else list.push(word)
    }
  }

  function collect(word: string, limit: number): ReadonlySet<string> {
    const found = new Set<string>()
    const to = Math.min(longest, word.length + limit)
    for (let length = Math.max(SHORTEST, word.length - limit); length <= to; length++) {
      for (let piece = 0; piece < PIECES; piece++) {
        const [start, size] = cutPiece(length, piece)
        const last = Math.min(word.length - size, start + limit)
        for (let at = Math.max(0, start - limit); at <= last; at++) {
          const list = filed.get(`${String(length)}${String(piece)}${word.slice(at, at + size)}`)
          if (list !== undefined) for (const candidate of list) found.add(candidate)
        }
      }
    }
    return found
  }

  return {
    correct(word, limit) {
      const slips = Math.min(limit, MOST_SLIPS)
      if (slips < 1 || word.length < SHORTEST - 1) return []
      const corrections: Correction[] = []
      for (const candidate of collect(word, slips)) {
        const distance = editDistance(word, candidate, slips)
        if (distance > 0 && distance <= slips) corrections.push({ word: candidate, distance })
      }
      return corrections.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    },
  }
}
