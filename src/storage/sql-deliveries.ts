import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Deliveries, Delivery } from '../delivery/delivery.ts'
import { fromBlockJson } from './block-json.ts'
import { appendToLog } from './delivery-log.ts'
import type { Begun, Entry } from './delivery-log.ts'
import { fileOldest } from './file-deliveries.ts'
import { chunk } from './insert-all.ts'
import { createStirring } from './stir-corrections.ts'
import type { OpenDatabase, Tables } from './tables.ts'

const ENTRIES_A_ROW = 100
const IDS_A_QUERY = 100
const FACTS_A_QUERY = 1_000
/** What was noted is filed so many milliseconds later, unless so much was noted meanwhile. */
const FILED_AFTER = 5_000
const MANY = 250

/**
 * What the bot posted, on the ledger's database. An answer does not wait for the disk, and what is posted in one turn is one
 * row of a log, which is filed when there is time or somebody looks. After a power cut a message of the last moment may not be
 * known, and no correction reaches it.
 */
export function createSqlDeliveries(database: OpenDatabase): Deliveries {
  const { db } = database
  const stir = createStirring(db)
  const fileSoon = createFileSoon(file)

  const note = database.light.gather<Entry, void>(
    async (transaction, entries) => {
      await appendToLog(transaction, entries)
      await stir(transaction, entries)
      fileSoon(entries.length)
      return entries.map(() => undefined)
    },
    { limit: ENTRIES_A_ROW },
  )

  /** Other processes note in the same log: it is looked into even where this one has noted nothing. */
  async function file(): Promise<void> {
    while (await database.light.write(fileOldest)) await nextTurn()
  }

  return {
    begin: (delivery) => note({ type: 'begin', delivery }),
    complete: (id, messages) => note({ type: 'complete', id, messages }),

    async find(id) {
      await file()
      const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toDelivery(row)
    },

    async restingOn(fact, before) {
      await file()
      const found: Delivery[] = []
      for (const ids of chunk(await findResting(db, fact, before), IDS_A_QUERY)) {
        const rows = await db.selectFrom('delivery').selectAll().where('id', 'in', ids).execute()
        found.push(...rows.map(toDelivery))
        // A fact that thousands of answers rest on leaves room for the next question.
        await nextTurn()
      }
      return found.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
    },
  }
}

/** Calls after a while, and not while answers come by the hundred: what is not filed until somebody looks is filed then. */
function createFileSoon(file: () => Promise<void>): (noted: number) => void {
  let timer: NodeJS.Timeout | null = null
  let noted = 0

  function look(): void {
    timer = null
    const isBusy = noted > MANY
    noted = 0
    if (isBusy) wait()
    // What cannot be filed now stays in the log.
    else file().catch(() => undefined)
  }

  function wait(): void {
    timer ??= setTimeout(look, FILED_AFTER).unref()
  }

  return (count) => {
    noted += count
    wait()
  }
}

/** The ids of the deliveries that rest on a revision of the fact before this one. */
async function findResting(db: Kysely<Tables>, fact: string, before: number): Promise<readonly string[]> {
  const found: string[] = []
  let after = { revision: 0, delivery: '' }
  for (;;) {
    const { revision, delivery } = after
    const rows = await db
      .selectFrom('delivery_fact')
      .select(['revision', 'delivery'])
      .where('fact', '=', fact)
      .where('revision', '<', before)
      .where((e) => e(e.refTuple('revision', 'delivery'), '>', e.tuple(revision, delivery)))
      .orderBy('revision')
      .orderBy('delivery')
      .limit(FACTS_A_QUERY)
      .execute()
    found.push(...rows.map((row) => row.delivery))
    const last = rows.at(-1)
    if (last === undefined || rows.length < FACTS_A_QUERY) return found
    after = last
    await nextTurn()
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function toDelivery({ body, messages }: Tables['delivery']): Delivery {
  return { ...(fromBlockJson(body) as Begun), messages: JSON.parse(messages) as readonly string[] }
}
