import { DatabaseSync } from 'node:sqlite'
import { RESTORED } from '../digest/digests.ts'

/**
 * What a backup has waiting may have been posted after it was made, and digests that it knows nothing of too. They are marked as
 * tried once, so that whoever carries them out looks for the message before posting it.
 */
export function markTried(path: string): void {
  using database = new DatabaseSync(path)
  const has = (table: string) => database.prepare('select 1 from sqlite_schema where name = ?').get(table) !== undefined
  // A time that no clock gives: the next run was worked out by a store that is gone.
  if (has('digest')) database.exec(`update digest set planned_at = ${RESTORED}`)
  if (!has('outbox')) return
  database.exec(
    `update outbox set tries = max(tries, 1), tried_at = coalesce(tried_at, due), state = 'waiting', owner = null, leased_until = null
     where state in ('waiting', 'taken')`,
  )
}
