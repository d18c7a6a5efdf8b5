import type { Draft } from './draft.ts'
import { isPlural } from './find-noun.ts'
import type { Lexicon } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { isCapitalised, isWordOf, lexiconAt } from './scan.ts'
import { readRowLabel } from './table-row.ts'

/** Whether a number names something and counts nothing: "Flight 93", "page 12", "Liberterra 2", "the Six Nations", "16-18 Harbour Road". */
export function isName(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.digits && isPhone(scan, lexicon, draft)) return true
  if (isNamePart(draft) && isLabelled(scan, lexicon, draft)) return true
  if (draft.plain && (isListNumber(scan, draft) || isHashed(scan, draft))) return true
  if (draft.kind !== 'count') return false
  return draft.digits ? isAddress(scan, lexicon, draft) : isNickname(scan, lexicon, draft)
}

/** "#1" */
function isHashed(scan: Scan, draft: Draft): boolean {
  return scan.tokens[draft.from - 1]?.text === '#' && scan.tokens[draft.from]!.gap === 'none'
}

/** "call 112", "hotline: 0800 123": what is dialled. */
function isPhone(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  if (draft.kind !== 'count' || typeof draft.value !== 'number' || scan.tokens[draft.from]!.gap === 'line') return false
  const mark = scan.tokens[draft.from - 1]
  const word = mark?.text === ':' ? scan.tokens[draft.from - 2] : mark
  return isWordOf(word, lexicon.words.phoneWords) && !isPlural(lexicon, scan.tokens[draft.to])
}

/** A lone run of digits, or two with a hyphen between ("No. 24-1234"). */
function isNamePart(draft: Draft): boolean {
  if (!draft.digits) return draft.kind === 'count' && draft.to - draft.from === 1
  if (draft.plain) return true
  const isPair = typeof draft.value !== 'number' && draft.to - draft.from === 3
  // "version 2.0"
  const isDecimal = typeof draft.value === 'number' && draft.place < 1 && !draft.short && draft.to - draft.from === 3
  // "Room 12B"
  const isLettered = draft.short && draft.to - draft.from === 2 && draft.scale >= 1e6 && draft.place === draft.scale
  return draft.kind === 'count' && (isPair || isDecimal || isLettered)
}

/** "Flight 93", "page 12", "iPhone 11", "Liberterra 2", "Big 12": a number that names. */
function isLabelled(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const number = tokens[draft.from]!
  const before = tokens[draft.from - 1]
  const after = tokens[draft.to]
  if (number.gap !== 'space' || before === undefined) return false
  if (draft.short && !/^[A-Z]$/.test(tokens[draft.to - 1]!.text)) return false
  if (/\t|\s{2}/.test(scan.text.slice(before.end, number.start))) return false
  if (!draft.plain && !lexicon.words.labels.has((before.text === '.' ? tokens[draft.from - 2] : before)?.key ?? ''))
    return false
  const counts =
    (isPlural(lexicon, after) && after!.gap === 'space' && !isCapitalised(after!)) ||
    endsInParticiple(scan, lexicon, draft.to)
  // "No. 5", "n° 12", "n.º 12"
  let label = before
  for (let at = draft.from - 1; at > draft.from - 4 && /^[.°#ºª]$/.test(tokens[at]?.text ?? ''); at--)
    label = tokens[at - 1] ?? label
  if (lexicon.words.labels.has(label.key)) return !counts || label.text !== label.key
  if (after?.gap === 'space' && isCapitalised(after) && lexicon.words.labelsAfter.has(after.key)) return true
  if (
    lexicon.words.nameLeads.has(tokens[draft.from - 2]?.key ?? '') &&
    before.kind === 'word' &&
    before.gap === 'space'
  )
    return !counts && !isPlural(lexicon, before)
  return !counts && number.text.length <= 4 && isNumberedName(scan, lexicon, draft)
}

/** "Argentina 59 freed, Mali 24 held": a participle that ends its clause counts; "Weka 2 freed 59 people" does not. */
function endsInParticiple(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const [verb, next] = [scan.tokens[at], scan.tokens[at + 1]]
  if (verb?.gap !== 'space' || !lexicon.words.countVerbs.has(verb.key) || lexicon.words.functionWords.has(verb.key))
    return false
  return next === undefined || next.gap === 'line' || next.kind === 'symbol'
}

/** "Liberterra 2", "Big 12": a capital before the number, that opens no count. */
function isNumberedName(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const before = tokens[draft.from - 1]!
  // "Interpol's 196 members"
  if (!isCapitalised(before) || /['’]s$/.test(before.text)) return false
  if (
    lexicon.words.functionWords.has(before.key) ||
    lexicon.words.weekdays.has(before.key) ||
    lexicon.months.has(before.key)
  )
    return false
  const isHedged =
    lexicon.hedgesBefore.endingBefore(tokens, draft.from) !== null ||
    lexicon.trendsBefore.endingBefore(tokens, draft.from) !== null
  return !isHedged && readRowLabel(scan, draft.from, draft.to) === null
}

/** "the Fab Four travel": a number word with a capital inside a name. */
function isNickname(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const number = tokens[draft.from]!
  const before = tokens[draft.from - 1]
  const after = tokens[draft.to]
  if (draft.to - draft.from !== 1 || number.gap !== 'space' || !isCapitalised(number) || before?.kind !== 'word')
    return false
  // "the Six Nations": a capital in the middle of a sentence.
  if (!isCapitalised(before)) {
    // "the Group of Seven"
    const head = tokens[draft.from - 2]
    return isWordOf(before, lexicon.words.of) && head !== undefined
      ? isCapitalised(head)
      : after !== undefined && isCapitalised(after)
  }
  if (before.gap === 'line' || lexicon.words.functionWords.has(before.key) || lexicon.words.weekdays.has(before.key))
    return false
  return after === undefined || (!isCapitalised(after) && !isPlural(lexicon, after))
}

/** "3. Officers searched": the number of an item in a list. */
function isListNumber(scan: Scan, draft: Draft): boolean {
  const { tokens } = scan
  const opens = tokens[draft.from]!.gap === 'line' || /^[.!?)]$/.test(tokens[draft.from - 1]?.text ?? '')
  const mark = tokens[draft.to]
  const next = tokens[draft.to + 1]
  if (!opens || (draft.value as number) > 99 || mark === undefined || next === undefined) return false
  return (mark.text === '.' || mark.text === ')') && mark.gap === 'none' && next.gap === 'space' && isCapitalised(next)
}

/** "10 Market Street", "9 E 71st St", "12 rue Haute". */
function isAddress(scan: Scan, lexicon: Lexicon, draft: Draft): boolean {
  const { tokens } = scan
  const before = tokens[draft.from]!.gap === 'line' ? undefined : tokens[draft.from - 1]
  if (isWordOf(before, lexicon.words.streetBefore) && lexicon.words.streetWords.size === 0) return true
  const comma = tokens[draft.to]?.text === ',' ? 1 : 0
  if (isWordOf(tokens[draft.to + comma], lexicon.words.streetLeads) && tokens[draft.to + comma]!.gap === 'space')
    return true
  for (let step = 1; step <= 4; step++) {
    const token = tokens[draft.to + step - 1]
    if (token === undefined || token.gap !== 'space') return false
    const isStreet = isCapitalised(token) && lexicon.words.streetWords.has(token.key)
    if (isStreet && (step > 1 || (tokens[draft.to + 1] !== undefined && isCapitalised(tokens[draft.to + 1]!))))
      return true
    const isNumbered = token.kind === 'digits' && isWordOf(tokens[draft.to + step], lexicon.words.ordinalEndings)
    if (isNumbered) return isWordOf(tokens[draft.to + step + 1], lexicon.words.streetWords)
    if (token.kind !== 'word' || !isCapitalised(token)) return false
  }
  return false
}

/** "pages 12, 14 and 16": the numbers after a label in the plural, with nothing but commas and "and" between, are names too. */
export function inheritLabel(scan: Scan, draft: Draft, previous: Draft | null): void {
  if (previous?.kind !== 'identifier' || !draft.plain || draft.kind !== 'count') return
  const { tokens } = scan
  const lexicon = lexiconAt(scan, draft.from)
  const isJoint = (at: number) => tokens[at]?.text === ',' || isWordOf(tokens[at], lexicon.words.and)
  for (let at = previous.to; at < draft.from; at++) if (tokens[at]!.gap === 'line' || !isJoint(at)) return
  let label = previous.from - 1
  while (label > previous.from - 30 && (isJoint(label) || /^[\d.°]+$/.test(tokens[label]?.text ?? ''))) label--
  const name = tokens[label]
  if (!isWordOf(name, lexicon.words.labels) || !/[sº°]$/.test(name!.key)) return
  if (tokens[draft.to]?.gap === 'space' && isPlural(lexicon, tokens[draft.to])) return
  draft.kind = 'identifier'
}
