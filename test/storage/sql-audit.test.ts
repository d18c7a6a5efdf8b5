import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/storage/migrations/migrations.ts'
import { createSqliteDialect, createStatements } from '../../src/storage/sqlite-dialect.ts'
import { change, sampleFigure, sampleSource } from '../contracts/fact-ledger-samples.ts'
import { auditNow, faultOf, headOf, openAudited, openFilled, tamper } from '../support/audited-store.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { startWriter } from '../support/stored-place.ts'

describe('the audit log', () => {
  test('has a line for each commit and each denied attempt: who, what, when and why', async () => {
    const { audit } = await openFilled()
    expect(await audit.list(10)).toMatchObject([
      { line: 5, act: 'denied', by: 'dana', subject: 'approve p-1', version: null, digest: null },
      { line: 4, act: 'commit', by: 'omar', subject: 'correct figure lighthouse.arrests, revision 2', why: 'recount' },
      { line: 3, act: 'denied', by: 'sam', why: 'a reader may not approve' },
      { line: 2, act: 'commit', by: 'dana', subject: 'propose proposal p-1, revision 1', version: 2 },
      { line: 1, act: 'commit', at: auditNow().toISOString(), version: 1 },
    ])
    expect(await audit.list(1)).toHaveLength(1)
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 5, revisions: 6 })
  })

  test('says in one line what a large commit did', async () => {
    const { ledger, audit } = await openAudited(':memory:')
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
    const { ledger, audit } = await openAudited(':memory:')
    for (let i = 0; i < 1_100; i++) {
      if (i % 10 === 0) await audit.deny({ by: 'sam', subject: `try ${i}`, why: 'no' })
      else await ledger.commit([change('source', sampleSource(`s-${i}`))])
    }
    expect(await audit.verify()).toMatchObject({ isIntact: true, lines: 1_100, revisions: 990 })
  })

  test('is intact whenever it is read while another process writes', { timeout: 30_000 }, async () => {
    const path = join(makeTestFolder(), 'stet.db')
    const { audit } = await openAudited(path)
    const writer = await startWriter(`sqlite:${path}`, 5)
    // Fifty commits come in while it is read again and again.
    for (let first = -1, lines = 0; lines < first + 50 || first < 0;) {
      const report = await audit.verify()
      expect(report).toMatchObject({ isIntact: true })
      lines = report.lines
      if (first < 0) first = lines
    }
    await writer.stop()
  })

  test('of an empty store is intact', async () => {
    const { audit } = await openAudited(':memory:')
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
      "insert or replace into audit select line, at, act, by, subject, 'x', version, digest, seals, hash from audit where line = 5",
      "insert or replace into revision select kind, id, revision, action, at, 'x', why, body, version from revision",
    ]) {
      expect(() => raw.exec(attempt)).toThrow(/append-only/)
    }
    raw.close()
  })
})

/** A store as the version before the audit log left it: a figure with two revisions. */
async function createOldStore(path: string): Promise<void> {
  const raw = new DatabaseSync(path)
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(createStatements(raw, path)) })
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
    const { ledger, audit } = await openAudited(path)
    expect(await audit.list(10)).toMatchObject([
      {
        line: 1,
        at: auditNow().toISOString(),
        by: 'stet',
        version: 0,
        subject: expect.stringMatching(/^seal 2 revisions/),
      },
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
    const { audit } = await openAudited(path)
    const raw = new DatabaseSync(path)
    expect(() => raw.exec("update revision set why = 'y'")).toThrow(/append-only/)
    expect(() => raw.exec('delete from audit')).toThrow(/append-only/)
    raw.close()
    tamper(path, (file) => file.exec(`update revision set body = replace(body, '318', '418')`))
    expect(faultOf(await audit.verify())).toMatch(
      /lighthouse\.arrests, revision 1, is not .*version 0, .*seal 2 revisions/,
    )
  })
})
