import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import type { AuditLog, AuditReport } from '../../src/facts/audit.ts'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlAudit } from '../../src/storage/sql-audit.ts'
import {
  change,
  sampleFigure,
  sampleOperation,
  sampleProposal,
  sampleSource,
  sampleStatement,
} from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from './open-test-ledger.ts'

/** What the clock of an audited store shows. */
export const auditNow = () => new Date('2026-03-01T08:00:00.000Z')

export interface Audited {
  readonly ledger: FactLedger
  readonly audit: AuditLog
}

/** Opens a store with its audit log until the test ends. */
export async function openAudited(path: string): Promise<Audited> {
  const { ledger, database } = await openStore(`sqlite:${path}`, { now: auditNow })
  onTestFinished(() => ledger.close())
  return { ledger, audit: createSqlAudit(database, { now: auditNow }) }
}

/** Five lines: two commits, a refused attempt, a correction, and a refused attempt as the last. */
async function fill({ ledger, audit }: Audited): Promise<void> {
  await ledger.commit([
    change('operation', sampleOperation()),
    change('source', sampleSource()),
    change('figure', sampleFigure()),
    change('statement', sampleStatement()),
  ])
  await ledger.commit([change('proposal', sampleProposal(), { action: 'propose' })])
  await audit.deny({ by: 'sam', subject: 'approve p-1', why: 'a reader may not approve' })
  await ledger.commit([
    change('figure', sampleFigure({ value: 320 }), { expected: 1, action: 'correct', by: 'omar', why: 'recount' }),
  ])
  await audit.deny({ by: 'dana', subject: 'approve p-1', why: 'nobody approves what they proposed' })
}

/** A store in a file whose log has five lines. */
export async function openFilled(): Promise<Audited & { readonly path: string }> {
  const path = join(makeTestFolder(), 'stet.db')
  const opened = await openAudited(path)
  await fill(opened)
  return { ...opened, path }
}

/** What somebody with the file itself can do: no trigger stands in the way. */
export function tamper(path: string, change: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(path)
  const triggers = raw.prepare("select name from sqlite_schema where type = 'trigger'").all()
  for (const { name } of triggers) raw.exec(`drop trigger ${String(name)}`)
  change(raw)
  raw.close()
}

/** What a report names; throws where it found nothing. */
export function faultOf(report: AuditReport): string {
  if (report.isIntact) throw new Error('expected a fault')
  return report.fault
}

/** The head of an intact log. */
export function headOf(report: AuditReport): string {
  if (!report.isIntact) throw new Error(report.fault)
  return report.head
}
