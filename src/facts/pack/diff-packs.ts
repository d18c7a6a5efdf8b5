import { isDeepStrictEqual } from 'node:util'
import type { FactLedger, Revision } from '../ledger.ts'
import { standingRecord } from '../standing-record.ts'
import { keepAbsent } from './keep-absent.ts'
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
  for (const given of packs.records) {
    const current = isEmpty ? null : await ledger.current(given.kind, given.record.id)
    const entry = keepAbsent(given, current)
    diff[await compare(entry, current, ledger)].push({ entry, current })
  }
  return diff
}

async function compare({ record }: PackRecord, current: Revision | null, ledger: FactLedger): Promise<keyof PackDiff> {
  if (current === null) return 'new'
  if (isDeepStrictEqual(record, standingRecord(current))) return 'same'
  return (await cameFromPack(current, ledger)) ? 'changed' : 'curated'
}

/** Whether a record says what an import said: somebody who only verified it has changed nothing. */
async function cameFromPack({ kind, id, action }: Revision, ledger: FactLedger): Promise<boolean> {
  if (action !== 'verify') return action === 'import'
  const history = await ledger.history(kind, id)
  return history.findLast((revision) => revision.action !== 'verify')?.action === 'import'
}
