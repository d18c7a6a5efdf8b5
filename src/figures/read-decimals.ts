import type { Lexicon } from './lexicon.ts'
import type { NumberReading } from './number-reading.ts'
import { scaleAt, wordNumber } from './number-reading.ts'
import type { Cardinal } from './cardinal.ts'
import { readCardinal } from './read-cardinal.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'

/** "point 77", "coma cinco": a decimal without its integer. */
export function readPoint(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  if (!isWordOf(scan.tokens[from], lexicon.words.point)) return null
  if (from > 0 && scan.tokens[from]!.gap !== 'line') return null
  if (lexicon.words.weakPoints.has(scan.tokens[from]!.key)) return null
  const decimals = readDecimals(scan, lexicon, from + 1)
  return decimals === null ? null : wordNumber(decimals.value, from, decimals.to, decimals.place, false)
}

/** "two hundred point seventy-one", "uno coma 5", then perhaps a scale. */
export function readPointed(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const point = scan.tokens[cardinal.to]
  if (!isWordOf(point, lexicon.words.point) || point!.gap === 'line' || cardinal.scale > 0) return null
  if (cardinal.literal !== null && !cardinal.literal.integer) return null
  if (lexicon.words.weakPoints.has(point!.key) && scan.tokens[cardinal.to + 1]?.kind === 'digits') return null
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
    if (rest !== null && rest.scale === 0)
      return decimalsOf((/^0*$/.test(digits) ? digits : '') + String(rest.value), rest.to)
  }
  return digits === '' ? null : decimalsOf(digits, to)
}

function decimalsOf(digits: string, to: number): { value: number; to: number; place: number } | null {
  return /^\d+$/.test(digits) ? { value: Number(`0.${digits}`), to, place: Number(`1e-${digits.length}`) } : null
}
