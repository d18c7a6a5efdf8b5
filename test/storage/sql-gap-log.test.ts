import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createMemoryGapLog } from '../../src/asking/memory-gap-log.ts'
import type { AskedGap, GapLog } from '../../src/facts/gap.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlGapLog } from '../../src/storage/sql-gap-log.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const asked = (key: string, at: string, fields: Partial<AskedGap> = {}): AskedGap => ({
  key,
  question: key,
  missing: 'deaths',
  at: new Date(at),
  asker: null,
  ...fields,
})

const nadia = {
  platform: 'slack',
  team: 'T1',
  person: 'U1',
  name: 'nadia',
  channel: 'C1',
  isPublicChannel: true,
  language: 'fr',
} as const
const omar = {
  platform: 'discord',
  team: null,
  person: 'U1',
  name: 'omar',
  channel: null,
  isPublicChannel: false,
  language: 'ar',
} as const

const implementations: readonly [string, () => Promise<GapLog>][] = [
  ['memory', async () => createMemoryGapLog()],
  [
    'SQLite file',
    async () => {
      const { database, ledger } = await openStore(`sqlite:${join(makeTestFolder(), 'stet.db')}`)
      onTestFinished(() => ledger.close())
      return createSqlGapLog(database)
    },
  ],
]

describe.each(implementations)('a gap log: %s', (_, open) => {
  test('counts what is asked in vain by its key, most asked first, in the newest wording', async () => {
    const gaps = await open()
    await gaps.record(asked('deaths gale', '2026-01-01T08:00:00Z', { question: 'Deaths, Gale?' }))
    await gaps.record(asked('deaths tide', '2026-01-02T08:00:00Z'))
    await gaps.record(asked('deaths gale', '2026-01-03T08:00:00Z'))
    const stillOpen = { missing: 'deaths', reopened: false, answered: null }
    expect(await gaps.list(10)).toEqual([
      { key: 'deaths gale', question: 'deaths gale', count: 2, lastAsked: '2026-01-03T08:00:00.000Z', ...stillOpen },
      { key: 'deaths tide', question: 'deaths tide', count: 1, lastAsked: '2026-01-02T08:00:00.000Z', ...stillOpen },
    ])
    expect(await gaps.list(1)).toHaveLength(1)
  })

  test('knows who asked, each once, with where they asked last, and nobody of the terminal', async () => {
    const gaps = await open()
    await gaps.record(asked('a', '2026-01-01T08:00:00Z', { asker: nadia }))
    await gaps.record(asked('a', '2026-01-02T08:00:00Z', { asker: omar }))
    const elsewhere = { ...nadia, channel: 'C2', isPublicChannel: false, language: 'en' } as const
    await gaps.record(asked('a', '2026-01-03T08:00:00Z', { asker: elsewhere }))
    await gaps.record(asked('a', '2026-01-04T08:00:00Z'))
    await gaps.record(asked('b', '2026-01-04T08:00:00Z', { asker: omar }))
    expect(await gaps.askersOf('a')).toEqual([
      { ...elsewhere, at: '2026-01-03T08:00:00.000Z' },
      { ...omar, at: '2026-01-02T08:00:00.000Z' },
    ])
    expect(await gaps.find('a')).toMatchObject({ count: 4 })
    expect(await gaps.askersOf('c')).toEqual([])
    expect(await gaps.find('c')).toBeNull()
  })

  test('lists an answered gap no more; asked again, it counts anew, for those who ask from then on', async () => {
    const gaps = await open()
    await gaps.record(asked('a', '2026-01-01T08:00:00Z', { asker: nadia }))
    await gaps.record(asked('a', '2026-01-01T09:00:00Z'))
    await gaps.close('a', new Date('2026-01-02T08:00:00Z'))
    await gaps.close('a', new Date('2026-01-03T08:00:00Z'))
    await gaps.close('never asked', new Date('2026-01-03T08:00:00Z'))
    expect(await gaps.list(10)).toEqual([])
    expect(await gaps.find('a')).toMatchObject({ count: 2, answered: '2026-01-02T08:00:00.000Z', reopened: false })
    expect(await gaps.askersOf('a')).toMatchObject([{ person: 'U1', platform: 'slack' }])

    await gaps.record(asked('a', '2026-01-04T08:00:00Z', { asker: omar }))
    await gaps.record(asked('a', '2026-01-05T08:00:00Z'))
    expect(await gaps.list(10)).toMatchObject([{ key: 'a', count: 2, reopened: true, answered: null }])
    expect(await gaps.askersOf('a')).toEqual([{ ...omar, at: '2026-01-04T08:00:00.000Z' }])
  })
})

test('gaps outlive the process', async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const first = await openStore(url)
  await createSqlGapLog(first.database).record(asked('a', '2026-01-01T08:00:00Z', { asker: nadia }))
  await first.ledger.close()
  const second = await openStore(url)
  const gaps = createSqlGapLog(second.database)
  expect(await gaps.list(10)).toMatchObject([{ key: 'a', count: 1 }])
  expect(await gaps.askersOf('a')).toMatchObject([{ name: 'nadia' }])
  await second.ledger.close()
})

test('whoever asked before it was noted who could read it asked in private', async () => {
  const { database, ledger } = await openStore(`sqlite:${join(makeTestFolder(), 'stet.db')}`)
  onTestFinished(() => ledger.close())
  const { isPublicChannel: _, team, ...row } = { ...nadia, gap: 'a', at: '2026-01-01T08:00:00.000Z' }
  const before = { ...row, team, first_asked: row.at }
  const columns = Object.keys(before).map((name) => sql.ref(name))
  const values = Object.values(before).map((value) => sql`${value}`)
  await sql`insert into gap_asker (${sql.join(columns)}) values (${sql.join(values)})`.execute(database.db)
  expect(await createSqlGapLog(database).askersOf('a')).toMatchObject([{ channel: 'C1', isPublicChannel: false }])
})
