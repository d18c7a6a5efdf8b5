import { readCurrencyBefore } from './read-unit.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** What stands before the digits of a quantity, and the token where the number starts. */
export interface Front {
  readonly negative: boolean
  readonly plus: boolean
  readonly currency: string | null
  readonly at: number
}

/** Reads what may stand before the digits: "-", "minus", "+", "$", "-$", "$-". */
export function readFront(scan: Scan, from: number): Front {
  let at = from
  let negative = false
  let plus = false
  let currency: string | null = null
  for (let step = 0; step < 4; step++) {
    const token = scan.tokens[at]
    if (token === undefined) break
    if (!negative && isMinus(scan, at, at > from)) {
      negative = true
      at++
      if (scan.tokens[at]?.text === '-' && scan.tokens[at]!.gap === 'none' && token.kind === 'word') at++
      continue
    }
    if (!plus && token.text === '+' && scan.tokens[at + 1]?.gap === 'none') {
      plus = true
      at++
      continue
    }
    const before: { unit: string; to: number } | null = currency === null ? readCurrencyBefore(scan, at) : null
    if (before === null) break
    currency = before.unit
    at = before.to
  }
  return { negative, plus, currency, at }
}

function isMinus(scan: Scan, at: number, isInside: boolean): boolean {
  const token = scan.tokens[at]!
  const next = scan.tokens[at + 1]
  if (next === undefined || next.gap === 'line') return false
  if (token.kind === 'word') {
    // "au moins", "al menos": the word for minus is the end of a hedge.
    const { words, hedgesBefore } = lexiconAt(scan, at)
    return (
      words.negative.has(token.key) && (hedgesBefore.endingBefore(scan.tokens, at + 1)?.meaning ?? 'exact') === 'exact'
    )
  }
  if (token.text !== '-' && token.text !== '−' && token.text !== '–') return false
  if (isWordOf(scan.tokens[at - 1], lexiconAt(scan, at).words.labels)) return false
  if (isInside) return next.gap === 'none'
  if (next.gap === 'none') return token.gap !== 'none' || '(['.includes(scan.tokens[at - 1]?.text ?? '(')
  return token.gap === 'line' && token.text !== '–' && isAloneOnLine(scan, at + 1)
}

/** "- 1 4/5" alone is negative; "- 850 arrests" is a bullet. */
function isAloneOnLine(scan: Scan, from: number): boolean {
  for (let at = from; at < Math.min(from + 12, scan.tokens.length); at++) {
    const token = scan.tokens[at]!
    if (at > from && token.gap === 'line') return true
    if (token.kind === 'word' && token.text.length > 1) return false
  }
  return scan.tokens.length <= from + 12
}
