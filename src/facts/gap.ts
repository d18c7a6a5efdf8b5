/** A question that the store could not answer, and how often it was asked. */
export interface Gap {
  readonly question: string
  /** What the store lacks, as the answer said it. */
  readonly missing: string
  readonly count: number
  /** ISO 8601, UTC. */
  readonly lastAsked: string
}

/** One asking of it. Questions with the same key are the same gap; the newest wording stands for all. */
export interface AskedGap {
  readonly key: string
  readonly question: string
  readonly missing: string
  readonly at: Date
}

/** Where the desk finds what people ask and the store lacks. */
export interface GapLog {
  record(gap: AskedGap): Promise<void>
  /** Most asked first, then the newest. */
  list(limit: number): Promise<readonly Gap[]>
}
