import { placeOfInteger } from './digits.ts'
import type { Lexicon, NumberWord } from './lexicon.ts'
import { readLiteral } from './read-literal.ts'
import type { Literal } from './read-literal.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt, tokenAfter } from './scan.ts'

/** One part of a number: "two hundred", "thirty", "4 thousand". */
interface Part {
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

interface Reading {
  readonly scan: Scan
  readonly lexicon: Lexicon
  readonly parts: Part[]
  end: number
  approximate: boolean
}

/** Reads the longest cardinal that starts at token `from`: "two hundred and fifty", "3 mil 744", "8 million", "quatre-vingt-dix"; it stops before token `until`. */
export function readCardinal(scan: Scan, from: number, until = Number.POSITIVE_INFINITY): Cardinal | null {
  const reading: Reading = { scan, lexicon: lexiconAt(scan, from), parts: [], end: from, approximate: false }
  while (reading.end < until && addPart(scan, reading)) {
    if (reading.parts.length === 0) return null
  }
  const { parts } = reading
  const last = parts.at(-1)
  if (last === undefined || reading.end === from) return null
  const value = sum(parts)
  const place = last.literal && last.scale === 0 ? last.place : last.scale > 0 ? last.place : placeOfInteger(value)
  return {
    value,
    from,
    to: reading.end,
    place,
    scale: last.scale,
    literal: parts.length === 1 ? last.literal : null,
    parts,
    approximate: reading.approximate,
  }
}

function addPart(scan: Scan, reading: Reading): boolean {
  const joint = readJoint(scan, reading)
  if (joint === null) return false
  const token = scan.tokens[joint.at]
  if (token === undefined) return false
  if (token.kind === 'digits' || (token.kind === 'symbol' && reading.parts.length === 0))
    return addLiteral(scan, reading, joint.at)
  const word = reading.lexicon.numbers.get(token.key)
  if (word === undefined || (word.joined && reading.parts.length === 0 && !reading.lexicon.data.grammar.andIsInherent))
    return false
  return addWord(reading, token.key, word, joint.at, joint.joined || word.joined)
}

function readJoint(scan: Scan, reading: Reading): { at: number; joined: boolean } | null {
  const { lexicon, parts, end } = reading
  if (parts.length === 0) return { at: end, joined: false }
  const token = scan.tokens[end]
  if (token === undefined || token.gap === 'line') return null
  const next = scan.tokens[end + 1]
  const last = parts.at(-1)!
  if (token.text === '-' || token.text === '‐' || token.text === '‑') {
    const isTight = token.gap === 'none' && next?.gap === 'none'
    const isSpaced = last.room === 10 && next !== undefined && lexicon.numbers.get(next.key)?.role === 'unit'
    if (next?.kind !== 'word' || last.room === 0 || !(isTight || isSpaced)) return null
    // "vingt-et-un"
    if (isTight && isWordOf(next, lexicon.words.and) && scan.tokens[end + 2]?.text === '-')
      return { at: end + 3, joined: true }
    return { at: end + 1, joined: false }
  }
  if (isWordOf(token, lexicon.words.and) && next !== undefined && next.gap !== 'line') {
    const after =
      last.scale > 0 ? 'scale' : last.room === 100 ? 'hundred' : last.room === 10 || last.room === 20 ? 'ten' : 'unit'
    const inDigits = after === 'hundred' && last.literal !== null && next.kind === 'digits'
    const inDozens = after === 'hundred' && lexicon.numbers.get(scan.tokens[end + 2]?.key ?? '')?.role === 'dozen'
    if (!inDigits && !inDozens && !lexicon.data.grammar.andAfter.includes(after)) return null
    const units = lexicon.data.grammar.andUnits
    const value = lexicon.numbers.get(next.key)?.value
    if (after === 'ten' && units.length > 0 && (value === undefined || !units.includes(value))) return null
    return { at: end + 1, joined: true }
  }
  if (
    token.text === ',' &&
    last.scale >= 1000 &&
    last.literal === null &&
    next?.kind === 'word' &&
    next.gap === 'space'
  ) {
    return lexicon.numbers.get(next.key) === undefined || !endsInScale(scan, lexicon, end + 1, last.scale)
      ? null
      : { at: end + 1, joined: false }
  }
  return { at: end, joined: false }
}

/** "one million, two hundred thousand": after the comma the number goes on only if it ends in a smaller scale. */
function endsInScale(scan: Scan, lexicon: Lexicon, from: number, below: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const word = lexicon.numbers.get(scan.tokens[at]?.key ?? '')
    if (word === undefined) return false
    if (word.role === 'scale') return word.value < below
  }
  return false
}

function addLiteral(scan: Scan, reading: Reading, at: number): boolean {
  const { parts, lexicon } = reading
  const literal = readLiteral(scan.text, scan.tokens[at]!.start, lexicon.data.decimalMark)
  if (literal === null) return false
  const last = parts.at(-1)
  if (last !== undefined && last.room < 100) return false
  if (
    last !== undefined &&
    (!literal.integer ||
      literal.value >= last.room ||
      literal.value === 0 ||
      (scan.tokens[at]!.gap === 'none' && at === reading.end))
  )
    return false
  const to = tokenAfter(scan.tokens, at, literal.end)
  parts.push({
    value: literal.value,
    room: 0,
    place: literal.place,
    scale: 0,
    literal,
    joined: at > reading.end,
    before: reading.end,
  })
  reading.end = to
  return true
}

function addWord(reading: Reading, key: string, word: NumberWord, at: number, joined: boolean): boolean {
  const { parts } = reading
  const last = parts.at(-1)
  const room = last?.room ?? Number.MAX_SAFE_INTEGER
  const { grammar } = reading.lexicon.data
  const push = (value: number, rest: number, scale = 0): boolean => {
    if (value >= room && last !== undefined) return false
    parts.push({ value, room: rest, place: scale || 1, scale, literal: null, joined, before: reading.end })
    reading.end = at + 1
    return true
  }
  switch (word.role) {
    case 'unit':
      if (last !== undefined && word.value === 0) return false
      if (last !== undefined && last.value === 0 && grammar.leadingZero && !joined)
        return replaceLast(reading, word.value, 1, at)
      if (
        last &&
        last.literal === null &&
        !joined &&
        canFollowTen(grammar.unitsAfterTen, word.value, last.value % 100)
      ) {
        return replaceLast(reading, last.value + word.value, 1, at)
      }
      return push(word.value, 1)
    case 'teen':
      if (
        last &&
        last.value > 0 &&
        last.value < 10 &&
        last.literal === null &&
        word.value === 10 &&
        grammar.unitsBeforeTens &&
        !joined
      ) {
        return replaceLast(reading, last.value + 10, 1, at)
      }
      if (last && grammar.teensAfter.includes(last.value % 100) && last.literal === null)
        return replaceLast(reading, last.value + word.value, 1, at)
      return push(word.value, 1)
    case 'ten':
      return addTen(reading, word, at, joined) || push(word.value, grammar.unitsBeforeTens ? 1 : 10)
    case 'hundreds':
      return push(word.value, 100)
    case 'dualScale':
      return push(word.value, word.scale, word.scale)
    case 'collective':
      reading.approximate = true
      return multiply(reading, key, word.value, at, 1)
    case 'dozen':
      return multiply(reading, key, word.value, at, 1)
    case 'hundred':
      return multiply(reading, key, 100, at, 100)
    case 'scale':
      return multiply(reading, key, word.value, at, word.value)
    default:
      return word.role satisfies never
  }
}

function addTen(reading: Reading, word: NumberWord, at: number, joined: boolean): boolean {
  const last = reading.parts.at(-1)
  if (last === undefined || last.literal !== null || last.value < 1 || last.value > 9) return false
  const { grammar } = reading.lexicon.data
  if (grammar.unitsBeforeTens && joined) return replaceLast(reading, last.value + word.value, 1, at)
  if (grammar.scoreUnit === last.value && word.value === 20) return replaceLast(reading, 80, 20, at)
  if (grammar.spokenHundreds && reading.parts.length === 1 && !joined && at === reading.end && isSpoken(reading, at))
    return replaceLast(reading, last.value * 100 + word.value, 10, at)
  return false
}

/** "one twenty two" is a spoken 122; "four twenty-minute sessions" and "three twenty-firsts" are not. */
function isSpoken({ scan, lexicon }: Reading, at: number): boolean {
  const next = scan.tokens[at + 1]
  return next?.text !== '-' || lexicon.numbers.has(scan.tokens[at + 2]?.key ?? '')
}

function replaceLast(reading: Reading, value: number, room: number, at: number): boolean {
  const last = reading.parts.at(-1)!
  reading.parts[reading.parts.length - 1] = { ...last, value, room }
  reading.end = at + 1
  return true
}

/** Multiplies the parts below `factor` ("two hundred and two" before thousand) and gives up the last of them where the order is broken. */
function multiply(reading: Reading, key: string, factor: number, at: number, room: number): boolean {
  const { parts, lexicon } = reading
  const limit = factor < 100 ? 100 : factor
  let first = parts.length
  while (first > 0 && (parts[first - 1]!.value < limit || (first === 1 && parts[0]!.room === 0))) first--
  // "three hundred dozen" takes all of it, "three hundred and two dozen" its end.
  if (factor < 100 && first === parts.length) first = 0
  const multiplied = parts.slice(first)
  const kept = parts.slice(0, first)
  const bound = kept.at(-1)?.room ?? Number.POSITIVE_INFINITY
  if (multiplied.length === 0 && kept.length > 0 && kept.at(-1)!.room === 0) return false
  if (multiplied.length === 0 && kept.length === 0 && (lexicon.vague.has(key) || lexicon.words.boundScales.has(key)))
    return false
  const coefficient = multiplied.length === 0 ? 1 : sum(multiplied)
  if (factor === 100 && lexicon.data.grammar.bareHundred && multiplied.length === 1 && coefficient === 1) return false
  const value = coefficient * factor
  if (value >= bound || coefficient === 0) {
    if (multiplied.length > 0 && kept.length > 0) {
      reading.end = multiplied[0]!.before
      parts.splice(first)
    }
    return false
  }
  const lone = multiplied.length === 1 ? multiplied[0]! : null
  const unit = lone?.literal ? (lone.literal.integer ? 1 : lone.literal.place) : 1
  const scale = factor >= 1000 ? factor : 0
  const from = multiplied[0]
  parts.splice(first)
  parts.push({
    value: round(value),
    room: scale > 0 || factor === 100 ? room : 1,
    place: unit * factor,
    scale,
    literal: lone?.literal ?? null,
    joined: from?.joined ?? false,
    before: from?.before ?? reading.end,
  })
  reading.end = at + 1
  return true
}

/** "dix-sept"; after seventy and ninety any unit is understood, though 71 and 95 are written another way. */
function canFollowTen(units: readonly number[], unit: number, ten: number): boolean {
  if (units.length === 0) return false
  return ten === 10 ? units.includes(unit) : (ten === 70 || ten === 90) && unit > 0
}

/** Takes the noise of binary fractions off a product: 4.35 × 100 is 435. */
export function round(value: number): number {
  return Number(value.toPrecision(15))
}

function sum(parts: readonly Part[]): number {
  let total = 0
  for (const part of parts) total += part.value
  return round(total)
}
