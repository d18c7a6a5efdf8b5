import type { Draft } from './draft.ts'
import { isPlural } from './find-noun.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf, lexiconAt } from './scan.ts'

/** Decides whether a number that looks like a count is one: it may be a year, an age, part of a name or an address, a score. */
export function classify(scan: Scan, draft: Draft): void {
  const lexicon = lexiconAt(scan, draft.from)
  if (isDecadeOfLife(scan, lexicon, draft)) {
    draft.kind = 'age'
    draft.unit = 'years'
  } else if (draft.unit === 'seconds' && /['’‘]/.test(scan.tokens[draft.from - 1]?.text ?? '') && /0s$/.test(scan.text.slice(0, scan.tokens[draft.to - 1]!.end).slice(-2))) {
    draft.kind = 'date'
    draft.unit = null
  } else if (isAge(scan, lexicon, draft)) {
    draft.kind = 'age'
    draft.unit = 'years'
  } else if (draft.plain && isYear(scan, lexicon, draft)) draft.kind = 'date'
  else if (draft.kind === 'count' && lexicon.data.eras.includes(scan.tokens[draft.to]?.text ?? '')) draft.kind = 'date'
  else if (isNamePart(draft) && isLabelled(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (draft.plain && isListNumber(scan, draft)) draft.kind = 'identifier'
  else if (isScore(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (draft.digits && draft.kind === 'count' && isAddress(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (draft.kind === 'count' && !draft.digits && isNickname(scan, lexicon, draft)) draft.kind = 'identifier'
  else if (draft.kind === 'count' && draft.hedge === 'exact' && isRank(scan, lexicon, draft)) draft.kind = 'ordinal'
}

/** A lone run of digits, or two with a hyphen between ("No. 24-1234"). */
function isNamePart(draft: Draft): boolean {
  if (!draft.digits) return draft.kind === 'count' && draft.to - draft.from === 1
  return draft.plain || (draft.digits && draft.kind === 'count' && typeof draft.value !== 'number' && draft.to - draft.from === 3)
}

function isAge(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  if (draft.kind === 'duration' || draft.kind === 'count') {
    const after = lexicon.ageAfter.startingAt(tokens, draft.to)
    if (after !== null && tokens[draft.to]!.gap !== 'line') {
      draft.unitTo = Math.max(draft.unitTo, after.to)
      return true
    }
  }
  if (draft.kind !== 'count' && draft.unit !== 'years') return false
  const oldest = typeof draft.value === 'number' ? draft.value : draft.value[1]
  if (tokens[draft.from]!.gap !== 'line' && lexicon.ageBefore.endingBefore(tokens, draft.from) !== null) return oldest <= 120
  return typeof draft.value === 'number' && isApposition(scan, draft)
}

/** "Arias, 34," and "Arias (34)": a number alone after a name. */
function isApposition(scan: Scan, draft: Draft): boolean {
  const { tokens } = scan
  const value = draft.value as number
  const before = tokens[draft.from - 1]
  const name = tokens[draft.from - 2]
  const after = tokens[draft.unitTo]
  if ((!draft.plain && draft.unit !== 'years') || value < 1 || value > 110 || before === undefined || name === undefined || after === undefined) return false
  if (tokens[draft.from]!.gap === 'line' || after.gap === 'line' || !isCapitalised(name) || before.gap !== (before.text === '(' ? 'space' : 'none')) return false
  if (before.text === '(') return after.text === ')' && value >= 14
  if (before.text !== ',' || after.gap !== 'none') return false
  return after.text === ',' || after.text === '.'
}

function isYear(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const value = draft.value as number
  const { tokens } = scan
  let before = tokens[draft.from]!.gap === 'line' ? undefined : tokens[draft.from - 1]
  if (before?.text === '-' && before.gap === 'none') before = tokens[draft.from - 2]
  const after = tokens[draft.to]
  if (draft.to - draft.from !== 1 || tokens[draft.from]!.text.length !== 4) return false
  const isCued = isWordOf(before, lexicon.words.yearCues)
  if (value >= 1000 && value < 1900) return isCued && !isPlural(lexicon, after) && value > 1400
  if (value < 1900 || value > 2199 || (value > 2100 && !isCued)) return false
  if (isCued || isWordOf(before, lexicon.words.determiners) || after?.gap === 'line' || after?.kind !== 'word') return true
  if (before !== undefined && /['’]s$/.test(before.text)) return true
  return !isPlural(lexicon, after) || (before !== undefined && isCapitalised(before) && before.gap !== 'line')
}

/** "the Fab Four travel": a number word with a capital inside a name. */
function isNickname(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const number = tokens[draft.from]!
  const before = tokens[draft.from - 1]
  const after = tokens[draft.to]
  if (draft.to - draft.from !== 1 || number.gap !== 'space' || !isCapitalised(number) || before?.kind !== 'word') return false
  // "the Six Nations": a capital in the middle of a sentence.
  if (!isCapitalised(before)) return after !== undefined && isCapitalised(after)
  if (before.gap === 'line' || lexicon.words.functionWords.has(before.key) || lexicon.words.weekdays.has(before.key)) return false
  return after === undefined || (!isCapitalised(after) && !isPlural(lexicon, after))
}

/** "in his 30s", "mid-40s": tens of years of a life, not seconds. */
function isDecadeOfLife(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.unit !== 'seconds' || typeof draft.value !== 'number' || draft.value % 10 !== 0 || draft.to - draft.from !== 2) return false
  const before = scan.tokens[draft.from - 1]
  return isWordOf(before?.text === '-' ? scan.tokens[draft.from - 2] : before, lexicon.words.decadeOfLife)
}

/** "3. Officers searched": the number of an item in a list. */
function isListNumber(scan: Scan, draft: Draft): boolean {
  const { tokens } = scan
  const opens = tokens[draft.from]!.gap === 'line' || /^[.!?]$/.test(tokens[draft.from - 1]?.text ?? '')
  const mark = tokens[draft.to]
  const next = tokens[draft.to + 1]
  if (!opens || (draft.value as number) > 99 || mark === undefined || next === undefined) return false
  return (mark.text === '.' || mark.text === ')') && mark.gap === 'none' && next.gap === 'space' && isCapitalised(next)
}

/** "a 0-1 defeat", "won 1-2": a rising score shows itself by the words beside it. */
function isScore(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.kind !== 'count' || typeof draft.value === 'number' || draft.value[1] > 30 || !/^[-–]$/.test(scan.tokens[draft.from + 1]?.text ?? '')) return false
  return isWordOf(scan.tokens[draft.to], lexicon.words.scoreWords) || isWordOf(scan.tokens[draft.from - 1], lexicon.words.scoreWords)
}

/** "the bottom three", "the top ten": a rank, where no noun follows. */
function isRank(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const before = scan.tokens[draft.from - 1]
  const after = scan.tokens[draft.to]
  return scan.tokens[draft.from]!.gap !== 'line' && isWordOf(before, lexicon.words.rankWords) && (after?.kind !== 'word' || after.gap === 'line' || lexicon.words.functionWords.has(after.key))
}

/** "Flight 93", "page 12", "iPhone 11", "Liberterra 2", "Big 12": a number that names. */
function isLabelled(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const number = tokens[draft.from]!
  const before = tokens[draft.from - 1]
  const after = tokens[draft.to]
  if (number.gap !== 'space' || before === undefined) return false
  if (/\t|\s{2}/.test(scan.text.slice(before.end, number.start))) return false
  if (!draft.plain && !lexicon.words.labels.has((before.text === '.' ? tokens[draft.from - 2] : before)?.key ?? '')) return false
  const counts = isPlural(lexicon, after) && after!.gap === 'space' && !isCapitalised(after!)
  let label = before
  if (label.text === '.' || label.text === '°' || label.text === '#') label = tokens[draft.from - 2] ?? label
  if (lexicon.words.labels.has(label.key)) return !counts || label.text !== label.key
  if (after?.gap === 'space' && isCapitalised(after) && lexicon.words.labelsAfter.has(after.key)) return true
  if (lexicon.words.nameLeads.has(tokens[draft.from - 2]?.key ?? '') && before.kind === 'word' && before.gap === 'space') return !counts && !isPlural(lexicon, before)
  if (!isCapitalised(before) || counts || number.text.length > 4) return false
  if (lexicon.words.functionWords.has(before.key) || lexicon.words.weekdays.has(before.key) || lexicon.months.has(before.key)) return false
  if (lexicon.hedgesBefore.endingBefore(tokens, draft.from) !== null || lexicon.trendsBefore.endingBefore(tokens, draft.from) !== null) return false
  return true
}

function isAddress(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const before = tokens[draft.from]!.gap === 'line' ? undefined : tokens[draft.from - 1]
  if (isWordOf(before, lexicon.words.streetBefore) && lexicon.words.streetWords.size === 0) return true
  const comma = tokens[draft.to]?.text === ',' ? 1 : 0
  if (isWordOf(tokens[draft.to + comma], lexicon.words.streetLeads) && tokens[draft.to + comma]!.gap === 'space') return true
  for (let step = 1; step <= 4; step++) {
    const token = tokens[draft.to + step - 1]
    if (token === undefined || token.gap !== 'space') return false
    const isStreet = isCapitalised(token) && lexicon.words.streetWords.has(token.key)
    if (isStreet && (step > 1 || (tokens[draft.to + 1] !== undefined && isCapitalised(tokens[draft.to + 1]!)))) return true
    const isNumbered = token.kind === 'digits' && isWordOf(tokens[draft.to + step], lexicon.words.ordinalEndings)
    if (isNumbered) return isWordOf(tokens[draft.to + step + 1], lexicon.words.streetWords)
    if (token.kind !== 'word' || !isCapitalised(token)) return false
  }
  return false
}
