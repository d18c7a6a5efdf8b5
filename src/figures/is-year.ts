import type { Draft } from './draft.ts'
import { findNounAfter, findNounBefore, isPlural } from './find-noun.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf } from './scan.ts'
import type { Token } from './token.ts'

/** "in 2024", "264 BC", "the 2019 list": a year. "Over 2000", "2000 arrests" and "2000 were held" are counts. */
export function isYear(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (draft.kind === 'count' && lexicon.data.eras.includes(tokens[draft.to]?.text ?? '')) return true
  if (!isYearLike(scan, draft) || datesItself(scan, lexicon, draft.to)) return false
  const value = draft.value as number
  const before = wordBefore(scan, draft)
  const after = tokens[draft.to]
  const isCued = isCue(lexicon, before, lexicon.words.yearCues) && !endsPhrase(scan, lexicon, draft)
  if (value < 1900) return isCued && !isSized(scan, lexicon, draft) && !isPlural(lexicon, after) && value > 1400
  if (value > 2100 && !isCued) return false
  if (isCued && !isLooseCue(lexicon, before)) return true
  if (isSized(scan, lexicon, draft) || isSizedAfter(scan, lexicon, draft)) return false
  if (isCounted(lexicon, after, !isCued)) return false
  if (isCued || isWordOf(before, lexicon.words.determiners) || after?.gap === 'line' || after?.kind !== 'word')
    return true
  if (before !== undefined && /['’]s$/.test(before.text)) return true
  return !isPlural(lexicon, after) || (before !== undefined && isCapitalised(before) && before.gap !== 'line')
}

/** "in 2021 to 2,517": a year with its own cue opens no range with a count. */
export function isYearBesideCount(scan: Scan, lexicon: Lexicon, first: Draft, second: Draft): boolean {
  const before = wordBefore(scan, first)
  const value = first.value as number
  if (!isYearLike(scan, first) || value < 1900 || value > 2100) return false
  if (!isCue(lexicon, before, lexicon.words.yearCues) || isLooseCue(lexicon, before)) return false
  return !isYearLike(scan, second) || datesItself(scan, lexicon, second.to)
}

/** Four digits that may be a year, without sign, separator, scale or unit. */
function isYearLike(scan: Scan, draft: Draft): boolean {
  if (!draft.plain || typeof draft.value !== 'number') return false
  if (draft.to - draft.from !== 1 || scan.tokens[draft.from]!.text.length !== 4) return false
  return draft.value >= 1000 && draft.value <= 2199
}

function wordBefore(scan: Scan, draft: Draft): Token | undefined {
  const { tokens } = scan
  const before = tokens[draft.from]!.gap === 'line' ? undefined : tokens[draft.from - 1]
  return before?.text === '-' && before.gap === 'none' ? tokens[draft.from - 2] : before
}

/** "estimado en": the word before is the end of a hedge. */
function endsPhrase(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const hedge = lexicon.hedgesBefore.endingBefore(scan.tokens, draft.from)
  return hedge !== null && hedge.to - hedge.from > 1
}

/** "of", "to", "the", "for": words before a year that stand before counts as well. */
function isLooseCue(lexicon: Lexicon, cue: Token | undefined): boolean {
  const { words } = lexicon
  return [words.of, words.to, words.from, words.and, words.determiners, words.looseYearCues].some((list) =>
    isCue(lexicon, cue, list),
  )
}

/** Whether a word is on a list, by itself or behind the letters for "and" ("وحتى"). */
function isCue(lexicon: Lexicon, cue: Token | undefined, list: ReadonlySet<string>): boolean {
  if (cue === undefined || list.has(cue.key)) return cue !== undefined
  return lexicon.prefixes.get(cue.key[0]!) === true && list.has(cue.key.slice(1))
}

/** Whether a hedge or a total before the number says that it is a size. "About 1990" and "up to 2020" may be years; "about 1990 people" is none. */
function isSized(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (tokens[draft.from]!.gap === 'line') return false
  const lead = tokens[draft.from - 1]
  if (isWordOf(lead, lexicon.words.sizeLeads) || isWordOf(lead, lexicon.words.countVerbs)) return true
  if (lead?.text === ':' && labelsCount(scan, lexicon, draft)) return true
  const hedge = lexicon.hedgesBefore.endingBefore(tokens, draft.from)
  if (hedge === null || hedge.meaning === 'between') return false
  // "only 2019", but "a total of 2000"
  if (hedge.meaning === 'exact') return hedge.to - hedge.from > 1
  // "until at least 2030", "by around 2010"
  const isOpened = tokens[hedge.from]!.gap !== 'line' && isWordOf(tokens[hedge.from - 1], lexicon.words.openYearCues)
  const isUpTo = hedge.meaning === 'at_most' && isCue(lexicon, tokens[hedge.to - 1], lexicon.words.to)
  if (!isUpTo && !isWordOf(tokens[hedge.to - 1], lexicon.words.circaWords)) {
    return !isOpened || hasPlural(scan, lexicon, draft.to)
  }
  if (isOpened) return false
  return isCounted(lexicon, tokens[draft.to], true) || hasPlural(scan, lexicon, draft.to)
}

/** "2000 or more", "2000 of them", "2000 a year": what follows says that it is a size. */
function isSizedAfter(scan: Scan, lexicon: Lexicon, { to, hedgeTo }: Draft): boolean {
  const { words, units } = lexicon
  const [after, next] = [scan.tokens[to], scan.tokens[to + 1]]
  if (hedgeTo > to) return true
  if (after === undefined || after.gap !== 'space') return false
  if (words.backReferences.has(after.key) || words.rateWords.has(after.key)) return true
  // "of them", "d'entre eux"
  if (words.of.has(after.key))
    return isWordOf(next, words.backReferences) || isWordOf(scan.tokens[to + 2], words.backReferences)
  return words.rateLeads.has(after.key) && units.startingAt(scan.tokens, to + 1)?.meaning.kind === 'duration'
}

/** "Arrests: 2024" */
function labelsCount(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const label = findNounBefore(scan, lexicon, draft.from)
  if (label === null) return false
  for (let at = draft.from - 2; at >= 0 && scan.tokens[at]!.start >= label.start; at--)
    if (isWordOf(scan.tokens[at], lexicon.words.countedNouns)) return true
  return false
}

/** Whether a plural stands in the noun phrase after the number: "2000 Interpol officers". */
function hasPlural(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const noun = findNounAfter(scan, lexicon, at)
  if (noun === null) return false
  for (let index = at; index < scan.tokens.length && scan.tokens[index]!.start < noun.end; index++)
    if (isPlural(lexicon, scan.tokens[index]) || isWordOf(scan.tokens[index], lexicon.words.countedNouns)) return true
  return false
}

/** "2000 were held", "2000 arrests": a verb in the plural, or one of the things that the news counts. */
function isCounted(lexicon: Lexicon, after: Token | undefined, byVerbs: boolean): boolean {
  if (after === undefined || after.gap !== 'space') return false
  if (lexicon.words.countedNouns.has(after.key)) return true
  const { pluralVerbEndings } = lexicon.data
  return (
    byVerbs &&
    (lexicon.words.countVerbs.has(after.key) || pluralVerbEndings.some((ending) => after.key.endsWith(ending)))
  )
}

/** "1984 in 2023": a number with its own year behind it is no year. */
function datesItself(scan: Scan, lexicon: Lexicon, to: number): boolean {
  const cue = scan.tokens[to]
  const year = scan.tokens[to + 1]
  return (
    cue?.gap === 'space' &&
    lexicon.words.yearCues.has(cue.key) &&
    !lexicon.words.to.has(cue.key) &&
    !lexicon.words.and.has(cue.key) &&
    year?.gap === 'space' &&
    /^20\d\d$/.test(year.text)
  )
}
