/** Okapi BM25's usual constants. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
const DAMPING = 0.85
const ROUNDS = 20

/**
 * How central each sentence is to its text, 0 to 1: TextRank over BM25 similarity (Barrios et al. 2016,
 * https://arxiv.org/abs/1602.03606). Sentences are given as their topic words.
 */
export function rankSentences(sentences: readonly (readonly string[])[]): readonly number[] {
  const edges = findEdges(sentences)
  let ranks = sentences.map(() => 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = sentences.map(() => 1 - DAMPING)
    for (const [from, targets] of edges.entries()) {
      const total = targets.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [to, weight] of targets) next[to]! += (DAMPING * ranks[from]! * weight) / total
    }
    ranks = next
  }
  const most = Math.max(...ranks, Number.MIN_VALUE)
  return ranks.map((rank) => rank / most)
}

function findEdges(sentences: readonly (readonly string[])[]): readonly (readonly [number, number][])[] {
  const holders = new Map<string, Map<number, number>>()
  for (const [index, words] of sentences.entries()) {
    for (const word of words) {
      const counts = holders.get(word) ?? new Map<number, number>()
      counts.set(index, (counts.get(index) ?? 0) + 1)
      holders.set(word, counts)
    }
  }
  const average = sentences.reduce((sum, words) => sum + words.length, 0) / Math.max(1, sentences.length)
  const lengthFactors = sentences.map(
    (words) => SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * words.length) / average),
  )
  return sentences.map((words, from) => {
    const weights = new Map<number, number>()
    for (const word of new Set(words)) {
      const counts = holders.get(word)!
      // A word of half the sentences says nothing about any two of them; its weight would be negative.
      const rarity = Math.log((sentences.length - counts.size + 0.5) / (counts.size + 0.5))
      if (rarity <= 0) continue
      for (const [to, count] of counts) {
        if (to === from) continue
        weights.set(to, (weights.get(to) ?? 0) + (rarity * count * (SATURATION + 1)) / (count + lengthFactors[to]!))
      }
    }
    return [...weights]
  })
}
