import type { Kysely } from 'kysely'
import type { Deliveries, Delivery } from '../delivery/delivery.ts'
import { fromBlockJson, toBlockJson } from './block-json.ts'
import { inBatches } from './in-batches.ts'
import { insertAll } from './insert-all.ts'
import type { OpenDatabase, Tables } from './tables.ts'

const ENTRIES_A_BATCH = 100
const FACTS_A_QUERY = 500

type Begun = Omit<Delivery, 'messages'>
type Entry =
  | { readonly type: 'begin'; readonly delivery: Begun }
  | { readonly type: 'complete'; readonly id: string; readonly messages: readonly string[] }

/**
 * What the bot posted, on the ledger's database. An answer does not wait for the disk, and what is posted in one turn is one
 * transaction. After a power cut a message of the last moment may not be known, and no correction reaches it.
 */
export function createSqlDeliveries(database: OpenDatabase): Deliveries {
  const { db } = database

  const note = inBatches<Entry, void>(ENTRIES_A_BATCH, async (entries) => {
    const write = (on: Kysely<Tables>) => on.transaction().execute((transaction) => writeEntries(transaction, entries))
    await (database.runLightly?.(write) ?? write(db))
    return entries.map(() => undefined)
  })

  return {
    begin: (delivery) => note({ type: 'begin', delivery }),
    complete: (id, messages) => note({ type: 'complete', id, messages }),

    async find(id) {
      const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toDelivery(row)
    },

    async restingOn(fact, before) {
      const rows = await db
        .selectFrom('delivery_fact')
        .innerJoin('delivery', 'delivery.id', 'delivery_fact.delivery')
        .selectAll('delivery')
        .where('delivery_fact.fact', '=', fact)
        .where('delivery_fact.revision', '<', before)
        .orderBy('delivery.at')
        .orderBy('delivery.id')
        .execute()
      return rows.map(toDelivery)
    },
  }
}

async function writeEntries(db: Kysely<Tables>, entries: readonly Entry[]): Promise<void> {
  const begun = new Map<string, Begun>()
  for (const entry of entries) if (entry.type === 'begin') begun.set(entry.delivery.id, entry.delivery)
  if (begun.size > 0) await beginAll(db, [...begun.values()])
  for (const entry of entries) {
    if (entry.type === 'begin') continue
    const messages = JSON.stringify(entry.messages)
    await db.updateTable('delivery').set({ messages }).where('id', '=', entry.id).execute()
  }
}

async function beginAll(db: Kysely<Tables>, deliveries: readonly Begun[]): Promise<void> {
  const ids = deliveries.map(({ id }) => id)
  await db
    .insertInto('delivery')
    .values(
      deliveries.map((delivery) => ({ id: delivery.id, at: delivery.at, body: toBlockJson(delivery), messages: '[]' })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((update) => ({
        at: update.ref('excluded.at'),
        body: update.ref('excluded.body'),
        messages: update.ref('excluded.messages'),
      })),
    )
    .execute()
  await db.deleteFrom('delivery_fact').where('delivery', 'in', ids).execute()
  const rests = deliveries.flatMap(listRests)
  await insertAll(db, 'delivery_fact', rests)
  await stirCorrections(db, rests)
}

/** The oldest revision of each fact that a message states: it is the one to be corrected. */
function listRests({ id, restsOn }: Begun): readonly Tables['delivery_fact'][] {
  const oldest = new Map<string, number>()
  for (const { fact, revision } of restsOn) oldest.set(fact, Math.min(revision, oldest.get(fact) ?? revision))
  return [...oldest].map(([fact, revision]) => ({ fact, revision, delivery: id }))
}

/** A fact that changed while the answer was being written has been planned without it: its corrections are to be planned once more. */
async function stirCorrections(db: Kysely<Tables>, rests: readonly Tables['delivery_fact'][]): Promise<void> {
  const facts = [...new Set(rests.map(({ fact }) => fact))]
  const current = new Map<string, number>()
  for (let i = 0; i < facts.length; i += FACTS_A_QUERY) {
    const rows = await db
      .selectFrom('record')
      .select(['id', 'revision'])
      .where('kind', 'in', ['figure', 'statement'])
      .where('id', 'in', facts.slice(i, i + FACTS_A_QUERY))
      .execute()
    for (const { id, revision } of rows) current.set(id, revision)
  }
  for (const { fact, revision } of rests) {
    if ((current.get(fact) ?? 0) <= revision) continue
    await db
      .updateTable('correction')
      .set((row) => ({ is_planned: 0, late: row('late', '+', 1) }))
      .where('fact', '=', fact)
      .where('revision', '>', revision)
      .execute()
  }
}

function toDelivery({ body, messages }: Tables['delivery']): Delivery {
  return { ...(fromBlockJson(body) as Begun), messages: JSON.parse(messages) as readonly string[] }
}
