import type { WordPlace } from './add-word.ts'
import { round, sumParts } from './cardinal.ts'
import type { CardinalReading, Part } from './cardinal.ts'

/**
 * Multiplies the parts below `factor` ("two hundred and two" before thousand) into one. Where the product breaks the
 * order ("3 hundred and 2 hundred"), the cardinal ends before the parts it would take.
 */
export function multiplyParts(reading: CardinalReading, place: WordPlace, factor: number, room: number): boolean {
  const { parts } = reading
  const first = firstMultiplied(parts, factor)
  const multiplied = parts.slice(first)
  const kept = parts[first - 1]
  if (multiplied.length === 0 && !canStandAlone(reading, place.key, kept)) return false
  const coefficient = multiplied.length === 0 ? 1 : sumParts(multiplied)
  // "un cent" is no French number.
  const isBare =
    factor === 100 && reading.lexicon.data.grammar.bareHundred && multiplied.length === 1 && coefficient === 1
  if (isBare) return false
  if (coefficient === 0 || (kept !== undefined && coefficient * factor >= kept.room)) {
    if (multiplied.length > 0 && kept !== undefined) reading.end = multiplied[0]!.before
    if (multiplied.length > 0 && kept !== undefined) parts.splice(first)
    return false
  }
  parts.splice(first, multiplied.length, productOf(reading, multiplied, coefficient, factor, room))
  reading.end = place.at + 1
  return true
}

function productOf(
  reading: CardinalReading,
  multiplied: readonly Part[],
  coefficient: number,
  factor: number,
  room: number,
): Part {
  const literal = multiplied.length === 1 ? multiplied[0]!.literal : null
  const unit = literal === null || literal.integer ? 1 : literal.place
  return {
    value: round(coefficient * factor),
    room,
    place: unit * factor,
    scale: factor >= 1000 ? factor : 0,
    literal,
    joined: multiplied[0]?.joined ?? false,
    before: multiplied[0]?.before ?? reading.end,
  }
}

function firstMultiplied(parts: readonly Part[], factor: number): number {
  const limit = Math.max(factor, 100)
  let first = parts.length
  while (first > 0 && (parts[first - 1]!.value < limit || (first === 1 && parts[0]!.room === 0))) first--
  // "three hundred dozen" takes all of it, "three hundred and two dozen" its end.
  return factor < 100 && first === parts.length ? 0 : first
}

/** Whether a hundred or a scale may start a part: not right after digits, nor where the word alone means something else. */
function canStandAlone({ lexicon }: CardinalReading, key: string, kept: Part | undefined): boolean {
  if (kept !== undefined) return kept.room > 0
  return !lexicon.vague.has(key) && !lexicon.words.boundScales.has(key)
}
