import type { FactLedger } from '../facts/ledger.ts'
import { openStore, type StoreOptions } from './open-store.ts'

/** Opens the curated store that an address names (`sqlite:./data/stet.db`, `sqlite::memory:`), creating it where it is missing. */
export async function openLedger(url: string, options: StoreOptions = {}): Promise<FactLedger> {
  const { ledger } = await openStore(url, options)
  return ledger
}
