import type { Hedge, Quantity } from './figure.ts'
import type { Lexicon } from './lexicon.ts'
import type { Cardinal } from './cardinal.ts'
import { round } from './cardinal.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'

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

/** A cardinal as a number reading, with nothing added. */
export function plainNumber(cardinal: Cardinal): NumberReading {
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

/** A reading of a number that has no digits form of its own. */
export function wordNumber(value: number, from: number, to: number, place: number, short: boolean): NumberReading {
  return {
    value: round(value),
    from,
    to,
    place,
    short,
    scale: 0,
    digits: false,
    plain: false,
    ratio: false,
    hedge: null,
    alternate: null,
  }
}

/** The scale word or the dozen at a token, on the same line; null for none. */
export function scaleAt(scan: Scan, lexicon: Lexicon, at: number): number | null {
  const token = scan.tokens[at]
  if (token === undefined || token.gap === 'line' || token.kind !== 'word') return null
  const word = lexicon.numbers.get(token.key)
  return word !== undefined && (word.role === 'scale' || word.role === 'dozen') && !word.joined ? word.value : null
}

/** Whether the token is of the list and on the same line. */
export function isNear(scan: Scan, at: number, list: ReadonlySet<string>): boolean {
  return isWordOf(scan.tokens[at], list) && scan.tokens[at]!.gap !== 'line'
}
