import type { FactLedger } from '../facts/ledger.ts'
import { openSqlite } from './open-sqlite.ts'
import { createSqlLedger } from './sql-ledger.ts'
import { storePathOf } from './store-path.ts'
import type { OpenDatabase } from './tables.ts'

/** One open database: the ledger, and the tables under it for the cache. Closing either closes both. */
export interface Store {
  readonly ledger: FactLedger
  readonly database: OpenDatabase
}

export interface StoreOptions {
  readonly now?: () => Date
  /** How long to wait for another process's lock, in milliseconds. */
  readonly timeout?: number
}

/**
 * Opens the database that an address names: `sqlite:PATH` or `sqlite::memory:`.
 * A file that cannot be used is a `UserError('storage')`, an address that is not understood a `UserError('configuration')`.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const now = options.now ?? (() => new Date())
  const database = await openSqlite(storePathOf(url), { timeout: options.timeout ?? 5000, now })
  return { database, ledger: createSqlLedger(database, now) }
}
