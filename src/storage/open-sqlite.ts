import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { UserError } from '../errors.ts'
import { createCheckpoints, PAGES_USUALLY } from './checkpoints.ts'
import { createLightWrites } from './light-writes.ts'
import { transactLightly } from './transact-lightly.ts'
import { guardHistory, sealHistory } from './guard-history.ts'
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/migrations.ts'
import { createSqliteDialect, createStatements, runCompiled } from './sqlite-dialect.ts'
import { explainSqliteError, isLocked } from './sqlite-errors.ts'
import { MEMORY } from './store-path.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** "Stet" in ASCII, in the file's header: the databases of other programs are refused, not written into. */
export const APPLICATION_ID = 0x53746574
const WRITE_BITS = 0o222

export interface SqliteOptions {
  /** How long a connection waits for another process's lock, in milliseconds. */
  readonly timeout: number
  readonly now: () => Date
}

/** Opens or creates the SQLite file and brings its tables up to date. Safe when several processes do so at once. */
export async function openSqlite(path: string, options: SqliteOptions): Promise<OpenDatabase> {
  if (path !== MEMORY) prepareFile(path)
  const database = openFile(path, options)
  try {
    const version = readSchemaVersion(database, path)
    if (path !== MEMORY) await useWriteAheadLog(database, options)
    const statements = createStatements(database, path)
    const db = new Kysely<Tables>({ dialect: createSqliteDialect(statements) })
    if (version < SCHEMA_VERSION) await migrate(db, options.now)
    const checkpoints = path === MEMORY ? null : createCheckpoints(database, path)
    return {
      db,
      light: createLightWrites(async (run) => {
        await transactLightly(db, statements, run)
        checkpoints?.note()
      }),
      // What a transaction that is under way has not committed is nobody else's to read.
      read: (query) =>
        database.isTransaction ? db.executeQuery(query).then(({ rows }) => rows) : runCompiled(statements, query),
      async close() {
        await checkpoints?.close()
        await close(db, database)
      },
    }
  } catch (error) {
    database.close()
    throw explainSqliteError(error, path)
  }
}

async function close(db: Kysely<Tables>, database: DatabaseSync): Promise<void> {
  await db.destroy()
  // Kysely leaves the file open if it never ran a query.
  if (database.isOpen) database.close()
}

function prepareFile(path: string): void {
  const folder = dirname(resolve(path))
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new UserError('storage', `The folder ${folder} of the fact store cannot be created.`, {
      hint: 'Create it, or point DATABASE_URL at a folder that may be written.',
      cause,
    })
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new UserError('storage', `The fact store ${path} is a folder.`, { hint: 'Point DATABASE_URL at a file.' })
  }
  refuseReadOnly(folder, `The folder ${folder} of the fact store is read-only.`)
  refuseReadOnly(path, `The fact store ${path} is read-only.`)
}

/** An administrator may write what is marked read-only, but the mark was put there by somebody who meant it. */
function refuseReadOnly(path: string, message: string): void {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file === undefined || (file.mode & WRITE_BITS) !== 0) return
  throw new UserError('storage', message, {
    hint: 'Make it writable, or point DATABASE_URL at another file.',
  })
}

function openFile(path: string, { timeout }: SqliteOptions): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout })
  } catch (error) {
    throw explainSqliteError(error, path)
  }
}

/** A commit then costs one sync of the log, and readers do not wait for the writer. */
async function useWriteAheadLog(database: DatabaseSync, { timeout }: SqliteOptions): Promise<void> {
  const deadline = performance.now() + timeout
  while (readPragma(database, 'journal_mode') !== 'wal') {
    try {
      database.exec('pragma journal_mode = wal')
    } catch (error) {
      // Changing the mode does not wait for a lock as other statements do: another process may be changing it too.
      if (!isLocked(error) || performance.now() > deadline) throw error
      await wait(10)
    }
  }
  database.exec('pragma synchronous = full')
  // Moving the log into the file waits for the disk twice: every 16 MB, not every 4.
  database.exec(`pragma wal_autocheckpoint = ${PAGES_USUALLY}`)
}

/** How many steps a store has taken; 0 for an empty file. The database of another program, or a newer store, is a `UserError('storage')`. */
export function readSchemaVersion(database: DatabaseSync, path: string): number {
  // One transaction, so that another process that creates the tables just now is seen done or not at all.
  database.exec('begin')
  const version = Number(readPragma(database, 'user_version'))
  const application = Number(readPragma(database, 'application_id'))
  const isEmpty = database.prepare('select 1 from sqlite_schema').get() === undefined
  database.exec('commit')
  if (isEmpty && version === 0 && application === 0) return 0
  if (application !== APPLICATION_ID) {
    throw new UserError('storage', `The file ${path} is the database of another program.`, {
      hint: 'Point DATABASE_URL at another file.',
    })
  }
  if (version > SCHEMA_VERSION) {
    throw new UserError('storage', `The fact store ${path} was written by a newer version of Stet.`, {
      hint: 'Update Stet, or point DATABASE_URL at another file.',
    })
  }
  return version
}

/** All steps in one transaction: a second process waits for it, then finds nothing left to do. */
async function migrate(db: Kysely<Tables>, now: () => Date): Promise<void> {
  const { Migrator } = await import('kysely/migration')
  await db.transaction().execute(async (transaction) => {
    const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => MIGRATIONS } })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error
    await guardHistory(transaction)
    await sealHistory(transaction, now().toISOString())
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction)
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(transaction)
  })
}

function readPragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
}
