import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, vi } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { createSeenEvents } from '../../src/storage/seen-events.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

it('moves what comes in by the hundred into the file meanwhile, and leaves one file behind', async () => {
  const folder = makeTestFolder()
  const file = join(folder, 'stet.db')
  const { database, ledger } = await openStore(`sqlite:${file}`)
  const events = createSeenEvents(database, { now: () => new Date() })
  let claimed = 0
  const claimHundred = async () => {
    for (let i = 0; i < 100; i++) expect(await events.claim(`key ${claimed++}`)).toBe(true)
  }
  // The file as it is without its log, which is far too short to be moved by itself.
  const countInFile = () => {
    const copy = join(folder, 'copy.db')
    copyFileSync(file, copy)
    const opened = new DatabaseSync(copy)
    const found = opened.prepare("select count(*) as count from sqlite_schema where name = 'seen_event'").get()
    const count =
      found?.['count'] === 0 ? 0 : opened.prepare('select count(*) as count from seen_event').get()?.['count']
    opened.close()
    return count
  }
  await claimHundred()
  expect(countInFile()).toBe(0)
  await vi.waitFor(async () => {
    await claimHundred()
    expect(countInFile()).toBeGreaterThan(200)
  }, 10_000)
  expect(await events.claim('key 0')).toBe(false)
  await ledger.close()
  expect(existsSync(`${file}-wal`)).toBe(false)
})
