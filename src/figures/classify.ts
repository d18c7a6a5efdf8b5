import type { Draft } from './draft.ts'
import { isPlural } from './find-noun.ts'
import { isAge } from './is-age.ts'
import { isClock } from './is-clock.ts'
import { isName } from './is-name.ts'
import { isYear } from './is-year.ts'
import type { Lexicon } from './lexicon.ts'
import { takeHangingUnit } from './read-hanging.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Decides whether a number that looks like a count is one: it may be a year, an age, part of a name or an address, a score. */
export function classify(scan: Scan, draft: Draft): void {
  const lexicon = lexiconAt(scan, draft.from)
  if (takeHangingUnit(scan, draft)) return
  if (isAge(scan, lexicon, draft)) {
    draft.unit = ageUnit(draft)
    draft.kind = 'age'
  } else if (isClock(scan, lexicon, draft)) {
    draft.kind = 'time'
    draft.unit = null
  } else if (isDecade(scan, lexicon, draft)) {
    draft.kind = 'date'
    draft.unit = null
  } else if (isYear(scan, lexicon, draft)) draft.kind = 'date'
  else if (isName(scan, lexicon, draft) || isScore(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (isRank(scan, lexicon, draft)) draft.kind = 'ordinal'
}

/** "a seven-month-old" is counted in months, whoever is "aged 7" in years. */
function ageUnit({ unit, kind }: Draft): string {
  return kind === 'duration' && unit !== null && SHORT_AGES.has(unit) ? unit : 'years'
}

const SHORT_AGES = new Set(['days', 'weeks', 'months'])

/** "the '70s" */
function isDecade(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (isNamedDecade(scan, lexicon, draft)) return true
  if (draft.unit !== 'seconds' || typeof draft.value !== 'number' || draft.value % 10 !== 0) return false
  return scan.tokens[draft.to - 1]!.text === 's' && /['’‘]/.test(scan.tokens[draft.from - 1]?.text ?? '')
}

/** "les années 80", "los años 90" */
function isNamedDecade(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (!draft.plain || (draft.value as number) % 10 !== 0 || tokens[draft.from]!.text.length !== 2) return false
  return isWordOf(tokens[draft.from - 1], lexicon.words.decadeLeads) && !isPlural(lexicon, tokens[draft.to])
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
