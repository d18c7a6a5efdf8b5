import type { Span } from '../../figures/figure.ts'
import { compareHeads } from './compare-heads.ts'
import { deriveAmount } from './derive-amount.ts'
import { isExcused, isOwnCount } from './excuse-absent.ts'
import { describeStated } from './features.ts'
import type { StatedFeature } from './features.ts'
import type { FigureSupport, SupportReason } from './find-support.ts'
import type { Candidate, Evidence } from './gather-evidence.ts'
import type { Passage, PlacedFigure } from './read-passage.ts'
import { STATED_WEIGHTS } from './weights.ts'

/** Turns what an article has for and against a figure into a judgement. */
export function judgeEvidence(evidence: Evidence, summary: Passage, source: Passage): FigureSupport {
  const supporter = evidence.supporters[0]
  return supporter === undefined
    ? judgeAbsent(evidence, summary, source)
    : judgeStated(evidence, supporter, summary, source)
}

/** The doubt up to which a figure is supported: the weights are fitted so that it falls in the middle. */
const MOST_DOUBT = 0.5

function judgeStated(evidence: Evidence, supporter: Candidate, summary: Passage, source: Passage): FigureSupport {
  const { placed, rival } = evidence
  const doubt = toShare(weigh(describeStated(evidence, supporter, summary)))
  if (doubt <= MOST_DOUBT && !isOfOtherNoun(evidence, summary, source)) {
    const reason = supporter.relation === 'hedge_dropped' ? 'hedge_dropped' : null
    return { figure: placed.figure, support: 'supported', evidence: spanOf(supporter.placed), reason, doubt }
  }
  if (isOwnCount(placed, summary) || isExcused(evidence, summary)) return ownCount(placed)
  if (compareHeads(evidence.placed, supporter.placed, summary.lexicon) === 'other')
    return against(evidence, 'other_noun', supporter.placed)
  if (rival !== null && rival.score > supporter.score) return against(evidence, reasonOf(rival), rival.placed)
  return against(evidence, 'other_subject', supporter.placed)
}

/**
 * Whether the article counts the noun of a figure, and nowhere with this number: "17,793 officers" for 17,793 migrants, or
 * "over 200 children" for 208 people where it counts children too.
 */
function isOfOtherNoun({ placed, supporters }: Evidence, { lexicon }: Passage, source: Passage): boolean {
  if (placed.head === null || lexicon.people.has(placed.head)) return false
  const fits = ({ placed: other, relation }: Candidate) => {
    const heads = other.head === null ? 'same' : compareHeads(placed, other, lexicon)
    return heads === 'same' || (heads === 'unknown' && relation !== 'rounded')
  }
  if (supporters.some(fits)) return false
  return source.figures.some((other) => compareHeads(placed, other, lexicon) === 'same')
}

/** From this score a rival is about the same thing. */
const CLEAR_RIVAL = 0.6

function judgeAbsent(evidence: Evidence, summary: Passage, source: Passage): FigureSupport {
  const { placed, rival } = evidence
  const { figure } = placed
  if (isOwnCount(placed, summary) || isExcused(evidence, summary)) return ownCount(placed)
  const derivation = deriveAmount(placed, source)
  if (derivation !== null) {
    return {
      figure,
      support: 'derived',
      evidence: spanOf(derivation.from[0]!),
      reason: null,
      working: derivation.working,
      doubt: 0,
    }
  }
  const misfit = evidence.misfits[0]
  if (misfit !== undefined) return against(evidence, reasonOf(misfit), misfit.placed)
  const scaled = source.figures.find((other) => isScaled(placed, other))
  if (scaled !== undefined) return against(evidence, 'wrong_scale', scaled)
  if (rival !== null && rival.score >= CLEAR_RIVAL) return against(evidence, 'other_value', rival.placed)
  return { figure, support: 'unsupported', evidence: null, reason: 'absent', doubt: 1 }
}

function ownCount({ figure }: PlacedFigure): FigureSupport {
  return { figure, support: 'derived', evidence: null, reason: 'own_count', doubt: MOST_DOUBT }
}

function reasonOf({ relation }: Candidate): SupportReason {
  return relation === 'opposite_hedge' || relation === 'stronger_hedge' || relation === 'other_unit'
    ? relation
    : 'other_value'
}

/** Two significant digits or more that are the same, at another power of ten. */
function isScaled(claim: PlacedFigure, fact: PlacedFigure): boolean {
  const [a] = claim.bare
  const [b] = fact.bare
  if (
    a === undefined ||
    b === undefined ||
    a.value <= 0 ||
    b.value <= 0 ||
    a.value === b.value ||
    claim.figure.kind !== fact.figure.kind
  )
    return false
  const shift = Math.log10(a.value / b.value)
  return Math.abs(shift - Math.round(shift)) < 1e-6 && a.value / a.place >= 10
}

function against({ placed }: Evidence, reason: SupportReason, other: PlacedFigure): FigureSupport {
  return { figure: placed.figure, support: 'unsupported', evidence: spanOf(other), reason, doubt: 1 }
}

function weigh(features: Readonly<Record<StatedFeature, number>>): number {
  let sum = 0
  for (const name of Object.keys(STATED_WEIGHTS) as StatedFeature[]) sum += STATED_WEIGHTS[name] * features[name]
  return sum
}

function toShare(weight: number): number {
  return 1 / (1 + Math.exp(-weight))
}

function spanOf({ figure }: PlacedFigure): Span {
  return { start: figure.start, end: figure.end }
}
