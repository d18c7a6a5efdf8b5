import type { Draft } from './draft.ts'
import type { Quantity } from './figure.ts'
import { isPlural } from './find-noun.ts'
import { isYearBesideCount } from './is-year.ts'
import type { Lexicon } from './lexicon.ts'
import { readQuantity } from './read-quantity.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** Reads the second end of a range after `first` and joins both into one draft, or gives null: "10 to 15", "$3 billion to $5 billion". */
export function joinRange(scan: Scan, first: Draft): Draft | null {
  if (typeof first.value !== 'number' || !JOINABLE.has(first.kind)) return null
  for (const at of first.to === first.unitTo ? [first.to] : [first.unitTo, first.to]) {
    const joint = readJoint(scan, first, at)
    if (joint === null) continue
    const second = readQuantity(scan, joint.to)
    if (second === null || typeof second.value !== 'number') continue
    const joined = joinEnds(scan, first, second, joint.kind)
    if (joined !== null) return joined
  }
  return null
}

const JOINABLE = new Set(['count', 'money', 'percent', 'ratio', 'duration', 'measure'])

type JointKind = 'between' | 'to' | 'dash' | 'or'

function readJoint(scan: Scan, first: Draft, at: number): { kind: JointKind; to: number } | null {
  const lexicon = lexiconAt(scan, first.from)
  const token = scan.tokens[at]
  const next = scan.tokens[at + 1]
  if (token === undefined || next === undefined || token.gap === 'line' || next.gap === 'line') return null
  if (isDash(token.text)) {
    // "18-to-25"
    if (isWordOf(next, lexicon.words.to) && next.gap === 'none') {
      return { kind: 'to', to: scan.tokens[at + 2]?.text === '-' ? at + 3 : at + 2 }
    }
    const isTight = token.gap === 'none' && next.gap === 'none'
    // "three-nought-four" spells out digits.
    if (isTight && isSpelled(scan, first, at)) return null
    const isSpacedDash = token.text !== '-' && token.gap === 'space' && next.gap === 'space' && next.kind === 'digits'
    return isTight || isSpacedDash ? { kind: 'dash', to: at + 1 } : null
  }
  if (isWordOf(token, lexicon.words.and) && follows(scan, first)) return { kind: 'between', to: at + 1 }
  if (isWordOf(token, lexicon.words.to))
    return {
      kind: 'to',
      to: scan.tokens[at + 1]?.text === '-' && scan.tokens[at + 1]!.gap === 'none' ? at + 2 : at + 1,
    }
  if (isWordOf(token, lexicon.words.or)) return { kind: 'or', to: at + 1 }
  return null
}

function isSpelled(scan: Scan, first: Draft, at: number): boolean {
  const before = scan.tokens[first.from - 1]
  if (first.digits || scan.tokens[at + 1]!.kind !== 'word') return false
  return first.value === 0 || (before !== undefined && isDash(before.text) && scan.tokens[first.from]!.gap === 'none')
}

/** Whether "between" stands before the first end. */
function follows(scan: Scan, first: Draft): boolean {
  return lexiconAt(scan, first.from).between.endingBefore(scan.tokens, first.from) !== null
}

function joinEnds(scan: Scan, first: Draft, second: Draft, kind: JointKind): Draft | null {
  if (first.unit !== null && first.unit !== second.unit && !(second.unit === null && first.kind === 'money'))
    return null
  if (!JOINABLE.has(second.kind)) return null
  const lexicon = lexiconAt(scan, first.from)
  if (isYearBesideCount(scan, lexicon, first, second)) return null
  // "grew by $2 billion to $9 billion" is a change and a level.
  if (kind === 'to' && first.unit !== null && first.unit === second.unit && isChange(scan, first)) return null
  if (kind === 'to' && isFromTo(scan, first)) return null
  const low = scaleLow(first.value as number, first, second)
  const high = second.value as number
  if (high <= low) return null
  if (kind === 'or' && !isNear(scan, first, low, high)) return null
  if (kind === 'dash' && second.value !== high) return null
  const value: Quantity = [low, high]
  const years = areYears(scan, lexicon, first, second)
  return {
    ...second,
    from: first.from,
    ...(years ? { kind: 'date' as const } : { kind: first.kind === 'money' ? 'money' : second.kind }),
    unit: first.unit ?? second.unit,
    value,
    hedge: 'between',
    place: Math.max(first.place, second.place),
    short: first.short || second.short,
    plain: false,
    alternate: null,
  }
}

/** "rose from 2,247 to 2,517": a change gives two figures, the old and the new. */
function isFromTo(scan: Scan, first: Draft): boolean {
  const { tokens } = scan
  const lexicon = lexiconAt(scan, first.from)
  if (tokens[first.from]!.gap === 'line' || !isWordOf(tokens[first.from - 1], lexicon.words.from)) return false
  for (let at = first.from - 1; at > first.from - 6 && at > 0; at--) {
    if (tokens[at]!.kind !== 'word') return false
    if (lexicon.words.changeWords.has(tokens[at]!.key) || lexicon.trendsBefore.endingBefore(tokens, at) !== null)
      return true
    if (tokens[at]!.gap === 'line') return false
  }
  return false
}

function isChange(scan: Scan, first: Draft): boolean {
  return (
    scan.tokens[first.from]!.gap !== 'line' &&
    lexiconAt(scan, first.from).trendsBefore.endingBefore(scan.tokens, first.from) !== null
  )
}

/** "between 1600 and 1900": years, not a range of things. */
function areYears(scan: Scan, lexicon: Lexicon, first: Draft, second: Draft): boolean {
  const isYear = (draft: Draft) => draft.plain && (draft.value as number) > 1400 && (draft.value as number) < 2200
  return (
    isYear(first) &&
    isYear(second) &&
    scan.tokens[first.from]!.text.length === 4 &&
    !isPlural(lexicon, scan.tokens[second.to])
  )
}

/** "1 to 2 thousand", "$89 to $93 billion": the scale of the second end counts for the first. */
function scaleLow(low: number, first: Draft, second: Draft): number {
  if (first.short || second.scale === 0) return low
  return low * second.scale < (second.value as number) ? low * second.scale : low
}

/** "three or four years" is a range; "10 or 500" is not. */
function isNear(_scan: Scan, _first: Draft, low: number, high: number): boolean {
  return high - low <= 1 || (high <= low * 1.6 && low >= 5)
}

function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '—' || text === '‑' || text === '−' || text === '‐'
}
