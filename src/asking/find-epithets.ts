import type { Span } from '../figures/figure.ts'
import { joinWordSets } from '../reading/languages.ts'
import type { Language } from '../language.ts'
import { tokenize } from '../reading/tokenize.ts'
import type { Token } from '../reading/tokenize.ts'
import { askingOf } from './asking-of.ts'

const OPERATION_WORDS = joinWordSets('operationCues')
const known = new Map<Language, ReadonlySet<string>>()

/** The words of praise right before an operation's name: "the huge, record-breaking Operation Weka". Elsewhere they may narrow a figure. */
export function findEpithets(
  tokens: readonly Token[],
  language: Language,
  operations: readonly Span[],
): ReadonlySet<Token> {
  const words = known.get(language) ?? new Set(tokenize(askingOf(language).epithets).map(({ text }) => text))
  known.set(language, words)
  const found = new Set<Token>()
  for (const name of operations) {
    for (let at = tokens.findIndex(({ end }) => end > name.start) - 1; at >= 0; at--) {
      const token = tokens[at]
      if (token === undefined || !(words.has(token.text) || OPERATION_WORDS.has(token.text))) break
      found.add(token)
    }
  }
  return found
}
