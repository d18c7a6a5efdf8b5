import type { Hedge } from '../../figures/figure.ts'
import type { Amount } from './amount.ts'

/**
 * How an amount in a summary stands to one in the article:
 * same, rounded (the hedge or the short form covers the article's value), hedge_dropped (the number without the article's
 * hedge), stronger_hedge and opposite_hedge (the number with a hedge that the article's rules out), other_unit (the number
 * in another unit), apart.
 */
export type Relation =
  | 'same'
  | 'rounded'
  | 'hedge_dropped'
  | 'stronger_hedge'
  | 'opposite_hedge'
  | 'other_unit'
  | 'apart'

/** Rounding to a short form may lose this much and still be the same figure: 2.5k for 2,517, but not 3 billion for 3.1 billion. */
const SHORT_LOSS = 0.03
/** How far a hedged number may be from the article's, of itself: at least by its roundness, and never this far. */
const LEAST_LOSS = 0.05
const ABOUT_LOSS = 0.15
const BOUND_LOSS = 0.5

/** Says how a summary's amount stands to an article's, their dimensions being comparable. */
export function relateAmounts(claim: Amount, fact: Amount): Relation {
  const sameUnit = claim.unit === fact.unit || claim.unit === null || fact.unit === null
  if (isSameValue(claim, fact)) return sameUnit ? relateHedges(claim.hedge, fact.hedge) : 'other_unit'
  return sameUnit && isRounder(claim, fact) && covers(claim, fact) ? 'rounded' : 'apart'
}

/** A figure in words for a share ("two thirds") is exact in itself, whatever it is rounded to. */
function isRounder(claim: Amount, fact: Amount): boolean {
  return claim.place > fact.place || (fact.dimension === 'share' && fact.short)
}

function isSameValue(claim: Amount, fact: Amount): boolean {
  return Math.abs(claim.value - fact.value) <= 1e-9 * Math.abs(fact.value)
}

type Side = 'exact' | 'around' | 'above' | 'below'

const SIDES: Readonly<Record<Hedge, Side>> = {
  exact: 'exact',
  between: 'exact',
  about: 'around',
  over: 'above',
  at_least: 'above',
  nearly: 'below',
  under: 'below',
  at_most: 'below',
}

function relateHedges(claim: Hedge, fact: Hedge): Relation {
  const claimed = SIDES[claim]
  const stated = SIDES[fact]
  if (claimed === stated || claimed === 'around') return 'same'
  if (claimed === 'exact') return 'hedge_dropped'
  if (stated === 'exact') return claim === 'at_least' || claim === 'at_most' ? 'same' : 'opposite_hedge'
  return stated === 'around' ? 'stronger_hedge' : 'opposite_hedge'
}

/** Whether the summary's wording allows the article's value and is as close to it as its rounder number can be. */
function covers(claim: Amount, fact: Amount): boolean {
  const gap = fact.value - claim.value
  const size = Math.abs(claim.value)
  const isAbove = SIDES[fact.hedge] !== 'below' && gap > 0
  const isBelow = SIDES[fact.hedge] !== 'above' && gap < 0
  switch (claim.hedge) {
    case 'exact':
      return claim.short && Math.abs(gap) <= claim.place / 2 && Math.abs(gap) <= SHORT_LOSS * Math.abs(fact.value)
    case 'about':
      return Math.abs(gap) <= Math.min(Math.max(claim.place / 2, LEAST_LOSS * size), ABOUT_LOSS * size)
    case 'over':
    case 'at_least':
      return isAbove && gap < Math.min(Math.max(claim.place, LEAST_LOSS * size), BOUND_LOSS * size)
    case 'nearly':
      return isBelow && -gap <= Math.min(Math.max(claim.place, LEAST_LOSS * size), ABOUT_LOSS * size)
    case 'under':
    case 'at_most':
      return isBelow && -gap < Math.min(Math.max(claim.place, LEAST_LOSS * size), BOUND_LOSS * size)
    case 'between':
      return false
    default:
      return claim.hedge satisfies never
  }
}
