import type { CardinalReading } from './cardinal.ts'
import { multiplyParts } from './multiply-parts.ts'
import type { NumberWord } from './lexicon.ts'

/** Where a number word stands: its key, its token, and whether "and" joins it. */
export interface WordPlace {
  readonly key: string
  readonly at: number
  readonly joined: boolean
}

/** Adds a number word to a cardinal, or says that the cardinal ends before it. */
export function addWord(reading: CardinalReading, word: NumberWord, place: WordPlace): boolean {
  const { value } = word
  switch (word.role) {
    case 'unit':
      return addUnit(reading, value, place)
    case 'teen':
      return addTeen(reading, value, place)
    case 'ten':
      return addTen(reading, value, place)
    case 'hundreds':
      return pushPart(reading, value, 100, 0, place)
    case 'dualScale':
      return pushPart(reading, value, word.scale, word.scale, place)
    case 'collective':
      reading.approximate = true
      return multiplyParts(reading, place, value, 1)
    case 'dozen':
      return multiplyParts(reading, place, value, 1)
    case 'hundred':
    case 'scale':
      return multiplyParts(reading, place, value, value)
    default:
      return word.role satisfies never
  }
}

function addUnit(reading: CardinalReading, value: number, place: WordPlace): boolean {
  const last = reading.parts.at(-1)
  if (last === undefined) return pushPart(reading, value, 1, 0, place)
  if (value === 0) return false
  const { leadingZero, unitsAfterTen } = reading.lexicon.data.grammar
  if (last.literal === null && !place.joined) {
    if (last.value === 0 && leadingZero) return replaceLast(reading, value, 1, place.at)
    if (canFollowTen(unitsAfterTen, value, last.value % 100))
      return replaceLast(reading, last.value + value, 1, place.at)
  }
  return pushPart(reading, value, 1, 0, place)
}

function addTeen(reading: CardinalReading, value: number, place: WordPlace): boolean {
  const last = reading.parts.at(-1)
  const { teensAfter, unitsBeforeTens } = reading.lexicon.data.grammar
  if (last !== undefined && last.literal === null) {
    const isUnit = last.value > 0 && last.value < 10
    if (isUnit && value === 10 && unitsBeforeTens && !place.joined)
      return replaceLast(reading, last.value + 10, 1, place.at)
    if (teensAfter.includes(last.value % 100)) return replaceLast(reading, last.value + value, 1, place.at)
  }
  return pushPart(reading, value, 1, 0, place)
}

function addTen(reading: CardinalReading, value: number, place: WordPlace): boolean {
  const last = reading.parts.at(-1)
  const { unitsBeforeTens, scoreUnit, spokenHundreds } = reading.lexicon.data.grammar
  if (last !== undefined && last.literal === null && last.value > 0 && last.value < 10) {
    if (unitsBeforeTens && place.joined) return replaceLast(reading, last.value + value, 1, place.at)
    if (scoreUnit === last.value && value === 20) return replaceLast(reading, 80, 20, place.at)
    const isDirect = reading.parts.length === 1 && !place.joined && place.at === reading.end
    if (spokenHundreds && isDirect && isSpoken(reading, place.at)) {
      return replaceLast(reading, last.value * 100 + value, 10, place.at)
    }
  }
  return pushPart(reading, value, unitsBeforeTens ? 1 : 10, 0, place)
}

/** "one twenty two" is a spoken 122; "four twenty-minute sessions" and "three twenty-firsts" are not. */
function isSpoken({ scan, lexicon }: CardinalReading, at: number): boolean {
  const next = scan.tokens[at + 1]
  return next?.text !== '-' || lexicon.numbers.has(scan.tokens[at + 2]?.key ?? '')
}

function pushPart(reading: CardinalReading, value: number, room: number, scale: number, place: WordPlace): boolean {
  const last = reading.parts.at(-1)
  if (last !== undefined && value >= last.room) return false
  reading.parts.push({
    value,
    room,
    place: scale || 1,
    scale,
    literal: null,
    joined: place.joined,
    before: reading.end,
  })
  reading.end = place.at + 1
  return true
}

function replaceLast(reading: CardinalReading, value: number, room: number, at: number): boolean {
  const last = reading.parts.at(-1)!
  reading.parts[reading.parts.length - 1] = { ...last, value, room }
  reading.end = at + 1
  return true
}

/** "dix-sept"; after seventy and ninety any unit is understood, though 71 and 95 are written another way. */
function canFollowTen(units: readonly number[], unit: number, ten: number): boolean {
  if (units.length === 0) return false
  return ten === 10 ? units.includes(unit) : (ten === 70 || ten === 90) && unit > 0
}
