import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { NewItem } from '../../src/delivery/outbox.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlOutbox } from '../../src/storage/sql-outbox.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const PICTURE = Uint8Array.from({ length: 30_000 }, (_, at) => (at * 7) % 256)

function toItem(key: string, due: string, content: Uint8Array): NewItem {
  return {
    key,
    platform: 'slack',
    errand: {
      type: 'post',
      to: { team: null, channel: key },
      blocks: [
        { type: 'paragraph', content: [{ text: 'see {"$file":"x"}' }] },
        { type: 'file', name: 'a.png', mediaType: 'image/png', content, alt: 'a' },
      ],
      language: 'en',
    },
    due: new Date(due),
    until: null,
  }
}

it('keeps a picture that goes to many channels once, and gives it back with each', async () => {
  const path = join(makeTestFolder(), 'stet.db')
  const now = () => new Date('2026-03-02T08:00:00Z')
  const { database, ledger } = await openStore(`sqlite:${path}`, { now })
  const outbox = createSqlOutbox(database, { now })
  const items = ['a', 'b', 'c'].map((key) => toItem(key, '2026-03-02T07:00:00Z', PICTURE))
  await outbox.add(items)
  const taken = await outbox.take({ owner: 'x', platforms: ['slack'], lease: 1_000, limit: 10 })
  expect(taken.map(({ errand }) => errand)).toEqual(items.map(({ errand }) => errand))
  using file = new DatabaseSync(path)
  expect(file.prepare('select count(*) as n from outbox_file').get()).toEqual({ n: 1 })
  // Weeks later another picture is posted: nothing waits for this one any more.
  await outbox.add([toItem('d', '2026-03-20T07:00:00Z', PICTURE.slice(1))])
  expect(file.prepare('select count(*) as n from outbox_file').get()).toEqual({ n: 1 })
  const old = await outbox.find('a')
  expect(old?.errand.type === 'post' && old.errand.blocks.map(({ type }) => type)).toEqual(['paragraph'])
  await ledger.close()
})
