import type { Lexicon } from './lexicon.ts'
import type { NumberReading } from './number-reading.ts'
import { scaleAt, wordNumber } from './number-reading.ts'
import type { Cardinal } from './cardinal.ts'
import { readCardinal } from './read-cardinal.ts'
import { readFraction } from './read-fraction.ts'
import { readVulgarFraction } from './read-literal.ts'
import type { Scan } from './scan.ts'
import { isWordOf } from './scan.ts'

/** "five and a quarter", "two and a half million", "un million et demi", "2½". */
export function readTail(scan: Scan, lexicon: Lexicon, cardinal: Cardinal): NumberReading | null {
  const tail = tailFraction(scan, lexicon, cardinal)
  if (tail === null) return null
  const scale = scaleAt(scan, lexicon, tail.to)
  const { value } = cardinal
  const unit = cardinal.scale
  if (scale !== null && unit === 0)
    return wordNumber((value + tail.value) * scale, cardinal.from, tail.to + 1, scale / 100, true)
  if (scale !== null && unit >= scale)
    return wordNumber(value + tail.value * scale, cardinal.from, tail.to + 1, scale / 100, true)
  if (scale !== null) return null
  return unit >= 1000
    ? wordNumber(value + tail.value * unit, cardinal.from, tail.to, unit / 10, true)
    : wordNumber(value + tail.value, cardinal.from, tail.to, 0.01, false)
}

function tailFraction(
  scan: Scan,
  lexicon: Lexicon,
  cardinal: Cardinal,
  mayBeMixed = true,
): { value: number; to: number } | null {
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
  const isTight =
    token.text === '-' && token.gap === 'none' && isWordOf(scan.tokens[cardinal.to + 1], lexicon.words.and)
  if (isTight) return readFraction(scan, cardinal.to + (scan.tokens[cardinal.to + 2]?.text === '-' ? 3 : 2))
  const fraction = isJoint ? readFraction(scan, cardinal.to + 1) : isPrefixed ? readFraction(scan, cardinal.to) : null
  if (fraction !== null && fraction.value < 1) return fraction
  return isJoint && mayBeMixed ? readMixed(scan, lexicon, cardinal, isWordOf(token, lexicon.words.point)) : null
}

/** "twenty and three and three fifths", "once con uno y medio": the tail may be a mixed number itself. */
function readMixed(
  scan: Scan,
  lexicon: Lexicon,
  before: Cardinal,
  isPoint: boolean,
): { value: number; to: number } | null {
  if (before.literal !== null || before.scale > 0) return null
  const first = scan.tokens[before.to + 1]
  if (first === undefined || !lexicon.numbers.has(first.key)) return null
  const cardinal = readCardinal(scan, before.to + 1)
  const tail = cardinal === null ? null : tailFraction(scan, lexicon, cardinal, false)
  if (cardinal === null || tail === null || !(isPoint || cardinal.value < before.parts.at(-1)!.room)) return null
  return { value: cardinal.value + tail.value, to: tail.to }
}
