import type { Kysely } from 'kysely'
import type { VersionedRevision } from '../facts/ledger.ts'
import { readRevision, REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

/** Every revision stored by commits after a version, oldest first, whole commits only. */
export async function readRevisionsAfter(
  db: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<readonly VersionedRevision[]> {
  const rows = await selectInOrder(db)
    .where('version', '>', after)
    .limit(limit + 1)
    .execute()
  return (await endWithCommit(db, rows, limit)).map((row) => ({
    ...readRevision(row.kind, row),
    version: row.version,
  }))
}

/** Rows up to the end of a commit: one that the limit cut is left for the next time, or read whole if it is the first. */
async function endWithCommit(
  db: Kysely<Tables>,
  rows: readonly Tables['revision'][],
  limit: number,
): Promise<readonly Tables['revision'][]> {
  const beyond = rows[limit]
  if (beyond === undefined) return rows
  const whole = rows.filter(({ version }) => version < beyond.version)
  return whole.length > 0 ? whole : await selectInOrder(db).where('version', '=', beyond.version).execute()
}

function selectInOrder(db: Kysely<Tables>) {
  return db
    .selectFrom('revision')
    .select(REVISION_COLUMNS)
    .orderBy('version')
    .orderBy('kind')
    .orderBy('id')
    .orderBy('revision')
}
