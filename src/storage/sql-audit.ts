import type { AuditLog } from '../facts/audit.ts'
import { appendAudit } from './append-audit.ts'
import type { OpenDatabase } from './tables.ts'
import { verifyAudit } from './verify-audit.ts'

/** The audit log on the ledger's database. Commits write their lines themselves. */
export function createSqlAudit({ db }: OpenDatabase, { now }: { readonly now: () => Date }): AuditLog {
  return {
    async deny({ by, subject, why }) {
      await db.transaction().execute(async (transaction) => {
        const { lines } = await transaction
          .updateTable('ledger')
          .set((row) => ({ lines: row('lines', '+', 1) }))
          .returning('lines')
          .executeTakeFirstOrThrow()
        const at = now().toISOString()
        const attempt = { by, subject, why, version: null, digest: null, seals: null }
        await appendAudit(transaction, { line: lines, at, act: 'denied', ...attempt })
      })
    },
    async list(limit) {
      const columns = ['line', 'at', 'act', 'by', 'subject', 'why', 'version', 'digest', 'hash'] as const
      const rows = await db.selectFrom('audit').select(columns).orderBy('line', 'desc').limit(limit).execute()
      return rows.map((row) => ({ ...row }))
    },
    verify: (options = {}) => verifyAudit(db, options.head ?? null),
  }
}
