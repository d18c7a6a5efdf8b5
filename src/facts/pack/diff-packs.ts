import { isDeepStrictEqual } from 'node:util'
import type { FactLedger, RecordByKind, RecordKind, Revision } from '../ledger.ts'
import type { PackRecord, Packs } from './pack.ts'

/** A pack's record beside what the ledger has of it; `current` is null for a new one. */
export interface PackDifference {
  readonly entry: PackRecord
  readonly current: Revision | null
}

/**
 * What an import would do. `curated` records differ from the pack because somebody changed them in the store since their last
 * import: they are left as they stand unless the import is told to overwrite them.
 */
export interface PackDiff {
  readonly new: readonly PackDifference[]
  readonly changed: readonly PackDifference[]
  readonly same: readonly PackDifference[]
  readonly curated: readonly PackDifference[]
}

/** Compares packs with the ledger, record by record. Changes nothing. */
export async function diffPacks(ledger: FactLedger, packs: Packs): Promise<PackDiff> {
  const diff = { new: [], changed: [], same: [], curated: [] } as Record<keyof PackDiff, PackDifference[]>
  const isEmpty = (await ledger.version()) === 0
  for (const entry of packs.records) {
    const current = isEmpty ? null : await ledger.current(entry.kind, entry.record.id)
    diff[compare(entry, current)].push({ entry, current })
  }
  return diff
}

function compare({ record }: PackRecord, current: Revision | null): keyof PackDiff {
  if (current === null) return 'new'
  if (isDeepStrictEqual(record, standingRecord(current))) return 'same'
  return current.action === 'import' ? 'changed' : 'curated'
}

/** A record as it stands in the ledger: one withdrawn by a revision says so in its status. */
export function standingRecord<K extends RecordKind>({ record, action }: Revision<K>): RecordByKind[K] {
  return action === 'withdraw' && 'status' in record ? { ...record, status: 'withdrawn' } : record
}
