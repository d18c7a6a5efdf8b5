import { UserError } from '../errors.ts'
import type { FactLedger } from '../facts/ledger.ts'
import { openSqlite, type SqliteOptions } from './open-sqlite.ts'
import { createSqlLedger } from './sql-ledger.ts'
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
  const database = await openDatabase(url, { timeout: options.timeout ?? 5000, now })
  return { database, ledger: createSqlLedger(database, now) }
}

async function openDatabase(url: string, options: SqliteOptions): Promise<OpenDatabase> {
  // Only the scheme is looked at and nothing repeated: the rest of a database's address may hold a password.
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? []
  if (scheme.toLowerCase() === 'sqlite' && rest !== '') {
    return openSqlite(rest.replace(/^\/\/(?=\/)/, ''), options)
  }
  const hint = 'Set DATABASE_URL to a SQLite file, as in sqlite:./data/stet.db.'
  if (/^postgres(?:ql)?$/i.test(scheme))
    throw new UserError('configuration', 'PostgreSQL is not available yet.', { hint })
  throw new UserError('configuration', 'The address of the fact store is not understood.', { hint })
}
