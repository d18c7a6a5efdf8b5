import type { Kysely } from 'kysely'
import type { Delivery } from '../delivery/delivery.ts'
import { fromBlockJson, toBlockJson } from './block-json.ts'
import { compileInsert } from './compile-insert.ts'
import type { LightTransaction } from './light-writes.ts'
import type { Tables } from './tables.ts'

export type Begun = Omit<Delivery, 'messages'>

/** One thing that was noted of a delivery. */
export type Entry =
  | { readonly type: 'begin'; readonly delivery: Begun }
  | { readonly type: 'complete'; readonly id: string; readonly messages: readonly string[] }

const addRow = compileInsert('delivery_log', ['entries'], (insert) => insert)
const ROWS_AT_ONCE = 50
const ENTRIES_AT_ONCE = 100

/**
 * Notes what was posted, at the end of the log: one row for all of a turn, and no index. Filing each answer under its facts at
 * once was most of what noting it cost, and only a correction looks there.
 */
export async function appendToLog(transaction: LightTransaction, entries: readonly Entry[]): Promise<void> {
  await addRow(transaction, [[hasBlocks(entries) ? toBlockJson(entries) : JSON.stringify(entries)]])
}

/** Takes the oldest entries out of the log, some hundred at a time; none where it is empty. */
export async function takeFromLog(db: Kysely<Tables>): Promise<readonly Entry[]> {
  const rows = await db.selectFrom('delivery_log').selectAll().orderBy('place').limit(ROWS_AT_ONCE).execute()
  const entries: Entry[] = []
  let last = -1
  for (const row of rows) {
    if (entries.length >= ENTRIES_AT_ONCE) break
    entries.push(...(fromBlockJson(row.entries) as readonly Entry[]))
    last = row.place
  }
  if (last >= 0) await db.deleteFrom('delivery_log').where('place', '<=', last).execute()
  return entries
}

/** Most have no blocks, being private, and none of their values is bytes. */
function hasBlocks(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.type === 'begin' && entry.delivery.blocks.length > 0)
}
