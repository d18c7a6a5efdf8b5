import { DIGIT, placeOfInteger, toWesternDigits } from './digits.ts'

/** A number written in digits, without sign, scale or unit. */
export interface Literal {
  readonly end: number
  readonly value: number
  readonly place: number
  /** Whether it has neither separators nor decimals: only such a number can be a year or part of a name. */
  readonly plain: boolean
  readonly integer: boolean
  /** Written as a fraction ("4/5", "½", "2 1/4"). */
  readonly fraction: boolean
  /** The other reading of "2.517" or "2,517", for the noun after it to decide. */
  readonly alternate: { readonly value: number; readonly place: number } | null
}

const D = DIGIT
const SPACES = '\\u00a0\\u2009\\u202f\\u2007 '
const SCIENTIFIC = new RegExp(
  `(${D}+(?:[.,٫]${D}+)?)(?:[eE]([+−-]?)(${D}{1,3})|[ ]?[x×*][ ]?10\\^?([+−-]?)(${D}{1,3}))(?![\\p{L}\\p{N}])`,
  'uy',
)
const POWER = new RegExp(`(${D}+(?:[.,٫]${D}+)?)\\^([+−-]{0,2})(${D}{1,3})(?!${D})`, 'uy')
const GROUPED = new RegExp(
  `${D}{1,3}([,.'’٬،${SPACES}])(${D}{3})((?:\\1${D}{3})*)(?!${D})(?:\\u202a?([.,٫])(${D}+)(?!${D}|[.,]${D}))?`,
  'y',
)
const INDIAN = new RegExp(`${D}{1,2}(?:,${D}{2})+,${D}{3}(?!,?${D})(?:[.]${D}+)?`, 'y')
const PLAIN = new RegExp(`(${D}*)(?:([.,٫])(${D}+))?`, 'y')
const SLASHED = new RegExp(`(${D}{1,4})[/⁄](${D}{1,4})(?!${D}|[/⁄.,]${D})`, 'y')
const MIXED = new RegExp(`[ \\u00a0]{1,3}(${D}{1,3})[/⁄](${D}{1,3})(?!${D}|[/⁄]${D})`, 'y')
const VULGAR: ReadonlyMap<string, number> = new Map(Object.entries({
  '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5,
  '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8, '⅝': 5 / 8, '⅞': 7 / 8, '⅒': 1 / 10,
})) // prettier-ignore

/** The value of a fraction character such as ½, or undefined. */
export function readVulgarFraction(character: string): number | undefined {
  return VULGAR.get(character)
}

/** Reads the number in digits that starts at `start` ("2,517", "2 517,5", ".77", "1.3x10^6", "2 1/4"); `decimalMark` is the passage's. */
export function readLiteral(text: string, start: number, decimalMark: '.' | ','): Literal | null {
  const vulgar = VULGAR.get(text[start] ?? '')
  if (vulgar !== undefined) {
    return { end: start + 1, value: vulgar, place: 0.01, plain: false, integer: false, fraction: true, alternate: null }
  }
  return (
    readPower(text, start) ??
    readSlashed(text, start) ??
    withFraction(text, readIndian(text, start) ?? readGrouped(text, start, decimalMark) ?? readPlain(text, start))
  )
}

function readPower(text: string, start: number): Literal | null {
  const scientific = matchAt(SCIENTIFIC, text, start)
  if (scientific) {
    const sign = (scientific[2] ?? scientific[4] ?? '') === '' || (scientific[2] ?? scientific[4]) === '+' ? 1 : -1
    const exponent = sign * Number(toWesternDigits(scientific[3] ?? scientific[5] ?? '0'))
    return computed(start + scientific[0].length, Number(`${toNumber(scientific[1]!)}e${exponent}`))
  }
  const power = matchAt(POWER, text, start)
  if (!power) return null
  const sign = power[2] === '-' || power[2] === '−' ? -1 : 1
  return computed(start + power[0].length, toNumber(power[1]!) ** (sign * Number(toWesternDigits(power[3]!))))
}

function computed(end: number, value: number): Literal | null {
  if (!Number.isFinite(value)) return null
  const place = value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2)
  return { end, value, place, plain: false, integer: false, fraction: false, alternate: null }
}

function readSlashed(text: string, start: number): Literal | null {
  const match = matchAt(SLASHED, text, start)
  if (!match) return null
  const denominator = toNumber(match[2]!)
  if (denominator === 0) return null
  const value = toNumber(match[1]!) / denominator
  return {
    end: start + match[0].length,
    value,
    place: 0.01,
    plain: false,
    integer: false,
    fraction: true,
    alternate: null,
  }
}

function readIndian(text: string, start: number): Literal | null {
  const match = matchAt(INDIAN, text, start)
  if (!match) return null
  const value = Number(toWesternDigits(match[0]).replaceAll(',', ''))
  return {
    end: start + match[0].length,
    value,
    place: placeOfInteger(value),
    plain: false,
    integer: true,
    fraction: false,
    alternate: null,
  }
}

function readGrouped(text: string, start: number, decimalMark: '.' | ','): Literal | null {
  const match = matchAt(GROUPED, text, start)
  if (!match) return null
  const separator = match[1]!
  const head = toWesternDigits(match[0].slice(0, match[0].search(/[,.'’٬،\s]/)))
  const decimals = match[4] !== undefined && match[4] !== separator ? toWesternDigits(match[5]!) : ''
  const end =
    decimals === '' && match[5] !== undefined ? start + match[0].length - match[5].length - 1 : start + match[0].length
  const integer = head + toWesternDigits(match[2]! + match[3]!).replaceAll(/\D/g, '')
  const grouped = toLiteral(end, integer, decimals, false)
  const isSingle = match[3] === '' && decimals === ''
  if (!isSingle || (separator !== '.' && separator !== ',' && separator !== '،')) return grouped
  const split = toLiteral(end, head, toWesternDigits(match[2]!), false)
  if (head.startsWith('0')) return split
  const isDecimal = (separator === '،' ? ',' : separator) === decimalMark
  const [chosen, other] = isDecimal ? [split, grouped] : [grouped, split]
  return { ...chosen, alternate: { value: other.value, place: other.place } }
}

function readPlain(text: string, start: number): Literal | null {
  const match = matchAt(PLAIN, text, start)
  if (!match || match[0] === '') return null
  const integer = toWesternDigits(match[1]!)
  if (integer.length > 21) return null
  const decimals = match[3] === undefined ? '' : toWesternDigits(match[3])
  const end = start + match[0].length
  // "22,24,26" and "192.168.1.2" are several numbers, not one with decimals.
  const continuesList = text[start - 1] === match[2] && isDigit(text, start - 2)
  const isList =
    decimals !== '' && match[2] !== undefined && ((text[end] === match[2] && isDigit(text, end + 1)) || continuesList)
  if (isList && integer !== '') return toLiteral(start + integer.length, integer, '', true)
  if (decimals.length > 20) return null
  return toLiteral(end, integer, decimals, decimals === '')
}

function toLiteral(end: number, integer: string, decimals: string, plain: boolean): Literal {
  const value = Number(decimals === '' ? integer : `${integer}.${decimals}`)
  const place = decimals === '' ? placeOfInteger(value) : Number(`1e-${decimals.length}`)
  return { end, value, place, plain, integer: decimals === '', fraction: false, alternate: null }
}

function withFraction(text: string, literal: Literal | null): Literal | null {
  if (literal === null || !literal.integer) return literal
  // "300, 000" with a space that slipped in.
  if (literal.value < 1000 && literal.value > 0 && /^, 000(?!\d|,)/.test(text.slice(literal.end, literal.end + 6))) {
    return { ...literal, end: literal.end + 5, value: literal.value * 1000, place: literal.place * 1000, plain: false }
  }
  const mixed = matchAt(MIXED, text, literal.end)
  if (mixed) {
    const [above, below] = [toNumber(mixed[1]!), toNumber(mixed[2]!)]
    if (above < below) return addFraction(literal, above / below, literal.end + mixed[0].length)
  }
  const at = text[literal.end] === ' ' ? literal.end + 1 : literal.end
  const vulgar = VULGAR.get(text[at] ?? '')
  return vulgar === undefined ? literal : addFraction(literal, vulgar, at + 1)
}

function addFraction(literal: Literal, fraction: number, end: number): Literal {
  return {
    ...literal,
    end,
    value: literal.value + fraction,
    place: 0.01,
    plain: false,
    integer: false,
    alternate: null,
  }
}

function toNumber(digits: string): number {
  return Number(toWesternDigits(digits).replace(',', '.'))
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}
