import { createHash } from 'node:crypto'
import type { Kept } from '../chat/kept.ts'
import { createKeyvCache } from './keyv-cache.ts'
import type { OpenDatabase } from './tables.ts'

const A_WEEK = 7 * 24 * 60 * 60 * 1000
const ID_LENGTH = 24

/** What buttons point at, for a week, on the ledger's database. An id is a digest of its value: nobody can guess another's. */
export function createKeyvKept(database: OpenDatabase, { now }: { readonly now: () => Date }): Kept {
  const cache = createKeyvCache(database, { namespace: 'kept', now })
  return {
    async keep(value) {
      const id = createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, ID_LENGTH)
      await cache.set(id, value, A_WEEK)
      return id
    },
    async find(id) {
      return (await cache.get(id)) ?? null
    },
  }
}
