import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

test('of two that start at once on a new store one fills it, and the other goes on', async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const [first, second] = [await openLedger(url), await openLedger(url)]
  const overtaken: typeof second = {
    ...second,
    async commit(changes) {
      expect(await loadStarterFacts(first)).toBeGreaterThan(100)
      return await second.commit(changes)
    },
  }
  expect(await loadStarterFacts(overtaken)).toBe(0)
  expect(await second.version()).toBe(1)
  await Promise.all([first.close(), second.close()])
})
