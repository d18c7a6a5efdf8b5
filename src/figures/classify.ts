import type { Draft } from './draft.ts'
import { isPlural } from './find-noun.ts'
import { isAge } from './is-age.ts'
import { isName } from './is-name.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf, lexiconAt } from './scan.ts'

/** Decides whether a number that looks like a count is one: it may be a year, an age, part of a name or an address, a score. */
export function classify(scan: Scan, draft: Draft): void {
  const lexicon = lexiconAt(scan, draft.from)
  if (isAge(scan, lexicon, draft)) {
    draft.kind = 'age'
    draft.unit = 'years'
  } else if (isDecade(scan, draft)) {
    draft.kind = 'date'
    draft.unit = null
  } else if (isYear(scan, lexicon, draft)) draft.kind = 'date'
  else if (isName(scan, lexicon, draft) || isScore(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (isRank(scan, lexicon, draft)) draft.kind = 'ordinal'
}

/** "the '70s" */
function isDecade(scan: Scan, draft: Draft): boolean {
  if (draft.unit !== 'seconds' || typeof draft.value !== 'number' || draft.value % 10 !== 0) return false
  return scan.tokens[draft.to - 1]!.text === 's' && /['’‘]/.test(scan.tokens[draft.from - 1]?.text ?? '')
}

/** "in 2024", "264 BC", "the 2019 list": a year. */
function isYear(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.kind === 'count' && lexicon.data.eras.includes(scan.tokens[draft.to]?.text ?? '')) return true
  if (!draft.plain || datesItself(scan, lexicon, draft.to)) return false
  const value = draft.value as number
  const { tokens } = scan
  let before = tokens[draft.from]!.gap === 'line' ? undefined : tokens[draft.from - 1]
  if (before?.text === '-' && before.gap === 'none') before = tokens[draft.from - 2]
  const after = tokens[draft.to]
  if (draft.to - draft.from !== 1 || tokens[draft.from]!.text.length !== 4) return false
  const isCued = isWordOf(before, lexicon.words.yearCues)
  if (value >= 1000 && value < 1900) return isCued && !isPlural(lexicon, after) && value > 1400
  if (value < 1900 || value > 2199 || (value > 2100 && !isCued)) return false
  if (isCued || isWordOf(before, lexicon.words.determiners) || after?.gap === 'line' || after?.kind !== 'word')
    return true
  if (before !== undefined && /['’]s$/.test(before.text)) return true
  return !isPlural(lexicon, after) || (before !== undefined && isCapitalised(before) && before.gap !== 'line')
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

/** "a 0-1 defeat", "won 1-2": a rising score shows itself by the words beside it. */
function isScore(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (
    draft.kind !== 'count' ||
    typeof draft.value === 'number' ||
    draft.value[1] > 30 ||
    !/^[-–]$/.test(scan.tokens[draft.from + 1]?.text ?? '')
  )
    return false
  return (
    isWordOf(scan.tokens[draft.to], lexicon.words.scoreWords) ||
    isWordOf(scan.tokens[draft.from - 1], lexicon.words.scoreWords)
  )
}

/** "the bottom three", "the top ten": a rank, where no noun follows. */
function isRank(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.kind !== 'count' || draft.hedge !== 'exact') return false
  const before = scan.tokens[draft.from - 1]
  const after = scan.tokens[draft.to]
  return (
    scan.tokens[draft.from]!.gap !== 'line' &&
    isWordOf(before, lexicon.words.rankWords) &&
    (after?.kind !== 'word' || after.gap === 'line' || lexicon.words.functionWords.has(after.key))
  )
}
