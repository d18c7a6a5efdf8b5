import type { Kysely } from 'kysely'
import type { Change } from '../facts/ledger.ts'
import type { Tables } from './tables.ts'

/** Notes proposals that were made or decided, for the desk's channel to hear of, in the transaction that stores them. */
export async function writeDeskNews(db: Kysely<Tables>, changes: readonly Change[], at: string): Promise<void> {
  for (const { kind, record, expected } of changes) {
    // Nobody did anything where one has expired.
    if (kind !== 'proposal' || ('state' in record && record.state === 'expired')) continue
    await db
      .insertInto('desk_news')
      .values({ kind: 'proposal', id: record.id, revision: expected + 1, at })
      .execute()
  }
}
