import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { UserError } from '../errors.ts'
import { SCHEMA_VERSION } from './migrations/migrations.ts'
import { APPLICATION_ID } from './open-sqlite.ts'
import { createSqliteDialect, createStatements } from './sqlite-dialect.ts'
import { explainCopyError, type CopyName } from './sqlite-errors.ts'
import type { Tables } from './tables.ts'
import { verifyAudit } from './verify-audit.ts'

/** The first version of the tables that has an audit log. */
const AUDITED_SINCE = 5

/** What a copy of a store holds, once it was found whole. */
export interface CopySummary {
  /** Figures and statements that are not withdrawn. */
  readonly facts: number
  readonly revisions: number
  /** The last hash of its audit log; null for a store that is older than the log. */
  readonly head: string | null
  readonly bytes: number
}

/** Reads a whole copy of a store. One that is damaged, altered, foreign or of a newer version is a `UserError('storage')`. */
export async function inspectCopy(path: string, name: CopyName): Promise<CopySummary> {
  try {
    using database = new DatabaseSync(path, { readOnly: true })
    const version = readVersion(database, name)
    const { integrity_check: integrity } = database.prepare('pragma integrity_check').get() ?? {}
    if (integrity !== 'ok') throw new UserError('storage', `${name.called} is damaged.`, { hint: name.hint })
    const head = version < AUDITED_SINCE ? null : await readHead(database, path, name)
    return { ...count(database), head, bytes: statSync(path).size }
  } catch (error) {
    throw explainCopyError(error, name)
  }
}

function readVersion(database: DatabaseSync, { called, hint }: CopyName): number {
  if (Number(readPragma(database, 'application_id')) !== APPLICATION_ID)
    throw new UserError('storage', `${called} is the database of another program.`, { hint })
  const version = Number(readPragma(database, 'user_version'))
  if (version <= SCHEMA_VERSION) return version
  throw new UserError('storage', `${called} was written by a newer version of Stet.`, {
    hint: 'Update Stet. Nothing was changed.',
  })
}

async function readHead(database: DatabaseSync, path: string, { called, hint }: CopyName): Promise<string> {
  const report = await verifyAudit(
    new Kysely<Tables>({ dialect: createSqliteDialect(createStatements(database, path)) }),
    null,
  )
  if (report.isIntact) return report.head
  throw new UserError('storage', `${called} was altered. ${report.fault}`, { hint })
}

function count(database: DatabaseSync): Pick<CopySummary, 'facts' | 'revisions'> {
  const facts = "select count(*) as facts from record where kind in ('figure', 'statement') and withdrawn = 0"
  const revisions = 'select count(*) as revisions from revision'
  return {
    facts: Number(database.prepare(facts).get()?.['facts']),
    revisions: Number(database.prepare(revisions).get()?.['revisions']),
  }
}

function readPragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
}
