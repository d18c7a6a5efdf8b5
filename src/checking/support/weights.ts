import type { StatedFeature } from './features.ts'

/**
 * How far each feature speaks for a stated figure being wrong (above 0) or right (below 0); wrong where the sum is above 0.
 * Fitted on labelled pairs of a source and a summary, and written, by `node bench/support/train.ts --write`.
 */
export const STATED_WEIGHTS: Readonly<Record<StatedFeature, number>> = {
  bias: -1.69,
  context: -1.88,
  noun: 0.94,
  adjacent: -1.2,
  rivalContext: 1.05,
  rivalNoun: -0.31,
  rivalAdjacent: 0.84,
  lead: -3.05,
  otherHead: 0.44,
  rivalHead: -0.09,
  loose: -0.48,
  small: 0.48,
  noNoun: 0.49,
  hedgeDropped: 1.17,
  compared: 1.07,
}
