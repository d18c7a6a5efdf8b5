import type { RecordByKind, RecordKind, Revision } from './ledger.ts'

/** A record as it stands in the ledger: one withdrawn by a revision says so in its status. */
export function standingRecord<K extends RecordKind>({ record, action }: Revision<K>): RecordByKind[K] {
  return action === 'withdraw' && 'status' in record ? { ...record, status: 'withdrawn' } : record
}
