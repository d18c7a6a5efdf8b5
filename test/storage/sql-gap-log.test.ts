import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlGapLog } from '../../src/storage/sql-gap-log.ts'

test('what is asked in vain is counted by its key, across openings of the store, most asked first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-gaps-'))
  const url = `sqlite:${join(folder, 'stet.db')}`
  const ask = async (key: string, question: string, at: string) => {
    const { database, ledger } = await openStore(url)
    await createSqlGapLog(database).record({ key, question, missing: 'deaths', at: new Date(at) })
    await ledger.close()
  }
  await ask('deaths gale', 'Deaths, Gale?', '2026-01-01T08:00:00Z')
  await ask('deaths tide', 'deaths tide', '2026-01-02T08:00:00Z')
  await ask('deaths gale', 'deaths gale', '2026-01-03T08:00:00Z')
  const { database, ledger } = await openStore(url)
  expect(await createSqlGapLog(database).list(10)).toEqual([
    { question: 'deaths gale', missing: 'deaths', count: 2, lastAsked: '2026-01-03T08:00:00.000Z' },
    { question: 'deaths tide', missing: 'deaths', count: 1, lastAsked: '2026-01-02T08:00:00.000Z' },
  ])
  expect(await createSqlGapLog(database).list(1)).toHaveLength(1)
  await ledger.close()
  rmSync(folder, { recursive: true })
})
