import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LightTransaction } from '../../src/storage/light-writes.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

async function open() {
  const path = join(makeTestFolder(), 'stet.db')
  const { database, ledger } = await openStore(`sqlite:${path}`)
  onTestFinished(() => ledger.close())
  const other = new DatabaseSync(path)
  onTestFinished(() => other.close())
  const add = async ({ db }: LightTransaction, keys: readonly string[]) => {
    await db
      .insertInto('seen_event')
      .values(keys.map((key) => ({ key, at: 1 })))
      .execute()
    return keys
  }
  return {
    light: database.light,
    add,
    /** As another process sees it. */
    stored: () =>
      other
        .prepare('select key from seen_event order by key')
        .all()
        .map(({ key }) => key),
  }
}

describe('writes that do not wait for the disk', () => {
  test('of several kinds are there for other processes once they are done', async () => {
    const { light, add, stored } = await open()
    const [one, other] = [light.gather(add, { limit: 10 }), light.gather(add, { limit: 10 })]
    expect(await Promise.all([one('a'), other('b'), one('c'), light.write(async () => 'd')])).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
    expect(stored()).toEqual(['a', 'b', 'c'])
  })

  test('go on where one kind fails beside them: that one fails, and nothing of it is stored', async () => {
    const { light, add, stored } = await open()
    const good = light.gather(add, { limit: 10 })
    const bad = light.gather<string, string>(
      async (transaction, keys) => {
        await add(transaction, keys)
        throw new Error('no room')
      },
      { limit: 10 },
    )
    const all = await Promise.allSettled([good('a'), bad('b'), good('c'), bad('d'), light.write(async () => 'e')])
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    expect(stored()).toEqual(['a', 'c'])
    expect(await good('f')).toBe('f')
  })

  test('come in the order in which they were asked for, a few at a time where they are many', async () => {
    const { light, stored } = await open()
    const sizes: number[] = []
    const order: number[] = []
    const write = light.gather<number, number>(
      async (_, items) => {
        sizes.push(items.length)
        order.push(...items)
        return items
      },
      { limit: 4 },
    )
    const items = Array.from({ length: 10 }, (_, i) => i)
    expect(await Promise.all(items.map(write))).toEqual(items)
    expect(sizes).toEqual([4, 4, 2])
    expect(order).toEqual(items)
    expect(stored()).toEqual([])
  })

  test('are all there where they come by the thousand, turn after turn', async () => {
    const { light, add, stored } = await open()
    const write = light.gather(add, { limit: 50 })
    const written: Promise<string>[] = []
    for (let i = 0; i < 2_000; i++) {
      written.push(write(`key ${String(i).padStart(4, '0')}`))
      if (i % 5 === 0) await nextTurn()
    }
    const keys = await Promise.all(written)
    expect(stored()).toEqual(keys)
    expect(await write('last')).toBe('last')
  })
})
