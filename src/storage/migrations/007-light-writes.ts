import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { createIndex } from './create-index.ts'

/** Every answer writes to these tables: fewer pages for each is most of what it costs. */
export async function lightenWrites(db: Kysely<unknown>): Promise<void> {
  await lightenSeenEvents(db)
  await createDeliveryLog(db)
  await noteWhoAskedOpenly(db)
  await createDeskNews(db)
  await createOpenEvents(db)
}

/** One tree where there were three. */
async function lightenSeenEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('seen_event').renameTo('indexed_seen_event').execute()
  await db.schema
    .createTable('seen_event')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .modifyEnd(sql`without rowid`)
    .execute()
  await sql`insert into seen_event (key, at) select key, at from indexed_seen_event`.execute(db)
  await db.schema.dropTable('indexed_seen_event').execute()
}

/** What was posted is noted in a log and filed later: answers can then stand under their facts directly, not in bundles. */
async function createDeliveryLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('delivery_log')
    .addColumn('place', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .execute()
  await db.schema.alterTable('delivery_fact').renameTo('bundled_delivery_fact').execute()
  await db.schema
    .createTable('delivery_fact')
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_fact_by_fact', ['fact', 'revision', 'delivery'])
    .execute()
  await sql`
    insert into delivery_fact (fact, revision, delivery)
    select fact, min(revision), delivery from bundled_delivery_fact group by fact, delivery
  `.execute(db)
  await db.schema.dropTable('bundled_delivery_fact').execute()
  await createIndex(db, 'delivery_fact', ['delivery'])
}

/** What the desk is to hear of from now on: what happened before it was told, or is listed by "proposals" and "notes". */
async function createDeskNews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('desk_news')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}

/** Of those who asked before this was noted nobody knows whether all could read it: they asked in private. */
async function noteWhoAskedOpenly(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('gap_asker')
    .addColumn('is_public_channel', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

/** What is heard from now on: few are open at any time, so that they are read whole. */
async function createOpenEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('open_event')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('channel', 'text')
    .addColumn('under', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('is_share', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'bigint', (column) => column.notNull())
    .modifyEnd(sql`without rowid`)
    .execute()
}
