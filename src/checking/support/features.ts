import { compareHeads } from './compare-heads.ts'
import type { Candidate, Evidence } from './gather-evidence.ts'
import type { Passage } from './read-passage.ts'

/** What the judgement of a figure that the article states somewhere rests on; each runs from about 0 to 1. */
export const STATED_FEATURES = [
  'bias',
  'context',
  'noun',
  'adjacent',
  'rivalContext',
  'rivalNoun',
  'rivalAdjacent',
  'lead',
  'otherHead',
  'rivalHead',
  'loose',
  'small',
  'noNoun',
  'hedgeDropped',
  'compared',
] as const

export type StatedFeature = (typeof STATED_FEATURES)[number]

const NOTHING = { context: 0, noun: 0, adjacent: 0 }

/** Describes a stated figure by how well its best supporter fits, and how well a rival does. */
export function describeStated(
  evidence: Evidence,
  supporter: Candidate,
  { lexicon }: Passage,
): Readonly<Record<StatedFeature, number>> {
  const { placed, rival } = evidence
  const amount = placed.amounts[0]!
  const heads = compareHeads(placed, supporter.placed, lexicon)
  const rivalLikeness = rival?.likeness ?? NOTHING
  const is = (test: boolean) => (test ? 1 : 0)
  return {
    bias: 1,
    context: supporter.likeness.context,
    noun: supporter.likeness.noun,
    adjacent: supporter.likeness.adjacent,
    rivalContext: rivalLikeness.context,
    rivalNoun: rivalLikeness.noun,
    rivalAdjacent: rivalLikeness.adjacent,
    lead: Math.max(-1, Math.min(1, supporter.score - (rival?.score ?? 0))),
    otherHead: is(heads === 'other'),
    rivalHead: is(heads !== 'same' && rival !== null && compareHeads(placed, rival.placed, lexicon) === 'same'),
    loose: is(!supporter.sameKind),
    small: is(amount.dimension !== 'share' && Math.abs(amount.value) <= 10 && amount.dimension !== 'time'),
    noNoun: is(placed.nouns.length === 0),
    compared: is(supporter.placed.isCompared && !placed.isCompared),
    hedgeDropped: is(supporter.relation === 'hedge_dropped'),
  }
}
