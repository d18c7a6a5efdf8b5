import type { StatedFeature } from './features.ts'

/**
 * How far each feature speaks for a stated figure being wrong (above 0) or right (below 0); wrong where the sum is above 0.
 * Fitted on labelled pairs of a source and a summary by `bench/support/train.ts`, which prints them; the bias carries the threshold.
 */
export const STATED_WEIGHTS: Readonly<Record<StatedFeature, number>> = {
  bias: -1.47,
  context: -2,
  noun: 0.97,
  adjacent: -1.23,
  rivalContext: 1.15,
  rivalNoun: -0.45,
  rivalAdjacent: 0.83,
  lead: -3.12,
  sameHead: 0.18,
  otherHead: 0.48,
  rivalHead: 0.05,
  loose: -0.59,
  small: 0.4,
  noNoun: 0.56,
  roundedElse: -0.33,
  hedgeDropped: 1.13,
}
