import type { Kysely } from 'kysely'

/** How the bot behaves in each channel of the chat platforms. */
export async function createChannelTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_setting')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
