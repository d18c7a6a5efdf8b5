import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { backUp } from '../../src/storage/back-up.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlAudit } from '../../src/storage/sql-audit.ts'
import { tamper } from '../support/audited-store.ts'
import { createStore, refusal, startWriter, valueOf } from '../support/stored-place.ts'

const now = new Date('2026-03-01T08:09:10.000Z')

describe('a backup', () => {
  test('is one file that holds what the store held, and says what that is', async () => {
    const { url, backup, folder } = await createStore()
    const { ledger, database } = await openStore(url)
    const audit = await createSqlAudit(database, { now: () => now }).verify()
    expect(audit).toMatchObject({ isIntact: true })
    const summary = await backUp(url, backup)
    expect(summary).toEqual({
      facts: 1,
      revisions: 4,
      head: audit.isIntact && audit.head,
      bytes: statSync(backup).size,
    })
    await ledger.close()
    expect(readdirSync(folder).toSorted()).toEqual(['backup.db', 'stet.db'])
    expect(await valueOf(`sqlite:${backup}`)).toBe(320)
  })

  test('can be read by its owner only: it holds the tokens of installed apps', async () => {
    const { url, backup } = await createStore()
    await backUp(url, backup)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
  })

  test('overwrites nothing', async () => {
    const { url, folder } = await createStore()
    const notes = join(folder, 'notes.txt')
    writeFileSync(notes, 'call back')
    expect(await refusal(backUp(url, notes))).toMatch(/notes\.txt is there already\.$/)
    expect(readFileSync(notes, 'utf8')).toBe('call back')
    expect(await refusal(backUp(url, join(folder, 'nowhere', 'b.db')))).toMatch(/nowhere cannot be written\.$/)
  })

  test('is not made of what is no store, or a store that was damaged or altered', async () => {
    const { url, store, folder, backup } = await createStore()
    const missing = join(folder, 'missing.db')
    expect(await refusal(backUp(`sqlite:${missing}`, backup))).toMatch(/^There is no fact store at .*missing\.db/)
    expect(existsSync(missing)).toBe(false)
    const other = join(folder, 'other.db')
    new DatabaseSync(other).exec('create table recipe (name text)')
    expect(await refusal(backUp(`sqlite:${other}`, backup))).toMatch(/other\.db is the database of another program\.$/)
    tamper(store, (raw) => raw.exec("update revision set why = 'routine'"))
    expect(await refusal(backUp(url, backup))).toMatch(
      /^The fact store .* was altered\. The figure lighthouse\.arrests, revision 1, and 1 more are not /,
    )
    truncateSync(store, 4096 * 3)
    expect(await refusal(backUp(url, backup))).toMatch(/^The fact store .* is damaged\.$/)
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([])
  })

  test('is whole while another process writes, and that process is not in its way', { timeout: 30_000 }, async () => {
    const { url, backup } = await createStore()
    const writer = await startWriter(url, 20)
    const summary = await backUp(url, backup)
    await writer.stop()
    const ledger = await openLedger(`sqlite:${backup}`)
    const tally = await ledger.history('figure', 'writer.tally')
    expect(tally.length).toBeGreaterThanOrEqual(20)
    expect(summary.revisions).toBe(4 + 3 * tally.length)
    await ledger.close()
  })
})
