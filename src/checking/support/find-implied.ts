import type { Figure } from '../../figures/figure.ts'
import { isPlural } from '../../figures/find-noun.ts'
import { LEXICONS } from '../../figures/lexicons.ts'
import type { Token } from '../../figures/token.ts'
import type { Language } from '../../language.ts'

const IMPLIED = {
  hedge: 'exact',
  trend: null,
  place: 1,
  short: false,
  hedgeSpan: null,
  noun: null,
} as const satisfies Partial<Figure>

/**
 * Figures that a text gives without a number: one of a unit of time ("a week", "une heure") and two of a pair ("both men").
 * They may bear out a figure of a summary, and are no figures themselves.
 */
export function findImplied(
  text: string,
  tokens: readonly Token[],
  figures: readonly Figure[],
  pairs: ReadonlySet<string>,
  language: Language,
): Figure[] {
  const lexicon = LEXICONS[language]
  const implied: Figure[] = []
  let next = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word') continue
    const { start, end } = token
    while (next < figures.length && figures[next]!.end < start - 1) next++
    const span = { start, end, text: text.slice(start, end), language }
    if (pairs.has(token.key)) implied.push({ ...IMPLIED, ...span, value: 2, unit: null, kind: 'count' })
    const match = lexicon.units.startingAt(tokens, index)
    if (match === null || match.meaning.kind !== 'duration' || isPlural(lexicon, token)) continue
    const numbered = figures[next]
    const isNumbered = numbered !== undefined && numbered.start < end
    if (!isNumbered || (numbered.kind !== 'duration' && numbered.kind !== 'age'))
      implied.push({ ...IMPLIED, ...span, value: 1, unit: match.meaning.unit, kind: 'duration' })
  }
  return implied
}
