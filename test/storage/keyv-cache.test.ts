import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { createKeyvCache } from '../../src/storage/keyv-cache.ts'
import { createKeyvConversations } from '../../src/storage/keyv-conversations.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const MINUTE = 60_000
let time: number
const now = () => new Date(time)

beforeEach(() => {
  // Far from the machine's clock: what lasts how long must not depend on it.
  time = Date.parse('2031-05-05T12:00:00Z')
})

async function openTestStore(url = 'sqlite::memory:') {
  const store = await openStore(url, { now })
  onTestFinished(() => store.ledger.close())
  return store
}

async function openCache(namespace = 'pages') {
  const { database } = await openTestStore()
  return createKeyvCache(database, { namespace, now })
}

describe('the cache', () => {
  test('gives back what was set last', async () => {
    const cache = await openCache()
    expect(await cache.get('a')).toBeUndefined()
    expect(await cache.set('a', { text: 'مرحبا "x"', list: [1, null, true] })).toBe(true)
    expect(await cache.get('a')).toEqual({ text: 'مرحبا "x"', list: [1, null, true] })
    await cache.set('a', 'second')
    expect(await cache.get('a')).toBe('second')
    expect(await cache.has('a')).toBe(true)
  })

  test('forgets what is deleted', async () => {
    const cache = await openCache()
    await cache.set('a', 1)
    expect(await cache.delete('a')).toBe(true)
    expect(await cache.delete('a')).toBe(false)
    expect(await cache.has('a')).toBe(false)
  })

  test('keeps an entry until its time is over, by the clock it was given', async () => {
    const cache = await openCache()
    await cache.set('short', 1, MINUTE)
    await cache.set('long', 2)
    time += MINUTE - 1000
    expect(await cache.get('short')).toBe(1)
    time += 1000
    expect(await cache.get('short')).toBeUndefined()
    expect(await cache.has('short')).toBe(false)
    time += 1000 * 24 * 60 * MINUTE
    expect(await cache.get('long')).toBe(2)
  })

  test('takes entries whose time is over out of the database', async () => {
    const { database } = await openTestStore()
    const cache = createKeyvCache(database, { namespace: 'pages', now })
    for (let i = 0; i < 5; i++) await cache.set(`old-${i}`, i, MINUTE)
    time += 2 * MINUTE
    await cache.set('new', 1)
    const rows = await database.db.selectFrom('cache').select('key').execute()
    expect(rows).toHaveLength(1)
  })

  test('keeps namespaces apart', async () => {
    const { database } = await openTestStore()
    const [one, two] = ['one', 'two'].map((namespace) => createKeyvCache(database, { namespace, now }))
    await one!.set('a', 1)
    await two!.set('a', 2)
    expect([await one!.get('a'), await two!.get('a')]).toEqual([1, 2])
    await one!.clear()
    expect([await one!.get('a'), await two!.get('a')]).toEqual([undefined, 2])
  })

  test('takes many at once', async () => {
    const cache = await openCache()
    await cache.setMany([
      { key: 'a', value: 1 },
      { key: 'b', value: 2, ttl: MINUTE },
    ])
    expect(await cache.getMany(['b', 'nothing', 'a'])).toEqual([2, undefined, 1])
    expect(await cache.hasMany(['a', 'nothing'])).toEqual([true, false])
    time += MINUTE
    expect(await cache.getMany(['a', 'b'])).toEqual([1, undefined])
    expect(await cache.deleteMany(['a', 'b'])).toEqual([true, false])
  })

  test('walks over its live entries', async () => {
    const cache = await openCache()
    for (let i = 0; i < 450; i++) await cache.set(`k${i}`, i)
    await cache.set('over', 0, MINUTE)
    time += MINUTE
    const seen = new Map<unknown, unknown>()
    for await (const [key, value] of cache.iterator()) seen.set(key, value)
    expect(seen.size).toBe(450)
    expect(seen.get('k449')).toBe(449)
  })

  test('outlives the process that filled it', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const first = await openStore(url, { now })
    await createKeyvCache(first.database, { namespace: 'pages', now }).set('a', 'kept')
    await first.ledger.close()
    const { database } = await openTestStore(url)
    expect(await createKeyvCache(database, { namespace: 'pages', now }).get('a')).toBe('kept')
  })

  test('misses, and does not throw, where its value or its database is broken', async () => {
    const { database } = await openTestStore()
    const cache = createKeyvCache(database, { namespace: 'pages', now })
    await cache.set('a', 1)
    await database.db.updateTable('cache').set({ value: '{"value":' }).execute()
    expect(await cache.get('a')).toBeUndefined()
    await database.db.schema.dropTable('cache').execute()
    expect(await cache.get('a')).toBeUndefined()
    expect(await cache.set('a', 1)).toBe(false)
  })
})

describe('conversations', () => {
  test('remember a thread for half an hour after it was last heard of', async () => {
    const { database } = await openTestStore()
    const conversations = createKeyvConversations<{ operation: string }>(database, { now })
    expect(await conversations.get('t1')).toBeNull()
    await conversations.set('t1', { operation: 'lighthouse' })
    time += 29 * MINUTE
    expect(await conversations.get('t1')).toEqual({ operation: 'lighthouse' })
    await conversations.set('t1', { operation: 'tide' })
    time += 29 * MINUTE
    expect(await conversations.get('t1')).toEqual({ operation: 'tide' })
    time += MINUTE
    expect(await conversations.get('t1')).toBeNull()
  })

  test('keep threads apart', async () => {
    const { database } = await openTestStore()
    const conversations = createKeyvConversations<string>(database, { now })
    await conversations.set('slack:C1:1.2', 'one')
    await conversations.set("discord:'; drop table cache --", 'two')
    expect(await conversations.get('slack:C1:1.2')).toBe('one')
    expect(await conversations.get("discord:'; drop table cache --")).toBe('two')
  })
})
