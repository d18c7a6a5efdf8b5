import type { Kysely } from 'kysely'
import { createIndex } from './create-index.ts'

/** The ledger, the indexes that find its facts, and the cache. */
export async function createLedgerTables(db: Kysely<unknown>): Promise<void> {
  await createRecordTables(db)
  await createFigureTables(db)
  await db.schema
    .createTable('statement_word')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('statement', 'text', (column) => column.notNull())
    .addColumn('weight', 'real', (column) => column.notNull())
    .addPrimaryKeyConstraint('statement_word_key', ['word', 'statement'])
    .execute()
  await createIndex(db, 'statement_word', ['statement'])
  await db.schema
    .createTable('cache')
    .addColumn('namespace', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires', 'bigint')
    .addPrimaryKeyConstraint('cache_key', ['namespace', 'key'])
    .execute()
  await createIndex(db, 'cache', ['expires'])
}

async function createRecordTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await (db as Kysely<{ ledger: { id: number; version: number } }>)
    .insertInto('ledger')
    .values({ id: 1, version: 0 })
    .execute()
  await db.schema
    .createTable('revision')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('revision_key', ['kind', 'id', 'revision'])
    .execute()
  await db.schema
    .createTable('record')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('record_key', ['kind', 'id'])
    .execute()
}

async function createFigureTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('figure_index')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('subset', 'text')
    .execute()
  await createIndex(db, 'figure_index', ['slot'])
  await createIndex(db, 'figure_index', ['operation', 'metric'])
  await createIndex(db, 'figure_index', ['metric', 'place'])
  await createIndex(db, 'figure_index', ['place'])
  await db.schema
    .createTable('figure_source')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('figure', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('figure_source_key', ['source', 'figure'])
    .execute()
  await createIndex(db, 'figure_source', ['figure'])
}
