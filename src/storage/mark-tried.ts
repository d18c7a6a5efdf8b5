import { DatabaseSync } from 'node:sqlite'

/**
 * What a backup has waiting may have been posted after it was made. It is marked as tried once, so that whoever carries it out
 * looks for the message before posting it.
 */
export function markTried(path: string): void {
  using database = new DatabaseSync(path)
  const isOlder = database.prepare("select 1 from sqlite_schema where name = 'outbox'").get() === undefined
  if (isOlder) return
  database.exec(
    `update outbox set tries = max(tries, 1), tried_at = coalesce(tried_at, due), state = 'waiting', owner = null, leased_until = null
     where state in ('waiting', 'taken')`,
  )
}
