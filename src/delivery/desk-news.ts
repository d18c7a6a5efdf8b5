/** Something that happened and that the desk's channel is to hear of. */
export interface DeskNewsItem {
  /** Counts up: what happened later has more. */
  readonly place: number
  /** A proposal was made or decided, or somebody told the desk something. */
  readonly kind: 'proposal' | 'note'
  readonly id: string
  /** The revision of the proposal: 1 for a new one; 0 for a note. */
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * What the desk's channel was not told yet. Each commit of a proposal and each note adds to it in its own transaction, so that
 * a process that dies right after it takes nothing along.
 */
export interface DeskNews {
  /** In the order in which it happened. */
  untold(limit: number): Promise<readonly DeskNewsItem[]>
  /** It is in the outbox, or nobody waits for it any more. */
  settle(items: readonly DeskNewsItem[]): Promise<void>
}
