import type { Hedge, Quantity } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { intersects, toClaimInterval, toFactInterval, tolerance } from '../figures/interval.ts'
import type { Reason } from './verdict.ts'

/** What a text says of a slot, as written. */
export interface Claim {
  readonly value: Quantity
  readonly hedge: Hedge
  /** One unit in the last significant place. */
  readonly place: number
  /** Written with a scale: an exact claim then covers every value that rounds to it. */
  readonly short: boolean
}

/** What a stored fact says of the slot. */
export interface Standing {
  readonly value: Quantity
  readonly hedge: Hedge
}

/** One unit in the last significant place of a stored number: 1,000 for 24,000; 0.1 for 1.3. */
export function placeOf(value: number): number {
  if (value === 0) return 1
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const decimals = mantissa.split('.')[1]?.length ?? 0
  return Number(`1e${Number(exponent) - decimals}`)
}

function allowedBy(fact: Standing): Interval {
  const place = typeof fact.value === 'number' ? placeOf(fact.value) : Math.min(...fact.value.map(placeOf))
  return toFactInterval({ value: fact.value, hedge: fact.hedge, place, short: false })
}

export interface Judgement {
  readonly verdict: 'match' | 'consistent' | 'conflict'
  readonly reasons: readonly Reason[]
}

const RANK = { match: 0, consistent: 1, conflict: 2 } as const

/** Judges a claim against one fact of its slot, by the sets of values that each allows. Pure; see the table in `figures/interval.ts`. */
export function judge(claim: Claim, fact: Standing): Judgement {
  const repeats = isSameQuantity(claim.value, fact.value)
  if (repeats && claim.hedge === fact.hedge) return { verdict: 'match', reasons: [] }
  if (repeats && claim.hedge === 'exact') return { verdict: 'consistent', reasons: ['qualifier_dropped'] }
  if (intersects(toClaimInterval(claim), allowedBy(fact))) {
    return { verdict: 'consistent', reasons: explainDifference(claim, fact) }
  }
  return { verdict: 'conflict', reasons: explainConflict(claim, fact) }
}

/** Judges a claim against all current facts of its slot: a conflict only if it is apart from each of them. */
export function judgeAll(claim: Claim, facts: readonly [Standing, ...Standing[]]): Judgement {
  const judgements = facts.map((fact) => judge(claim, fact))
  const best = judgements.reduce((a, b) => (RANK[b.verdict] < RANK[a.verdict] ? b : a))
  const isDisputed = best.verdict !== 'conflict' && judgements.some(({ verdict }) => verdict === 'conflict')
  return isDisputed ? { verdict: best.verdict, reasons: [...best.reasons, 'sources_differ'] } : best
}

export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a[0] === b[0] && a[1] === b[1]
}

/** The one number that stands for a quantity: the middle of a range. */
export function toNumber(value: Quantity): number {
  return typeof value === 'number' ? value : (value[0] + value[1]) / 2
}

function explainDifference(claim: Claim, fact: Standing): readonly Reason[] {
  const claimed = toNumber(claim.value)
  const stored = toNumber(fact.value)
  const slack = tolerance(claim.value === claimed ? claimed : stored, claim.place)
  switch (claim.hedge) {
    case 'over':
    case 'at_least':
      if (claimed > stored) return ['more_precise']
      return [stored - claimed <= slack ? 'rounded' : 'understated']
    case 'under':
    case 'at_most':
      if (claimed < stored) return ['more_precise']
      return [claimed - stored <= slack ? 'rounded' : 'overstated']
    case 'exact':
      return [claim.short ? 'rounded' : 'more_precise']
    case 'about':
    case 'nearly':
    case 'between':
      return [widthOf(toClaimInterval(claim)) < widthOf(allowedBy(fact)) ? 'more_precise' : 'rounded']
    default:
      return claim.hedge satisfies never
  }
}

function explainConflict(claim: Claim, fact: Standing): readonly Reason[] {
  const claimed = toNumber(claim.value)
  const stored = toNumber(fact.value)
  const roundsToClaim = Math.abs(stored - claimed) <= claim.place / 2
  if (!roundsToClaim) return []
  return [claim.hedge === 'exact' && claimed !== stored ? 'rounded' : 'wrong_hedge']
}

function widthOf(interval: { readonly low: number; readonly high: number }): number {
  return interval.high - interval.low
}
