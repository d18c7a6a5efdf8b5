import { fileURLToPath } from 'node:url'
import { UserError } from '../errors.ts'
import type { FactLedger } from './ledger.ts'
import { importPacks } from './pack/import-packs.ts'
import { readPacks } from './pack/read-packs.ts'

/** The packs that come with the program. */
export const STARTER_FACTS = fileURLToPath(new URL('../../facts', import.meta.url))

/** Fills a new, empty store with the starter packs; leaves a store that has anything alone. Returns how many records it stored. */
export async function loadStarterFacts(ledger: FactLedger): Promise<number> {
  if ((await ledger.version()) > 0) return 0
  const packs = await readPacks(STARTER_FACTS)
  try {
    const { stored } = await importPacks(ledger, packs, { by: 'stet', why: 'starter facts' })
    return stored
  } catch (error) {
    // Another process that started at the same time was first: the store has its facts.
    if (error instanceof UserError && error.code === 'conflict') return 0
    throw error
  }
}
