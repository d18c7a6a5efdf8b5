import { placeOfInteger } from './digits.ts'
import type { Lexicon } from './lexicon.ts'
import type { Literal } from './read-literal.ts'
import type { Scan } from './scan.ts'

/** One part of a number: "two hundred", "thirty", "4 thousand". */
export interface Part {
  value: number
  /** What a following part must stay below. */
  room: number
  place: number
  /** The scale it ends in, 0 for none. */
  scale: number
  readonly literal: Literal | null
  /** "and" stood before it. */
  readonly joined: boolean
  /** Where the number ends without this part. */
  readonly before: number
}

/** A cardinal in words, in digits or in both, over tokens `from` to `to`. */
export interface Cardinal {
  readonly value: number
  readonly from: number
  readonly to: number
  readonly place: number
  /** The scale the last part ends in ("million"), 0 for none. */
  readonly scale: number
  readonly literal: Literal | null
  readonly parts: readonly Readonly<Part>[]
  readonly approximate: boolean
}

/** A cardinal while it is read: the parts so far and the token it reaches. */
export interface CardinalReading {
  readonly scan: Scan
  readonly lexicon: Lexicon
  readonly parts: Part[]
  end: number
  approximate: boolean
}

/** The value of some parts together. */
export function sumParts(parts: readonly Part[]): number {
  let total = 0
  for (const part of parts) total += part.value
  return round(total)
}

/** Takes the noise of binary fractions off a product: 4.35 × 100 is 435. */
export function round(value: number): number {
  return Number(value.toPrecision(15))
}

/** The cardinal that a reading has come to. */
export function toCardinal(reading: CardinalReading, from: number): Cardinal | null {
  const { parts } = reading
  const last = parts.at(-1)
  if (last === undefined || reading.end === from) return null
  const value = sumParts(parts)
  const isWritten = last.scale > 0 || last.literal !== null
  return {
    value,
    from,
    to: reading.end,
    place: isWritten ? last.place : placeOfInteger(value),
    scale: last.scale,
    literal: parts.length === 1 ? last.literal : null,
    parts,
    approximate: reading.approximate,
  }
}
