import type { Kysely } from 'kysely'
import { createIndex } from './create-index.ts'

/** Proposals, the audit log, what was delivered, and what is to be posted. */
export async function createCurationTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('revision')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await createIndex(db, 'revision', ['version'])
  await createAuditTable(db)
  await createProposalTables(db)
  await createDeliveryTables(db)
  await createOutboxTable(db)
  await createAskerTable(db)
}

async function createAuditTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('ledger')
    .addColumn('lines', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('audit')
    .addColumn('line', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('version', 'integer')
    .addColumn('digest', 'text')
    .addColumn('seals', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()
}

async function createProposalTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('proposal_index')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await createIndex(db, 'proposal_index', ['state', 'at'])
  await db.schema
    .createTable('proposal_fact')
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('proposal_fact_key', ['fact', 'proposal'])
    .execute()
}

async function createDeliveryTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('correction')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('is_planned', 'integer', (column) => column.notNull())
    .addColumn('late', 'integer', (column) => column.notNull())
    .execute()
  await createIndex(db, 'correction', ['is_planned', 'at'])
  await createIndex(db, 'correction', ['fact', 'revision'])
  await db.schema
    .createTable('delivery')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('messages', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('delivery_fact')
    .addColumn('bundle', 'integer', (column) => column.notNull())
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_fact_key', ['bundle', 'fact', 'delivery'])
    .execute()
  await createIndex(db, 'delivery_fact', ['delivery'])
}

async function createOutboxTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('place', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('errand', 'text', (column) => column.notNull())
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('until', 'bigint')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('tried_at', 'bigint')
    .addColumn('owner', 'text')
    .addColumn('leased_until', 'bigint')
    .addColumn('result', 'text')
    .addColumn('trouble', 'text')
    .execute()
  await createIndex(db, 'outbox', ['state', 'due'])
}

/** Who asked what the store lacks, so that they can be told. */
async function createAskerTable(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('gap').addColumn('answered', 'text').execute()
  await db.schema
    .alterTable('gap')
    .addColumn('reopened', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .createTable('gap_asker')
    .addColumn('gap', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('first_asked', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('gap_asker_key', ['gap', 'platform', 'team', 'person'])
    .execute()
}
