import type { FigureFact } from '../facts/fact.ts'
import type { Claim } from './judge.ts'
import { judge, toNumber } from './judge.ts'
import type { Reason } from './verdict.ts'

/** The slot that a text's words point to. */
export type Slot = Pick<FigureFact, 'operation' | 'metric' | 'scope'>

/** A likely slip of the pen, with the fact whose value was written instead where there is one. */
export interface Slip<F extends FigureFact = FigureFact> {
  readonly reason: Reason
  readonly fact: F | null
}

/** Small numbers meet by chance. */
const TELLING = 10

/** Explains a figure that is apart from all facts of its slot: a slip in its digits, or the figure of a neighbouring slot. */
export function findSlips<F extends FigureFact>(
  claim: Claim,
  slot: Slot,
  facts: readonly F[],
  neighbours: readonly F[],
): readonly Slip<F>[] {
  const slips: Slip<F>[] = []
  for (const fact of facts) {
    const reason = explainDigits(toNumber(claim.value), toNumber(fact.value), claim.place)
    if (reason !== null && !slips.some((slip) => slip.reason === reason)) slips.push({ reason, fact })
  }
  for (const fact of neighbours) {
    const reason = explainSlot(slot, fact)
    if (reason === null || slips.some((slip) => slip.reason === reason)) continue
    if (toNumber(claim.value) >= TELLING && isFigureOf(claim, fact)) slips.push({ reason, fact })
  }
  return slips
}

/** Whether a figure that may stand has all the digits of a stored one, two of them in each other's place ("some 17,739" of 17,793). */
export function swapsDigits(claim: Claim, facts: readonly Pick<FigureFact, 'value'>[]): boolean {
  const { value, place } = claim
  if (typeof value !== 'number' || place > 1 || value < 100) return false
  return facts.some((fact) => typeof fact.value === 'number' && hasSwappedDigits(value, fact.value))
}

/** Two digits in each other's place, or a zero or comma too many or too few. */
function explainDigits(claimed: number, stored: number, place: number): 'digits_swapped' | 'wrong_scale' | null {
  if (claimed === stored || claimed <= 0 || stored <= 0) return null
  if (hasSwappedDigits(claimed, stored)) return 'digits_swapped'
  const power = Math.round(Math.log10(claimed / stored))
  if (power === 0) return null
  const scaled = stored * 10 ** power
  const slack = Math.max(Math.abs(scaled) * 1e-9, place < claimed ? place / 2 : 0)
  return Math.abs(claimed - scaled) <= slack ? 'wrong_scale' : null
}

function hasSwappedDigits(a: number, b: number): boolean {
  const [left, right] = [toDigits(a), toDigits(b)]
  if (left.length !== right.length) return false
  const differing = Array.from(left, (digit, index) => (digit === right[index] ? -1 : index)).filter(
    (index) => index >= 0,
  )
  const [first, second] = differing
  if (differing.length !== 2 || first === undefined || second === undefined) return false
  return left[first] === right[second] && left[second] === right[first]
}

function toDigits(value: number): string {
  return String(value).replace('.', '')
}

/** In which one respect a fact's slot differs from the one that the text means; null where it differs in more. */
function explainSlot(slot: Slot, fact: FigureFact): Reason | null {
  const differs = {
    other_edition: slot.operation !== fact.operation,
    other_metric: slot.metric !== fact.metric,
    other_subset: slot.scope.subset !== fact.scope.subset,
    other_place: slot.scope.place !== fact.scope.place,
  }
  if (slot.scope.day !== fact.scope.day || slot.scope.period !== fact.scope.period) return null
  const reasons = (Object.keys(differs) as (keyof typeof differs)[]).filter((reason) => differs[reason])
  return reasons.length === 1 ? (reasons[0] ?? null) : null
}

/** Whether a figure states a fact's value: the same number, or one that its hedge or rounding makes of it. */
function isFigureOf(claim: Claim, fact: FigureFact): boolean {
  const { verdict, reasons } = judge(claim, fact)
  if (verdict === 'conflict' || reasons.includes('understated') || reasons.includes('overstated'))
    return reasons.includes('rounded')
  return !reasons.includes('more_precise') || toNumber(claim.value) === toNumber(fact.value)
}
