import { editDistance } from './edit-distance.ts'

/** The candidate that a typing slip most likely meant (at most two edits, one for short words), or null. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const limit = word.length <= 4 ? 1 : 2
  let best: string | null = null
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit)
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}
