import { DIGIT } from './digits.ts'
import type { Draft } from './draft.ts'
import { skippedDraft } from './draft.ts'
import { FORMULAS, UNIT_SYMBOLS } from './international-units.ts'
import type { Lexicon } from './lexicon.ts'
import { readCounted } from './read-counted.ts'
import { readDate } from './read-date.ts'
import { readLiteral } from './read-literal.ts'
import { readShape } from './read-shape.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt, tokenAfter } from './scan.ts'

/** Reads the figure whose digits start at token `index`: a shape, a date, a name, an ordinal, else a quantity. */
export function readDigits(scan: Scan, index: number): Draft | null {
  const lexicon = lexiconAt(scan, index)
  const skipped = (kind: 'identifier' | 'ordinal', from: number, to: number) =>
    skippedDraft(kind, safeNumber(scan.tokens[index]!.text), from, to, lexicon.language)
  if (isLooseName(scan, lexicon, index)) return skipped('identifier', index, index + 1)
  const shape = readDialled(scan, index) ?? readShape(scan, index) ?? readDate(scan, index)
  if (shape !== null) return shape
  if (isGlued(scan, lexicon, index) && !followsPrefix(scan, index)) {
    const [start, end] = [startOfGlued(scan, index), endOfGlued(scan, index)]
    if (isFiscalYear(scan, start, index, end))
      return skippedDraft('date', safeNumber(scan.tokens[index]!.text), start, end, lexicon.language)
    return isSymbol(scan, start, end) ? null : skipped('identifier', start, end)
  }
  const ordinal = readOrdinal(scan, lexicon, index)
  if (ordinal !== null) return ordinal
  const draft = readCounted(scan, index)
  const hasTail = draft !== null && draft.kind === 'count' && isNameTail(scan, draft.to)
  return hasTail ? skipped('identifier', index, endOfGlued(scan, index)) : draft
}

const DIALLED = new RegExp(`${DIGIT}{2,4}(?:[ .-]${DIGIT}{2,4}){2,5}(?![,.]?${DIGIT})`, 'y')

/** "Tel. 91 123 45 67": groups of digits behind a word for a telephone. */
function readDialled(scan: Scan, index: number): Draft | null {
  const { tokens, text } = scan
  const { words, language } = lexiconAt(scan, index)
  const mark = tokens[index - 1]
  const word = mark !== undefined && /^[.:]$/.test(mark.text) ? tokens[index - 2] : mark
  if (!isWordOf(word, words.phoneWords)) return null
  DIALLED.lastIndex = tokens[index]!.start
  const found = DIALLED.exec(text)?.[0]
  if (found === undefined) return null
  return skippedDraft(
    'identifier',
    safeNumber(tokens[index]!.text),
    index,
    tokenAfter(tokens, index, tokens[index]!.start + found.length),
    language,
  )
}

/** "COVID -19": a space slipped into the name. */
function isLooseName(scan: Scan, lexicon: Lexicon, index: number): boolean {
  const hyphen = scan.tokens[index - 1]
  return hyphen?.text === '-' && hyphen.gap === 'space' && isWordOf(scan.tokens[index - 2], lexicon.words.labels)
}

/** Whether the digits hang on a word, directly or by a hyphen: "MH370", "F-16". */
function isGlued(scan: Scan, lexicon: Lexicon, index: number): boolean {
  const previous = scan.tokens[index - 1]
  if (previous === undefined || scan.tokens[index]!.gap !== 'none' || lexicon.prefixes.has(previous.key)) return false
  if (previous.kind === 'word') return true
  return /^[-‑_/#]$/.test(previous.text) && previous.gap === 'none' && scan.tokens[index - 2]?.kind === 'word'
}

/** "to-260,000", "now-18", "sub-7": a word before the hyphen that is no name. */
function followsPrefix(scan: Scan, index: number): boolean {
  const { words, hedgesBefore } = lexiconAt(scan, index)
  const word = scan.tokens[index - 2]
  if (
    scan.tokens[index - 1]?.text !== '-' ||
    word === undefined ||
    (word.text !== word.key && !opensSentence(scan, index - 2)) ||
    words.rankWords.has(word.key)
  )
    return false
  if (words.notOneAfter.has(word.key)) return false
  return (
    words.to.has(word.key) ||
    words.yearCues.has(word.key) ||
    words.negative.has(word.key) ||
    words.functionWords.has(word.key) ||
    hedgesBefore.endingBefore(scan.tokens, index) !== null
  )
}

/** "FY2024" */
function isFiscalYear(scan: Scan, from: number, index: number, to: number): boolean {
  return /^[FC]Y$/.test(scan.tokens[from]!.text) && to === index + 1 && /^(?:19|20)\d\d$/.test(scan.tokens[index]!.text)
}

/** "m3", "CO2": a unit or a formula, no name. */
function isSymbol(scan: Scan, from: number, to: number): boolean {
  const written = scan.text.slice(scan.tokens[from]!.start, scan.tokens[to - 1]!.end)
  return UNIT_SYMBOLS.has(written) || FORMULAS.has(written)
}

/** "Under-21s were sent home": a capital that only opens its sentence. */
function opensSentence(scan: Scan, at: number): boolean {
  return scan.tokens[at]!.gap === 'line' || /^[.!?]$/.test(scan.tokens[at - 1]?.text ?? '')
}

/** "COVID-19", "MH370": the name begins before the digits. */
function startOfGlued(scan: Scan, index: number): number {
  const word = scan.tokens[index - 1]!.kind === 'word' ? index - 1 : index - 2
  return word >= 0 && scan.tokens[word]!.kind === 'word' ? word : index
}

function endOfGlued(scan: Scan, index: number): number {
  let to = index + 1
  while (scan.tokens[to]?.gap === 'none' && scan.tokens[to]!.kind !== 'symbol') to++
  // "PM2.5", "Web2.0"
  const isPart =
    scan.tokens[to]?.text === '.' && scan.tokens[to]!.gap === 'none' && scan.tokens[to + 1]?.kind === 'digits'
  return isPart && scan.tokens[to + 1]!.gap === 'none' ? to + 2 : to
}

/** "52nd", "1,000th", "3e". */
function readOrdinal(scan: Scan, lexicon: Lexicon, index: number): Draft | null {
  const literal = readLiteral(scan.text, scan.tokens[index]!.start, lexicon.data.decimalMark)
  if (literal === null || !(literal.integer || literal.alternate !== null)) return null
  let at = tokenAfter(scan.tokens, index, literal.end)
  // "2.º"
  const isDotted =
    scan.tokens[at]?.text === '.' && scan.tokens[at]!.gap === 'none' && /^[ºª]$/.test(scan.tokens[at + 1]?.text ?? '')
  if (isDotted) at++
  const ending = scan.tokens[at]
  if (ending?.kind !== 'word' || ending.gap !== 'none' || !lexicon.words.ordinalEndings.has(ending.key)) return null
  // "10st 4lb" is a weight.
  if (ending.key === 'st' && (literal.value % 10 !== 1 || literal.value % 100 === 11)) return null
  return skippedDraft(
    'ordinal',
    literal.alternate === null ? literal.value : Math.max(literal.value, literal.alternate.value),
    index,
    at + 1,
    lexicon.language,
  )
}

/** Letters glued behind the number that are neither unit nor scale: "9AB8", "3D". */
function isNameTail(scan: Scan, at: number): boolean {
  const after = scan.tokens[at]
  return after?.kind === 'word' && after.gap === 'none' && after.text !== 's'
}

function safeNumber(digits: string): number {
  const value = Number(digits.slice(0, 15))
  return Number.isFinite(value) ? value : 0
}
