import type { Kysely } from 'kysely'
import { createIndex } from './create-index.ts'

/** Who gets a digest and when, what became of each, and the conflicts that checks came upon. */
export async function createDigestTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digest')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('planned_at', 'bigint', (column) => column.notNull())
    .execute()
  await createIndex(db, 'digest', ['due_at'])
  await createIndex(db, 'digest', ['planned_at'])
  await db.schema
    .createTable('digest_run')
    .addColumn('subscription', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addColumn('item', 'text')
    .addColumn('trouble', 'text')
    .addPrimaryKeyConstraint('digest_run_key', ['subscription', 'date'])
    .execute()
  await createIndex(db, 'digest_run', ['state'])
  await db.schema
    .createTable('outbox_file')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('found_conflict')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('hedge', 'text', (column) => column.notNull())
    .addColumn('reasons', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await createIndex(db, 'found_conflict', ['at'])
}
