import type { Insertable, Transaction } from 'kysely'
import type { NewItem } from '../delivery/outbox.ts'
import { chunk } from './insert-all.ts'
import { storeFiles, takeOutFiles } from './outbox-files.ts'
import type { Tables } from './tables.ts'

const LONGEST_KEY = 200
const ITEMS_AN_INSERT = 100

/** Adds items to the outbox in the transaction that stores what they follow from. A key that is there already is not added again. */
export async function addToOutbox(db: Transaction<Tables>, items: readonly NewItem[]): Promise<void> {
  const long = items.find(({ key }) => key.length > LONGEST_KEY)
  if (long !== undefined) throw new Error(`The key of an item is longer than ${LONGEST_KEY}: ${long.key}`)
  const files = new Map<string, Uint8Array>()
  for (const some of chunk(items, ITEMS_AN_INSERT)) {
    await db
      .insertInto('outbox')
      .values(some.map((item) => toRow(item, files)))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
  }
  const latest = Math.max(0, ...items.map(({ due, until }) => (until ?? due).getTime()))
  await storeFiles(db, files, latest)
}

function toRow(
  { key, platform, errand, due, until, mayStandSince }: NewItem,
  files: Map<string, Uint8Array>,
): Insertable<Tables['outbox']> {
  return {
    key,
    platform,
    errand: takeOutFiles(errand, files),
    due: due.getTime(),
    until: until?.getTime() ?? null,
    state: 'waiting',
    // One that may stand there is one that was tried.
    tries: mayStandSince === undefined ? 0 : 1,
    tried_at: mayStandSince?.getTime() ?? null,
  }
}
