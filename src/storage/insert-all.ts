import type { Insertable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const ROWS_AN_INSERT = 100

/** Inserts rows, as many at a time as one statement takes. */
export async function insertAll<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (const some of chunk(rows, ROWS_AN_INSERT)) await db.insertInto(table).values(some).execute()
}

/** Takes a list apart into lists of at most `size`. */
export function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (items.length === 0) return []
  if (items.length <= size) return [items]
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
