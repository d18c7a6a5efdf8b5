import type { Kysely, Selectable } from 'kysely'
import type { Posted } from '../chat/chat-adapter.ts'
import type { ChatPlatform } from '../delivery/delivery.ts'
import type { Errand, Outbox, OutboxItem } from '../delivery/outbox.ts'
import { addToOutbox } from './add-to-outbox.ts'
import { putBackFiles } from './outbox-files.ts'
import type { OpenDatabase, Tables } from './tables.ts'

const LAST_LETTER = '\u{10ffff}'

type Row = Selectable<Tables['outbox']>

/** What is to be posted, on the ledger's database: the row is the lock, and whoever updates it first has the item. */
export function createSqlOutbox({ db }: OpenDatabase, { now }: { readonly now: () => Date }): Outbox {
  /** Ends a try, if it is still the owner's. */
  async function end(key: string, owner: string, fields: Partial<Omit<Row, 'place'>>): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('outbox')
      .set({ ...fields, owner: null, leased_until: null })
      .where('key', '=', key)
      .where('owner', '=', owner)
      .where('state', '=', 'taken')
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  return {
    async add(items) {
      if (items.length === 0) return
      await db.transaction().execute((transaction) => addToOutbox(transaction, items))
    },

    async take({ owner, platforms, lease, limit }) {
      if (platforms.length === 0 || limit <= 0) return []
      const time = now().getTime()
      // Most often nothing is due: that is found out without keeping others from writing.
      if ((await listDue(db, time, platforms, limit)).length === 0) return []
      const rows = await db.transaction().execute(async (transaction) => {
        const places = await listDue(transaction, time, platforms, limit)
        if (places.length === 0) return []
        return await transaction
          .updateTable('outbox')
          .set((row) => ({
            state: 'taken' as const,
            owner,
            leased_until: time + lease,
            tries: row('tries', '+', 1),
            tried_at: row.fn.coalesce('tried_at', row.val(time)),
          }))
          .where('place', 'in', places)
          .returningAll()
          .execute()
      })
      const taken = rows.toSorted((a, b) => a.place - b.place)
      // Nothing was tried before the first time.
      return await toItems(
        db,
        taken.map((row) => (row.tries === 1 ? { ...row, tried_at: null } : row)),
      )
    },

    async renew(owner, lease) {
      await db
        .updateTable('outbox')
        .set({ leased_until: now().getTime() + lease })
        .where('state', '=', 'taken')
        .where('owner', '=', owner)
        .execute()
    },

    async holds(key, owner) {
      const row = await db
        .selectFrom('outbox')
        .select('key')
        .where('key', '=', key)
        .where('owner', '=', owner)
        .where('state', '=', 'taken')
        .executeTakeFirst()
      return row !== undefined
    },

    finish: (key, owner, result) => end(key, owner, { state: 'done', result: JSON.stringify(result), trouble: null }),
    postpone: (key, owner, due, trouble) => end(key, owner, { state: 'waiting', due: due.getTime(), trouble }),
    giveUp: (key, owner, state, trouble) => end(key, owner, { state, trouble }),

    async find(key) {
      const row = await db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst()
      const [item = null] = await toItems(db, row === undefined ? [] : [row])
      return item
    },

    async list(prefix, limit) {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('key', '>=', prefix)
        .where('key', '<', prefix + LAST_LETTER)
        .orderBy('place', 'desc')
        .limit(limit)
        .execute()
      return await toItems(db, rows)
    },
  }
}

/** The places of what may be taken: what waits and is due, and what somebody took and did not end in time. */
async function listDue(
  db: Kysely<Tables>,
  time: number,
  platforms: readonly ChatPlatform[],
  limit: number,
): Promise<readonly number[]> {
  const places = db
    .selectFrom('outbox')
    .select('place')
    .where('platform', 'in', platforms)
    .orderBy('place')
    .limit(limit)
  const waiting = await places.where('state', '=', 'waiting').where('due', '<=', time).execute()
  const lapsed = await places.where('state', '=', 'taken').where('leased_until', '<=', time).execute()
  return [...waiting, ...lapsed]
    .map(({ place }) => place)
    .toSorted((a, b) => a - b)
    .slice(0, limit)
}

async function toItems(db: Kysely<Tables>, rows: readonly Row[]): Promise<readonly OutboxItem[]> {
  const errands = await putBackFiles(
    db,
    rows.map(({ errand }) => errand),
  )
  return rows.flatMap((row, at) => toItem(row, errands[at]) ?? [])
}

function toItem(row: Row, errand: Errand | undefined): OutboxItem | null {
  if (errand === undefined) return null
  const { key, platform, due, until, state, tries, tried_at, result, trouble } = row
  return {
    key,
    platform,
    errand,
    due: new Date(due),
    until: until === null ? null : new Date(until),
    state,
    tries,
    triedAt: tried_at === null ? null : new Date(tried_at),
    result: result === null ? null : (JSON.parse(result) as Posted),
    trouble,
  }
}
