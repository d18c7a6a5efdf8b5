import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AuditLog, AuditReport } from '../../src/facts/audit.ts'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { digestRevisions, hashLine } from '../../src/storage/audit-chain.ts'
import { MIGRATIONS } from '../../src/storage/migrations/migrations.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlAudit } from '../../src/storage/sql-audit.ts'
import { createSqliteDialect } from '../../src/storage/sqlite-dialect.ts'
import type { Tables } from '../../src/storage/tables.ts'
import {
  change,
  sampleFigure,
  sampleOperation,
  sampleProposal,
  sampleSource,
  sampleStatement,
} from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const now = () => new Date('2026-03-01T08:00:00.000Z')

interface Opened {
  readonly ledger: FactLedger
  readonly audit: AuditLog
}

async function open(path: string): Promise<Opened> {
  const { ledger, database } = await openStore(`sqlite:${path}`, { now })
  onTestFinished(() => ledger.close())
  return { ledger, audit: createSqlAudit(database, { now }) }
}

/** Five lines: two commits, a refused attempt, a correction, and a refused attempt as the last. */
async function fill({ ledger, audit }: Opened): Promise<void> {
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

async function openFilled(): Promise<Opened & { readonly path: string }> {
  const path = join(makeTestFolder(), 'stet.db')
  const opened = await open(path)
  await fill(opened)
  return { ...opened, path }
}

/** What somebody with the file itself can do: no trigger stands in the way. */
function tamper(path: string, change: (raw: DatabaseSync) => void): void {
  const raw = new DatabaseSync(path)
  const triggers = raw.prepare("select name from sqlite_schema where type = 'trigger'").all()
  for (const { name } of triggers) raw.exec(`drop trigger ${String(name)}`)
  change(raw)
  raw.close()
}

function faultOf(report: AuditReport): string {
  if (report.isIntact) throw new Error('expected a fault')
  return report.fault
}

function headOf(report: AuditReport): string {
  if (!report.isIntact) throw new Error(report.fault)
  return report.head
}

describe('the audit log', () => {
  test('has a line for each commit and each denied attempt: who, what, when and why', async () => {
    const { audit } = await openFilled()
    expect(await audit.list(10)).toMatchObject([
      { line: 5, act: 'denied', by: 'dana', subject: 'approve p-1', version: null, digest: null },
      { line: 4, act: 'commit', by: 'omar', subject: 'correct figure lighthouse.arrests, revision 2', why: 'recount' },
      { line: 3, act: 'denied', by: 'sam', why: 'a reader may not approve' },
      { line: 2, act: 'commit', by: 'dana', subject: 'propose proposal p-1, revision 1', version: 2 },
      { line: 1, act: 'commit', at: now().toISOString(), version: 1 },
    ])
    expect(await audit.list(1)).toHaveLength(1)
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 5, revisions: 6 })
  })

  test('says in one line what a large commit did', async () => {
    const { ledger, audit } = await open(':memory:')
    const figures = Array.from({ length: 2_000 }, (_, i) => sampleFigure({ id: `f-${i}` }))
    await ledger.commit(figures.map((figure, i) => change('figure', figure, { by: `curator ${i % 3}` })))
    const [line] = await audit.list(1)
    expect(line).toMatchObject({ by: 'curator 0, curator 1, curator 2', why: 'first entry' })
    expect(line!.subject).toMatch(/^import figure f-0, revision 1; .*; and 1995 more$/)
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 1, revisions: 2_000 })
  })

  test('has no line for a commit that was refused', async () => {
    const { ledger, audit } = await openFilled()
    await ledger.commit([change('figure', sampleFigure({ value: 1 }), { expected: 1, action: 'correct' })])
    await expect(ledger.commit([change('figure', sampleFigure({ id: 'x' }), { expected: 3 })])).rejects.toThrow(
      /no figure x/,
    )
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 5 })
  })

  test('is intact over many pages of lines', async () => {
    const { ledger, audit } = await open(':memory:')
    for (let i = 0; i < 1_100; i++) {
      if (i % 10 === 0) await audit.deny({ by: 'sam', subject: `try ${i}`, why: 'no' })
      else await ledger.commit([change('source', sampleSource(`s-${i}`))])
    }
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 1_100, revisions: 990 })
  })

  test('of an empty store is intact', async () => {
    const { audit } = await open(':memory:')
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 0, revisions: 0 })
    expect(await audit.list(10)).toEqual([])
  })

  test('still has a head that was noted earlier, and none that it never had', async () => {
    const { ledger, audit } = await openFilled()
    const head = headOf(await audit.verify())
    await ledger.commit([change('source', sampleSource('tide-times'))])
    expect(await audit.verify({ head: head.toUpperCase() })).toMatchObject({ isIntact: true, lines: 6 })
    expect(faultOf(await audit.verify({ head: 'a'.repeat(64) }))).toMatch(/not in the log/)
  })

  test('can be neither altered, removed nor replaced with SQL', async () => {
    const { path } = await openFilled()
    const raw = new DatabaseSync(path)
    for (const attempt of [
      "update audit set why = 'x'",
      'delete from audit where line = 5',
      "insert or replace into audit select line, at, act, by, subject, 'x', version, digest, hash from audit where line = 5",
      "insert or replace into revision select kind, id, revision, action, at, 'x', why, body, version from revision",
    ]) {
      expect(() => raw.exec(attempt)).toThrow(/append-only/)
    }
    raw.close()
  })
})

/** What somebody does to the file, and where the log and the store are then found to part. */
const TAMPERED: readonly [string, string, RegExp][] = [
  [
    'a figure is rewritten',
    `update revision set body = replace(body, '"value":320', '"value":520') where revision = 2`,
    /version 3 .*line 4.*omar: correct figure lighthouse\.arrests, revision 2/,
  ],
  [
    'a correction is made an update',
    "update revision set action = 'update' where action = 'correct'",
    /version 3 .*correct figure/,
  ],
  ['a reason is rewritten', "update revision set why = 'routine' where why = 'recount'", /version 3 .*line 4/],
  ['a name is rewritten', "update revision set by = 'lena' where id = 'p-1'", /version 2 .*line 2/],
  ['a time is rewritten', "update revision set at = '2020-01-01T00:00:00.000Z' where id = 'p-1'", /version 2 /],
  ['a revision is moved to another commit', "update revision set version = 3 where id = 'p-1'", /version 2 /],
  ['a revision is removed', "delete from revision where kind = 'statement'", /version 1 .*line 1/],
  [
    'a revision is slipped in',
    "insert into revision select kind, id, 3, 'update', at, by, why, body, 4 from revision where revision = 2",
    /The figure lighthouse\.arrests, revision 3, has no line/,
  ],
  ['the reason of a line is rewritten', "update audit set why = 'allowed' where line = 3", /Line 3 .*altered/],
  ['the name of a line is rewritten', "update audit set by = 'lena' where line = 4", /Line 4 .*altered/],
  ['a line in the middle is removed', 'delete from audit where line = 3', /Line 3 .*removed/],
  [
    'a line is removed and the others close up',
    'delete from audit where line = 3; update audit set line = line - 1 where line > 3',
    /Line 3 .*altered/,
  ],
  ['the last line is removed', 'delete from audit where line = 5', /Line 5 .*removed: the log ends before it/],
  ['all lines are removed', 'delete from audit', /Line 1 .*removed/],
  [
    'the last line is removed, and the count with it',
    'delete from audit where line > 3; update ledger set lines = 3',
    /log ends with version 2, the store is at version 3/,
  ],
  [
    'the last commit is removed from the log and the count, not from the store',
    'delete from audit where line > 3; update ledger set lines = 3, version = 2',
    /The figure lighthouse\.arrests, revision 2, has no line/,
  ],
  [
    'an answer is turned back to what was wrong',
    "update record set revision = 1 where id = 'lighthouse.arrests'",
    /figure lighthouse\.arrests stands at revision 1, its latest is 2/,
  ],
  ['a record is hidden', "delete from record where kind = 'source'", /source harbour-post stands at no revision/],
  [
    'the index is turned back to what was wrong',
    "update figure_index set revision = 1 where id = 'lighthouse.arrests'",
    /figure lighthouse\.arrests is not found/,
  ],
  ['a figure is moved to another operation', "update figure_index set slot = 'tide|arrests||||'", /is not found/],
  ['a figure is withdrawn in secret', 'update figure_index set withdrawn = 1', /is not found/],
  ['a figure is taken out of the index', 'delete from figure_index', /is not found/],
]

describe('verifying the audit log names what was done to the file', () => {
  test.each(TAMPERED)('%s', async (_, attempt, fault) => {
    const { path, audit } = await openFilled()
    expect(await audit.verify()).toMatchObject({ isIntact: true })
    tamper(path, (raw) => raw.exec(attempt))
    expect(faultOf(await audit.verify())).toMatch(fault)
  })

  test('a chain that was written anew from the change on does not have the head that was noted', async () => {
    const { path, audit } = await openFilled()
    const head = headOf(await audit.verify())
    tamper(path, forgeFrom4)
    // Nothing inside the file can tell: that is what the noted head is for.
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 5 })
    expect(faultOf(await audit.verify({ head }))).toMatch(/not in the log/)
  })

  test('a line that was sealed anew breaks the chain at the next one', async () => {
    const { path, audit } = await openFilled()
    tamper(path, (raw) => {
      const [before, line] = linesOf(raw).slice(2, 4)
      const forged = { ...line!, why: 'routine' }
      raw.prepare('update audit set why = ?, hash = ? where line = 4').run(forged.why, hashLine(forged, before!.hash))
    })
    expect(faultOf(await audit.verify())).toMatch(/Line 5 .*altered, or the line before it/)
  })
})

function linesOf(raw: DatabaseSync): readonly Tables['audit'][] {
  return raw.prepare('select * from audit order by line').all() as unknown as readonly Tables['audit'][]
}

/** Rewrites a correction and seals it and all after it, as somebody who knows the program could. */
function forgeFrom4(raw: DatabaseSync): void {
  raw.exec(`update revision set body = replace(body, '"value":320', '"value":520') where revision = 2`)
  const revisions = raw.prepare('select * from revision where version = 3').all() as unknown as Tables['revision'][]
  const [, , third, fourth, fifth] = linesOf(raw)
  let hash = third!.hash
  for (const line of [{ ...fourth!, digest: digestRevisions(revisions) }, fifth!]) {
    hash = hashLine(line, hash)
    raw.prepare('update audit set digest = ?, hash = ? where line = ?').run(line.digest, hash, line.line)
  }
}

/** A store as the version before the audit log left it: a figure with two revisions. */
async function createOldStore(path: string): Promise<void> {
  const raw = new DatabaseSync(path)
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(raw, path) })
  const old = Object.fromEntries(Object.entries(MIGRATIONS).slice(0, 4))
  await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  const insert = raw.prepare(
    "insert into revision values ('figure', ?, ?, ?, '2025-01-01T00:00:00.000Z', 'dana', 'x', ?)",
  )
  insert.run('lighthouse.arrests', 1, 'import', JSON.stringify(sampleFigure()))
  insert.run('lighthouse.arrests', 2, 'correct', JSON.stringify(sampleFigure({ value: 320 })))
  raw.exec(`insert into record values ('figure', 'lighthouse.arrests', 2, 0);
    insert into figure_index values ('lighthouse.arrests', 2, 0, 'lighthouse|arrests||||', 'lighthouse', 'arrests', null, null);
    update ledger set version = 7;
    pragma application_id = 0x53746574; pragma user_version = 4`)
  await db.destroy()
}

describe('a store that is older than the audit log', () => {
  test('has what stood sealed by the first line, and goes on from there', async () => {
    const path = join(makeTestFolder(), 'stet.db')
    await createOldStore(path)
    const { ledger, audit } = await open(path)
    expect(await audit.list(10)).toMatchObject([
      { line: 1, at: now().toISOString(), by: 'stet', version: 0, subject: expect.stringMatching(/^seal 2 revisions/) },
    ])
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 1, revisions: 2 })
    expect(await ledger.fact('lighthouse.arrests')).toMatchObject({ value: 320, revision: 2 })
    await ledger.commit([change('source', sampleSource())])
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 2, revisions: 3 })
    expect(await ledger.version()).toBe(8)
  })

  test('is guarded from then on, and what is altered of it is found', async () => {
    const path = join(makeTestFolder(), 'stet.db')
    await createOldStore(path)
    const { audit } = await open(path)
    const raw = new DatabaseSync(path)
    expect(() => raw.exec("update revision set why = 'y'")).toThrow(/append-only/)
    expect(() => raw.exec('delete from audit')).toThrow(/append-only/)
    raw.close()
    tamper(path, (file) => file.exec(`update revision set body = replace(body, '318', '418')`))
    expect(faultOf(await audit.verify())).toMatch(/version 0 .*seal 2 revisions/)
  })
})
