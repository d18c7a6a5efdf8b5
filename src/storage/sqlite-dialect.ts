import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely'
import { explainSqliteError } from './sqlite-errors.ts'

const STATEMENTS_KEPT = 200

/** Kysely's own SQLite dialect over the statements of a connection. */
export function createSqliteDialect(statements: SqliteStatements): Dialect {
  const dialect = new SqliteDialect({ database: statements })
  const adapter = new SqliteAdapter()
  // SQLite rolls back schema changes too; Kysely assumes not. With this the migrator runs inside our transaction.
  Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true })
  return {
    createAdapter: () => adapter,
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** The statements of a connection, which Kysely runs, and who cannot afford Kysely. */
export type SqliteStatements = SqliteDatabase

/** Statements of `node:sqlite`: they are prepared once, and transactions take the write lock at once. */
export function createStatements(database: DatabaseSync, path: string): SqliteStatements {
  const kept = new Map<string, SqliteStatement>()

  function explained<T>(run: () => T): T {
    try {
      return run()
    } catch (error) {
      throw explainSqliteError(error, path)
    }
  }

  function prepare(sql: string): SqliteStatement {
    const statement = explained(() => database.prepare(sql))
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => explained(() => statement.all(...toInputs(parameters))),
      run: (parameters) => explained(() => statement.run(...toInputs(parameters))),
      iterate: (parameters) => explained(() => statement.iterate(...toInputs(parameters))),
    }
  }

  function keep(sql: string): SqliteStatement {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = prepare(sql)
    if (kept.size >= STATEMENTS_KEPT) kept.clear()
    kept.set(sql, statement)
    return statement
  }

  return {
    close: () => database.close(),
    prepare(sql) {
      // A deferred transaction that writes after it has read fails at once when another process wrote in between.
      if (sql === 'begin') return keep('begin immediate')
      // On a full disk SQLite has already rolled back; a second time would hide the true error.
      return keep(sql === 'rollback' && !database.isTransaction ? 'select 1' : sql)
    },
  }
}

/** Runs a compiled query at once, with whatever transaction the connection is in. */
export function runCompiled<Row>(
  statements: SqliteStatements,
  { sql, parameters }: CompiledQuery<Row>,
): readonly Row[] {
  const statement = statements.prepare(sql)
  if (statement.reader) return statement.all(parameters) as Row[]
  statement.run(parameters)
  return []
}

function toInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (value instanceof Date) return value.toISOString()
    return value as SQLInputValue
  })
}
