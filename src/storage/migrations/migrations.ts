import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createLedgerTables } from './001-ledger.ts'
import { createChatTables } from './002-chat.ts'
import { createChannelTables } from './003-channels.ts'
import { createGapTable } from './004-gaps.ts'
import { createCurationTables } from './005-curation.ts'
import { createDigestTables } from './006-digest.ts'
import { lightenWrites } from './007-light-writes.ts'

/** Every step the database has taken, in order. A step that was released is never edited: the next change is a new step. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-ledger': { up: (db: Kysely<unknown>) => createLedgerTables(db) },
  '002-chat': { up: (db: Kysely<unknown>) => createChatTables(db) },
  '003-channels': { up: (db: Kysely<unknown>) => createChannelTables(db) },
  '004-gaps': { up: (db: Kysely<unknown>) => createGapTable(db) },
  '005-curation': { up: (db: Kysely<unknown>) => createCurationTables(db) },
  '006-digest': { up: (db: Kysely<unknown>) => createDigestTables(db) },
  '007-light-writes': { up: (db: Kysely<unknown>) => lightenWrites(db) },
}

/** How many steps a database of this version has taken. */
export const SCHEMA_VERSION = Object.keys(MIGRATIONS).length
