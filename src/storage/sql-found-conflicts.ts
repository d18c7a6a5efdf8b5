import { z } from 'zod'
import { REASONS } from '../checking/verdict.ts'
import type { FoundConflict, FoundConflicts } from '../digest/found-conflict.ts'
import { HEDGES } from '../figures/figure.ts'
import type { OpenDatabase } from './tables.ts'

const Value = z.union([z.number(), z.tuple([z.number(), z.number()])])
const Hedges = z.enum(HEDGES)
const Reasons = z.array(z.enum(REASONS))

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
      const insert = (db: OpenDatabase['db']) => db.insertInto('found_conflict').values(rows).execute()
      // A check does not wait for the disk: the finds of the last moment before a power cut may be lost.
      await (database.runLightly?.(insert) ?? insert(database.db))
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
