import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../errors.ts'
import type { Change, CuratedKind, FactLedger, RecordKind } from '../ledger.ts'
import type { Actor, Proposal, ProposedChange } from '../proposal.ts'
import { diffPacks, type PackDiff, type PackDifference } from './diff-packs.ts'
import type { Packs } from './pack.ts'

export interface ImportOptions {
  readonly by: string
  readonly why: string
  /** Only compare: nothing is stored. */
  readonly dryRun?: boolean
  /** Replace what was changed in the store since the last import, too. */
  readonly overwrite?: boolean
  /** Changes of what is stored already wait for a second person; without it they are stored at once. New records never wait. */
  readonly approval?: ImportApproval
}

export interface ImportApproval {
  readonly proposer: Actor
  readonly now: Date
  /** After it nobody can approve the changes. */
  readonly expires: Date
  readonly newId: () => string
}

export interface ImportResult {
  readonly diff: PackDiff
  /** How many records were stored: 0 for a dry run, and for packs that the ledger has already. */
  readonly stored: number
  /** The records changed in the store since their last import: kept as they stand, or replaced with `overwrite`. */
  readonly curated: 'kept' | 'overwritten' | 'none'
  /** How many changes wait for a second person, or would after a dry run. */
  readonly waiting: number
  /** The proposal that they wait in; null for none, and for a dry run. */
  readonly proposal: string | null
}

/** Facts come after what they name, so that a reader of the history meets nothing unknown. */
const KIND_ORDER: readonly RecordKind[] = ['metric', 'subset', 'source', 'operation', 'figure', 'statement', 'proposal']

/**
 * Stores packs in one transaction and says what changed. Importing the same packs again stores nothing, and proposes nothing
 * that waits already.
 */
export async function importPacks(ledger: FactLedger, packs: Packs, options: ImportOptions): Promise<ImportResult> {
  const { approval } = options
  const diff = await diffPacks(ledger, packs)
  const overwrite = options.overwrite === true
  const curated = diff.curated.length === 0 ? 'none' : overwrite ? 'overwritten' : 'kept'
  const replacing = [...diff.changed, ...(overwrite ? diff.curated : [])]
  const stored = [...diff.new, ...(approval === undefined ? replacing : [])].map((each) => toChange(each, options))
  const waiting = approval === undefined ? [] : replacing.map(toProposedChange)
  const result = { diff, stored: 0, curated, waiting: waiting.length, proposal: null } as const
  if (options.dryRun === true) return result
  const known = approval === undefined ? null : await findWaiting(ledger, waiting, approval.now)
  const proposal = approval === undefined || known !== null ? null : toProposal(waiting, approval, options.why)
  const changes: readonly Change[] = [...stored, ...(proposal === null ? [] : [toFirstRevision(proposal, options)])]
  if (changes.length > 0) await commit(ledger, changes)
  return { ...result, stored: stored.length, proposal: known ?? proposal?.id ?? null }
}

async function commit(ledger: FactLedger, changes: readonly Change[]): Promise<void> {
  const result = await ledger.commit(changes.toSorted((a, b) => orderOf(a) - orderOf(b)))
  if (result.committed) return
  const { kind, id, by } = result.conflict
  throw new UserError('conflict', `${by} changed the ${kind} "${id}" during the import; nothing was imported.`, {
    hint: 'Import again to see what differs now.',
  })
}

function toChange({ entry, current }: PackDifference, { by, why }: ImportOptions): Change<CuratedKind> {
  return { kind: entry.kind, record: entry.record, expected: current?.revision ?? 0, action: 'import', by, why }
}

function toProposedChange({ entry, current }: PackDifference): ProposedChange {
  // A pack's record fits its kind; the types of the two unions cannot say so.
  const { kind, record } = entry as Pick<ProposedChange, 'kind' | 'record'>
  return { kind, record, expected: current?.revision ?? 0, action: 'import' } as ProposedChange
}

/** One proposal for all: what one pack says is approved as a whole. Null for no changes. */
function toProposal(
  changes: readonly ProposedChange[],
  { proposer, expires, newId }: ImportApproval,
  why: string,
): Proposal | null {
  if (changes.length === 0) return null
  const pending = { id: newId(), state: 'pending', action: 'import', gap: null, decided: null } as const
  return { ...pending, changes: [...changes], proposer, why, expires: expires.toISOString() }
}

function toFirstRevision(record: Proposal, { by, why }: ImportOptions): Change<'proposal'> {
  return { kind: 'proposal', record, expected: 0, action: 'propose', by, why }
}

/** The most waiting proposals among which the same one is looked for. */
const MOST_WAITING = 50

/** The id of a proposal that waits with just these changes: the same file was imported before. */
async function findWaiting(ledger: FactLedger, changes: readonly ProposedChange[], now: Date): Promise<string | null> {
  if (changes.length === 0) return null
  const pending = await ledger.proposals({ state: 'pending', limit: MOST_WAITING })
  const same = pending.find(
    ({ record }) => record.expires > now.toISOString() && isDeepStrictEqual(record.changes, [...changes]),
  )
  return same?.id ?? null
}

function orderOf(change: Change): number {
  return KIND_ORDER.indexOf(change.kind)
}
