import type { Kysely } from 'kysely'
import type { LightTransaction } from './light-writes.ts'
import { runCompiled } from './sqlite-dialect.ts'
import type { SqliteStatements } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/**
 * A transaction that does not wait for the disk. While it has the connection nothing else runs, so that only this one does not
 * wait. Its statements go past Kysely, which takes longer for each than SQLite does.
 */
export async function transactLightly(
  db: Kysely<Tables>,
  statements: SqliteStatements,
  run: (transaction: LightTransaction) => Promise<void>,
): Promise<void> {
  const act = (sql: string) => statements.prepare(sql).run([])
  await db.connection().execute(async (connection) => {
    act('pragma synchronous = normal')
    try {
      act('begin')
      await run({ db: connection, execute: (query) => runCompiled(statements, query) })
      act('commit')
    } catch (error) {
      act('rollback')
      throw error
    } finally {
      act('pragma synchronous = full')
    }
  })
}
