import { judgeAll } from '../checking/judge.ts'
import type { Figure } from '../figures/figure.ts'
import type { Finding } from './answer-figure.ts'
import type { Slot } from './find-slot.ts'
import type { Query } from './query.ts'

/** What the numbers of a question came to. Settled: every reading of the question gives the same verdict. */
export interface JudgedClaims {
  readonly verdict: 'yes' | 'no'
  readonly settled: boolean
}

/**
 * Judges the numbers of a question against what is stored. Without a number, the question is whether there is a figure at all.
 * Null where nothing is stored to judge them by.
 */
export function judgeClaims(query: Query, findings: readonly Finding[]): JudgedClaims | null {
  if (findings.length === 0 || findings.some((finding) => finding.slots.length === 0)) return null
  const verdicts = findings.map((finding, at) => {
    const claims = claimsFor(query.claims, at, findings.length)
    const each = finding.slots.map((slot) => judgeSlot(slot, claims))
    return { holds: each.every(Boolean), fails: each.every((holds) => !holds) }
  })
  const holds = verdicts.every((each) => each.holds)
  const { cues, isNegated } = query.reading
  // "Were there no arrests?", "is it false that …": what holds is then a no.
  const isTurned = isNegated !== cues.has('untrue')
  const agrees = verdicts.every((each) => each.holds || each.fails)
  const isOne = findings.every(({ slots }) => slots.length === 1)
  return { verdict: holds === isTurned ? 'no' : 'yes', settled: agrees && (!holds || isOne) }
}

/** One number for each figure in turn, where there are as many; else all numbers are about the one figure. */
function claimsFor(claims: readonly Figure[], at: number, findings: number): readonly Figure[] {
  if (claims.length === findings) return claims.slice(at, at + 1)
  return claims
}

function judgeSlot(slot: Slot, claims: readonly Figure[]): boolean {
  if (claims.length === 0) return slot.facts.some((fact) => fact.value !== 0)
  return claims.every((claim) => judgeAll(claim, slot.facts).verdict !== 'conflict')
}
