import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

test('of two that start at once on a new store one fills it, and the other goes on', async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const ledgers = [await openLedger(url), await openLedger(url)]
  const stored = await Promise.all(ledgers.map((ledger) => loadStarterFacts(ledger)))
  expect(Math.min(...stored)).toBe(0)
  expect(Math.max(...stored)).toBeGreaterThan(100)
  expect(await Promise.all(ledgers.map((ledger) => ledger.version()))).toEqual([1, 1])
  await Promise.all(ledgers.map((ledger) => ledger.close()))
})
