import type { StatedFeature } from './features.ts'

/**
 * How far each feature speaks for a stated figure being wrong (above 0) or right (below 0); wrong where the sum is above 0.
 * Fitted on labelled pairs of a source and a summary, and written, by `node bench/support/train.ts --write`.
 */
export const STATED_WEIGHTS: Readonly<Record<StatedFeature, number>> = {
  bias: -1.69,
  context: -1.93,
  noun: 0.98,
  adjacent: -1.19,
  rivalContext: 1.04,
  rivalNoun: -0.29,
  rivalAdjacent: 0.82,
  lead: -3.06,
  otherHead: 0.49,
  rivalHead: -0.14,
  loose: -0.45,
  small: 0.47,
  noNoun: 0.5,
  hedgeDropped: 1.12,
  compared: 1.1,
}
