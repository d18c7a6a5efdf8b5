import { Keyv } from 'keyv'
import { createCacheAdapter } from './cache-adapter.ts'
import type { OpenDatabase } from './tables.ts'

export interface CacheOptions {
  /** Keeps one user of the cache apart from the others. */
  readonly namespace: string
  readonly now: () => Date
}

/**
 * A Keyv cache on the ledger's database, for what may be lost. Its failures are misses: a value that cannot be read is
 * undefined, one that cannot be written is not kept, and nothing is thrown.
 */
export function createKeyvCache({ db }: OpenDatabase, { namespace, now }: CacheOptions): Keyv<unknown> {
  // The adapter knows when an entry ends, by the clock it was given; Keyv would look at the machine's.
  const cache = new Keyv<unknown>({ store: createCacheAdapter(db, now), namespace, checkExpired: false })
  cache.on('error', () => undefined)
  return cache
}
