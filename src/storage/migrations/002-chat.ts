import type { Kysely } from 'kysely'

/** What the chat platforms need kept: events that were handled, where the app is installed, and what people told the desk. */
export async function createChatTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seen_event')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('seen_event_by_at').on('seen_event').columns(['at']).execute()
  await db.schema
    .createTable('installation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('desk_note')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('desk_note_by_kind_at').on('desk_note').columns(['kind', 'at']).execute()
}
