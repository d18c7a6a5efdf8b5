import type { Kysely } from 'kysely'
import type { AskedGap, Gap, GapAsker, GapLog } from '../facts/gap.ts'
import type { OpenDatabase, Tables } from './tables.ts'

/** What people ask and the store lacks, counted across processes on the ledger's database. */
export function createSqlGapLog(database: OpenDatabase): GapLog {
  const { db } = database
  return {
    // An answer does not wait for the disk: the count of the last moment before a power cut may be lost.
    record: (gap) => database.light.write((transaction) => countGap(transaction, gap)),

    async list(limit) {
      const rows = await db
        .selectFrom('gap')
        .selectAll()
        .where('answered', 'is', null)
        .orderBy('count', 'desc')
        .orderBy('last_asked', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toGap)
    },

    async find(key) {
      const row = await db.selectFrom('gap').selectAll().where('key', '=', key).executeTakeFirst()
      return row === undefined ? null : toGap(row)
    },

    async askersOf(key) {
      const rows = await db
        .selectFrom('gap_asker')
        .selectAll()
        .where('gap', '=', key)
        .orderBy('first_asked')
        .orderBy('person')
        .execute()
      return rows.map(toAsker)
    },

    async close(key, at) {
      await db
        .updateTable('gap')
        .set({ answered: at.toISOString() })
        .where('key', '=', key)
        .where('answered', 'is', null)
        .execute()
    },
  }
}

async function countGap(db: Kysely<Tables>, { key, question, missing, at, asker }: AskedGap): Promise<void> {
  const asked = { question, missing, last_asked: at.toISOString() }
  const reopened = await db
    .updateTable('gap')
    .set({ ...asked, count: 1, answered: null, reopened: 1 })
    .where('key', '=', key)
    .where('answered', 'is not', null)
    .executeTakeFirst()
  if (reopened.numUpdatedRows > 0n) await db.deleteFrom('gap_asker').where('gap', '=', key).execute()
  else {
    await db
      .insertInto('gap')
      .values({ key, count: 1, ...asked, answered: null, reopened: 0 })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((update) => ({ ...asked, count: update(update.ref('gap.count'), '+', 1) })),
      )
      .execute()
  }
  if (asker === null) return
  const { platform, person, name, channel, isPublicChannel, language } = asker
  const latest = { name, channel, is_public_channel: isPublicChannel ? 1 : 0, language, at: asked.last_asked }
  await db
    .insertInto('gap_asker')
    .values({ gap: key, platform, team: asker.team ?? '', person, first_asked: asked.last_asked, ...latest })
    .onConflict((conflict) => conflict.columns(['gap', 'platform', 'team', 'person']).doUpdateSet(latest))
    .execute()
}

function toGap({ key, question, missing, count, last_asked, reopened, answered }: Tables['gap']): Gap {
  return { key, question, missing, count, lastAsked: last_asked, reopened: reopened === 1, answered }
}

function toAsker({ team, is_public_channel, ...row }: Tables['gap_asker']): GapAsker {
  const { platform, person, name, channel, language, at } = row
  const isPublicChannel = is_public_channel === 1
  return { platform, team: team === '' ? null : team, person, name, channel, isPublicChannel, language, at }
}
