import type { Lexicon } from './lexicon.ts'
import { readFraction } from './read-fraction.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Tells "one arrest" and "one of them" from the pronoun in "this one" and the article in "un crédit". */
export function isOne(scan: Scan, index: number): boolean {
  const { tokens } = scan
  const lexicon = lexiconAt(scan, index)
  const { words } = lexicon
  const before = tokens[index]!.gap === 'line' ? undefined : tokens[index - 1]
  const after = tokens[index + 1]
  if (isWordOf(before, words.onlyWords)) return after === undefined || after.kind !== 'digits'
  if (before?.kind === 'word' && (words.notOneAfter.has(before.key) || isAdjective(scan, lexicon, index))) return false
  if (after === undefined || after.gap === 'line') return before === undefined || words.negative.has(before.key)
  if (after.kind === 'digits') return false
  if (after.kind === 'symbol')
    return after.text === '-' || (before === undefined && after.text !== '/') || before?.kind === 'symbol'
  if (words.oneBefore.has(after.key) || words.pairs.has(after.key) || readFraction(scan, index) !== null) return true
  if (startsNumber(lexicon, after.key) || lexicon.ratio.startingAt(tokens, index + 1) !== null) return true
  if (words.or.has(after.key) || words.to.has(after.key)) return startsNumber(lexicon, tokens[index + 2]?.key ?? '')
  const isArticle = words.articles.has(tokens[index + 2]?.key ?? '')
  const joinsNumber =
    startsNumber(lexicon, tokens[index + 2]?.key ?? '') || (isArticle && readFraction(scan, index + 2) !== null)
  if (words.and.has(after.key)) return joinsNumber
  if (words.point.has(after.key) && joinsNumber) return true
  if (lexicon.data.oneIsArticle) return false
  return words.of.has(after.key) || !words.functionWords.has(after.key) || after.text === 'US'
}

/** "السهم الواحد": a definite one behind its noun. */
function isAdjective(scan: Scan, { data, numbers }: Lexicon, index: number): boolean {
  const article = data.prefixedArticle
  const word = scan.tokens[index]!
  return article !== '' && word.key.startsWith(article) && numbers.get(scan.tokens[index + 1]?.key ?? '') === undefined
}

function startsNumber(lexicon: Lexicon, key: string): boolean {
  if (lexicon.numbers.has(key) || lexicon.fractions.has(key)) return true
  return !lexicon.data.oneIsArticle && (lexicon.denominators.has(key) || lexicon.ordinals.has(key))
}
