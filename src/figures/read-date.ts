import { skippedDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { readLiteral } from './read-literal.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf, lexiconAt, tokenAfter } from './scan.ts'

/** Month names that are also common words: they count as months only with a capital. */
const COMMON_WORDS = new Set(['may', 'march', 'mar', 'jan', 'sat', 'sun', 'dec', 'ago', 'set'])

/** Reads the number at token `from` as a day or a year, by the month or the cue beside it. */
export function readDate(scan: Scan, from: number): Draft | null {
  const lexicon = lexiconAt(scan, from)
  const literal = readLiteral(scan.text, scan.tokens[from]!.start, '.')
  if (literal === null || !literal.plain) return null
  const to = tokenAfter(scan.tokens, from, literal.end)
  const { value } = literal
  if (value >= 1 && value <= 31) {
    const dayTo = readDay(scan, lexicon, from, to)
    if (dayTo !== null) return skippedDraft('date', value, from, dayTo, lexicon.language)
  }
  if (value > 31 && followsMonth(scan, lexicon, from)) {
    if (value >= 1000 && value <= 2100) return skippedDraft('date', value, from, to, lexicon.language)
  }
  return null
}

function readDay(scan: Scan, lexicon: Lexicon, from: number, to: number): number | null {
  const { tokens } = scan
  let after = to
  if (isWordOf(tokens[after], lexicon.words.ordinalEndings) && tokens[after]!.gap === 'none') after++
  // "convicted in February of 21 counts": of brings a year, never a day.
  const isAfterOf = isWordOf(tokens[from - 1], lexicon.words.of)
  if (!isAfterOf && followsMonth(scan, lexicon, from) && !followsNoun(scan, lexicon, after)) return after
  // "5 July", "4 de mayo", "5-9 July", "5 and 9 July"
  let at = after
  if (isWordOf(tokens[at], lexicon.words.of)) at++
  if (isMonth(scan, lexicon, at) && !crossesLine(scan, to, at)) return after
  const joint = tokens[after]
  const isJoint =
    joint !== undefined &&
    (/^[-–/]$/.test(joint.text) || isWordOf(joint, lexicon.words.and) || isWordOf(joint, lexicon.words.to))
  if (!isJoint || tokens[after + 1]?.kind !== 'digits' || tokens[after + 1]!.text.length > 2) return null
  at = after + 2
  if (isWordOf(tokens[at], lexicon.words.ordinalEndings) && tokens[at]!.gap === 'none') at++
  if (isWordOf(tokens[at], lexicon.words.of)) at++
  return isMonth(scan, lexicon, at) && !crossesLine(scan, to, at) ? after : null
}

/** Whether a month stands before, perhaps with another day and a joint between: "July 5 and 9", "Oct. 31", "September 22 2019". */
function followsMonth(scan: Scan, lexicon: Lexicon, from: number): boolean {
  const { tokens } = scan
  let at = from - 1
  if (tokens[from]!.gap === 'line') return false
  for (let step = 0; step < 5 && at >= 0; step++) {
    if (isMonth(scan, lexicon, at)) return true
    const token = tokens[at]!
    if (token.gap === 'line') return false
    const isDay = token.kind === 'digits' && token.text.length <= 2
    const isEnding = token.kind === 'word' && token.gap === 'none' && lexicon.words.ordinalEndings.has(token.key)
    const isJoint =
      /^[-–,./]$/.test(token.text) ||
      isWordOf(token, lexicon.words.and) ||
      isWordOf(token, lexicon.words.to) ||
      isWordOf(token, lexicon.words.of)
    if (!isDay && !isJoint && !isEnding) return false
    at--
  }
  return false
}

function crossesLine(scan: Scan, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (scan.tokens[at]!.gap === 'line') return true
  return false
}

/** Whether the word at a token is a month, and no common word that is written the same. */
export function isMonth(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const token = scan.tokens[at]
  if (token === undefined || token.kind !== 'word' || !lexicon.months.has(token.key)) return false
  return !COMMON_WORDS.has(token.key) || isCapitalised(token) || lexicon.language !== 'en'
}

/** "In June 20 people": the number after the month counts something. */
function followsNoun(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const token = scan.tokens[at]
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.gap === 'space' &&
    lexicon.words.irregularPlurals.has(token.key)
  )
}
