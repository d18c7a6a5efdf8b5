/** A question that the store could not answer, and how often it was asked. */
export interface Gap {
  readonly question: string
  /** What the store lacks, as the answer said it. */
  readonly missing: string
  readonly count: number
  /** ISO 8601, UTC. */
  readonly lastAsked: string
}

/** Where the desk finds what people ask and the store lacks. Questions that differ in case, accents or punctuation only count as one. */
export interface GapLog {
  record(gap: { readonly question: string; readonly missing: string; readonly at: Date }): Promise<void>
  /** Most asked first. */
  list(limit: number): Promise<readonly Gap[]>
}
