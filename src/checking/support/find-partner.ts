import type { Figure } from '../../figures/figure.ts'
import { LEXICONS } from '../../figures/lexicons.ts'
import type { Token } from '../../figures/token.ts'
import type { Language } from '../../language.ts'

/** What a figure is only half of without: the month of a day, the other side of a score. */
export interface Partner {
  readonly kind: 'month' | 'score'
  readonly value: number
}

const SCORE = /^(\d{1,3})\s?[-–]\s?(\d{1,3})$/
const DASHES = new Set(['-', '–'])
/** "4 October", "October 4", "4 de octubre", "the 4th of July". */
const MONTH_REACH = 2

/** The partner of the figure at tokens `from` to `to`, or null where it stands for itself. */
export function findPartner(
  figure: Figure,
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
): Partner | null {
  if (figure.kind === 'date') return findMonth(tokens, from, to, language)
  if (figure.unit !== null || figure.short || (figure.kind !== 'count' && figure.kind !== 'identifier')) return null
  const whole = SCORE.exec(figure.text)
  if (whole !== null && figure.noun === null) return { kind: 'score', value: Number(whole[2]) }
  if (typeof figure.value !== 'number') return null
  const [next, after] = [tokens[to], tokens[to + 1]]
  if (isDash(next) && isSide(after) && isSide(tokens[from]) && !isDash(tokens[to + 2]))
    return { kind: 'score', value: Number(after.text) }
  const [previous, before] = [tokens[from - 1], tokens[from - 2]]
  if (isDash(previous) && isSide(before) && isSide(tokens[from]) && !isDash(tokens[from - 3]))
    return { kind: 'score', value: Number(before.text) }
  return null
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && DASHES.has(token.text)
}

function isSide(token: Token | undefined): token is Token {
  return token !== undefined && token.kind === 'digits' && token.text.length <= 3
}

function findMonth(tokens: readonly Token[], from: number, to: number, language: Language): Partner | null {
  const { months } = LEXICONS[language]
  for (let step = 1; step <= MONTH_REACH; step++) {
    const month = months.get(tokens[to + step - 1]?.key ?? '') ?? months.get(tokens[from - step]?.key ?? '')
    if (month !== undefined) return { kind: 'month', value: month.value }
  }
  return null
}
