import type { Hedge, Quantity } from './figure.ts'

/** The set of true values that a figure allows; an open end is not itself allowed. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** What of a figure decides which values it allows. */
export interface Qualified {
  readonly value: Quantity
  readonly hedge: Hedge
  readonly place: number
  readonly short: boolean
}

const INFINITE = Number.POSITIVE_INFINITY

/** How far "about" and "nearly" reach: half a unit in the last significant place, or 5 % of the value if that is more. */
export function tolerance(value: number, place: number): number {
  return Math.max(Math.abs(place) / 2, Math.abs(value) * 0.05)
}

/** The values that a figure in a text claims: "more than 2,500" is everything above it. */
export function toClaimInterval(figure: Qualified): Interval {
  return toInterval(figure, false)
}

/** The values that a stored figure allows: "more than 2,500" is a little above it, since its source would else have said more. */
export function toFactInterval(figure: Qualified): Interval {
  return toInterval(figure, true)
}

function toInterval(figure: Qualified, isFact: boolean): Interval {
  const [low, high] = typeof figure.value === 'number' ? [figure.value, figure.value] : figure.value
  const below = tolerance(low, figure.place)
  const above = tolerance(high, figure.place)
  switch (figure.hedge) {
    case 'exact':
      return typeof figure.value === 'number' ? exactly(figure.value, figure) : closed(low, high)
    case 'between':
      return closed(low, high)
    case 'about':
      return closed(low - below, high + above)
    case 'nearly':
      return { low: low - below, high, lowOpen: false, highOpen: true }
    case 'over':
      return { low, high: isFact ? high + above : INFINITE, lowOpen: true, highOpen: !isFact }
    case 'at_least':
      return { low, high: isFact ? high + above : INFINITE, lowOpen: false, highOpen: !isFact }
    case 'under':
      return { low: isFact ? low - below : -INFINITE, high, lowOpen: !isFact, highOpen: true }
    case 'at_most':
      return { low: isFact ? low - below : -INFINITE, high, lowOpen: !isFact, highOpen: false }
    default:
      return figure.hedge satisfies never
  }
}

/** "2.5k" and "8 million" are every value that rounds to them; 2,517 is itself. */
function exactly(value: number, figure: Qualified): Interval {
  if (!figure.short) return closed(value, value)
  const half = Math.abs(figure.place) / 2
  // Halves round away from zero, so the end nearer to zero belongs to the set and the other does not.
  const rounds = { low: value - half, high: value + half }
  return value < 0 ? { ...rounds, lowOpen: true, highOpen: false } : { ...rounds, lowOpen: false, highOpen: true }
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false }
}

/** Whether two sets share a value. */
export function intersects(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low)
  const high = Math.min(a.high, b.high)
  if (low < high) return true
  return low === high && allows(a, low) && allows(b, low)
}

/** Whether every value of `inner` is one of `outer`; a number stands for the set of itself. */
export function contains(outer: Interval, inner: Interval | number): boolean {
  if (typeof inner === 'number') return allows(outer, inner)
  const lowInside = inner.low > outer.low || (inner.low === outer.low && (!outer.lowOpen || inner.lowOpen))
  const highInside = inner.high < outer.high || (inner.high === outer.high && (!outer.highOpen || inner.highOpen))
  return lowInside && highInside
}

function allows(interval: Interval, value: number): boolean {
  const aboveLow = interval.lowOpen ? value > interval.low : value >= interval.low
  const belowHigh = interval.highOpen ? value < interval.high : value <= interval.high
  return aboveLow && belowHigh
}
