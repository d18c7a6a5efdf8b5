import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, vi } from 'vitest'
import { openStore } from '../../src/storage/open-store.ts'
import { createSeenEvents } from '../../src/storage/seen-events.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const DAY = 86_400_000

describe('claiming an event', () => {
  it('gives it to the first who comes, however many come at once', async () => {
    const { database, ledger } = await openStore('sqlite::memory:')
    const events = createSeenEvents(database, { now: () => new Date() })
    const claims = await Promise.all(['a', 'b', 'a', 'a', 'b', 'c'].map((key) => events.claim(key)))
    expect(claims).toEqual([true, true, false, false, false, true])
    expect(await events.claim('a')).toBe(false)
    await ledger.close()
  })

  it('holds a burst of more keys than one statement takes', async () => {
    const { database, ledger } = await openStore('sqlite::memory:')
    const events = createSeenEvents(database, { now: () => new Date() })
    const keys = Array.from({ length: 1_000 }, (_, index) => `key ${index % 700}`)
    const claims = await Promise.all(keys.map((key) => events.claim(key)))
    expect(claims.filter(Boolean)).toHaveLength(700)
    await ledger.close()
  })

  it('remembers over a restart, and forgets what is older than a week', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    let today = new Date('2026-01-01T00:00:00Z')
    const open = async () => {
      const { database, ledger } = await openStore(url)
      return { events: createSeenEvents(database, { now: () => today }), ledger }
    }
    const before = await open()
    expect(await before.events.claim('a')).toBe(true)
    await before.ledger.close()
    const after = await open()
    expect(await after.events.claim('a')).toBe(false)
    today = new Date(today.getTime() + 6 * DAY)
    expect(await after.events.claim('a')).toBe(false)
    today = new Date(today.getTime() + 2 * DAY)
    await after.events.claim('b')
    expect(await after.events.claim('a')).toBe(true)
    await after.ledger.close()
  })

  it('keeps no key for much longer than a week', async () => {
    const file = join(makeTestFolder(), 'stet.db')
    const { database, ledger } = await openStore(`sqlite:${file}`)
    let today = new Date('2026-01-01T00:00:00Z')
    const events = createSeenEvents(database, { now: () => today })
    await Promise.all(Array.from({ length: 1_200 }, (_, i) => events.claim(`old ${i}`)))
    today = new Date(today.getTime() + 7 * DAY)
    await events.claim('new')
    const other = new DatabaseSync(file)
    const keys = other.prepare('select key from seen_event')
    today = new Date(today.getTime() + DAY)
    await events.claim('newest')
    await vi.waitFor(() => expect(keys.all().map(({ key }) => key)).toEqual(['new', 'newest']))
    other.close()
    await ledger.close()
  })

  it('gives each event to one of several processes', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const first = await openStore(url)
    await first.ledger.close()
    const script = join(import.meta.dirname, '../support/claiming-process.ts')
    const claimed = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = fork(script, [url, '200'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
        const [keys] = (await once(child, 'message')) as [readonly string[]]
        return keys
      }),
    )
    expect(claimed.flat().toSorted()).toEqual(Array.from({ length: 200 }, (_, index) => `key ${index}`).toSorted())
  })
})
