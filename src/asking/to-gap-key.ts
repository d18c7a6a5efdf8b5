import { foldWord } from '../figures/fold-word.ts'
import { tokenize } from '../figures/tokenize.ts'

/** What makes two questions the same gap: their words, without case, accents and punctuation. */
export function toGapKey(question: string): string {
  return tokenize(question)
    .filter((token) => token.kind !== 'symbol')
    .map((token) => foldWord(token.text))
    .join(' ')
}
