import type { Hedge, Quantity } from './figure.ts'
import type { Lexicon } from './lexicon.ts'
import { readCardinal, round } from './read-cardinal.ts'
import type { Cardinal } from './read-cardinal.ts'
import { divideCardinal, readFraction } from './read-fraction.ts'
import { readVulgarFraction } from './read-literal.ts'
import { isPlural } from './find-noun.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** A number as written, with its scale and its fraction, over tokens `from` to `to`. */
export interface NumberReading {
  readonly value: Quantity
  readonly from: number
  readonly to: number
  readonly place: number
  readonly short: boolean
  /** The scale it ends in ("million"), 0 for none. */
  readonly scale: number
  readonly digits: boolean
  /** A lone run of digits without separators or scale. */
  readonly plain: boolean
  readonly ratio: boolean
  readonly hedge: Hedge | null
  readonly alternate: { readonly value: number; readonly place: number } | null
}

/** Reads the number that starts at token `from`, unsigned, or null. */
export function readNumber(scan: Scan, from: number): NumberReading | null {
  const token = scan.tokens[from]!
  const lexicon = lexiconAt(scan, from)
  if (token.kind === 'word' && isWordOf(token, lexicon.words.articles)) {
    const number = readAfterArticle(scan, lexicon, from)
    return number === null && lexicon.words.weakOnes.has(token.key) ? readWhole(scan, lexicon, from) : number
  }
  if (lexicon.words.severalWords.has(token.key)) return readSeveral(scan, lexicon, from)
  return readPoint(scan, lexicon, from) ?? readBareFraction(scan, lexicon, from) ?? readWhole(scan, lexicon, from) ?? readVague(scan, lexicon, from)
}

/** "a hundred", "a dozen", "half a million", "a third", "a couple". */
function readAfterArticle(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const next = scan.tokens[from + 1]
  if (next === undefined || next.gap === 'line') return null
  const share = readBareFraction(scan, lexicon, from)
  if (share !== null) return share
  const role = lexicon.numbers.get(next.key)?.role
  if (role === 'hundred' || role === 'scale' || role === 'dozen' || role === 'collective') {
    const number = readWhole(scan, lexicon, from + 1)
    return number === null ? null : { ...number, from }
  }
  return lexicon.words.pairs.has(next.key) ? readPair(scan, lexicon, from) : null
}

function readPair(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const at = from + 2
  const scale = lexicon.numbers.get(scan.tokens[isWordOf(scan.tokens[at], lexicon.words.of) ? at + 1 : at]?.key ?? '')
  if (scale !== undefined && (scale.role === 'hundred' || scale.role === 'scale' || scale.role === 'dozen')) {
    const to = isWordOf(scan.tokens[at], lexicon.words.of) ? at + 2 : at + 1
    return wordNumber(2 * scale.value, from, to, scale.value, true)
  }
  return wordNumber(2, from, at, 1, false)
}

/** "point 77", "coma cinco": a decimal without its integer. */
function readPoint(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  if (!isWordOf(scan.tokens[from], lexicon.words.point)) return null
  if (from > 0 && scan.tokens[from]!.gap !== 'line') return null
  const decimals = readDecimals(scan, lexicon, from + 1)
  return decimals === null ? null : wordNumber(decimals.value, from, decimals.to, decimals.place, false)
}

/** "half", "a third", "three quarters of a million", "media docena". */
function readBareFraction(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const fraction = readFraction(scan, from)
  if (fraction === null) return null
  let at = fraction.to
  if (scan.tokens[at]?.text === '-' && scan.tokens[at]!.gap === 'none') at++
  const of = at
  if (isNear(scan, at, lexicon.words.of)) at++
  if (isNear(scan, at, lexicon.words.articles)) at++
  const scale = scaleAt(scan, lexicon, at)
  if (scale !== null && (fraction.value < 1 || at === of)) return wordNumber(fraction.value * scale, from, at + 1, scale / 100, true)
  return { ...wordNumber(fraction.value, from, fraction.to, 0.01, false), ratio: fraction.value < 1 }
}

/** Whether the token is of the list and on the same line. */
function isNear(scan: Scan, at: number, list: ReadonlySet<string>): boolean {
  return isWordOf(scan.tokens[at], list) && scan.tokens[at]!.gap !== 'line'
}

function readWhole(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const cardinal = readCardinal(scan, from)
  if (cardinal === null) return null
  const divided = cardinal.literal?.fraction ? null : divideCardinal(scan, cardinal)
  if (divided !== null && !('cut' in divided)) return { ...wordNumber(divided.value, from, divided.to, 0.01, false), ratio: divided.value < 1 }
  if (divided !== null) {
    const whole = readCardinal(scan, from, divided.cut)
    const mixed = whole === null ? null : readTail(scan, lexicon, whole)
    if (mixed !== null) return mixed
  }
  return readTail(scan, lexicon, cardinal) ?? readPointed(scan, lexicon, cardinal) ?? readLetter(scan, lexicon, cardinal) ?? plainNumber(cardinal)
}

/** "two hundred point seventy-one", "uno coma 5", then perhaps a scale. */
function readPointed(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const point = scan.tokens[cardinal.to]
  if (!isWordOf(point, lexicon.words.point) || point!.gap === 'line' || cardinal.scale > 0) return null
  if (cardinal.literal !== null && !cardinal.literal.integer) return null
  const decimals = readDecimals(scan, lexicon, cardinal.to + 1)
  if (decimals === null) return null
  const scale = scaleAt(scan, lexicon, decimals.to)
  const value = cardinal.value + decimals.value
  if (scale === null) return wordNumber(value, cardinal.from, decimals.to, decimals.place, false)
  return wordNumber(value * scale, cardinal.from, decimals.to + 1, decimals.place * scale, true)
}

function readDecimals(scan: Scan, lexicon: Lexicon, from: number): { value: number; to: number; place: number } | null {
  let digits = ''
  let to = from
  for (;;) {
    const token = scan.tokens[to]
    if (token === undefined || token.gap === 'line') break
    if (token.kind === 'digits') {
      if (digits === '') return decimalsOf(String(readCardinal(scan, to)?.value ?? ''), to + 1)
      break
    }
    const word = lexicon.numbers.get(token.key)
    if (word === undefined || word.role !== 'unit') break
    digits += String(word.value)
    to++
  }
  if (/^0*$/.test(digits) || digits.length === 1) {
    const rest = readCardinal(scan, digits.length === 1 && digits !== '0' ? from : to)
    if (rest !== null && rest.scale === 0) return decimalsOf((/^0*$/.test(digits) ? digits : '') + String(rest.value), rest.to)
  }
  return digits === '' ? null : decimalsOf(digits, to)
}

function decimalsOf(digits: string, to: number): { value: number; to: number; place: number } | null {
  return /^\d+$/.test(digits) ? { value: Number(`0.${digits}`), to, place: Number(`1e-${digits.length}`) } : null
}

/** "five and a quarter", "two and a half million", "un million et demi", "2½". */
function readTail(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const tail = tailFraction(scan, lexicon, cardinal)
  if (tail === null) return null
  const scale = scaleAt(scan, lexicon, tail.to)
  const { value } = cardinal
  const unit = cardinal.scale
  if (scale !== null && unit === 0) return wordNumber((value + tail.value) * scale, cardinal.from, tail.to + 1, scale / 100, true)
  if (scale !== null && unit >= scale) return wordNumber(value + tail.value * scale, cardinal.from, tail.to + 1, scale / 100, true)
  if (scale !== null) return null
  return unit >= 1000
    ? wordNumber(value + tail.value * unit, cardinal.from, tail.to, unit / 10, true)
    : wordNumber(value + tail.value, cardinal.from, tail.to, 0.01, false)
}

function tailFraction(scan: Scan, lexicon: Lexicon, cardinal: Cardinal, mayBeMixed = true): { value: number; to: number } | null {
  const token = scan.tokens[cardinal.to]
  if (token === undefined || token.gap === 'line') return null
  const vulgar = readVulgarFraction(token.text)
  if (vulgar !== undefined) return { value: vulgar, to: cardinal.to + 1 }
  const joined = lexicon.fractions.get(token.key)
  if (joined?.joined) return { value: joined.value, to: cardinal.to + 1 }
  const part = lexicon.parts.get(token.key)
  if (part?.joined) return { value: 1 / part.value, to: cardinal.to + 1 }
  const isJoint = isWordOf(token, lexicon.words.and) || isWordOf(token, lexicon.words.point)
  const isPrefixed = lexicon.numbers.get(token.key)?.joined === true
  // "six-and-a-half"
  const isTight = token.text === '-' && token.gap === 'none' && isWordOf(scan.tokens[cardinal.to + 1], lexicon.words.and)
  if (isTight) return readFraction(scan, cardinal.to + (scan.tokens[cardinal.to + 2]?.text === '-' ? 3 : 2))
  const fraction = isJoint ? readFraction(scan, cardinal.to + 1) : isPrefixed ? readFraction(scan, cardinal.to) : null
  if (fraction !== null && fraction.value < 1) return fraction
  return isJoint && mayBeMixed ? readMixed(scan, lexicon, cardinal, isWordOf(token, lexicon.words.point)) : null
}

/** "twenty and three and three fifths", "once con uno y medio": the tail may be a mixed number itself. */
function readMixed(scan: Scan, lexicon: Lexicon, before: Cardinal, isPoint: boolean): { value: number; to: number } | null {
  if (before.literal !== null || before.scale > 0) return null
  const first = scan.tokens[before.to + 1]
  if (first === undefined || !lexicon.numbers.has(first.key)) return null
  const cardinal = readCardinal(scan, before.to + 1)
  const tail = cardinal === null ? null : tailFraction(scan, lexicon, cardinal, false)
  if (cardinal === null || tail === null || !(isPoint || cardinal.value < before.parts.at(-1)!.room)) return null
  return { value: cardinal.value + tail.value, to: tail.to }
}

/** "several hundred", "quelques milliers": three to nine of them. */
export function readSeveral(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const next = scan.tokens[from + 1]
  const word = next === undefined || next.gap === 'line' ? undefined : lexicon.numbers.get(next.key)
  const unit = word ?? lexicon.vague.get(next?.key ?? '')
  if (unit === undefined) return null
  const base = typeof unit.value === 'number' ? unit.value : unit.value[0]
  if (base < 10 || (word !== undefined && !['hundred', 'hundreds', 'scale', 'collective', 'dozen'].includes(word.role))) return null
  return { ...wordNumber(base, from, from + 2, base, true), value: [3 * base, 9 * base], hedge: 'between' }
}

/** "2.5k", "1.2 m", "43t": a letter that stands for a scale. */
function readLetter(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const token = scan.tokens[cardinal.to]
  if (token === undefined || token.kind !== 'word' || token.gap === 'line' || cardinal.literal === null || cardinal.scale > 0) return null
  const scale = lexicon.data.numbers.scaleLetters[token.text]
  if (scale === undefined || cardinal.literal.fraction || scan.tokens[cardinal.to + 1]?.gap === 'none' && scan.tokens[cardinal.to + 1]!.kind === 'digits') return null
  if (token.text === 'm' && isMetres(scan, lexicon, cardinal)) return null
  // 4G and 5G are networks.
  if (token.text === 'G' && cardinal.literal.integer && cardinal.value < 8) return null
  if (token.gap === 'space' && !/^(?:k|K|M|bn|mn|Bn|G)$/.test(token.text)) return null
  const value = round(cardinal.value * scale)
  const place = (cardinal.literal.integer ? 1 : cardinal.literal.place) * scale
  return { ...plainNumber(cardinal), value, place, scale, to: cardinal.to + 1, short: true, plain: false, alternate: null }
}

/** "1m" and "37m (121ft)" are metres; "1.2m" and "2m people" are millions. A currency before it has the last word. */
function isMetres(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): boolean {
  const before = scan.tokens[cardinal.from - 1]
  if (scan.tokens[cardinal.from]!.gap === 'none' && before?.kind === 'word') return false
  if (before !== undefined && (before.kind === 'symbol' ? /[$€£¥₹=]/.test(before.text) : before.text.length > 1 && before.text === before.text.toUpperCase())) return false
  const next = scan.tokens[cardinal.to + 1]
  if (next?.kind === 'word' && next.gap === 'space') return !isPlural(lexicon, next) && cardinal.literal!.integer
  if (next?.text === '(' && scan.tokens[cardinal.to + 2]?.kind === 'digits') return true
  return cardinal.literal!.integer || next?.text === '-'
}

/** "dozens", "tens of thousands", "des milliers": an order of magnitude. */
function readVague(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const vague = lexicon.vague.get(scan.tokens[from]!.key)
  if (vague === undefined) return null
  const isOf = isNear(scan, from + 1, lexicon.words.of)
  if (!isOf && lexicon.words.vagueBeforeOf.has(scan.tokens[from]!.key)) return null
  let [low, high] = vague.value
  let to = from + 1
  const at = isOf ? to + 1 : to
  const scale = scan.tokens[at]?.gap === 'line' ? null : (scaleAt(scan, lexicon, at) ?? lexicon.vague.get(scan.tokens[at]?.key ?? '')?.value[0] ?? null)
  if (scale !== null && scale >= 1000) {
    low *= scale
    high *= scale
    to = at + 1
  }
  return { ...wordNumber(low, from, to, low, true), value: [low, high], hedge: 'between' }
}

function scaleAt(scan: Scan, lexicon: Lexicon, at: number): number | null {
  const token = scan.tokens[at]
  if (token === undefined || token.gap === 'line' || token.kind !== 'word') return null
  const word = lexicon.numbers.get(token.key)
  return word !== undefined && (word.role === 'scale' || word.role === 'dozen') && !word.joined ? word.value : null
}

function plainNumber(cardinal: Cardinal): NumberReading {
  const { literal } = cardinal
  return {
    value: cardinal.value,
    from: cardinal.from,
    to: cardinal.to,
    place: cardinal.place,
    short: cardinal.scale > 0,
    scale: cardinal.scale,
    digits: literal !== null,
    plain: literal !== null && literal.plain && cardinal.scale === 0 && cardinal.parts[0]!.room === 0,
    ratio: literal?.fraction === true && cardinal.value < 1,
    hedge: cardinal.approximate ? 'about' : null,
    alternate: cardinal.scale === 0 ? (literal?.alternate ?? null) : null,
  }
}

function wordNumber(value: number, from: number, to: number, place: number, short: boolean): NumberReading {
  return { value: round(value), from, to, place, short, scale: 0, digits: false, plain: false, ratio: false, hedge: null, alternate: null }
}
