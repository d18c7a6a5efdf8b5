import type { Correction, Corrections } from '../delivery/correction.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** What changed in the store and is to be told, on the ledger's database. */
export function createSqlCorrections({ db }: OpenDatabase): Corrections {
  /** How many late messages each correction had when it was last read here: whoever plans it has seen no more than those. */
  const seen = new Map<string, number>()

  return {
    async unplanned(limit) {
      const rows = await db
        .selectFrom('correction')
        .selectAll()
        .where('is_planned', '=', 0)
        .orderBy('at')
        .orderBy('fact')
        .orderBy('revision')
        .limit(limit)
        .execute()
      for (const { id, late } of rows) seen.set(id, late)
      return rows.map(toCorrection)
    },

    async settle(id) {
      const late = seen.get(id)
      seen.delete(id)
      const settled = db.updateTable('correction').set({ is_planned: 1 }).where('id', '=', id)
      await (late === undefined ? settled : settled.where('late', '=', late)).execute()
    },

    async ofFact(fact) {
      const rows = await db
        .selectFrom('correction')
        .selectAll()
        .where('fact', '=', fact)
        .orderBy('revision', 'desc')
        .execute()
      return rows.map(toCorrection)
    },
  }
}

function toCorrection({ id, fact, revision, action, at }: Tables['correction']): Correction {
  return { id, fact, revision, action, at }
}
