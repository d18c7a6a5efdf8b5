import type { Language } from '../language.ts'
import { classify } from './classify.ts'
import { assignLanguages, createEvidence } from './detect-language.ts'
import { skippedDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Figure, Span } from './figure.ts'
import { applyHedge, inheritHedge } from './find-hedge.ts'
import { findNounAfter, findNounBefore, isPlural } from './find-noun.ts'
import { CURRENCIES } from './international-units.ts'
import { joinRange } from './join-range.ts'
import type { Lexicon } from './lexicon.ts'
import { LEXICONS } from './lexicons.ts'
import { readDate } from './read-date.ts'
import { readFraction, readOrdinalWords } from './read-fraction.ts'
import { readQuantity } from './read-quantity.ts'
import { readShape } from './read-shape.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'
import { tokenize } from './tokenize.ts'

const EVIDENCE = createEvidence(LEXICONS)

/**
 * Finds every quantity of a text, of all kinds, sorted by start and never overlapping.
 * Without a language each passage is read in the language its words show.
 */
export function findFigures(text: string, options: { language?: Language } = {}): Figure[] {
  const tokens = tokenize(text)
  if (options.language === undefined) assignLanguages(text, tokens, EVIDENCE)
  else for (const token of tokens) token.language = options.language
  const scan: Scan = { text, tokens, lexicons: LEXICONS }
  const figures: Figure[] = []
  let previous: Draft | null = null
  let lastTo = 0
  let index = 0
  while (index < tokens.length) {
    const draft = readAt(scan, index)
    if (draft === null) {
      index++
      continue
    }
    if (previous !== null && hasParagraphBreak(scan, previous.to, draft.from)) previous = null
    // A name may begin before its digits, but not within the figure before it.
    if (draft.from < lastTo) draft.from = index
    inheritHedge(scan, draft, previous)
    draft.noun = nounOf(scan, draft, previous)
    previous = draft
    figures.push(toFigure(scan, draft))
    lastTo = draft.to
    index = Math.max(draft.to, index + 1)
  }
  return figures
}

function hasParagraphBreak(scan: Scan, from: number, to: number): boolean {
  const end = scan.tokens[to]!.start
  const start = scan.tokens[from - 1]!.end
  return end > start && /\n[^\S\n]*\n/.test(scan.text.slice(start, end))
}

function readAt(scan: Scan, index: number): Draft | null {
  const token = scan.tokens[index]!
  if (token.kind === 'digits') return readDigits(scan, index)
  if (token.kind === 'symbol') return startsQuantity(token.text) ? (readShape(scan, index) ?? readCounted(scan, index)) : null
  return readWord(scan, index)
}

function startsQuantity(text: string): boolean {
  return '-−–+.,٫(½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'.includes(text) || CURRENCIES[text] !== undefined
}

function readDigits(scan: Scan, index: number): Draft | null {
  const { tokens } = scan
  const token = tokens[index]!
  // "COVID -19"
  if (tokens[index - 1]?.text === '-' && tokens[index - 1]!.gap === 'space' && isWordOf(tokens[index - 2], lexiconAt(scan, index).words.labels)) return skippedDraft('identifier', safeNumber(token.text), index, index + 1, token.language)
  const shape = readShape(scan, index) ?? readDate(scan, index)
  if (shape !== null) return shape
  const previous = tokens[index - 1]
  const lexicon = lexiconAt(scan, index)
  const next = tokens[index + 1]
  const isPrefix = previous !== undefined && lexicon.data.prefixes[previous.text] !== undefined
  const isGlued = token.gap === 'none' && !isPrefix && (previous?.kind === 'word' || (previous !== undefined && /^[-‑_/#]$/.test(previous.text) && previous.gap === 'none' && tokens[index - 2]?.kind === 'word'))
  if (isGlued && !followsPrefix(scan, index)) {
    return skippedDraft('identifier', safeNumber(token.text), startOfGlued(scan, index), endOfGlued(scan, index), lexicon.language)
  }
  const isExponent = tokens[index + 2]?.gap === 'none' && tokens[index + 2]!.kind === 'digits'
  if (next?.kind === 'word' && next.gap === 'none' && !isExponent && isWordOf(next, lexicon.words.ordinalEndings)) {
    return skippedDraft('ordinal', safeNumber(token.text), index, index + 2, lexicon.language)
  }
  const draft = readCounted(scan, index)
  if (draft === null) return null
  const after = tokens[draft.to]
  if (draft.kind === 'count' && after?.kind === 'word' && after.gap === 'none' && after.text !== 's' && /[\p{L}]/u.test(after.text)) {
    return skippedDraft('identifier', safeNumber(token.text), index, endOfGlued(scan, index), lexicon.language)
  }
  return draft
}

/** "to-260,000", "now-18", "sub-7": a word before the hyphen that is no name. */
function followsPrefix(scan: Scan, index: number): boolean {
  const { words, hedgesBefore } = lexiconAt(scan, index)
  const word = scan.tokens[index - 2]
  if (scan.tokens[index - 1]?.text !== '-' || word === undefined || word.text !== word.key || words.rankWords.has(word.key)) return false
  if (words.notOneAfter.has(word.key)) return false
  return words.to.has(word.key) || words.yearCues.has(word.key) || words.negative.has(word.key) || words.functionWords.has(word.key) || hedgesBefore.endingBefore(scan.tokens, index) !== null
}

/** "COVID-19", "MH370": the name begins before the digits. */
function startOfGlued(scan: Scan, index: number): number {
  const word = scan.tokens[index - 1]!.kind === 'word' ? index - 1 : index - 2
  return word >= 0 && scan.tokens[word]!.kind === 'word' ? word : index
}

function endOfGlued(scan: Scan, index: number): number {
  let to = index + 1
  while (scan.tokens[to]?.gap === 'none' && scan.tokens[to]!.kind !== 'symbol') to++
  return to
}

function safeNumber(digits: string): number {
  const value = Number(digits.slice(0, 15))
  return Number.isFinite(value) ? value : 0
}

function readWord(scan: Scan, index: number): Draft | null {
  const token = scan.tokens[index]!
  const lexicon = lexiconAt(scan, index)
  const { key } = token
  const { words } = lexicon
  const next = scan.tokens[index + 1]
  const part = lexicon.ordinals.get(key)
  if (part !== undefined && part.value > 2 && isWordOf(next, words.partNouns) && isWordOf(scan.tokens[index + 2], words.of)) {
    return { ...skippedDraft('ratio', 1 / part.value, index, index + 2, lexicon.language), place: 0.01, digits: false }
  }
  if ((lexicon.ordinals.has(key) || lexicon.numbers.has(key)) && !words.articles.has(key)) {
    const ordinal = readOrdinalWords(scan, index)
    if (ordinal !== null && !ordinal.plural) return skippedDraft('ordinal', ordinal.value, index, ordinal.to, lexicon.language)
  }
  const dual = lexicon.dualUnits.get(key)
  if (dual !== undefined) return { ...skippedDraft('duration', 2, index, index + 1, lexicon.language), unit: dual.value, digits: false }
  const pair = lexicon.dualCounts.get(key)
  if (pair !== undefined) return { ...skippedDraft('count', pair.value, index, index + 1, lexicon.language), digits: false, noun: { start: token.start, end: token.end } }
  const single = lexicon.singleDurations.startingAt(scan.tokens, index)
  if (single !== null) return { ...skippedDraft('duration', 1, index, single.to, lexicon.language), unit: single.meaning, digits: false }
  const multiple = lexicon.multiples.get(key)
  if (multiple !== undefined) return { ...skippedDraft('ratio', multiple.value, index, index + 1, lexicon.language), unit: 'times', digits: false }
  const beforeAmount = next !== undefined && (next.kind === 'digits' || (next.kind === 'symbol' && (CURRENCIES[next.text] !== undefined || next.text === '=')))
  const starts = lexicon.numbers.has(key) || lexicon.partsOfWholes.has(key) || words.severalWords.has(key) || lexicon.fractions.has(key) || lexicon.vague.has(key) || words.articles.has(key) || words.negative.has(key) || words.point.has(key)
  if (!starts && !beforeAmount) return null
  // "multi-billion" and "zero-tolerance" give no number.
  if (isHyphenated(scan, index)) return null
  if (words.weakOnes.has(key) && !isOne(scan, index)) return null
  return readCounted(scan, index)
}

function isHyphenated(scan: Scan, index: number): boolean {
  const { tokens } = scan
  const word = lexiconAt(scan, index).numbers.get(tokens[index]!.key)
  if (word === undefined) return false
  if (word.value === 0) return tokens[index]!.gap !== 'none' && tokens[index + 1]?.text === '-' && tokens[index + 1]!.gap === 'none'
  return word.role === 'scale' && tokens[index]!.gap === 'none' && tokens[index - 1]?.text === '-' && tokens[index - 2]?.kind === 'word'
}

/** Tells "one arrest" and "one of them" from the pronoun in "this one" and the article in "un crédit". */
function isOne(scan: Scan, index: number): boolean {
  const { tokens } = scan
  const lexicon = lexiconAt(scan, index)
  const { words } = lexicon
  const before = tokens[index]!.gap === 'line' ? undefined : tokens[index - 1]
  const after = tokens[index + 1]
  if (isWordOf(before, words.onlyWords)) return after === undefined || after.kind !== 'digits'
  if (before?.kind === 'word' && words.notOneAfter.has(before.key)) return false
  if (after === undefined || after.gap === 'line') return before === undefined || words.negative.has(before.key)
  if (after.kind === 'digits') return false
  if (after.kind === 'symbol') return after.text === '-' || (before === undefined && after.text !== '/') || before?.kind === 'symbol'
  if (words.oneBefore.has(after.key) || readFraction(scan, index) !== null) return true
  if (startsNumber(lexicon, after.key) || lexicon.ratio.startingAt(tokens, index + 1) !== null) return true
  if (words.or.has(after.key) || words.to.has(after.key)) return startsNumber(lexicon, tokens[index + 2]?.key ?? '')
  const isArticle = words.articles.has(tokens[index + 2]?.key ?? '')
  const joinsNumber = startsNumber(lexicon, tokens[index + 2]?.key ?? '') || (isArticle && readFraction(scan, index + 2) !== null)
  if (words.and.has(after.key)) return joinsNumber
  if (words.point.has(after.key) && joinsNumber) return true
  if (lexicon.data.oneIsArticle) return false
  return words.of.has(after.key) || !words.functionWords.has(after.key) || after.text === 'US'
}

function startsNumber(lexicon: Lexicon, key: string): boolean {
  return lexicon.numbers.has(key) || lexicon.denominators.has(key) || lexicon.ordinals.has(key) || lexicon.fractions.has(key)
}

function readCounted(scan: Scan, index: number): Draft | null {
  const single = readQuantity(scan, index)
  if (single === null) return null
  const draft = joinRange(scan, single) ?? single
  skipRestatement(scan, draft)
  chooseReading(scan, draft)
  const hasRange = typeof draft.value !== 'number'
  applyHedge(scan, draft)
  if (hasRange && draft.hedge === 'exact') draft.hedge = 'between'
  classify(scan, draft)
  return draft
}

/** "forty-five (45) officers": the digits in brackets say the same number again. */
function skipRestatement(scan: Scan, draft: Draft): void {
  const { tokens } = scan
  if (draft.kind !== 'count' || draft.unitTo !== draft.to || tokens[draft.to]?.text !== '(' || tokens[draft.to]!.gap === 'line') return
  const again = readQuantity(scan, draft.to + 1)
  if (again === null || again.value !== draft.value || again.digits === draft.digits || tokens[again.to]?.text !== ')') return
  draft.to = again.to + 1
  draft.unitTo = draft.to
}

/** "17.793 migrants" counts people: the mark groups thousands whatever the passage's habit. */
function chooseReading(scan: Scan, draft: Draft): void {
  if (draft.alternate === null || typeof draft.value !== 'number' || Math.abs(draft.value) >= draft.alternate.value) return
  if (draft.kind !== 'money' && !(draft.kind === 'count' && countsThings(scan, draft))) return
  draft.value = Math.sign(draft.value) * draft.alternate.value
  draft.place = draft.alternate.place
}

function countsThings(scan: Scan, draft: Draft): boolean {
  const lexicon = lexiconAt(scan, draft.from)
  const noun = findNounAfter(scan, lexicon, draft.unitTo)
  if (noun === null) return findNounBefore(scan, lexicon, draft.from) !== null && isPlural(lexicon, scan.tokens[draft.from - 2])
  for (let at = draft.unitTo; at < scan.tokens.length && scan.tokens[at]!.start < noun.end; at++) {
    if (isPlural(lexicon, scan.tokens[at])) return true
  }
  return false
}

function nounOf(scan: Scan, draft: Draft, previous: Draft | null): Span | null {
  if (draft.noun !== null || (draft.kind !== 'count' && draft.kind !== 'percent' && draft.kind !== 'ratio')) return draft.noun
  const lexicon = lexiconAt(scan, draft.from)
  const of = scan.tokens[draft.to]
  if (isWordOf(of, lexicon.words.of) && isWordOf(scan.tokens[draft.to + 1], lexicon.words.backReferences)) return previous?.noun ?? null
  const isPart = isPartOf(scan, draft, previous) || isWordOf(scan.tokens[draft.from - 1], lexicon.words.partLeads)
  if (isPart && previous !== null && previous.noun !== null && !isPlural(lexicon, scan.tokens[draft.unitTo])) return previous.noun
  return findNounAfter(scan, lexicon, Math.max(draft.unitTo, draft.hedgeTo)) ?? findNounBefore(scan, lexicon, draft.from)
}

/** "ومليونان": the letter for "and" on the front is no part of the quantity. */
function joinedLength(scan: Scan, from: number): number {
  const { key } = scan.tokens[from]!
  const lexicon = lexiconAt(scan, from)
  const maps = [lexicon.numbers, lexicon.fractions, lexicon.vague, lexicon.dualUnits, lexicon.dualCounts, lexicon.parts]
  return lexicon.language === 'ar' && maps.some((map) => map.get(key)?.joined === true) ? 1 : 0
}

/** "Of the 2,517 arrested, 850 were charged": the second counts some of the first. */
function isPartOf(scan: Scan, draft: Draft, previous: Draft | null): boolean {
  if (previous === null || draft.from - previous.to > 6 || scan.tokens[draft.from - 1]?.text !== ',') return false
  const { words } = lexiconAt(scan, previous.from)
  let at = previous.from - 1
  while (at > 0 && words.determiners.has(scan.tokens[at]!.key)) at--
  return isWordOf(scan.tokens[at], words.of)
}

function toFigure(scan: Scan, draft: Draft): Figure {
  const { tokens, text } = scan
  const start = tokens[draft.from]!.start + joinedLength(scan, draft.from)
  const end = tokens[draft.to - 1]!.end
  const noun = draft.noun
  const unit = draft.unit ?? (draft.kind === 'count' && noun !== null ? text.slice(noun.start, noun.end) : null)
  const { value, hedge, trend, kind, place, short, hedgeSpan, language } = draft
  return { text: text.slice(start, end), start, end, value, hedge, trend, unit, kind, place, short, hedgeSpan, noun, language }
}
