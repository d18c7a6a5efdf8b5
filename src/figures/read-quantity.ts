import type { Draft } from './draft.ts'
import type { FigureKind, Quantity } from './figure.ts'
import type { NumberReading } from './number-reading.ts'
import { readFront } from './read-front.ts'
import type { Front } from './read-front.ts'
import { readVulgarFraction } from './read-literal.ts'
import { readNumber } from './read-number.ts'
import { readRatio } from './read-ratio.ts'
import { readTimes } from './read-times.ts'
import type { TimesReading } from './read-times.ts'
import { readUnitAfter } from './read-unit.ts'
import type { UnitReading } from './read-unit.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Reads the quantity that starts at token `from`: sign, currency, number, unit. */
export function readQuantity(scan: Scan, from: number): Draft | null {
  const front = readFront(scan, from)
  const start = scan.tokens[front.at]
  if (start === undefined || (front.at > from && start.gap === 'line')) return null
  if (start.kind === 'symbol' && !startsDecimal(scan, front.at)) return null
  const number = readNumber(scan, front.at)
  if (number === null || (front.currency !== null && !number.digits)) return null
  if (front.currency !== null) return toMoney(scan, from, front, number, front.currency)
  const ratio = readRatio(scan, number)
  if (ratio !== null) return toDraft(scan, from, front, ratio)
  // "half an hour"
  const after = scan.tokens[number.to]
  const hasArticle =
    number.ratio && isWordOf(after, lexiconAt(scan, number.from).words.articles) && after!.gap === 'space'
  const unit = readUnitAfter(scan, hasArticle ? number.to + 1 : number.to, number.digits)
  return unit !== null
    ? withUnit(toDraft(scan, from, front, number), unit)
    : withTimes(toDraft(scan, from, front, number), readTimes(scan, number))
}

function toDraft(scan: Scan, from: number, front: Front, number: NumberReading): Draft {
  return {
    from,
    to: number.to,
    unitTo: number.to,
    value: front.negative ? negate(number.value) : number.value,
    hedge: number.hedge ?? 'exact',
    trend: front.plus ? 'up' : null,
    unit: null,
    kind: number.ratio ? 'ratio' : 'count',
    place: number.place,
    short: number.short,
    scale: number.scale,
    hedgeSpan: null,
    noun: null,
    hedgeTo: 0,
    language: lexiconAt(scan, number.from).language,
    plain: number.plain && !front.negative,
    digits: number.digits,
    alternate: number.alternate,
  }
}

function toMoney(scan: Scan, from: number, front: Front, number: NumberReading, unit: string): Draft {
  // "$1,500 pesos"
  const named = lexiconAt(scan, number.from).units.startingAt(scan.tokens, number.to)
  if (named?.meaning.kind === 'money' && scan.tokens[number.to]!.gap === 'space') {
    return {
      ...toDraft(scan, from, front, number),
      unitTo: named.to,
      unit: named.meaning.unit,
      kind: 'money',
      plain: false,
    }
  }
  const to = skipCurrencyEcho(scan, number.to)
  return { ...toDraft(scan, from, front, number), to, unitTo: to, unit, kind: 'money', plain: false }
}

function withUnit(draft: Draft, unit: UnitReading): Draft {
  const keepsAlternate = unit.kind === 'duration' || unit.kind === 'money'
  return {
    ...draft,
    to: unit.inSpan ? unit.to : draft.to,
    unitTo: unit.to,
    unit: unit.unit,
    kind: unit.kind,
    plain: false,
    alternate: keepsAlternate ? draft.alternate : null,
  }
}

function withTimes(draft: Draft, times: TimesReading | null): Draft {
  if (times === null) return draft
  const kind: FigureKind = times.isMultiple ? 'ratio' : draft.kind
  return { ...draft, unitTo: times.to, unit: 'times', kind }
}

/** "$76 US": the country may follow the amount. */
function skipCurrencyEcho(scan: Scan, at: number): number {
  const token = scan.tokens[at]
  return token !== undefined && token.gap === 'space' && (token.text === 'US' || token.text === 'USD') ? at + 1 : at
}

function startsDecimal(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]!
  if (readVulgarFraction(token.text) !== undefined) return true
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
