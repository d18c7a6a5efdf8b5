import type { Conversations } from '../chat/conversation.ts'
import { createKeyvCache } from './keyv-cache.ts'
import type { OpenDatabase } from './tables.ts'

const HALF_AN_HOUR = 30 * 60 * 1000

/** What threads remember, for half an hour after they were last heard of, on the ledger's database. */
export function createKeyvConversations<T>(
  database: OpenDatabase,
  { now }: { readonly now: () => Date },
): Conversations<T> {
  const cache = createKeyvCache(database, { namespace: 'conversation', now })
  return {
    async get(thread) {
      return ((await cache.get(thread)) as T | undefined) ?? null
    },
    async set(thread, context) {
      await cache.set(thread, context, HALF_AN_HOUR)
    },
  }
}
