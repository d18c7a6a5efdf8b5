import type { Evidence } from './gather-evidence.ts'
import type { Passage } from './read-passage.ts'

/** How likely a rival must fit before a rank that the article does not give is held against it. */
const CLEAR_RIVAL = 0.8
const LARGEST_OWN_COUNT = 10

/**
 * Why a figure that the article does not state may stand all the same, or null where it may not: `own_count`, the summary
 * counts what it tells of ("two topics", "one of them", "the second"), and nothing in the article says otherwise.
 */
export function excuseAbsent({ placed, rival }: Evidence, { lexicon, tokens }: Passage): 'own_count' | null {
  const { dimension, value } = placed.amounts[0]!
  const own = tokens.slice(placed.from, placed.to)
  const inWords = own.every((token) => token.kind === 'word')
  if (dimension === 'name' || own.some((token) => lexicon.pairs.has(token.key))) return 'own_count'
  if (!inWords || value > LARGEST_OWN_COUNT) return null
  if (dimension === 'ordinal') return rival === null || rival.score < CLEAR_RIVAL ? 'own_count' : null
  if (dimension !== 'count') return null
  if (value === 1) return 'own_count'
  return placed.head !== null && lexicon.discourse.has(placed.head) ? 'own_count' : null
}
