import type { GapLog } from '../facts/gap.ts'
import type { OpenDatabase } from './tables.ts'

/** What people ask and the store lacks, counted across processes on the ledger's database. */
export function createSqlGapLog(database: OpenDatabase): GapLog {
  async function count(
    db: OpenDatabase['db'],
    { key, question, missing, at }: Parameters<GapLog['record']>[0],
  ): Promise<void> {
    const asked = { question, missing, last_asked: at.toISOString() }
    await db
      .insertInto('gap')
      .values({ key, count: 1, ...asked })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((update) => ({ ...asked, count: update(update.ref('gap.count'), '+', 1) })),
      )
      .execute()
  }

  return {
    // An answer does not wait for the disk: the count of the last moment before a power cut may be lost.
    record: (gap) => database.runLightly?.((light) => count(light, gap)) ?? count(database.db, gap),
    async list(limit) {
      const rows = await database.db
        .selectFrom('gap')
        .selectAll()
        .orderBy('count', 'desc')
        .orderBy('last_asked', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        question: row.question,
        missing: row.missing,
        count: row.count,
        lastAsked: row.last_asked,
      }))
    },
  }
}
