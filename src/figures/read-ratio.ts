import type { NumberReading } from './number-reading.ts'
import { readNumber } from './read-number.ts'
import type { Scan } from './scan.ts'
import { lexiconAt } from './scan.ts'

/** How far a joint is trusted: "out of" joins a share of a whole, "over" divides, "in" is usually something else. */
export type RatioJoint = 'share' | 'division' | 'weak'

/** Reads the rest of a ratio after its first number: "one in five", "deux sur trois", "1 over twenty-one"; null where it is none. */
export function readRatio(scan: Scan, first: NumberReading): NumberReading | null {
  // "one-in-four"
  const isHyphened = scan.tokens[first.to]?.text === '-' && scan.tokens[first.to]!.gap === 'none'
  const at = isHyphened ? first.to + 1 : first.to
  const token = scan.tokens[at]
  if (
    token === undefined ||
    token.gap !== (isHyphened ? 'none' : 'space') ||
    typeof first.value !== 'number' ||
    first.short ||
    first.ratio
  )
    return null
  const joint = lexiconAt(scan, first.from).ratio.startingAt(scan.tokens, at)
  const to = joint === null ? at : isHyphened && scan.tokens[joint.to]?.text === '-' ? joint.to + 1 : joint.to
  const start = joint === null ? undefined : scan.tokens[to]
  if (joint === null || start === undefined || start.gap === 'line' || start.kind === 'symbol') return null
  const second = readNumber(scan, to)
  if (second === null || typeof second.value !== 'number' || second.value <= 1 || second.ratio) return null
  if (!isRatio(scan, joint.meaning, first, second, first.value, second.value)) return null
  return {
    ...first,
    value: first.value / second.value,
    to: second.to,
    place: 0.01,
    short: false,
    digits: false,
    plain: false,
    ratio: true,
    alternate: null,
  }
}

function isRatio(
  scan: Scan,
  joint: RatioJoint,
  first: NumberReading,
  second: NumberReading,
  above: number,
  below: number,
): boolean {
  const isOpen = endsClause(scan, second.to)
  if (!Number.isInteger(above) || !Number.isInteger(below)) return false
  if (above >= below) return joint === 'division' && above > below && isOpen
  const inWords = !first.digits || !second.digits
  const isSmall = above === 1 || (above <= 10 && (below <= 10 || isRound(below)))
  if (joint === 'share') return inWords || isSmall || below === 10 || below === 100
  const isUnit = lexiconAt(scan, second.to).units.startingAt(scan.tokens, second.to) !== null
  if (isUnit) return false
  if (joint === 'division') return (inWords && above <= 10) || isSmall || isOpen
  const language = lexiconAt(scan, first.from).data
  if (language.weakRatioNeedsWords && (first.digits || second.digits)) return false
  return above <= 10 && (below <= 10 || !second.digits || isRound(below))
}

/** "850 of 2,517" keeps its two counts; "1 in 100" is a rate. */
function isRound(value: number): boolean {
  return /^(?:[125]0+|[123456789]00+|25|75|12|15)$/.test(String(value))
}

function endsClause(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  return token === undefined || token.gap === 'line' || token.kind === 'symbol'
}
