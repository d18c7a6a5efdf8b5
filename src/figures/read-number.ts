import type { Lexicon } from './lexicon.ts'
import type { NumberReading } from './number-reading.ts'
import { isNear, plainNumber, scaleAt, wordNumber } from './number-reading.ts'
import { readCardinal } from './read-cardinal.ts'
import { readPoint, readPointed } from './read-decimals.ts'
import { divideCardinal, readFraction } from './read-fraction.ts'
import { readLetter } from './read-letter.ts'
import { readTail } from './read-tail.ts'
import { readSeveral, readVague } from './read-vague.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Reads the number that starts at token `from`, unsigned, or null. */
export function readNumber(scan: Scan, from: number): NumberReading | null {
  const token = scan.tokens[from]!
  const lexicon = lexiconAt(scan, from)
  if (token.kind === 'word' && isWordOf(token, lexicon.words.articles)) {
    const number = readAfterArticle(scan, lexicon, from)
    return number === null && lexicon.words.weakOnes.has(token.key) ? readWhole(scan, lexicon, from) : number
  }
  if (lexicon.words.severalWords.has(token.key)) return readSeveral(scan, lexicon, from)
  return (
    readPoint(scan, lexicon, from) ??
    readBareFraction(scan, lexicon, from) ??
    readWhole(scan, lexicon, from) ??
    readVague(scan, lexicon, from)
  )
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
  if (scale !== null && (fraction.value < 1 || at === of))
    return wordNumber(fraction.value * scale, from, at + 1, scale / 100, true)
  return { ...wordNumber(fraction.value, from, fraction.to, 0.01, false), ratio: fraction.value < 1 }
}

function readWhole(scan: Scan, lexicon: Lexicon, from: number): NumberReading | null {
  const cardinal = readCardinal(scan, from)
  if (cardinal === null) return null
  const divided = cardinal.literal?.fraction ? null : divideCardinal(scan, cardinal)
  if (divided !== null && !('cut' in divided))
    return { ...wordNumber(divided.value, from, divided.to, 0.01, false), ratio: divided.value < 1 }
  if (divided !== null) {
    const whole = readCardinal(scan, from, divided.cut)
    const mixed = whole === null ? null : readTail(scan, lexicon, whole)
    if (mixed !== null) return mixed
  }
  return (
    readTail(scan, lexicon, cardinal) ??
    readPointed(scan, lexicon, cardinal) ??
    readLetter(scan, lexicon, cardinal) ??
    plainNumber(cardinal)
  )
}
