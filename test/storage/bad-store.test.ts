import { chmodSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { change, sampleFigure, sampleOperation, slotOf } from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

/** Expects a refusal that a person can act on, and returns its sentence. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => expect.unreachable('expected a refusal'),
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(UserError)
  const { code, message, hint } = error as UserError
  expect(['storage', 'configuration']).toContain(code)
  expect(hint).toMatch(/^[A-Z].*\.$/)
  return message
}

const open = (path: string) => openLedger(`sqlite:${path}`, { timeout: 50 })

async function createStore(path = join(makeTestFolder(), 'stet.db'), facts = 3): Promise<string> {
  const ledger = await open(path)
  const figures = Array.from({ length: facts }, (_, i) =>
    sampleFigure({ id: `f-${i}`, operation: `op-${i}`, value: i }),
  )
  await ledger.commit(figures.map((fact) => change('figure', fact)))
  await ledger.close()
  return path
}

function overwrite(path: string, from: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, from)
  closeSync(file)
}

test('an address that names no store is refused, and nothing of it is repeated', async () => {
  expect(await refusal(openLedger('postgres://desk:secret@db/facts'))).toBe('PostgreSQL is not available yet.')
  for (const url of ['', 'sqlite:', 'stet.db', 'mysql://desk:secret@db/facts']) {
    expect(await refusal(openLedger(url))).toBe('The address of the fact store is not understood.')
  }
})

test('folders that are missing are created', async () => {
  const path = await createStore(join(makeTestFolder(), 'a', 'b', 'stet.db'))
  expect(statSync(path).isFile()).toBe(true)
})

test('a path that cannot hold a file is refused', async () => {
  const folder = makeTestFolder()
  writeFileSync(join(folder, 'file'), '')
  expect(await refusal(open(join(folder, 'file', 'stet.db')))).toMatch(/^The folder .* cannot be created\.$/)
  expect(await refusal(open(folder))).toMatch(/^The fact store .* is a folder\.$/)
})

test('a file or a folder that is marked read-only is refused, and stays as it was', async () => {
  const path = await createStore()
  const before = readFileSync(path)
  chmodSync(path, 0o444)
  expect(await refusal(open(path))).toMatch(/^The fact store .* is read-only\.$/)
  chmodSync(path, 0o644)
  const folder = join(path, '..')
  chmodSync(folder, 0o555)
  expect(await refusal(open(path))).toMatch(/^The folder .* is read-only\.$/)
  chmodSync(folder, 0o755)
  expect(readFileSync(path)).toEqual(before)
})

test('a store that another program holds is refused after the wait', async () => {
  const path = await createStore()
  const other = new DatabaseSync(path)
  other.exec('pragma locking_mode = exclusive; begin exclusive')
  expect(await refusal(open(path))).toMatch(/is locked by another program\.$/)
  other.close()
  const ledger = await open(path)
  expect(await ledger.version()).toBe(1)
  await ledger.close()
})

test('a commit that cannot get the lock is refused whole; reading goes on, and a later commit is stored', async () => {
  const path = await createStore()
  const ledger = await open(path)
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  const operation = change('operation', sampleOperation())
  expect(await refusal(ledger.commit([operation]))).toMatch(/is locked by another program\.$/)
  expect(await ledger.figuresAt(slotOf(sampleFigure({ operation: 'op-1' })))).toHaveLength(1)
  expect(await ledger.current('operation', 'lighthouse')).toBeNull()
  other.exec('commit')
  other.close()
  expect(await ledger.commit([operation])).toEqual({ committed: true, version: 2 })
  await ledger.close()
})

test('a store that another program is writing without a log is waited for', async () => {
  const path = await createStore()
  const other = new DatabaseSync(path)
  other.exec('pragma journal_mode = delete; begin immediate')
  expect(await refusal(open(path))).toMatch(/is locked by another program\.$/)
  const opening = openLedger(`sqlite:${path}`)
  other.exec('commit')
  const ledger = await opening
  expect(await ledger.version()).toBe(1)
  await ledger.close()
  other.close()
})

test('where SQLite itself has rolled back, the first fault is the one reported', async () => {
  const { ledger, database } = await openStore(`sqlite:${await createStore()}`)
  const body = `begin select raise(rollback, 'the first fault'); end`
  await sql.raw(`create temp trigger fault before insert on record ${body}`).execute(database.db)
  await expect(ledger.commit([change('operation', sampleOperation())])).rejects.toThrow('the first fault')
  expect(await ledger.version()).toBe(1)
  await ledger.close()
})

test('a file that is no database is refused, and left alone', async () => {
  const path = join(makeTestFolder(), 'notes.txt')
  const notes = 'Call the harbour office before noon.\n'.repeat(100)
  writeFileSync(path, notes)
  expect(await refusal(open(path))).toMatch(/notes\.txt is not a database\.$/)
  expect(readFileSync(path, 'utf8')).toBe(notes)
})

test('the database of another program is refused, and left alone', async () => {
  const path = join(makeTestFolder(), 'other.db')
  const other = new DatabaseSync(path)
  other.exec('create table recipe (name text); insert into recipe values (1)')
  other.close()
  const before = readFileSync(path)
  expect(await refusal(open(path))).toMatch(/is the database of another program\.$/)
  expect(readFileSync(path)).toEqual(before)
})

test('a store of a newer version is refused, and left alone', async () => {
  const path = await createStore()
  const newer = new DatabaseSync(path)
  newer.exec('pragma user_version = 999')
  newer.close()
  expect(await refusal(open(path))).toMatch(/was written by a newer version of Stet\.$/)
})

test('a damaged file is named as such, whatever is asked of it', async () => {
  const path = await createStore(undefined, 2000)
  const { size } = statSync(path)
  // The first page stays: the file still says that it is a store.
  overwrite(path, 4096, new Uint8Array(size - 4096).fill(0x5a))
  const attempt = async () => {
    const ledger = await open(path)
    try {
      await ledger.vocabulary()
      await ledger.figures({ operation: 'op-1' })
    } finally {
      await ledger.close()
    }
  }
  expect(await refusal(attempt())).toMatch(/is damaged\.$/)
})

test('a file that was cut short is named as damaged', async () => {
  const path = await createStore(undefined, 2000)
  writeFileSync(path, readFileSync(path).subarray(0, 4096 * 3))
  const attempt = async () => {
    const ledger = await open(path)
    try {
      await ledger.list('figure', { limit: 5000 })
    } finally {
      await ledger.close()
    }
  }
  expect(await refusal(attempt())).toMatch(/is damaged\.$/)
})

test('a full disk refuses the commit whole, and what was stored stays', async () => {
  const { ledger, database } = await openStore(`sqlite:${await createStore()}`)
  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(database.db)
  await sql.raw(`pragma max_page_count = ${pages.rows[0]!.page_count + 4}`).execute(database.db)
  const many = Array.from({ length: 2000 }, (_, i) =>
    change('figure', sampleFigure({ id: `more-${i}`, operation: 'more' })),
  )
  expect(await refusal(ledger.commit(many))).toMatch(/cannot grow: the disk is full\.$/)
  expect(await ledger.figures({ operation: 'more' })).toEqual([])
  expect(await ledger.version()).toBe(1)
  expect(await ledger.figures({})).toHaveLength(3)
  await sql.raw('pragma max_page_count = 1000000').execute(database.db)
  expect(await ledger.commit(many)).toEqual({ committed: true, version: 2 })
  await ledger.close()
})

test('a stored record that is not one is named, and the others are still served', async () => {
  const { ledger, database } = await openStore(`sqlite:${await createStore()}`)
  const row = { kind: 'figure', revision: 2, action: 'update', at: '', by: '', why: '', version: 2 } as const
  await database.db
    .insertInto('revision')
    .values({ ...row, id: 'f-1', body: '{"kind":"figure"}' })
    .execute()
  await database.db.updateTable('figure_index').set({ revision: 2 }).where('id', '=', 'f-1').execute()
  expect(await refusal(ledger.figures({ operation: 'op-1' }))).toMatch(/figure that cannot be read: f-1, revision 2\.$/)
  expect(await ledger.figures({ operation: 'op-2' })).toHaveLength(1)
  await ledger.close()
})

test('revisions can be neither altered nor removed, not even with SQL', async () => {
  const { ledger, database } = await openStore(`sqlite:${await createStore()}`)
  await expect(database.db.updateTable('revision').set({ by: 'nobody' }).execute()).rejects.toThrow(/append-only/)
  await expect(database.db.deleteFrom('revision').execute()).rejects.toThrow(/append-only/)
  expect(await ledger.current('figure', 'f-1')).toMatchObject({ by: 'dana' })
  await ledger.close()
})

test('a store in use can be opened again, and each sees what the other has committed', async () => {
  const path = join(makeTestFolder(), 'nested', 'stet.db')
  mkdirSync(join(path, '..'))
  const [one, two] = [await open(path), await open(path)]
  await one.commit([change('operation', sampleOperation())])
  expect(await two.version()).toBe(1)
  expect((await two.vocabulary()).operations).toHaveLength(1)
  await Promise.all([one.close(), two.close()])
})
