import type { Kysely } from 'kysely'
import { toBlockJson } from './block-json.ts'
import { takeFromLog } from './delivery-log.ts'
import type { Begun, Entry } from './delivery-log.ts'
import { insertAll } from './insert-all.ts'
import type { Tables } from './tables.ts'

/** Files the oldest entries of the log under their ids and facts. False where there were none. */
export async function fileOldest(db: Kysely<Tables>): Promise<boolean> {
  const entries = await takeFromLog(db)
  let begun: Begun[] = []
  for (const entry of entries) {
    if (entry.type === 'begin') {
      begun.push(entry.delivery)
      continue
    }
    await beginAll(db, begun)
    begun = []
    await complete(db, entry)
  }
  await beginAll(db, begun)
  return entries.length > 0
}

/** The same id again, as of a second try, takes the place of what there was. */
async function beginAll(db: Kysely<Tables>, begun: readonly Begun[]): Promise<void> {
  if (begun.length === 0) return
  const byId = new Map(begun.map((delivery) => [delivery.id, delivery]))
  const ids = [...byId.keys()]
  const before = await db.deleteFrom('delivery').where('id', 'in', ids).executeTakeFirst()
  if (before.numDeletedRows > 0n) await db.deleteFrom('delivery_fact').where('delivery', 'in', ids).execute()
  const deliveries = [...byId.values()]
  await insertAll(
    db,
    'delivery',
    deliveries.map((delivery) => ({
      id: delivery.id,
      at: delivery.at,
      body: toBlockJson(delivery),
      messages: '[]',
    })),
  )
  await insertAll(db, 'delivery_fact', deliveries.flatMap(listRests))
}

async function complete(
  db: Kysely<Tables>,
  { id, messages }: Extract<Entry, { readonly type: 'complete' }>,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ messages: JSON.stringify(messages) })
    .where('id', '=', id)
    .execute()
}

/** The oldest revision of each fact that a message states: it is the one to be corrected. */
function listRests({ id, restsOn }: Begun): readonly Tables['delivery_fact'][] {
  const oldest = new Map<string, number>()
  for (const { fact, revision } of restsOn) oldest.set(fact, Math.min(revision, oldest.get(fact) ?? revision))
  return [...oldest].map(([fact, revision]) => ({ fact, revision, delivery: id }))
}
