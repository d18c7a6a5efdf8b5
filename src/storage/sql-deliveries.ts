import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Deliveries, Delivery } from '../delivery/delivery.ts'
import { fromBlockJson, toBlockJson } from './block-json.ts'
import { compileInsert } from './compile-insert.ts'
import { createBundles, findResting } from './delivery-bundles.ts'
import { inBatches } from './in-batches.ts'
import { chunk } from './insert-all.ts'
import { createStirring } from './stir-corrections.ts'
import type { OpenDatabase, Tables } from './tables.ts'

const ENTRIES_A_BATCH = 100
const IDS_A_QUERY = 100

interface Filing {
  readonly stir: ReturnType<typeof createStirring>
  readonly nextBundle: ReturnType<typeof createBundles>
}
type Begun = Omit<Delivery, 'messages'>
type Entry =
  | { readonly type: 'begin'; readonly delivery: Begun }
  | { readonly type: 'complete'; readonly id: string; readonly messages: readonly string[] }

const DELIVERY_COLUMNS = ['id', 'at', 'body', 'messages'] as const
const addDeliveries = compileInsert('delivery', DELIVERY_COLUMNS, (insert) =>
  insert.onConflict((conflict) => conflict.column('id').doNothing()),
)
const replaceDeliveries = compileInsert('delivery', DELIVERY_COLUMNS, (insert) =>
  insert.onConflict((conflict) =>
    conflict.column('id').doUpdateSet((update) => ({
      at: update.ref('excluded.at'),
      body: update.ref('excluded.body'),
      messages: update.ref('excluded.messages'),
    })),
  ),
)
const addFacts = compileInsert('delivery_fact', ['bundle', 'fact', 'revision', 'delivery'], (insert) => insert)

/**
 * What the bot posted, on the ledger's database. An answer does not wait for the disk, and what is posted in one turn is one
 * transaction. After a power cut a message of the last moment may not be known, and no correction reaches it.
 */
export function createSqlDeliveries(database: OpenDatabase): Deliveries {
  const { db } = database
  const file = { stir: createStirring(), nextBundle: createBundles() }

  const note = inBatches<Entry, void>(ENTRIES_A_BATCH, async (entries) => {
    const write = (on: Kysely<Tables>) =>
      on.transaction().execute((transaction) => writeEntries(transaction, entries, file))
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
      const ids = await findResting(db, fact, before)
      const found: Delivery[] = []
      for (const some of chunk(ids, IDS_A_QUERY)) {
        const rows = await db.selectFrom('delivery').selectAll().where('id', 'in', some).execute()
        found.push(...rows.map(toDelivery))
        // A fact that thousands of answers rest on leaves room for the next question.
        await nextTurn()
      }
      return found.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
    },
  }
}

async function writeEntries(
  db: Kysely<Tables>,
  entries: readonly Entry[],
  { stir, nextBundle }: Filing,
): Promise<void> {
  const begun = new Map<string, Begun>()
  for (const entry of entries) if (entry.type === 'begin') begun.set(entry.delivery.id, entry.delivery)
  if (begun.size > 0) {
    const deliveries = [...begun.values()]
    const rests = deliveries.flatMap(listRests)
    await beginAll(db, deliveries)
    const bundle = await nextBundle(db, rests.length)
    await addFacts(
      db,
      rests.map(({ fact, revision, delivery }) => [bundle, fact, revision, delivery]),
    )
    await stir(db, rests)
  }
  for (const entry of entries) {
    if (entry.type === 'begin') continue
    const messages = JSON.stringify(entry.messages)
    await db.updateTable('delivery').set({ messages }).where('id', '=', entry.id).execute()
  }
}

/** An id that is there already, as of a second try, is replaced: seldom, so it is looked for only where fewer were added. */
async function beginAll(db: Kysely<Tables>, deliveries: readonly Begun[]): Promise<void> {
  const rows = deliveries.map((delivery) => [delivery.id, delivery.at, toBody(delivery), '[]'])
  const { changed } = await addDeliveries(db, rows)
  if (changed === deliveries.length) return
  await replaceDeliveries(db, rows)
  const ids = deliveries.map(({ id }) => id)
  await db.deleteFrom('delivery_fact').where('delivery', 'in', ids).execute()
}

/** Most have no blocks, being private, and none of their values is bytes. */
function toBody(delivery: Begun): string {
  return delivery.blocks.length === 0 ? JSON.stringify(delivery) : toBlockJson(delivery)
}

/** The oldest revision of each fact that a message states: it is the one to be corrected. */
function listRests({ id, restsOn }: Begun): readonly Omit<Tables['delivery_fact'], 'bundle'>[] {
  const oldest = new Map<string, number>()
  for (const { fact, revision } of restsOn) oldest.set(fact, Math.min(revision, oldest.get(fact) ?? revision))
  return [...oldest].map(([fact, revision]) => ({ fact, revision, delivery: id }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toDelivery({ body, messages }: Tables['delivery']): Delivery {
  return { ...(fromBlockJson(body) as Begun), messages: JSON.parse(messages) as readonly string[] }
}
