import type { CompiledQuery, InsertQueryBuilder, InsertResult, Kysely } from 'kysely'
import type { LightTransaction } from './light-writes.ts'
import type { Tables } from './tables.ts'

type Insert<T extends keyof Tables> = InsertQueryBuilder<Tables, T, InsertResult>

/** Runs the insert; the rows are lists of values in the order of its columns. Gives what it returns, if anything. */
export type CompiledInsert<Row> = (
  transaction: LightTransaction,
  rows: readonly (readonly unknown[])[],
) => Promise<readonly Row[]>

/**
 * An insert that is run for every message: building its SQL costs more than running it, so it is compiled once for each number
 * of rows. `finish` adds what follows the rows.
 */
export function compileInsert<T extends keyof Tables, Row = never>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  finish: (insert: Insert<T>) => { compile(): CompiledQuery<Row> },
): CompiledInsert<Row> {
  const compiled = new Map<number, CompiledQuery<Row>>()
  const blank = Object.fromEntries(columns.map((column) => [column, '']))

  function compile(db: Kysely<Tables>, count: number): CompiledQuery<Row> {
    const rows = Array.from({ length: count }, () => blank)
    const query = finish(db.insertInto(table).values(rows as never)).compile()
    compiled.set(count, query)
    return query
  }

  return async (transaction, rows) => {
    const returned: Row[] = []
    for (let at = 0; at < rows.length;) {
      const count = countNext(rows.length - at)
      const query = compiled.get(count) ?? compile(transaction.db, count)
      const parameters = rows.slice(at, at + count).flat()
      returned.push(...(await transaction.execute<Row>({ ...query, parameters })))
      at += count
    }
    return returned
  }
}

/** Any number up to sixteen, then only a few: each is a statement that the connection keeps. */
function countNext(left: number): number {
  return left >= 64 ? 64 : left >= 32 ? 32 : Math.min(left, 16)
}
