import { fileURLToPath } from 'node:url'
import type { FactLedger } from './ledger.ts'
import { importPacks } from './pack/import-packs.ts'
import { readPacks } from './pack/read-packs.ts'

/** The packs that come with the program. */
export const STARTER_FACTS = fileURLToPath(new URL('../../facts', import.meta.url))

/** Fills a new, empty store with the starter packs; leaves a store that has anything alone. Returns how many records it stored. */
export async function loadStarterFacts(ledger: FactLedger): Promise<number> {
  if ((await ledger.version()) > 0) return 0
  const { stored } = await importPacks(ledger, await readPacks(STARTER_FACTS), { by: 'stet', why: 'starter facts' })
  return stored
}
