import { addWord } from './add-word.ts'
import { toCardinal } from './cardinal.ts'
import type { Cardinal, CardinalReading } from './cardinal.ts'
import { readJoint } from './read-joint.ts'
import { readLiteral } from './read-literal.ts'
import type { Scan } from './scan.ts'
import { lexiconAt, tokenAfter } from './scan.ts'

/**
 * Reads the longest cardinal that starts at token `from`: "two hundred and fifty", "3 mil 744", "8 million",
 * "quatre-vingt-dix". It stops before token `until`.
 */
export function readCardinal(scan: Scan, from: number, until = Number.POSITIVE_INFINITY): Cardinal | null {
  const reading: CardinalReading = { scan, lexicon: lexiconAt(scan, from), parts: [], end: from, approximate: false }
  while (reading.end < until && addPart(reading)) {
    if (reading.parts.length === 0) return null
  }
  return toCardinal(reading, from)
}

function addPart(reading: CardinalReading): boolean {
  const { lexicon, parts } = reading
  const joint = readJoint(reading)
  const token = joint === null ? undefined : reading.scan.tokens[joint.at]
  if (joint === null || token === undefined) return false
  const isFirst = parts.length === 0
  if (token.kind === 'digits' || (token.kind === 'symbol' && isFirst)) return addLiteral(reading, joint.at)
  const word = lexicon.numbers.get(token.key)
  if (word === undefined || (word.joined && isFirst && !lexicon.data.grammar.andIsInherent)) return false
  return addWord(reading, word, { key: token.key, at: joint.at, joined: joint.joined || word.joined })
}

function addLiteral(reading: CardinalReading, at: number): boolean {
  const { scan, parts, lexicon } = reading
  const token = scan.tokens[at]!
  const literal = readLiteral(scan.text, token.start, lexicon.data.decimalMark)
  if (literal === null) return false
  const last = parts.at(-1)
  if (last !== undefined) {
    const fits = literal.integer && literal.value > 0 && literal.value < last.room
    const isGlued = token.gap === 'none' && at === reading.end
    if (last.room < 100 || !fits || isGlued) return false
  }
  const { value, place } = literal
  parts.push({ value, room: 0, place, scale: 0, literal, joined: at > reading.end, before: reading.end })
  reading.end = tokenAfter(scan.tokens, at, literal.end)
  return true
}
