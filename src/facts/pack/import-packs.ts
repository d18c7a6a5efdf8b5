import { UserError } from '../../errors.ts'
import type { Change, FactLedger, RecordKind } from '../ledger.ts'
import { diffPacks, type PackDiff, type PackDifference } from './diff-packs.ts'
import type { Packs } from './pack.ts'

export interface ImportOptions {
  readonly by: string
  readonly why: string
  /** Only compare: nothing is stored. */
  readonly dryRun?: boolean
  /** Replace what was changed in the store since the last import, too. */
  readonly overwrite?: boolean
}

export interface ImportResult {
  readonly diff: PackDiff
  /** How many records were stored: 0 for a dry run, and for packs that the ledger has already. */
  readonly stored: number
  /** The records changed in the store since their last import: kept as they stand, or replaced with `overwrite`. */
  readonly curated: 'kept' | 'overwritten' | 'none'
}

/** Facts come after what they name, so that a reader of the history meets nothing unknown. */
const KIND_ORDER: readonly RecordKind[] = ['metric', 'subset', 'source', 'operation', 'figure', 'statement']

/** Stores packs in one transaction and says what changed. Importing the same packs again stores nothing. */
export async function importPacks(ledger: FactLedger, packs: Packs, options: ImportOptions): Promise<ImportResult> {
  const diff = await diffPacks(ledger, packs)
  const overwrite = options.overwrite === true
  const differences = [...diff.new, ...diff.changed, ...(overwrite ? diff.curated : [])]
  const curated = diff.curated.length === 0 ? 'none' : overwrite ? 'overwritten' : 'kept'
  if (options.dryRun === true || differences.length === 0) return { diff, stored: 0, curated }
  const changes = differences.map((difference) => toChange(difference, options))
  const result = await ledger.commit(changes.toSorted((a, b) => orderOf(a) - orderOf(b)))
  if (result.committed) return { diff, stored: changes.length, curated }
  const { kind, id, by } = result.conflict
  throw new UserError('conflict', `${by} changed the ${kind} "${id}" during the import; nothing was imported.`, {
    hint: 'Import again to see what differs now.',
  })
}

function toChange({ entry, current }: PackDifference, { by, why }: ImportOptions): Change {
  return { kind: entry.kind, record: entry.record, expected: current?.revision ?? 0, action: 'import', by, why }
}

function orderOf(change: Change): number {
  return KIND_ORDER.indexOf(change.kind)
}
