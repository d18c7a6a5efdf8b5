import type { DeskNews } from '../delivery/desk-news.ts'
import type { OpenDatabase } from './tables.ts'

/** What the desk's channel was not told yet, on the ledger's database. */
export function createSqlDeskNews({ db }: Pick<OpenDatabase, 'db'>): DeskNews {
  return {
    async untold(limit) {
      return await db.selectFrom('desk_news').selectAll().orderBy('place').limit(limit).execute()
    },
    async settle(items) {
      if (items.length === 0) return
      await db
        .deleteFrom('desk_news')
        .where(
          'place',
          'in',
          items.map(({ place }) => place),
        )
        .execute()
    },
  }
}
