import type { Draft } from './draft.ts'
import { skippedDraft } from './draft.ts'
import type { FigureKind } from './figure.ts'
import { CURRENCIES } from './international-units.ts'
import { isOne } from './is-one.ts'
import type { Lexicon } from './lexicon.ts'
import { readCounted } from './read-counted.ts'
import { readDigits } from './read-digits.ts'
import { readOrdinalWords } from './read-fraction.ts'
import { readShape } from './read-shape.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Reads the figure of any kind that starts at token `index`, or null. */
export function readFigureAt(scan: Scan, index: number): Draft | null {
  const token = scan.tokens[index]!
  if (token.kind === 'digits') return readDigits(scan, index)
  if (token.kind === 'symbol')
    return startsQuantity(token.text) ? (readShape(scan, index) ?? readCounted(scan, index)) : null
  return readWord(scan, index)
}

function startsQuantity(text: string): boolean {
  return '-−–+.,٫(½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'.includes(text) || CURRENCIES.has(text)
}

/** Reads the figure whose words start at token `index`: an ordinal, a form that carries its number, else a quantity. */
function readWord(scan: Scan, index: number): Draft | null {
  const token = scan.tokens[index]!
  const lexicon = lexiconAt(scan, index)
  const special = readPart(scan, lexicon, index) ?? readOrdinal(scan, lexicon, index) ?? readForm(scan, lexicon, index)
  if (special !== null) return special
  if (!startsNumber(lexicon, token.key) && !standsBeforeAmount(scan, index)) return null
  if (isHyphenated(scan, index)) return null
  return lexicon.words.weakOnes.has(token.key) && !isOne(scan, index) ? null : readCounted(scan, index)
}

/** "quinta parte de": an ordinal that is a part of a whole. */
function readPart(scan: Scan, lexicon: Lexicon, index: number): Draft | null {
  const part = lexicon.ordinals.get(scan.tokens[index]!.key)
  const isPart =
    isWordOf(scan.tokens[index + 1], lexicon.words.partNouns) && isWordOf(scan.tokens[index + 2], lexicon.words.of)
  if (part === undefined || part.value <= 2 || !isPart) return null
  return { ...inWords('ratio', 1 / part.value, index, index + 2, lexicon), place: 0.01 }
}

function readOrdinal(scan: Scan, lexicon: Lexicon, index: number): Draft | null {
  const { key } = scan.tokens[index]!
  if ((!lexicon.ordinals.has(key) && !lexicon.numbers.has(key)) || lexicon.words.articles.has(key)) return null
  const ordinal = readOrdinalWords(scan, index)
  if (ordinal === null || ordinal.plural) return null
  // "الساعة السابعة"
  const isClock = lexicon.clockBefore.endingBefore(scan.tokens, index) !== null && lexicon.data.clockByOrdinals
  return skippedDraft(isClock ? 'time' : 'ordinal', ordinal.value, index, ordinal.to, lexicon.language)
}

/** Words and phrases that carry their number in their form: "يومين", "شخصان", "week-long", "doubled". */
function readForm(scan: Scan, lexicon: Lexicon, index: number): Draft | null {
  const { key, start, end } = scan.tokens[index]!
  const dual = lexicon.dualUnits.get(key)
  if (dual !== undefined) return { ...inWords('duration', 2, index, index + 1, lexicon), unit: dual.value }
  const pair = lexicon.dualCounts.get(key)
  if (pair !== undefined) return { ...inWords('count', pair.value, index, index + 1, lexicon), noun: { start, end } }
  const single = lexicon.singleDurations.startingAt(scan.tokens, index)
  if (single !== null) return { ...inWords('duration', 1, index, single.to, lexicon), unit: single.meaning }
  const multiple = lexicon.multiples.get(key)
  return multiple === undefined
    ? null
    : { ...inWords('ratio', multiple.value, index, index + 1, lexicon), unit: 'times' }
}

function inWords(kind: FigureKind, value: number, from: number, to: number, lexicon: Lexicon): Draft {
  return { ...skippedDraft(kind, value, from, to, lexicon.language), digits: false }
}

function startsNumber(lexicon: Lexicon, key: string): boolean {
  const { words } = lexicon
  if (
    lexicon.numbers.has(key) ||
    lexicon.fractions.has(key) ||
    lexicon.vague.has(key) ||
    lexicon.partsOfWholes.has(key)
  )
    return true
  return words.articles.has(key) || words.severalWords.has(key) || words.negative.has(key) || words.point.has(key)
}

/** Whether the word may be a currency: digits or a currency sign follow. */
function standsBeforeAmount(scan: Scan, index: number): boolean {
  const next = scan.tokens[index + 1]
  if (next === undefined) return false
  return next.kind === 'digits' || (next.kind === 'symbol' && (CURRENCIES.has(next.text) || next.text === '='))
}

/** "multi-billion" and "zero-tolerance" give no number. */
function isHyphenated(scan: Scan, index: number): boolean {
  const { tokens } = scan
  const word = lexiconAt(scan, index).numbers.get(tokens[index]!.key)
  if (word === undefined) return false
  if (word.value === 0)
    return tokens[index]!.gap !== 'none' && tokens[index + 1]?.text === '-' && tokens[index + 1]!.gap === 'none'
  return (
    word.role === 'scale' &&
    tokens[index]!.gap === 'none' &&
    tokens[index - 1]?.text === '-' &&
    tokens[index - 2]?.kind === 'word'
  )
}
