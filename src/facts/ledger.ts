import type { Fact, FigureFact, StatementFact } from './fact.ts'
import type { Metric, Subset } from './metric.ts'
import type { Operation } from './operation.ts'
import type { Proposal, ProposalState } from './proposal.ts'
import type { Source } from './source.ts'

/** What the ledger keeps, by kind. Every kind is append-only: a change adds a revision. */
export interface RecordByKind {
  readonly operation: Operation
  readonly metric: Metric
  readonly subset: Subset
  readonly source: Source
  readonly figure: FigureFact
  readonly statement: StatementFact
  readonly proposal: Proposal
}
export type RecordKind = keyof RecordByKind
/** What packs hold: everything but the proposals about it. */
export type CuratedKind = Exclude<RecordKind, 'proposal'>

/** What a revision did. `correct` says the earlier value was wrong, `update` that a newer one replaced it. */
export type RevisionAction = 'import' | 'propose' | 'approve' | 'reject' | 'correct' | 'update' | 'withdraw' | 'verify'

/** One entry of a record's history. Revisions of a record count from 1. */
export interface Revision<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly id: string
  readonly revision: number
  readonly action: RevisionAction
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly why: string
  readonly record: RecordByKind[K]
}

/** A fact as it stands now, with the revision that says so. */
export type Stored<T extends Fact = Fact> = T & {
  readonly revision: number
  readonly revised_at: string
  /** Who made the change: of a proposal, whoever proposed it. */
  readonly revised_by: string
  /** The second person, where the revision was proposed and approved. */
  readonly approved_by?: string
}

/** The words the store knows: everything that reading a text needs, without the facts. */
export interface Vocabulary {
  readonly operations: readonly Operation[]
  readonly metrics: readonly Metric[]
  readonly subsets: readonly Subset[]
  /** The store's own places ("abu-dhabi") that its figures name, besides countries. */
  readonly places?: readonly string[]
}

/** One change of one record. `expected` is the revision it was made on: 0 for a new record. */
export interface Change<K extends RecordKind = RecordKind> {
  readonly kind: K
  readonly record: RecordByKind[K]
  readonly expected: number
  readonly action: RevisionAction
  readonly by: string
  /** Whose name that is ("slack U024BE7LH"), for the audit log: in a chat people choose their names. */
  readonly account?: string
  readonly why: string
}

export type CommitResult =
  | { readonly committed: true; readonly version: number }
  /** Somebody else was first: nothing of the commit was stored; `current` is what they left. */
  | { readonly committed: false; readonly conflict: Revision }

/** A revision with the commit that stored it. */
export type VersionedRevision = Revision & { readonly version: number }

/** Which proposals to list; every field given narrows. */
export interface ProposalQuery {
  readonly state?: ProposalState
  /** Only those that would change this fact. */
  readonly fact?: string
  readonly limit: number
}

/** Which figure facts to list; every field given narrows. */
export interface FigureQuery {
  readonly operation?: string
  readonly metric?: string
  readonly place?: string | null
  readonly subset?: string | null
  readonly source?: string
  readonly includeWithdrawn?: boolean
  /** Those that were withdrawn, and no others. */
  readonly onlyWithdrawn?: boolean
  readonly limit?: number
}

/**
 * The port to the curated store. Each promise below is one test in `test/contracts/`, run on every implementation.
 * A commit is acknowledged only when it is durable; it is all or nothing.
 */
export interface FactLedger {
  /** Counts commits. Unchanged means that nothing read before has changed. */
  version(): Promise<number>
  vocabulary(): Promise<Vocabulary>
  /** Current facts of a slot (`toSlotKey`), oldest first by `as_of`, undated ones before all, withdrawn ones left out. A look-up: its cost does not grow with the store. */
  figuresAt(slot: string): Promise<readonly Stored<FigureFact>[]>
  /** Current figure facts that fit, by id. */
  figures(query: FigureQuery): Promise<readonly Stored<FigureFact>[]>
  /** Statements whose words best fit the given ones, best first. Words are folded (lower case, no diacritics) and matched by prefix. */
  searchStatements(words: readonly string[], limit: number): Promise<readonly Stored<StatementFact>[]>
  statements(): Promise<readonly Stored<StatementFact>[]>
  fact(id: string): Promise<Stored | null>
  sources(ids: readonly string[]): Promise<readonly Source[]>
  /** The current record of any kind with its revision, or null. */
  current<K extends RecordKind>(kind: K, id: string): Promise<Revision<K> | null>
  /** Every current record of a kind, by id, as pages of at most `limit` after the id `after`. */
  list<K extends RecordKind>(
    kind: K,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<readonly Revision<K>[]>
  /** All revisions of a record, oldest first; empty if there is none. */
  history<K extends RecordKind>(kind: K, id: string): Promise<readonly Revision<K>[]>
  /** Proposals as they stand, newest first. Their cost does not grow with those that were decided. */
  proposals(query: ProposalQuery): Promise<readonly Revision<'proposal'>[]>
  /** Every revision stored by commits after this version, oldest first, whole commits only: at least one commit, then as many as fit into `limit`. */
  revisionsAfter(version: number, limit: number): Promise<readonly VersionedRevision[]>
  /** Stores all changes in one transaction, or none. */
  commit(changes: readonly Change[]): Promise<CommitResult>
  close(): Promise<void>
}
