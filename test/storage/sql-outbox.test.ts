import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { NewItem, Outbox } from '../../src/delivery/outbox.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlOutbox } from '../../src/storage/sql-outbox.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const EIGHT = new Date('2026-03-01T08:00:00.000Z')
const MINUTE = 60_000
const later = (minutes: number) => new Date(EIGHT.getTime() + minutes * MINUTE)

const item = (key: string, fields: Partial<NewItem> = {}): NewItem => ({
  key,
  platform: 'slack',
  errand: {
    type: 'post',
    to: { team: null, channel: 'C1' },
    blocks: [{ type: 'paragraph', content: [{ text: key }] }],
    language: 'en',
  },
  due: EIGHT,
  until: null,
  ...fields,
})

const posted = { messages: ['171.1', '171.2'], channel: 'C1', link: 'https://example.com/171.1' }

interface OutboxUnderTest {
  readonly outbox: Outbox
  readonly setClock: (time: Date) => void
  /** The keys that an owner is given. */
  readonly take: (owner: string, limit?: number) => Promise<readonly string[]>
}

async function open(url = 'sqlite::memory:'): Promise<OutboxUnderTest> {
  let time = EIGHT
  const { database, ledger } = await openStore(url)
  onTestFinished(() => ledger.close())
  const outbox = createSqlOutbox(database, { now: () => time })
  return {
    outbox,
    setClock(to) {
      time = to
    },
    async take(owner, limit = 10) {
      const items = await outbox.take({ owner, platforms: ['slack', 'discord'], lease: MINUTE, limit })
      return items.map(({ key }) => key)
    },
  }
}

describe('the outbox', () => {
  test('hands out what is due in the order it was added, each once', async () => {
    const { outbox, take } = await open()
    await outbox.add([item('b'), item('a')])
    await outbox.add([item('c'), item('later', { due: later(1) })])
    expect(await take('one', 2)).toEqual(['b', 'a'])
    expect(await take('two')).toEqual(['c'])
    expect(await take('one')).toEqual([])
    expect(await outbox.find('a')).toMatchObject({ state: 'taken', tries: 1, triedAt: EIGHT })
    expect(await outbox.find('none')).toBeNull()
  })

  test('adds a key once, within one call, over calls, and after it was done', async () => {
    const { outbox, take } = await open()
    await outbox.add([item('a'), item('a', { due: later(5) }), item('b')])
    await outbox.add([item('a')])
    expect(await take('one')).toEqual(['a', 'b'])
    await outbox.finish('a', 'one', posted)
    await outbox.add([item('a')])
    expect(await take('one')).toEqual([])
    await outbox.add([])
  })

  test('gives only what somebody can post', async () => {
    const { outbox } = await open()
    await outbox.add([item('s'), item('d', { platform: 'discord' })])
    const discord = { owner: 'one', platforms: ['discord'], lease: MINUTE, limit: 10 } as const
    expect(await outbox.take(discord)).toMatchObject([{ key: 'd', platform: 'discord' }])
    expect(await outbox.take({ ...discord, platforms: [] })).toEqual([])
  })

  test('gives back an item as it was added, pictures too', async () => {
    const { outbox } = await open()
    const content = new Uint8Array([137, 80, 78, 71, 0, 255])
    const picture = { type: 'file', name: 'chart.png', mediaType: 'image/png', content, alt: 'A chart' } as const
    const added = item('a', {
      errand: { type: 'post', to: { team: 'T1', person: 'U1' }, blocks: [picture], language: 'ar' },
      until: later(60),
    })
    await outbox.add([added, item('b', { errand: { type: 'edit', delivery: 'slack:1', channel: 'C1' } })])
    const taken = await outbox.take({ owner: 'one', platforms: ['slack'], lease: MINUTE, limit: 10 })
    expect(taken[0]).toEqual({ ...added, state: 'taken', tries: 1, triedAt: null, result: null, trouble: null })
    expect(taken[1]!.errand).toEqual({ type: 'edit', delivery: 'slack:1', channel: 'C1' })
  })

  test('keeps what an item became', async () => {
    const { outbox, take } = await open()
    await outbox.add([item('a'), item('b'), item('c')])
    await take('one')
    expect(await outbox.finish('a', 'one', posted)).toBe(true)
    expect(await outbox.giveUp('b', 'one', 'failed', 'The channel is gone.')).toBe(true)
    expect(await outbox.giveUp('c', 'one', 'missed', 'It was too late.')).toBe(true)
    expect(await outbox.find('a')).toMatchObject({ state: 'done', result: posted, trouble: null })
    expect(await outbox.find('b')).toMatchObject({ state: 'failed', result: null, trouble: 'The channel is gone.' })
    expect(await outbox.find('c')).toMatchObject({ state: 'missed' })
    expect(await outbox.finish('a', 'one', posted)).toBe(false)
  })

  test('gives a postponed item again when it is due, and says that it was tried', async () => {
    const { outbox, setClock, take } = await open()
    await outbox.add([item('a'), item('b')])
    await take('one', 1)
    expect(await outbox.postpone('a', 'one', later(5), 'Slack asks to wait.')).toBe(true)
    setClock(later(4))
    expect(await take('two')).toEqual(['b'])
    setClock(later(5))
    const [again] = await outbox.take({ owner: 'two', platforms: ['slack'], lease: MINUTE, limit: 10 })
    expect(again).toMatchObject({ key: 'a', tries: 2, triedAt: EIGHT, trouble: 'Slack asks to wait.' })
  })

  test('gives an item to somebody else when its lease is over; whoever lost it can no longer end it', async () => {
    const { outbox, setClock, take } = await open()
    await outbox.add([item('a')])
    expect(await take('one')).toEqual(['a'])
    setClock(new Date(later(1).getTime() - 1))
    expect(await take('two')).toEqual([])
    setClock(later(1))
    expect(await take('two')).toEqual(['a'])
    expect(await outbox.finish('a', 'one', posted)).toBe(false)
    expect(await outbox.postpone('a', 'one', later(9), 'x')).toBe(false)
    expect(await outbox.giveUp('a', 'one', 'failed', 'x')).toBe(false)
    expect(await outbox.find('a')).toMatchObject({ state: 'taken', tries: 2, triedAt: EIGHT })
    expect(await outbox.finish('a', 'two', posted)).toBe(true)
  })

  test('prolongs the lease of all that somebody has', async () => {
    const { outbox, setClock, take } = await open()
    await outbox.add([item('a'), item('b'), item('c')])
    await take('one', 2)
    await take('two', 1)
    setClock(new Date(later(1).getTime() - 1))
    await outbox.renew('one', 5 * MINUTE)
    setClock(later(5))
    expect(await take('three')).toEqual(['c'])
    setClock(later(7))
    expect(await take('three')).toEqual(['a', 'b', 'c'])
  })

  test('lists items by the beginning of their keys, newest first', async () => {
    const { outbox } = await open()
    await outbox.add([item('digest:C1:1'), item('digest:C1:2'), item('digest:C2:1'), item('x')])
    expect((await outbox.list('digest:C1:', 10)).map(({ key }) => key)).toEqual(['digest:C1:2', 'digest:C1:1'])
    expect(await outbox.list('digest:', 1)).toMatchObject([{ key: 'digest:C2:1' }])
  })

  test('takes no key that is longer than the platforms could carry', async () => {
    const { outbox } = await open()
    await expect(outbox.add([item('a'), item('k'.repeat(201))])).rejects.toThrow(/longer than 200/)
    expect(await outbox.find('a')).toBeNull()
  })
})

/** Starts a process that takes what is due when it is told to. */
async function startTaker(url: string, owner: string, mode: 'finish' | 'hang') {
  const script = join(import.meta.dirname, '../support/taking-process.ts')
  const child = fork(script, [url, owner, mode], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

describe('several processes on one outbox', () => {
  test('race for 200 items, and each is taken once', { timeout: 30_000 }, async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const { outbox, setClock } = await open(url)
    const keys = Array.from({ length: 200 }, (_, i) => `item ${i}`)
    await outbox.add(keys.map((key) => item(key)))
    const takers = await Promise.all(['one', 'two'].map((owner) => startTaker(url, owner, 'finish')))
    const given = takers.map((child) => once(child, 'message') as Promise<[readonly string[]]>)
    for (const child of takers) child.send('go')
    const taken = (await Promise.all(given)).map(([list]) => list)
    // Else they did not race, and the rest proves nothing.
    for (const list of taken) expect(list.length).toBeGreaterThan(0)
    expect(taken.flat().toSorted()).toEqual(keys.toSorted())
    setClock(later(1e6))
    expect(await outbox.take({ owner: 'three', platforms: ['slack'], lease: MINUTE, limit: 10 })).toEqual([])
    expect((await outbox.list('item', 500)).every(({ state, tries }) => state === 'done' && tries === 1)).toBe(true)
  })

  test('one takes over what another had when it was killed, and knows that it may have been posted', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const { outbox, setClock, take } = await open(url)
    await outbox.add([item('a'), item('b')])
    const child = await startTaker(url, 'one', 'hang')
    const given = once(child, 'message')
    child.send('go')
    expect((await given)[0]).toEqual(['a', 'b'])
    const closed = once(child, 'close')
    child.kill('SIGKILL')
    await closed
    setClock(new Date())
    expect(await take('two')).toEqual([])
    setClock(new Date(Date.now() + MINUTE))
    const taken = await outbox.take({ owner: 'two', platforms: ['slack'], lease: MINUTE, limit: 10 })
    expect(taken.map(({ key, tries }) => [key, tries])).toEqual([
      ['a', 2],
      ['b', 2],
    ])
    expect(taken.every(({ triedAt }) => triedAt instanceof Date)).toBe(true)
    expect(await outbox.finish('a', 'two', posted)).toBe(true)
  })
})
