import type { KeyvStorageEntry } from 'keyv'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const ENTRIES_A_PAGE = 200

/** Keyv's storage adapter over the `cache` table: namespaces, expiry and iteration. Values are the strings that Keyv makes of them. */
export function createCacheAdapter(db: Kysely<Tables>, now: () => Date) {
  const adapter = {
    // Keyv sets it. Entries of other namespaces are never seen.
    namespace: '',
    // Says that `set` takes the time at which an entry ends; Keyv would otherwise wrap the adapter.
    capabilities: { expires: true },

    async get(key: string) {
      const [value] = await adapter.getMany([key])
      return value
    },

    async getMany(keys: string[]) {
      const found = new Map<string, string>()
      if (keys.length > 0) {
        const rows = await selectLive().select(['key', 'value']).where('key', 'in', keys).execute()
        for (const row of rows) found.set(row.key, row.value)
      }
      return keys.map((key) => found.get(key))
    },

    async set(key: string, value: unknown, expires?: number) {
      await adapter.setMany([{ key, value, ...(expires === undefined ? {} : { expires }) }])
      return true
    },

    async setMany(entries: KeyvStorageEntry<unknown>[]) {
      const { namespace } = adapter
      await db.deleteFrom('cache').where('expires', '<=', now().getTime()).execute()
      for (const { key, value, expires } of entries) {
        const row = { namespace, key, value: String(value), expires: toOwnClock(expires) }
        await db
          .insertInto('cache')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['namespace', 'key']).doUpdateSet({ value: row.value, expires: row.expires }),
          )
          .execute()
      }
      return entries.map(() => true)
    },

    async delete(key: string) {
      const [deleted] = await adapter.deleteMany([key])
      return deleted ?? false
    },

    async deleteMany(keys: string[]) {
      const there = await adapter.hasMany(keys)
      if (keys.length > 0) {
        await db.deleteFrom('cache').where('namespace', '=', adapter.namespace).where('key', 'in', keys).execute()
      }
      return there
    },

    async clear() {
      await db.deleteFrom('cache').where('namespace', '=', adapter.namespace).execute()
    },

    async has(key: string) {
      return (await adapter.get(key)) !== undefined
    },

    async hasMany(keys: string[]) {
      return (await adapter.getMany(keys)).map((value) => value !== undefined)
    },

    async *iterator(): AsyncGenerator<[key: string, value: string], void> {
      let after: string | null = null
      for (;;) {
        const page = selectLive().select(['key', 'value']).orderBy('key').limit(ENTRIES_A_PAGE)
        const rows: { key: string; value: string }[] = await (
          after === null ? page : page.where('key', '>', after)
        ).execute()
        for (const { key, value } of rows) yield [key, value]
        const last = rows.at(-1)
        if (last === undefined || rows.length < ENTRIES_A_PAGE) return
        after = last.key
      }
    },
  }

  function selectLive() {
    return db
      .selectFrom('cache')
      .where('namespace', '=', adapter.namespace)
      .where((where) => where.or([where('expires', 'is', null), where('expires', '>', now().getTime())]))
  }

  /** Keyv counts an entry's end from the machine's clock; what remains of it is counted from ours. */
  function toOwnClock(expires: number | undefined): number | null {
    return expires === undefined ? null : now().getTime() + (expires - Date.now())
  }

  return adapter
}
