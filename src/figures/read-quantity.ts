import type { Draft } from './draft.ts'
import type { FigureKind, Quantity } from './figure.ts'
import { readNumber } from './read-number.ts'
import type { NumberReading } from './number-reading.ts'
import { readRatio } from './read-ratio.ts'
import { readCurrencyBefore, readUnitAfter } from './read-unit.ts'
import type { UnitReading } from './read-unit.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

interface Front {
  readonly negative: boolean
  readonly plus: boolean
  readonly currency: string | null
  readonly at: number
}

/** Reads the quantity that starts at token `from`: sign, currency, number, unit. */
export function readQuantity(scan: Scan, from: number): Draft | null {
  const front = readFront(scan, from)
  const start = scan.tokens[front.at]
  if (start === undefined || (front.at > from && start.gap === 'line')) return null
  if (start.kind === 'symbol' && !startsDecimal(scan, front.at)) return null
  const number = readNumber(scan, front.at)
  if (number === null || (front.currency !== null && !number.digits)) return null
  const ratio = front.currency === null ? readRatio(scan, number) : null
  if (ratio !== null) return toDraft(scan, from, front, ratio, null)
  const unit = front.currency === null ? readUnitAfter(scan, number.to, number.digits) : null
  return toDraft(scan, from, front, number, unit)
}

function toDraft(scan: Scan, from: number, front: Front, number: NumberReading, unit: UnitReading | null): Draft {
  const isOpen = scan.tokens[number.to]?.gap !== 'line'
  const times =
    isOpen && unit === null && front.currency === null
      ? lexiconAt(scan, number.from).times.startingAt(scan.tokens, number.to)
      : null
  const kind: FigureKind =
    front.currency !== null
      ? 'money'
      : unit !== null
        ? unit.kind
        : number.ratio || (times !== null && isMultiple(scan, number, times.to))
          ? 'ratio'
          : 'count'
  const currencyTo = front.currency === null ? number.to : skipCurrencyEcho(scan, number.to)
  return {
    from,
    to: unit !== null && unit.inSpan ? unit.to : currencyTo,
    unitTo: unit !== null ? unit.to : times !== null ? times.to : currencyTo,
    value: front.negative ? negate(number.value) : number.value,
    hedge: number.hedge ?? 'exact',
    trend: front.plus ? 'up' : null,
    unit: front.currency ?? unit?.unit ?? (times !== null ? 'times' : null),
    kind,
    place: number.place,
    short: number.short,
    scale: number.scale,
    hedgeSpan: null,
    noun: null,
    hedgeTo: 0,
    language: lexiconAt(scan, number.from).language,
    plain: number.plain && front.currency === null && unit === null && !front.negative,
    digits: number.digits,
    alternate: unit === null || unit.kind === 'duration' || unit.kind === 'money' ? number.alternate : null,
  }
}

/** "three times more", "6.5 times": a multiple; "stabbed 13 times" counts occasions. */
function isMultiple(scan: Scan, number: NumberReading, at: number): boolean {
  const after = scan.tokens[at]
  const { words } = lexiconAt(scan, number.from)
  return (
    !Number.isInteger(number.value) ||
    scan.tokens[number.to]!.kind === 'symbol' ||
    (after?.gap === 'space' && words.multipleAfter.has(after.key))
  )
}

/** "$76 US": the country may follow the amount. */
function skipCurrencyEcho(scan: Scan, at: number): number {
  const token = scan.tokens[at]
  return token !== undefined && token.gap === 'space' && (token.text === 'US' || token.text === 'USD') ? at + 1 : at
}

/** Reads what may stand before the digits: "-", "minus", "+", "$", "-$", "$-". */
function readFront(scan: Scan, from: number): Front {
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

function startsDecimal(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]!
  if (token.text.length === 1 && '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'.includes(token.text)) return true
  if (!['.', ',', '٫'].includes(token.text)) return false
  const next = scan.tokens[at + 1]
  if (next === undefined || next.kind !== 'digits' || next.gap !== 'none') return false
  const previous = scan.tokens[at - 1]
  return (
    token.gap !== 'none' || previous === undefined || (previous.kind === 'symbol' && !/[.,)\]]/.test(previous.text))
  )
}

function negate(value: Quantity): Quantity {
  return typeof value === 'number' ? -value : [-value[1], -value[0]]
}
