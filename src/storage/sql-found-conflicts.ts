import { z } from 'zod'
import { REASONS } from '../checking/verdict.ts'
import type { FoundConflict, FoundConflicts } from '../digest/found-conflict.ts'
import { HEDGES } from '../figures/figure.ts'
import { chunk } from './insert-all.ts'
import type { OpenDatabase } from './tables.ts'

const Value = z.union([z.number(), z.tuple([z.number(), z.number()])])
const Hedges = z.enum(HEDGES)
const Reasons = z.array(z.enum(REASONS))

/** Longer than any channel waits for its digest: a hundred days. */
const KEPT_FOR = 100 * 86_400_000
/** Rows of one statement: a text may have many conflicts. */
const ROWS_AN_INSERT = 100

/** Conflicts that checks and summaries came upon, on the ledger's database. */
export function createSqlFoundConflicts(database: OpenDatabase): FoundConflicts {
  return {
    async record(conflicts) {
      if (conflicts.length === 0) return
      const rows = conflicts.map(({ fact, value, hedge, reasons, at }) => ({
        fact,
        value: JSON.stringify(value),
        hedge,
        reasons: JSON.stringify(reasons),
        at,
      }))
      const latest = Math.max(...conflicts.map(({ at }) => Date.parse(at)))
      const insert = async (db: OpenDatabase['db']) => {
        await db
          .deleteFrom('found_conflict')
          .where('at', '<', new Date(latest - KEPT_FOR).toISOString())
          .execute()
        for (const some of chunk(rows, ROWS_AN_INSERT)) await db.insertInto('found_conflict').values(some).execute()
      }
      // A check does not wait for the disk: the finds of the last moment before a power cut may be lost.
      await database.light.write(insert)
    },
    async between(after, until, limit) {
      const rows = await database.db
        .selectFrom('found_conflict')
        .selectAll()
        .where('at', '>', after.toISOString())
        .where('at', '<=', until.toISOString())
        .orderBy('place')
        .limit(limit)
        .execute()
      return rows.map((row): FoundConflict => ({
        fact: row.fact,
        value: Value.parse(JSON.parse(row.value)),
        hedge: Hedges.parse(row.hedge),
        reasons: Reasons.parse(JSON.parse(row.reasons)),
        at: row.at,
      }))
    },
  }
}
