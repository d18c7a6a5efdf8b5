import type { Transaction } from 'kysely'
import { FIRST_SEAL, hashLine } from './audit-chain.ts'
import type { Tables } from './tables.ts'

/** Appends a line to the audit log. Its number was counted on the ledger's row in the same transaction, so that lines wait for one another. */
export async function appendAudit(db: Transaction<Tables>, line: Omit<Tables['audit'], 'hash'>): Promise<void> {
  const before = await db
    .selectFrom('audit')
    .select('hash')
    .where('line', '=', line.line - 1)
    .executeTakeFirst()
  const hash = hashLine(line, before?.hash ?? FIRST_SEAL)
  await db
    .insertInto('audit')
    .values({ ...line, hash })
    .execute()
}
