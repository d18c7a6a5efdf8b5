/** A fact was corrected, updated or withdrawn: every message that states what it said before is to hear of it. */
export interface Correction {
  /** `liberterra-ii.arrests@4`: the fact and the revision that changed it. */
  readonly id: string
  readonly fact: string
  readonly revision: number
  readonly action: 'correct' | 'update' | 'withdraw' | 'import'
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Corrections whose errands are not in the outbox yet. Commits of the ledger add them in their own transaction. */
export interface Corrections {
  /** Oldest first. */
  unplanned(limit: number): Promise<readonly Correction[]>
  /** All errands of it are in the outbox. A message that was being posted meanwhile makes it unplanned again. */
  settle(id: string): Promise<void>
  /** Newest first. */
  ofFact(fact: string): Promise<readonly Correction[]>
}
