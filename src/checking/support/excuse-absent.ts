import type { Evidence } from './gather-evidence.ts'
import type { Passage, PlacedFigure } from './read-passage.ts'

/** How likely a rival must fit before a name or a rank that the article does not give is held against it. */
const CLEAR_RIVAL = 0.8
const LARGEST_OWN_COUNT = 10

/** Whether a figure counts what the summary itself goes on to tell: "two topics", "three key points". */
export function isOwnCount(placed: PlacedFigure, summary: Passage): boolean {
  const { dimension } = placed.amounts[0]!
  return (
    dimension === 'count' &&
    isSmallWord(placed, summary) &&
    placed.head !== null &&
    summary.lexicon.discourse.has(placed.head)
  )
}

/**
 * Whether a figure that the article does not state may stand all the same: the "one" of "one of them", a couple, and, where
 * nothing in the article says otherwise, a part of a name and a rank in words ("the second").
 */
export function isExcused({ placed, rival }: Evidence, summary: Passage): boolean {
  const { dimension, value } = placed.amounts[0]!
  const isContested = rival !== null && rival.score >= CLEAR_RIVAL
  if (dimension === 'name') return placed.partner === null && !isContested
  if (ownTokens(placed, summary).some((token) => summary.lexicon.groups.has(token.key))) return true
  if (!isSmallWord(placed, summary)) return false
  if (dimension === 'ordinal') return !isContested
  return dimension === 'count' && value === 1
}

function isSmallWord(placed: PlacedFigure, summary: Passage): boolean {
  return (
    placed.amounts[0]!.value <= LARGEST_OWN_COUNT && ownTokens(placed, summary).every((token) => token.kind === 'word')
  )
}

function ownTokens({ from, to }: PlacedFigure, { tokens }: Passage) {
  return tokens.slice(from, to)
}
