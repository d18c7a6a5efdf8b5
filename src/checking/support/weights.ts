import type { StatedFeature } from './features.ts'

/**
 * How far each feature speaks for a stated figure being wrong (above 0) or right (below 0); wrong where the sum is above 0.
 * Fitted on labelled pairs of a source and a summary by `bench/support/train.ts`, which prints them; the bias carries the threshold.
 */
export const STATED_WEIGHTS: Readonly<Record<StatedFeature, number>> = {
  bias: -1.63,
  context: -1.98,
  noun: 0.95,
  adjacent: -1.35,
  rivalContext: 0.94,
  rivalNoun: -0.37,
  rivalAdjacent: 0.87,
  lead: -3.08,
  otherHead: 0.46,
  rivalHead: -0.01,
  loose: -0.71,
  small: 0.5,
  noNoun: 0.56,
  hedgeDropped: 1.19,
}
