import type { FigureFact } from '../fact.ts'
import type { Revision } from '../ledger.ts'
import { standingRecord } from '../standing-record.ts'
import type { PackRecord } from './pack.ts'

/** What a spreadsheet may have no column for: a fact that is stored then keeps what it has there. */
const KEPT = ['status', 'as_of', 'attribution', 'note', 'part_of'] as const
const KEPT_OF_SCOPE = ['place', 'subset', 'period', 'day'] as const
export type AbsentColumn = (typeof KEPT)[number] | (typeof KEPT_OF_SCOPE)[number]

/** The columns of those that no row of a file has a cell in. A date that came with a source is not absent. */
export function listAbsent(present: ReadonlySet<string>, record: FigureFact): readonly AbsentColumn[] {
  return [...KEPT, ...KEPT_OF_SCOPE].filter((name) => !present.has(name) && (name !== 'as_of' || record.as_of === null))
}

/** A record of a file as it is meant: over what stands, where the file does not speak of it. */
export function keepAbsent(entry: PackRecord, current: Revision | null): PackRecord {
  const { absent = [], kind } = entry
  if (absent.length === 0 || kind !== 'figure' || current?.kind !== 'figure') return entry
  const record = entry.record as FigureFact
  const standing = standingRecord(current as Revision<'figure'>)
  const pick = <T extends object>(from: T, names: readonly (keyof T & AbsentColumn)[]) =>
    Object.fromEntries(names.filter((name) => absent.includes(name)).map((name) => [name, from[name]]))
  const scope = { ...record.scope, ...pick(standing.scope, KEPT_OF_SCOPE) }
  return { ...entry, record: { ...record, ...pick(standing, KEPT), scope } }
}
