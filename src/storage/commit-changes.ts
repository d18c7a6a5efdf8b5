import type { Kysely } from 'kysely'
import type { Change } from '../facts/ledger.ts'
import { appendAudit } from './append-audit.ts'
import { describeCommit, sealRevisions } from './audit-chain.ts'
import type { Tables } from './tables.ts'
import { writeChanges } from './write-changes.ts'
import { writeCorrections } from './write-corrections.ts'
import { writeDeskNews } from './write-desk-news.ts'

/** Writes changes and what follows from them in one transaction: revisions, what is to be told of them, the line of the audit log. Returns the version it made. */
export function commitChanges(db: Kysely<Tables>, changes: readonly Change[], at: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    // First, because the row's lock makes every other commit wait, whatever the engine.
    const { version, lines } = await transaction
      .updateTable('ledger')
      .set((row) => ({ version: row('version', '+', 1), lines: row('lines', '+', 1) }))
      .returning(['version', 'lines'])
      .executeTakeFirstOrThrow()
    const revisions = await writeChanges(transaction, changes, { at, version })
    await writeCorrections(transaction, changes, at)
    await writeDeskNews(transaction, changes, at)
    const sealed = { version, ...sealRevisions(revisions) }
    await appendAudit(transaction, { line: lines, at, act: 'commit', ...describeCommit(changes), ...sealed })
    return version
  })
}
