import type { Operation } from '../facts/operation.ts'
import type { OperationMention } from '../reading/mention.ts'
import type { ReadSentence } from './read-text.ts'

const BEFORE = /(?:^|[\n\t|])[^\S\n\t]*(?:[-•*–·]\s+)?(?:\p{L}+[^\S\n\t])?$/u
const BEHIND = /^[^\S\n\t]*(?:$|[\n\t|:–—=])/u

/**
 * "Weka" as the label of a row, column or line beside one that is labelled "Weka II": an edition that no other label names, the first
 * one where it is among them. Null where it is no label, or no label beside it names an edition.
 */
export function dropLabelled(
  mention: OperationMention,
  story: readonly ReadSentence[],
  text: string,
): readonly Operation[] | null {
  if (!isLabel(mention, text)) return null
  const taken = new Set<string>()
  for (const { operations } of story) {
    for (const other of operations) {
      const only = other.candidates.length === 1 ? other.candidates[0] : undefined
      if (only !== undefined && isLabel(other, text)) taken.add(only.id)
    }
  }
  const left = mention.candidates.filter(({ id }) => !taken.has(id))
  if (left.length === 0 || left.length === mention.candidates.length) return null
  const first = left.filter(({ edition }) => edition === 1)
  return first.length === 1 ? first : left
}

/** Whether a name fills a cell, or a line up to a colon or a dash. */
function isLabel({ start, end }: OperationMention, text: string): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 40), start)) && BEHIND.test(text.slice(end, end + 8))
}
