import {
  CURRENCIES,
  SPACED_CURRENCIES,
  CURRENCY_CODES,
  DOLLAR_PREFIXES,
  GLUED_CURRENCIES,
  GLUED_ONLY_UNITS,
  UNIT_SYMBOLS,
} from './international-units.ts'
import type { UnitMeaning } from './language-data.ts'
import type { Scan } from './scan.ts'
import { lexiconAt } from './scan.ts'

/** A unit that was found: the token after it, and whether it belongs to the span of the figure. */
export interface UnitReading extends UnitMeaning {
  readonly to: number
  readonly inSpan: boolean
}

/** Reads the currency before an amount at token `from`: "$", "US$", "$A", "RM", "USD ", "US $". Gives the token the number starts at. */
export function readCurrencyBefore(scan: Scan, from: number): { unit: string; to: number } | null {
  const { tokens } = scan
  const token = tokens[from]
  if (token === undefined) return null
  const next = tokens[from + 1]
  if (token.kind === 'symbol') {
    const unit = CURRENCIES.get(token.text)
    if (unit === undefined || next === undefined || next.gap === 'line') return null
    const country = next.kind === 'word' && next.gap === 'none' ? DOLLAR_PREFIXES.get(next.text) : undefined
    if (country !== undefined && tokens[from + 2]?.gap === 'none') return { unit: country, to: from + 2 }
    return { unit, to: from + 1 }
  }
  if (token.kind !== 'word' || next === undefined || next.gap === 'line') return null
  const sign = next.kind === 'symbol' ? CURRENCIES.get(next.text) : undefined
  if (sign !== undefined && (next.gap === 'none' || tokens[from + 2]?.gap === 'none')) {
    const dollar = DOLLAR_PREFIXES.get(token.text)
    if (dollar !== undefined && tokens[from + 2] !== undefined)
      return { unit: sign === 'USD' ? dollar : sign, to: from + 2 }
  }
  if (token.text === 'Y' && next.text === '=' && tokens[from + 2]?.kind === 'digits')
    return { unit: 'JPY', to: from + 2 }
  // "Rs. 500"
  const at = next.text === '.' && next.gap === 'none' && SPACED_CURRENCIES.has(token.text) ? from + 2 : from + 1
  const digits = tokens[at]
  if (digits?.kind !== 'digits' || digits.gap === 'line') return null
  // "COP28" is a conference.
  const isName =
    token.text === 'COP' &&
    digits.text.length < 3 &&
    !/^[.,]?\d| ?(?:m|k|b)/.test(scan.text.slice(digits.end, digits.end + 2))
  if (CURRENCY_CODES.has(token.text)) return isName ? null : { unit: token.text, to: at }
  const unit = GLUED_CURRENCIES.get(token.text)
  if (unit === undefined || (digits.gap !== 'none' && !SPACED_CURRENCIES.has(token.text))) return null
  return SPACED_CURRENCIES.has(token.text) || isAmount(scan, token.text, digits.end, digits.text)
    ? { unit, to: at }
    : null
}

/** "PS2.7m" is money and "PS4" a name: short letters need decimals, a scale or several digits behind them. */
function isAmount(scan: Scan, letters: string, end: number, digits: string): boolean {
  if (/^(?:[.,]\d|[km]|bn)/.test(scan.text.slice(end, end + 2))) return true
  return letters.length > 1 && digits.length > 1
}

/** Reads the unit after a number whose last token ends before token `at`. */
export function readUnitAfter(scan: Scan, at: number, isDigits: boolean): UnitReading | null {
  const token = scan.tokens[at]
  if (token === undefined || token.gap === 'line') return null
  if (token.kind === 'symbol') return readSign(scan, at, isDigits)
  const words = lexiconAt(scan, at).units.startingAt(scan.tokens, at)
  const symbol = isDigits ? readSymbol(scan, at) : null
  if (words === null || (symbol !== null && symbol.to > words.to)) return symbol
  const isPercent = words.meaning.kind === 'percent'
  return { ...words.meaning, to: words.to, inSpan: isPercent || token.gap === 'none' }
}

/** "%", "€", "°C" after the number, "-mile", "-inch" behind a hyphen. */
function readSign(scan: Scan, at: number, isDigits: boolean): UnitReading | null {
  const token = scan.tokens[at]!
  const next = scan.tokens[at + 1]
  if (token.text === '-' || token.text === '‑' || token.text === '–') {
    if (next === undefined || next.gap === 'line' || next.kind !== 'word' || token.text === '–') return null
    if (token.gap !== 'none' && next.gap !== 'none') return null
    const unit = readUnitAfter(scan, at + 1, isDigits)
    return unit === null ? null : { ...unit, inSpan: unit.kind === 'percent' }
  }
  const currency = CURRENCIES.get(token.text)
  if (currency !== undefined && (token.gap === 'none' || token.text !== '$' || next?.kind !== 'digits')) {
    const isBefore = next?.kind === 'digits' && next.gap === 'none' && token.gap !== 'none'
    if (!isBefore) return { unit: currency, kind: 'money', to: at + 1, inSpan: true }
  }
  if (token.text === '°' && next?.kind === 'word' && /^[CFcf]$/.test(next.text)) {
    return { unit: `°${next.text.toUpperCase()}`, kind: 'measure', to: at + 2, inSpan: true }
  }
  const unit = UNIT_SYMBOLS.get(token.text)
  return unit === undefined ? null : { ...unit, to: at + 1, inSpan: true }
}

/** "Model 3s", "Channel 5s": the s belongs to a name. */
function followsName(scan: Scan, at: number): boolean {
  const name = scan.tokens[at - 1]
  return name !== undefined && scan.tokens[at]!.gap === 'space' && name.text !== name.key
}

function readSymbol(scan: Scan, at: number): UnitReading | null {
  const token = scan.tokens[at]!
  const isGlued = token.gap === 'none'
  if (CURRENCY_CODES.has(token.text)) return { unit: token.text, kind: 'money', to: at + 1, inSpan: true }
  for (let length = 3; length >= 1; length--) {
    const last = scan.tokens[at + length - 1]
    if (last === undefined) continue
    const symbol = scan.text.slice(token.start, last.end)
    const unit = UNIT_SYMBOLS.get(symbol)
    if (unit === undefined || (symbol === 's' && followsName(scan, at - 1))) continue
    if (scan.tokens[at + length]?.gap === 'none' && scan.tokens[at + length]!.kind !== 'symbol') continue
    const isEnglish = token.language === 'en'
    if (!isGlued && ((GLUED_ONLY_UNITS.has(symbol) && (isEnglish || symbol !== 'h')) || (symbol === 'm' && isEnglish)))
      return null
    return { ...unit, to: at + length, inSpan: isGlued }
  }
  return null
}
