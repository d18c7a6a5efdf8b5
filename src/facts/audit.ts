/** One line of the audit log. Lines count from 1 and each seals the one before it. */
export interface AuditEntry {
  readonly line: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** `commit` for a change of the store, `denied` for an attempt that was refused. */
  readonly act: 'commit' | 'denied'
  /** Whose name stands for it. */
  readonly by: string
  /** What was changed ("correct figure liberterra-ii.arrests, revision 3") or tried. */
  readonly subject: string
  readonly why: string
  /** The version that a commit made; null for a denied attempt. */
  readonly version: number | null
  /** SHA-256 over the revisions of a commit, in hexadecimal; null for a denied attempt. */
  readonly digest: string | null
  /** SHA-256 over all of the above and the hash of the line before, in hexadecimal. */
  readonly hash: string
}

export type AuditReport =
  | { readonly isIntact: true; readonly lines: number; readonly revisions: number; readonly head: string }
  /** The first line, or the revision, at which the log and the store no longer agree. */
  | { readonly isIntact: false; readonly lines: number; readonly fault: string }

/** The append-only, hash-chained record of every change and every denied attempt. Commits write their own line, in their own transaction. */
export interface AuditLog {
  deny(attempt: { readonly by: string; readonly subject: string; readonly why: string }): Promise<void>
  /** Newest first. */
  list(limit: number): Promise<readonly AuditEntry[]>
  /** Reads the whole chain and every revision. With a head that was noted earlier, also that it is still in the chain. */
  verify(options?: { readonly head?: string }): Promise<AuditReport>
}
