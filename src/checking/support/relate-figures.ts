import type { Amount, Dimension } from './amount.ts'
import type { PlacedFigure } from './read-passage.ts'
import { relateAmounts } from './relate-amounts.ts'
import type { Relation } from './relate-amounts.ts'

/** A range is stated by the same range, or by its two ends; one number by itself or as an end of a range. */
export function relateFigures(claim: PlacedFigure, fact: PlacedFigure, match: KindMatch): Relation {
  if (claim.partner?.kind === 'score') return isSameScore(claim, fact) ? 'same' : 'apart'
  if (!isSameMonth(claim, fact)) return 'apart'
  if (claim.vague !== null) return relateVague(claim.vague, fact)
  if (fact.vague !== null) return relateToVague(claim, fact.vague)
  let worst: Relation = 'same'
  const facts = match === 'same' ? fact.amounts : withPartner(fact)
  for (const amount of match === 'same' ? claim.amounts : claim.bare) {
    const relation = bestRelation(amount, facts)
    if (RANK[relation] > RANK[worst]) worst = relation
  }
  return worst
}

/** "5 to 4" is borne out by a score of 5-4, side by side. */
function withPartner({ bare, partner }: PlacedFigure): readonly Amount[] {
  return partner?.kind === 'score' ? [...bare, { ...bare[0]!, value: partner.value }] : bare
}

function isSameMonth(claim: PlacedFigure, fact: PlacedFigure): boolean {
  if (claim.partner?.kind !== 'month' || fact.partner?.kind !== 'month') return true
  return claim.partner.value === fact.partner.value
}

/** 2-1 and 1-2 are one score, told from either side. */
function isSameScore(claim: PlacedFigure, fact: PlacedFigure): boolean {
  if (claim.partner?.kind !== 'score' || fact.partner?.kind !== 'score') return false
  const sides = [claim.bare[0]!.value, claim.partner.value]
  const others = [fact.bare[0]!.value, fact.partner.value]
  return String(sides) === String(others) || String(sides) === String(others.reverse())
}

function relateVague([low, high]: readonly [number, number], fact: PlacedFigure): Relation {
  if (fact.vague !== null) return fact.vague[0] === low ? 'same' : 'apart'
  return fact.bare.every(({ value }) => value >= low && value < high) ? 'rounded' : 'apart'
}

/** "Tens of thousands" bears out "over 10,000" and "under 100,000", and no number in between. */
function relateToVague(claim: PlacedFigure, [low, high]: readonly [number, number]): Relation {
  const { value, hedge } = claim.bare[0]!
  const isLeast = value === low && (hedge === 'over' || hedge === 'at_least')
  const isMost = value === high && (hedge === 'under' || hedge === 'at_most')
  return isLeast || isMost ? 'rounded' : 'apart'
}

const RANK: Readonly<Record<Relation, number>> = {
  same: 0,
  rounded: 1,
  hedge_dropped: 2,
  stronger_hedge: 3,
  opposite_hedge: 4,
  other_unit: 5,
  apart: 6,
}

function bestRelation(claim: Amount, facts: readonly Amount[]): Relation {
  let best: Relation = 'apart'
  for (const fact of facts) {
    const relation = relateAmounts(claim, fact)
    if (RANK[relation] < RANK[best]) best = relation
  }
  return best
}

export type KindMatch = 'same' | 'loose' | 'none'

/** Whether two figures can state one thing: of the same kind and unit, or one of them with no unit to tell. */
export function matchKinds(a: PlacedFigure, b: PlacedFigure): KindMatch {
  const left = a.amounts[0]!.dimension
  const right = b.amounts[0]!.dimension
  if (a.vague !== null && right !== 'count' && right !== 'money') return 'none'
  if (left === right || (a.partner?.kind === 'score' && b.partner?.kind === 'score')) return 'same'
  if (left === 'count') return isLooseCount(a, right) ? 'loose' : 'none'
  if (right === 'count') return isLooseCount(b, left) ? 'loose' : 'none'
  if (isWordOrdinal(a) || isWordOrdinal(b)) return left === 'name' || right === 'name' ? 'loose' : 'none'
  return LOOSE_PAIRS.has(`${left} ${right}`) ? 'loose' : 'none'
}

/** A number with no noun may turn out to be a price, an age, a year, a time of day; any number a rank or a part of a name. */
function isLooseCount(count: PlacedFigure, other: Dimension): boolean {
  return count.head === null || other === 'ordinal' || other === 'name'
}

/** "first" is no day of a month; "1st" may be. */
function isWordOrdinal({ figure }: PlacedFigure): boolean {
  return figure.kind === 'ordinal' && !/\p{N}/u.test(figure.text)
}

const LOOSE_PAIRS: ReadonlySet<string> = new Set([
  'ordinal name',
  'name ordinal',
  'ordinal date',
  'date ordinal',
  'date name',
  'name date',
  'clock name',
  'name clock',
  'ordinal time',
  'time ordinal',
])
