/** What the store says of a figure in a text, worst first. `not_stored` is neutral, never "false". */
export const VERDICTS = ['conflict', 'outdated', 'consistent', 'not_stored', 'match'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why: how a consistent figure differs, or the slip that a conflict looks like. */
export const REASONS = [
  'digits_swapped',
  'wrong_scale',
  'wrong_hedge',
  'other_metric',
  'other_subset',
  'other_place',
  'other_edition',
  /** The value is near, and written more roughly than the store has it. */
  'rounded',
  /** The text is more exact than the store. */
  'more_precise',
  /** True, but by far less than the store has ("over 1,000" of 2,517). */
  'understated',
  /** True, but by far more than the store has ("under 10,000" of 2,517). */
  'overstated',
  'qualifier_dropped',
  /** Several current facts disagree; all are shown. */
  'sources_differ',
  /** Recomputed from stored figures. */
  'derived',
  /** The text does not say which operation, metric or scope it means. */
  'unbound',
] as const
export type Reason = (typeof REASONS)[number]
