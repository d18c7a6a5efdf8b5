import { isPlural } from './find-noun.ts'
import { CURRENCIES } from './international-units.ts'
import type { Lexicon } from './lexicon.ts'
import type { NumberReading } from './number-reading.ts'
import { plainNumber } from './number-reading.ts'
import type { Cardinal } from './cardinal.ts'
import { round } from './cardinal.ts'
import type { Scan } from './scan.ts'

/** "2.5k", "1.2 m", "43t": a letter that stands for a scale. */
export function readLetter(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const token = scan.tokens[cardinal.to]
  if (
    token === undefined ||
    token.kind !== 'word' ||
    token.gap === 'line' ||
    cardinal.literal === null ||
    cardinal.scale > 0
  )
    return null
  const scale = lexicon.scaleLetters.get(token.text)
  if (
    scale === undefined ||
    cardinal.literal.fraction ||
    (scan.tokens[cardinal.to + 1]?.gap === 'none' && scan.tokens[cardinal.to + 1]!.kind === 'digits')
  )
    return null
  if (token.text === 'm' && isMetres(scan, lexicon, cardinal)) return null
  // 4G and 5G are networks.
  if (token.text === 'G' && cardinal.literal.integer && cardinal.value < 8) return null
  if (token.gap === 'space' && !/^(?:k|K|M|bn|mn|Bn|G|[Mm]r?ds?)$/.test(token.text)) return null
  const value = round(cardinal.value * scale)
  const place = (cardinal.literal.integer ? 1 : cardinal.literal.place) * scale
  return {
    ...plainNumber(cardinal),
    value,
    place,
    scale,
    to: cardinal.to + 1,
    short: true,
    plain: false,
    alternate: null,
  }
}

/** "1m" and "37m (121ft)" are metres; "1.2m" and "2m people" are millions. A currency before it has the last word. */
function isMetres(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): boolean {
  const before = scan.tokens[cardinal.from - 1]
  if (scan.tokens[cardinal.from]!.gap === 'none' && before?.kind === 'word') return false
  if (
    before !== undefined &&
    (before.kind === 'symbol'
      ? /[$€£¥₹=]/.test(before.text)
      : before.text.length > 1 && before.text === before.text.toUpperCase())
  )
    return false
  if (followsAmount(scan, cardinal.from)) return false
  const next = scan.tokens[cardinal.to + 1]
  if (next?.kind === 'word' && next.gap === 'space') return !isPlural(lexicon, next) && cardinal.literal!.integer
  if (next?.text === '(' && scan.tokens[cardinal.to + 2]?.kind === 'digits') return true
  return cardinal.literal!.integer || next?.text === '-'
}

/** "$5-10m": the second end of a range that a currency opens. */
function followsAmount(scan: Scan, from: number): boolean {
  if (!/^[-–]$/.test(scan.tokens[from - 1]?.text ?? '') || scan.tokens[from - 1]!.gap !== 'none') return false
  let at = from - 2
  while (at > from - 8 && at > 0 && scan.tokens[at]!.gap === 'none') at--
  return CURRENCIES.has(scan.tokens[at]?.text ?? '')
}
