import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { appendAudit } from './append-audit.ts'
import { sealRevisions } from './audit-chain.ts'
import { REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

/** What is kept for good, and what makes one row of it the same as another. */
const KEPT = [
  { table: 'revision', called: 'revisions are', same: 'kind = new.kind and id = new.id and revision = new.revision' },
  { table: 'audit', called: 'the audit log is', same: 'line = new.line' },
] as const

/** Has the database itself refuse to alter or remove what is append-only. */
export async function guardHistory(db: Transaction<Tables>): Promise<void> {
  for (const { table, called, same } of KEPT) {
    const refuse = `begin select raise(abort, '${called} append-only'); end`
    for (const change of ['update', 'delete']) {
      await sql
        .raw(`create trigger if not exists ${table}_no_${change} before ${change} on ${table} ${refuse}`)
        .execute(db)
    }
    // "insert or replace" removes the row that stands in its way without asking the triggers of a delete.
    const isThere = `when exists (select 1 from ${table} where ${same})`
    await sql
      .raw(`create trigger if not exists ${table}_no_replace before insert on ${table} ${isThere} ${refuse}`)
      .execute(db)
  }
}

/** Begins the audit log of a store that is older than the log: its first line seals the revisions that stand, as version 0. */
export async function sealHistory(db: Transaction<Tables>, at: string): Promise<void> {
  const { lines } = await db.selectFrom('ledger').select('lines').executeTakeFirstOrThrow()
  const revisions = await db.selectFrom('revision').select(REVISION_COLUMNS).execute()
  if (lines > 0 || revisions.length === 0) return
  await db.updateTable('ledger').set({ lines: 1 }).execute()
  await appendAudit(db, {
    line: 1,
    at,
    act: 'commit',
    by: 'stet',
    subject: `seal ${revisions.length} revisions that are older than the audit log`,
    why: 'the audit log begins',
    version: 0,
    ...sealRevisions(revisions),
  })
}
