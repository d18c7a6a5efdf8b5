import { EDITION_NOUNS, type EditionWords, readEditionWords } from './edition-words.ts'
import { joinNumberWords, joinWordSets } from './languages.ts'
import type { Token } from './tokenize.ts'

/** Which edition of a series the words around its name say, and how far they reach (token indexes, end exclusive). */
export interface EditionFinding {
  readonly edition: number | null
  readonly year: number | null
  readonly start: number
  readonly end: number
}

/** What is known of the series: its highest edition, and the editions and years it has. */
export interface SeriesNumbers {
  readonly highest: number
  has(edition: number): boolean
}

const CUES = joinWordSets('operationCues')
const NAMING = joinWordSets('namingWords')
const MONTHS = joinNumberWords('months')
const FUNCTION_WORDS = joinWordSets('functionWords')
/** Between an ordinal and the name: "the second of the Liberterra operations". */
const LINKS = new Set([...joinWordSets('articles'), ...joinWordSets('ofWords')])
/** Between a year and the name, besides. */
const TIME_LINKS = joinWordSets('yearWords')
const AFTER_PRONOUN = joinWordSets('afterPronounI')
const ABBREVIATED_NUMBER = joinWordSets('numberAbbreviations')
const FARTHEST = 5

function isBreak(token: Token | undefined): boolean {
  return token === undefined || token.gap === 'stop' || token.gap === 'comma'
}

/** Whether a number directly after the name says its edition, rather than begins what comes next ("Weka 195 arrests"). */
function isEditionAfterName(tokens: readonly Token[], at: number, read: EditionWords, series: SeriesNumbers): boolean {
  const token = tokens[at]
  const next = tokens[at + read.length]
  if (token === undefined) return false
  const attached = token.gap === 'hyphen' || token.gap === 'none'
  switch (read.form) {
    case 'year':
      return true
    case 'roman':
      if (token.text.length > 1) return true
      if (token.text === 'i' && !attached && next !== undefined && AFTER_PRONOUN.has(next.text)) return false
      return token.upper || attached || series.has(read.value)
    case 'digits':
    case 'cardinal':
      if (token.gap === 'comma') return false
      return attached || read.value <= series.highest || isBreak(next)
    case 'ordinal':
      if (token.gap === 'comma') return false
      return (
        isBreak(next) ||
        EDITION_NOUNS.has(next?.text ?? '') ||
        FUNCTION_WORDS.has(next?.text ?? '') ||
        /\p{Script=Arabic}/u.test(token.text)
      )
    default:
      return read.form satisfies never
  }
}

interface Reach {
  readonly read: EditionWords
  readonly end: number
}

/** "Weka II", "Weka's second edition", "Weka, phase 2", "Weka (2024)", "Weka in 2024". */
function readAfter(tokens: readonly Token[], end: number, series: SeriesNumbers): Reach | null {
  let at = end
  if (tokens[at]?.gap === 'apostrophe' && tokens[at]?.text === 's') at++
  const here = tokens[at]
  if (here === undefined || here.gap === 'stop') return null
  const direct = readEditionWords(tokens, at)
  if (direct !== null) {
    if (!isEditionAfterName(tokens, at, direct, series)) return null
    const after = at + direct.length
    return {
      read: direct,
      end:
        direct.form === 'ordinal' && EDITION_NOUNS.has(tokens[after]?.text ?? '') && !isBreak(tokens[after])
          ? after + 1
          : after,
    }
  }
  return readLinkedAfter(tokens, at)
}

function readLinkedAfter(tokens: readonly Token[], from: number): Reach | null {
  let sawNoun = false
  for (let at = from; at < from + FARTHEST; at++) {
    const token = tokens[at]
    if (token === undefined) return null
    const afterAbbreviation = ABBREVIATED_NUMBER.has(tokens[at - 1]?.text ?? '')
    if (token.gap === 'stop' && !afterAbbreviation) return null
    if (token.gap === 'comma' && at > from) return null
    const read = readEditionWords(tokens, at)
    const wantsNoun = read !== null && read.form !== 'year'
    if (read !== null && wantsNoun) {
      const after = at + read.length
      if (sawNoun) return { read, end: after }
      if (read.form !== 'ordinal') return null
      const follows = tokens[after]
      const named = !isBreak(follows) && EDITION_NOUNS.has(follows?.text ?? '')
      if (named) return { read, end: after + 1 }
      return isBreak(follows) ? { read, end: after } : null
    }
    if (read !== null) return { read, end: at + 1 }
    if (EDITION_NOUNS.has(token.text)) sawNoun = true
    else if (!LINKS.has(token.text) && !TIME_LINKS.has(token.text) && !MONTHS.has(token.text)) return null
  }
  return null
}

/** "In 2021, Weka": the year that a sentence opens with. */
function readOpeningYear(
  tokens: readonly Token[],
  start: number,
  floor: number,
): { readonly read: EditionWords; readonly start: number } | null {
  let at = start
  while (at > floor && CUES.has(tokens[at - 1]?.text ?? '')) at--
  if (tokens[at]?.gap !== 'comma' || at - 2 < floor) return null
  const read = readEditionWords(tokens, at - 1)
  const opens = TIME_LINKS.has(tokens[at - 2]?.text ?? '') && tokens[at - 2]?.gap === 'stop'
  return read?.form === 'year' && opens ? { read, start: at - 1 } : null
}

/** "the second Weka", "the 2024 edition of Operation Weka", "in 2024 Weka". Returns the first token of what it read. */
function readBefore(
  tokens: readonly Token[],
  start: number,
  floor: number,
): { readonly read: EditionWords; readonly start: number } | null {
  const opening = readOpeningYear(tokens, start, floor)
  if (opening !== null) return opening
  let sawNoun = false
  let sawTimeLink = false
  for (let at = start - 1; at >= floor && at >= start - FARTHEST; at--) {
    const token = tokens[at]
    if (token === undefined || isBreak(tokens[at + 1])) return null
    const from = token.gap === 'none' && tokens[at - 1]?.isNumber === true ? at - 1 : at
    const read = readEditionWords(tokens, from)
    const isLetter = read?.form === 'roman' && token.text.length === 1 && !token.upper
    if (read !== null && !isLetter && from + read.length === at + 1) {
      const afterNoun = EDITION_NOUNS.has(tokens[from - 1]?.text ?? '') && !isBreak(tokens[from])
      const reach = { read, start: afterNoun ? from - 1 : from }
      if (read.form === 'year') return reach
      if (read.form === 'ordinal') return sawTimeLink ? null : reach
      return sawNoun || afterNoun ? reach : null
    }
    if (EDITION_NOUNS.has(token.text)) sawNoun = true
    else if (TIME_LINKS.has(token.text)) sawTimeLink = true
    else if (!LINKS.has(token.text) && !CUES.has(token.text) && !NAMING.has(token.text)) return null
  }
  return null
}

/**
 * Reads the edition and the year around the name at [start, end). A word before the name counts only where none stands after it, and
 * only from `floor` on: what stands before belongs to another name.
 */
export function findEdition(
  tokens: readonly Token[],
  start: number,
  end: number,
  series: SeriesNumbers,
  floor: number,
): EditionFinding {
  let edition: number | null = null
  let year: number | null = null
  let reach = end
  for (let round = 0; round < 2; round++) {
    const after = readAfter(tokens, reach, series)
    if (after === null) break
    const isYear = after.read.form === 'year'
    if (isYear ? year !== null : edition !== null) break
    if (isYear) year = after.read.value
    else edition = after.read.value
    reach = after.end
  }
  const before = edition === null || year === null ? readBefore(tokens, start, floor) : null
  if (before === null) return { edition, year, start, end: reach }
  const isYear = before.read.form === 'year'
  if (isYear ? year !== null : edition !== null) return { edition, year, start, end: reach }
  return {
    edition: isYear ? edition : before.read.value,
    year: isYear ? before.read.value : year,
    start: before.start,
    end: reach,
  }
}
