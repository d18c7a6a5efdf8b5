import type { Figure, Span } from '../../figures/figure.ts'
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
 * Figures that a text gives without writing them out: one of a unit of time ("a week", "une heure"), the size of a group
 * ("both men", "a trio"), a short year ("FY21", "fiscal ’21") and the parts of a date in figures ("5/12/2020").
 * They may bear out a figure of a summary, and are no figures themselves.
 */
export function findImplied(
  text: string,
  tokens: readonly Token[],
  figures: readonly Figure[],
  groups: ReadonlyMap<string, number>,
  language: Language,
): Figure[] {
  const implied: Figure[] = []
  const add = ({ start, end }: Span, value: number, kind: 'count' | 'duration' | 'date', unit: string | null = null) =>
    implied.push({ ...IMPLIED, start, end, text: text.slice(start, end), language, value, kind, unit })
  let next = 0
  for (const [index, token] of tokens.entries()) {
    while (next < figures.length && figures[next]!.end < token.start - 1) next++
    const figure = figures[next]
    const group = groups.get(token.key)
    if (group !== undefined) add(token, group, 'count')
    const year = shortYear(tokens, index)
    if (year !== null) add(token, year, 'date')
    const unit = bareUnit(tokens, index, language)
    if (unit !== null && !isNumbered(figure, token)) add(token, 1, 'duration', unit)
  }
  for (const figure of figures) for (const part of partsOf(figure)) add(figure, part, 'date')
  return implied.sort((a, b) => a.start - b.start)
}

function bareUnit(tokens: readonly Token[], index: number, language: Language): string | null {
  const token = tokens[index]!
  if (token.kind !== 'word') return null
  const meaning = LEXICONS[language].units.startingAt(tokens, index)?.meaning
  return meaning === undefined || meaning.kind !== 'duration' || isPlural(LEXICONS[language], token)
    ? null
    : meaning.unit
}

function isNumbered(figure: Figure | undefined, { end }: Token): boolean {
  return figure !== undefined && figure.start < end && (figure.kind === 'duration' || figure.kind === 'age')
}

const BEFORE_SHORT_YEAR = new Set(["'", '’', '‘', 'fy'])

function shortYear(tokens: readonly Token[], index: number): number | null {
  const token = tokens[index]!
  const before = tokens[index - 1]
  if (token.kind !== 'digits' || token.text.length !== 2 || token.gap !== 'none' || before === undefined) return null
  if (!BEFORE_SHORT_YEAR.has(before.key)) return null
  const year = Number(token.text)
  return year < 50 ? 2_000 + year : 1_900 + year
}

function partsOf({ kind, text }: Figure): readonly number[] {
  return kind === 'date' && /^\d+[/.-]\d+[/.-]\d+$/.test(text) ? text.split(/[/.-]/).map(Number) : []
}
