import type { Transaction } from 'kysely'
import type { NewItem } from '../delivery/outbox.ts'
import { toBlockJson } from './block-json.ts'
import { chunk, insertAll } from './insert-all.ts'
import type { Tables } from './tables.ts'

const LONGEST_KEY = 200
const KEYS_A_QUERY = 500

/** Adds items to the outbox within a transaction that stores what they follow from. A key that is there already is not added again. */
export async function addToOutbox(db: Transaction<Tables>, items: readonly NewItem[]): Promise<void> {
  const long = items.find(({ key }) => key.length > LONGEST_KEY)
  if (long !== undefined) throw new Error(`The key of an item is longer than ${LONGEST_KEY}: ${long.key}`)
  const known = new Set<string>()
  for (const some of chunk(
    items.map(({ key }) => key),
    KEYS_A_QUERY,
  )) {
    const rows = await db.selectFrom('outbox').select('key').where('key', 'in', some).execute()
    for (const { key } of rows) known.add(key)
  }
  const added = items.filter(({ key }) => {
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
  await insertAll(db, 'outbox', added.map(toRow))
}

function toRow({ key, platform, errand, due, until }: NewItem) {
  return {
    key,
    platform,
    errand: toBlockJson(errand),
    due: due.getTime(),
    until: until?.getTime() ?? null,
    state: 'waiting' as const,
    tries: 0,
  }
}
