import { fold } from './fold-text.ts'
import { joinWordSets } from './languages.ts'
import type { OperationMention } from './mention.ts'
import type { OperationIndex } from './operation-index.ts'

const JOINTS = new Set([
  ...joinWordSets('conjunctions'),
  ...joinWordSets('comparisonWords'),
  ...joinWordSets('articles'),
  ...joinWordSets('operationCues'),
])

function isBare(mention: OperationMention): boolean {
  return mention.edition === null && mention.year === null && mention.candidates.length > 1
}

function areJoined(text: string, left: OperationMention, right: OperationMention): boolean {
  const words = fold(text.slice(left.end, right.start)).match(/\p{L}+|\d+/gu) ?? []
  return words.length > 0 && words.length <= 4 && words.every((word) => JOINTS.has(word))
}

/** "Weka and Weka II": set beside a numbered edition, the bare name is the first one's, where the store has it. */
export function narrowContrasts(
  text: string,
  mentions: readonly OperationMention[],
  index: OperationIndex,
): readonly OperationMention[] {
  return mentions.map((mention, at) => {
    if (!isBare(mention)) return mention
    const isContrast = [mentions[at - 1], mentions[at + 1]].some((other) => {
      if (other === undefined || other.series !== mention.series || (other.edition ?? 1) < 2) return false
      return other.start > mention.start ? areJoined(text, mention, other) : areJoined(text, other, mention)
    })
    const first = mention.candidates.filter((operation) => index.editionOf(operation) === 1)
    return isContrast && first.length > 0 ? { ...mention, candidates: first } : mention
  })
}
