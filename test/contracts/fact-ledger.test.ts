import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { createMemoryLedger } from '../support/memory-ledger.ts'
import { testFactLedger } from './fact-ledger.contract.ts'

testFactLedger('SQLite in memory', (now) => openLedger('sqlite::memory:', { now }))

testFactLedger('SQLite file', async (now) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'))
  const ledger = await openLedger(`sqlite:${join(folder, 'stet.db')}`, { now })
  return {
    ...ledger,
    async close() {
      await ledger.close()
      rmSync(folder, { recursive: true })
    },
  }
})

testFactLedger('memory', async (now) => createMemoryLedger(now))
