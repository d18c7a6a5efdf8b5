import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import type { NewItem } from '../delivery/outbox.ts'
import type { Claim, DigestRun, Digests, DueSubscription, EndedRun, SettledRun } from '../digest/digests.ts'
import { CLOCK_SKEW } from '../digest/digests.ts'
import { Subscription } from '../digest/subscription.ts'
import { addToOutbox } from './add-to-outbox.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** Who gets a digest, and what became of each, on the ledger's database. */
export function createSqlDigests({ db }: OpenDatabase): Digests {
  return {
    async subscribe(subscription, next, now) {
      const { id } = subscription
      const rows = await db
        .insertInto('digest')
        .values({ id, ...toColumns(subscription, next, now) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute()
      return rows.length > 0
    },

    change: (subscription, next, now) =>
      db.transaction().execute(async (transaction) => {
        const at = now.getTime()
        const columns = toColumns(subscription, next, now)
        // A run that is due and not made yet stays due: it is made by the new settings.
        const isDue = (row: ExpressionBuilder<Tables, 'digest'>) => row('due_at', '<=', at)
        const rows = await transaction
          .updateTable('digest')
          .set(
            next === null
              ? columns
              : (row) => ({
                  body: columns.body,
                  due_at: row.case().when(isDue(row)).then(row.ref('due_at')).else(columns.due_at).end(),
                  planned_at: row.case().when(isDue(row)).then(row.ref('planned_at')).else(at).end(),
                }),
          )
          .where('id', '=', subscription.id)
          .returning('id')
          .execute()
        if (next === null) await takeBack(transaction, subscription.id)
        return rows.length > 0
      }),

    cancel: (id) =>
      db.transaction().execute(async (transaction) => {
        await takeBack(transaction, id)
        return (await transaction.deleteFrom('digest').where('id', '=', id).returning('id').execute()).length > 0
      }),

    async find(id) {
      const row = await db.selectFrom('digest').select('body').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : readSubscription(row.body)
    },

    async list() {
      const rows = await db.selectFrom('digest').select('body').orderBy('place').execute()
      return rows.map(({ body }) => readSubscription(body))
    },

    async due(now, limit) {
      const at = now.getTime()
      const rows = await db
        .selectFrom('digest')
        .select(['body', 'due_at', 'planned_at'])
        .where('due_at', 'is not', null)
        .where((test) => test.or([test('due_at', '<=', at), test('planned_at', '>', at + CLOCK_SKEW)]))
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map((row): DueSubscription => ({
        subscription: readSubscription(row.body),
        at: new Date(row.due_at ?? at),
        plannedAt: new Date(row.planned_at),
      }))
    },

    claim: (claims) =>
      db.transaction().execute(async (transaction) => {
        let taken = 0
        for (const claim of claims) if (await writeClaim(transaction, claim)) taken++
        return taken
      }),

    async runs(id, limit) {
      const rows = await db
        .selectFrom('digest_run')
        .selectAll()
        .where('subscription', '=', id)
        .orderBy('date', 'desc')
        .limit(limit)
        .execute()
      return rows.map(readRun)
    },

    ended: (limit) => listEnded(db, limit),

    async prune(before) {
      await db
        .deleteFrom('outbox')
        .where('key', '>=', 'digest:')
        .where('key', '<', 'digest;')
        .where('state', 'in', ['done', 'failed', 'missed'])
        .where('due', '<', before.getTime())
        .where((test) =>
          test(
            'key',
            'not in',
            test
              .selectFrom('digest_run')
              .select('item')
              .where('digest_run.state', '=', 'queued')
              .where('item', 'is not', null)
              .$castTo<{ item: string }>(),
          ),
        )
        .execute()
    },

    settle: (settled) =>
      db.transaction().execute(async (transaction) => {
        for (const each of settled) await writeSettled(transaction, each)
      }),
  }
}

async function writeSettled(db: Transaction<Tables>, { run, state, trouble, follow }: SettledRun): Promise<void> {
  const rows = await db
    .updateTable('digest_run')
    .set({ state, trouble })
    .where('subscription', '=', run.subscription)
    .where('date', '=', run.date)
    .where('state', '=', 'queued')
    .returning('date')
    .execute()
  if (rows.length > 0) await addItems(db, follow)
}

/** The subscription's own row is written first: it is the lock that others wait for, and it tells the second that it is late. */
async function writeClaim(db: Transaction<Tables>, { due, run, item, next, now }: Claim): Promise<boolean> {
  const rows = await db
    .updateTable('digest')
    .set({ due_at: next.getTime(), planned_at: now.getTime() })
    .where('id', '=', due.subscription.id)
    .where('due_at', '=', due.at.getTime())
    .where('planned_at', '=', due.plannedAt.getTime())
    .where('body', '=', toBody(due.subscription))
    .returning('id')
    .execute()
  if (rows.length === 0) return false
  if (run === null) return true
  const { subscription, date, state, version } = run
  const claimed = {
    at: run.at.getTime(),
    state,
    version,
    until: run.until.getTime(),
    item: item?.key ?? null,
    trouble: null,
  }
  const taken = await db
    .insertInto('digest_run')
    .values({ subscription, date, ...claimed })
    // Nothing was posted of a run that a clock gone ahead has called missed: it may still come in its time.
    .onConflict((conflict) =>
      conflict
        .columns(['subscription', 'date'])
        .doUpdateSet(claimed)
        .where('digest_run.state', '=', 'missed')
        .where('digest_run.trouble', 'is', null),
    )
    .returning('date')
    .execute()
  if (taken.length === 0) return false
  await addItems(db, item === null ? [] : [item])
  return true
}

/** What waits to be posted in a channel that wants it no longer. Its date is taken all the same: it may have been tried. */
async function takeBack(db: Transaction<Tables>, id: string): Promise<void> {
  const runs = await db
    .updateTable('digest_run')
    .set({ state: 'skipped' })
    .where('subscription', '=', id)
    .where('state', '=', 'queued')
    .where((test) =>
      test('item', 'in', test.selectFrom('outbox').select('key').where('outbox.state', 'in', ['waiting', 'taken'])),
    )
    .returning('item')
    .execute()
  const keys = runs.flatMap(({ item }) => item ?? [])
  if (keys.length === 0) return
  await db
    .updateTable('outbox')
    .set({ state: 'missed', owner: null, leased_until: null, trouble: 'The channel wants it no longer.' })
    .where('key', 'in', keys)
    .where('state', 'in', ['waiting', 'taken'])
    .execute()
}

async function addItems(db: Transaction<Tables>, items: readonly NewItem[]): Promise<void> {
  if (items.length > 0) await addToOutbox(db, items)
}

async function listEnded(db: Kysely<Tables>, limit: number): Promise<readonly EndedRun[]> {
  const rows = await db
    .selectFrom('digest_run')
    .innerJoin('outbox', 'outbox.key', 'digest_run.item')
    .where('digest_run.state', '=', 'queued')
    .where('outbox.state', 'in', ['done', 'failed', 'missed'])
    .selectAll('digest_run')
    .select(['outbox.state as ended', 'outbox.trouble as outcome'])
    .orderBy('digest_run.at')
    .limit(limit)
    .execute()
  return rows.map(({ ended, outcome, ...row }) => ({
    run: readRun(row),
    state: ended as EndedRun['state'],
    trouble: outcome,
  }))
}

function toColumns(subscription: Subscription, next: Date | null, now: Date) {
  return { body: toBody(subscription), due_at: next?.getTime() ?? null, planned_at: now.getTime() }
}

function toBody(subscription: Subscription): string {
  return JSON.stringify(Subscription.parse(subscription))
}

function readSubscription(body: string): Subscription {
  return Subscription.parse(JSON.parse(body))
}

function readRun(row: Tables['digest_run']): DigestRun {
  const { subscription, date, state, version, trouble } = row
  return { subscription, date, at: new Date(row.at), state, version, until: new Date(row.until), trouble }
}
