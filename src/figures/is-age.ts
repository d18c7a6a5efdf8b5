import type { Draft } from './draft.ts'
import { isPlural } from './find-noun.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf, lexiconAt } from './scan.ts'

/** Whether a number is somebody's age: "aged 12", "12-year-old", "Arias, 34,", "in his 30s". */
export function isAge(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (isDecadeOfLife(scan, lexicon, draft)) return true
  if (isAgeGroup(scan, lexicon, draft)) return true
  if (draft.kind === 'duration' || draft.kind === 'count') {
    const after = lexicon.ageAfter.startingAt(tokens, draft.to)
    if (after !== null && tokens[draft.to]!.gap !== 'line') {
      draft.unitTo = Math.max(draft.unitTo, after.to)
      return true
    }
  }
  if (draft.kind !== 'count' && draft.unit !== 'years') return false
  const oldest = typeof draft.value === 'number' ? draft.value : draft.value[1]
  if (tokens[draft.from]!.gap !== 'line' && lexicon.ageBefore.endingBefore(tokens, draft.from) !== null)
    return oldest <= 120 && !(draft.kind === 'count' && isPlural(lexicon, tokens[draft.to]))
  return typeof draft.value === 'number' && isApposition(scan, lexicon, draft)
}

/** "Arias, 34," and "Arias (34)": a number alone after a name. */
function isApposition(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const value = draft.value as number
  const before = tokens[draft.from - 1]
  const name = tokens[draft.from - 2]
  const after = tokens[draft.unitTo]
  if (
    (!draft.plain && draft.unit !== 'years') ||
    value < 1 ||
    value > 110 ||
    before === undefined ||
    name === undefined ||
    after === undefined
  )
    return false
  if (
    tokens[draft.from]!.gap === 'line' ||
    after.gap === 'line' ||
    name.kind !== 'word' ||
    before.gap !== (before.text === '(' ? 'space' : 'none')
  )
    return false
  if (before.text === '(') return isCapitalised(name) && after.text === ')' && value >= 14
  if (before.text !== ',' || after.gap !== 'none') return false
  if (isCapitalised(name)) return after.text === ',' || after.text === '.'
  // "the driver, 54, was held"
  return after.text === ',' && value >= 14 && !lexicon.words.functionWords.has(name.key)
}

/** "in his 30s", "mid-40s": tens of years of a life, not seconds. */
function isDecadeOfLife(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (
    draft.unit !== 'seconds' ||
    typeof draft.value !== 'number' ||
    draft.value % 10 !== 0 ||
    draft.to - draft.from !== 2
  )
    return false
  const before = scan.tokens[draft.from - 1]
  return isWordOf(before?.text === '-' ? scan.tokens[draft.from - 2] : before, lexicon.words.decadeOfLife)
}

/** "over-65s", "the under 18s": people of an age, not seconds. */
function isAgeGroup(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (draft.unit !== 'seconds' || tokens[draft.to - 1]!.text !== 's' || typeof draft.value !== 'number') return false
  const isHyphened = tokens[draft.from - 1]?.text === '-' && tokens[draft.from - 1]!.gap === 'none'
  const hedge = lexicon.hedgesBefore.endingBefore(tokens, isHyphened ? draft.from - 1 : draft.from)
  if (hedge === null || (hedge.meaning !== 'over' && hedge.meaning !== 'under') || draft.value > 110) return false
  return isHyphened || isWordOf(tokens[hedge.from - 1], lexicon.words.determiners)
}

/** "aged 25, 31 and 46": the numbers after an age, with nothing but commas and "and" between, are ages too. */
export function inheritAge(scan: Scan, draft: Draft, previous: Draft | null): void {
  const isYears = draft.kind === 'duration' && draft.unit === 'years' && draft.digits
  const isBare = draft.kind === 'count' && draft.plain
  if (previous?.kind !== 'age' || (!isBare && !isYears) || typeof draft.value !== 'number' || draft.value > 120) return
  const { words, units } = lexiconAt(scan, draft.from)
  for (let at = previous.unitTo; at < draft.from; at++) {
    const token = scan.tokens[at]!
    if (token.gap === 'line' || (token.text !== ',' && !words.and.has(token.key))) return
  }
  const after = scan.tokens[draft.to]
  const counts =
    isBare &&
    after?.kind === 'word' &&
    after.gap === 'space' &&
    !words.functionWords.has(after.key) &&
    !words.and.has(after.key)
  if (counts && units.startingAt(scan.tokens, draft.to) === null) return
  draft.kind = 'age'
  draft.unit = 'years'
}
