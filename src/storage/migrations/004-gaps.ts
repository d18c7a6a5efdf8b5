import type { Kysely } from 'kysely'

/** What people ask and the store lacks. */
export async function createGapTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gap')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('missing', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_asked', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('gap_by_count').on('gap').columns(['count', 'last_asked']).execute()
}
