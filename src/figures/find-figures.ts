import type { Language } from '../language.ts'
import { attachNoun } from './attach-noun.ts'
import { assignLanguages, createEvidence, isArabic } from './detect-language.ts'
import type { LanguageEvidence } from './detect-language.ts'
import type { Draft } from './draft.ts'
import type { Figure } from './figure.ts'
import { inheritHedge } from './find-hedge.ts'
import { inheritAge } from './is-age.ts'
import { inheritLabel } from './is-name.ts'
import { joinDates } from './join-dates.ts'
import { LEXICONS } from './lexicons.ts'
import { readFigureAt } from './read-figure-at.ts'
import type { Scan } from './scan.ts'
import { lexiconAt, tokenAfter } from './scan.ts'
import { createAddressSkipper } from './skip-addresses.ts'
import { tokenize } from './tokenize.ts'

/** Collected when a text first comes without its language. */
let evidence: LanguageEvidence | null = null

/** How to find figures: the language to read, where it is known, and whether a date stays apart as its days and its year. */
export interface FindOptions {
  readonly language?: Language
  readonly dateParts?: boolean
}

/**
 * Finds every quantity of a text, of all kinds, sorted by start and never overlapping.
 * Without a language each passage is read in the language its words show.
 */
export function findFigures(text: string, options: FindOptions = {}): Figure[] {
  const tokens = tokenize(text)
  if (options.language === undefined) assignLanguages(text, tokens, (evidence ??= createEvidence(LEXICONS)))
  else for (const token of tokens) token.language = isArabic(token) ? 'ar' : options.language
  const scan: Scan = { text, tokens, lexicons: LEXICONS }
  const drafts: Draft[] = []
  let previous: Draft | null = null
  let lastTo = 0
  let index = 0
  const addresses = createAddressSkipper(text)
  while (index < tokens.length) {
    const end = addresses(tokens[index]!.start)
    if (end !== null) {
      index = tokenAfter(tokens, index, end)
      continue
    }
    const draft = readFigureAt(scan, index)
    if (draft === null) {
      index++
      continue
    }
    if (previous !== null && hasParagraphBreak(scan, previous.to, draft.from)) previous = null
    // A name may begin before its digits, but not within the figure before it.
    if (draft.from < lastTo) draft.from = index
    inheritHedge(scan, draft, previous)
    inheritAge(scan, draft, previous)
    inheritLabel(scan, draft, previous)
    attachNoun(scan, draft, previous)
    previous = draft
    drafts.push(draft)
    lastTo = draft.to
    index = Math.max(skipUnit(scan, draft), index + 1)
  }
  return (options.dateParts ? drafts : joinDates(scan, drafts)).map((draft) => toFigure(scan, draft))
}

/** "2 550 m3": the digit of the unit is no figure. */
function skipUnit(scan: Scan, draft: Draft): number {
  return draft.kind === 'measure' && scan.tokens[draft.unitTo - 1]!.kind === 'digits' ? draft.unitTo : draft.to
}

function hasParagraphBreak(scan: Scan, from: number, to: number): boolean {
  const end = scan.tokens[to]!.start
  const start = scan.tokens[from - 1]!.end
  return end > start && /\n[^\S\n]*\n/.test(scan.text.slice(start, end))
}

function toFigure(scan: Scan, draft: Draft): Figure {
  const { tokens, text } = scan
  const start = tokens[draft.from]!.start + joinedLength(scan, draft.from)
  const end = tokens[draft.to - 1]!.end
  const noun = draft.noun
  const unit = draft.unit ?? (draft.kind === 'count' && noun !== null ? text.slice(noun.start, noun.end) : null)
  const { value, hedge, trend, kind, place, short, hedgeSpan, language } = draft
  return {
    text: text.slice(start, end),
    start,
    end,
    value,
    hedge,
    trend,
    unit,
    kind,
    place,
    short,
    hedgeSpan,
    noun,
    language,
  }
}

/** "ومليونان": the letter for "and" on the front is no part of the quantity. */
function joinedLength(scan: Scan, from: number): number {
  const { key } = scan.tokens[from]!
  const lexicon = lexiconAt(scan, from)
  const maps = [lexicon.numbers, lexicon.fractions, lexicon.vague, lexicon.dualUnits, lexicon.dualCounts, lexicon.parts]
  return lexicon.language === 'ar' && maps.some((map) => map.get(key)?.joined === true) ? 1 : 0
}
