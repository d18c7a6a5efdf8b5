import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Delivery } from '../../src/delivery/delivery.ts'
import type { Change } from '../../src/facts/ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlCorrections } from '../../src/storage/sql-corrections.ts'
import { createSqlDeliveries } from '../../src/storage/sql-deliveries.ts'
import {
  change,
  sampleFigure,
  sampleOperation,
  sampleProposal,
  sampleSource,
  sampleStatement,
} from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const ARRESTS = 'lighthouse.arrests'

const delivery = (id: string, fields: Partial<Omit<Delivery, 'messages'>> = {}): Omit<Delivery, 'messages'> => ({
  id,
  platform: 'slack',
  team: 'T1',
  channel: 'C1',
  under: null,
  person: 'U1',
  blocks: [{ type: 'paragraph', content: [{ text: '318 arrests', style: 'strong' }] }],
  command: 'ask',
  question: 'How many arrests?',
  language: 'en',
  restsOn: [{ fact: ARRESTS, revision: 1 }],
  at: '2026-03-01T08:00:00.000Z',
  ...fields,
})

async function open(url = 'sqlite::memory:') {
  const { ledger, database } = await openStore(url, { now: () => new Date('2026-03-01T09:00:00.000Z') })
  onTestFinished(() => ledger.close())
  const corrections = createSqlCorrections(database)
  return {
    ledger,
    deliveries: createSqlDeliveries(database),
    corrections,
    /** Another process's view of the same rows. */
    elsewhere: createSqlCorrections(database),
    store: async (...changes: readonly Change[]) => {
      expect(await ledger.commit(changes)).toMatchObject({ committed: true })
    },
    unplanned: async () => (await corrections.unplanned(10)).map(({ id }) => id),
  }
}

const correct = (value: number, expected: number) =>
  change('figure', sampleFigure({ value }), { expected, action: 'correct', why: 'recount' })

describe('deliveries', () => {
  test('are known before they are posted, and by their messages after', async () => {
    const { deliveries } = await open()
    await deliveries.begin(delivery('slack:1'))
    expect(await deliveries.find('slack:1')).toEqual({ ...delivery('slack:1'), messages: [] })
    await deliveries.complete('slack:1', ['171.1', '171.2'])
    expect(await deliveries.find('slack:1')).toEqual({ ...delivery('slack:1'), messages: ['171.1', '171.2'] })
    expect(await deliveries.find('slack:2')).toBeNull()
    await deliveries.complete('slack:2', ['171.3'])
    expect(await deliveries.find('slack:2')).toBeNull()
  })

  test('are found by what they rest on, where it is older than a revision, oldest first', async () => {
    const { deliveries } = await open()
    await deliveries.begin(delivery('slack:2', { at: '2026-03-02T08:00:00.000Z' }))
    await deliveries.begin(
      delivery('slack:1', {
        restsOn: [
          { fact: 'x', revision: 9 },
          { fact: ARRESTS, revision: 2 },
        ],
      }),
    )
    await deliveries.begin(delivery('slack:3', { restsOn: [{ fact: ARRESTS, revision: 3 }] }))
    await deliveries.begin(delivery('slack:4', { restsOn: [] }))
    const resting = async (fact: string, before: number) =>
      (await deliveries.restingOn(fact, before)).map(({ id }) => id)
    expect(await resting(ARRESTS, 3)).toEqual(['slack:1', 'slack:2'])
    expect(await resting(ARRESTS, 2)).toEqual(['slack:2'])
    expect(await resting('x', 10)).toEqual(['slack:1'])
    expect(await resting('y', 10)).toEqual([])
  })

  test('are found by the oldest of several revisions of a fact that they state', async () => {
    const { deliveries } = await open()
    const restsOn = [3, 1, 2].map((revision) => ({ fact: ARRESTS, revision }))
    await deliveries.begin(delivery('slack:1', { restsOn }))
    expect(await deliveries.restingOn(ARRESTS, 2)).toHaveLength(1)
  })

  test('are replaced by a second try under the same id', async () => {
    const { deliveries } = await open()
    await deliveries.begin(delivery('slack:1'))
    await deliveries.complete('slack:1', ['171.1'])
    await deliveries.begin(delivery('slack:1', { restsOn: [{ fact: 'other', revision: 1 }] }))
    expect(await deliveries.find('slack:1')).toMatchObject({ messages: [], restsOn: [{ fact: 'other' }] })
    expect(await deliveries.restingOn(ARRESTS, 9)).toEqual([])
  })

  test('are found among many, whichever process gave them, before and after a restart', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const [one, other] = [await open(url), await open(url)]
    const give = ({ deliveries }: typeof one, name: string, fact: string) =>
      Promise.all(
        Array.from({ length: 300 }, (_, i) =>
          deliveries.begin(
            delivery(`slack:${name}-${i}`, { restsOn: [{ fact: i % 100 === 0 ? ARRESTS : fact, revision: 1 }] }),
          ),
        ),
      )
    await Promise.all([give(one, 'a', 'x'), give(other, 'b', 'y')])
    await give(await open(url), 'c', 'x')
    const ids = (await other.deliveries.restingOn(ARRESTS, 2)).map(({ id }) => id)
    expect(ids).toEqual(['a', 'b', 'c'].flatMap((name) => [0, 100, 200].map((i) => `slack:${name}-${i}`)))
    expect(await one.deliveries.restingOn('x', 2)).toHaveLength(594)
  })

  test('are found with what another process noted of them', async () => {
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const [one, other] = [await open(url), await open(url)]
    for (let i = 0; i < 3; i++) {
      await one.deliveries.begin(delivery(`slack:${i}`))
      await other.deliveries.complete(`slack:${i}`, [`m${i}`])
      expect(await one.deliveries.find(`slack:${i}`)).toMatchObject({ messages: [`m${i}`] })
    }
    const found = await Promise.all([one, other].map(({ deliveries }) => deliveries.restingOn(ARRESTS, 2)))
    expect(found.map((list) => list.map(({ messages }) => messages[0]))).toEqual([
      ['m0', 'm1', 'm2'],
      ['m0', 'm1', 'm2'],
    ])
  })

  test('are filed some seconds after, though nobody looks for them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const file = join(makeTestFolder(), 'stet.db')
    const { deliveries } = await open(`sqlite:${file}`)
    const begun = deliveries.begin(delivery('slack:1'))
    await vi.advanceTimersByTimeAsync(100)
    await begun
    const other = new DatabaseSync(file)
    onTestFinished(() => other.close())
    const filed = () => other.prepare('select id from delivery').all()
    expect(filed()).toEqual([])
    await vi.advanceTimersByTimeAsync(10_000)
    await vi.waitFor(() => expect(filed()).toEqual([{ id: 'slack:1' }]))
  })

  test('are replaced in the middle of a burst of new ones', async () => {
    const { deliveries } = await open()
    await deliveries.begin(delivery('slack:7'))
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        deliveries.begin(delivery(`slack:${i}`, { restsOn: [{ fact: 'other', revision: 1 }] })),
      ),
    )
    expect(await deliveries.restingOn(ARRESTS, 9)).toEqual([])
    expect(await deliveries.restingOn('other', 9)).toHaveLength(40)
  })

  test('that begin and end in one burst are all kept, each with its messages', async () => {
    const { deliveries } = await open(`sqlite:${join(makeTestFolder(), 'stet.db')}`)
    await Promise.all(
      Array.from({ length: 350 }, async (_, i) => {
        const begun = deliveries.begin(delivery(`slack:${i}`))
        if (i % 2 === 0) await begun
        await Promise.all([begun, deliveries.complete(`slack:${i}`, [String(i)])])
      }),
    )
    const resting = await deliveries.restingOn(ARRESTS, 2)
    expect(resting).toHaveLength(350)
    expect(resting.every(({ id, messages }) => id === `slack:${messages[0]}`)).toBe(true)
  })
})

describe('corrections', () => {
  test('are noted with the commit that corrects, updates or withdraws what stood', async () => {
    const { store, corrections } = await open()
    await store(
      change('operation', sampleOperation()),
      change('source', sampleSource()),
      change('figure', sampleFigure()),
      change('figure', sampleFigure({ id: 'lighthouse.checks', metric: 'checks' })),
      change('statement', sampleStatement()),
    )
    expect(await corrections.unplanned(10)).toEqual([])
    await store(correct(320, 1))
    await store(
      change('figure', sampleFigure({ value: 330 }), { expected: 2, action: 'update' }),
      change('figure', sampleFigure({ id: 'lighthouse.checks', metric: 'checks' }), { expected: 1, action: 'verify' }),
      change('statement', sampleStatement({ status: 'withdrawn' }), { expected: 1, action: 'withdraw' }),
    )
    const found = await corrections.unplanned(10)
    expect(found.map(({ id, action }) => [id, action])).toEqual([
      ['lighthouse.aim@2', 'withdraw'],
      ['lighthouse.arrests@2', 'correct'],
      ['lighthouse.arrests@3', 'update'],
    ])
    expect(found[1]).toMatchObject({ fact: ARRESTS, revision: 2, at: '2026-03-01T09:00:00.000Z' })
    expect(await corrections.unplanned(1)).toHaveLength(1)
    expect((await corrections.ofFact(ARRESTS)).map(({ revision }) => revision)).toEqual([3, 2])
  })

  test('follow from an import only where it says something else', async () => {
    const { store, unplanned } = await open()
    const figure = sampleFigure({ value: 318, hedge: 'over' })
    const aim = sampleStatement()
    const imported = (fields: Partial<typeof figure>, expected: number) =>
      change('figure', { ...figure, ...fields }, { expected })
    await store(change('figure', figure), change('statement', aim))
    await store(imported({ note: 'from the annex', as_of: '2025' }, 1))
    await store(change('statement', { ...aim, keywords: ['papers'] }, { expected: 1 }))
    expect(await unplanned()).toEqual([])
    await store(imported({ hedge: 'exact' }, 2))
    await store(imported({ hedge: 'exact', status: 'disputed' }, 3), imported({ value: 4, status: 'disputed' }, 4))
    await store(change('statement', { ...aim, text: { ...aim.text, fr: 'Un autre but.' } }, { expected: 2 }))
    expect(await unplanned()).toEqual([
      'lighthouse.aim@3',
      'lighthouse.arrests@3',
      'lighthouse.arrests@4',
      'lighthouse.arrests@5',
    ])
  })

  test('do not follow from a commit that was refused, nor from a proposal', async () => {
    const { ledger, store, unplanned } = await open()
    await store(change('figure', sampleFigure()), change('figure', sampleFigure({ id: 'other' })))
    const stale = change('figure', sampleFigure({ id: 'other', value: 2 }), { expected: 0 })
    expect(await ledger.commit([correct(320, 1), stale])).toMatchObject({ committed: false })
    await store(change('proposal', sampleProposal(), { action: 'propose' }))
    expect(await unplanned()).toEqual([])
  })

  test('are settled once all that follows is planned, and stay so', async () => {
    const { store, corrections, unplanned, deliveries } = await open()
    await store(change('figure', sampleFigure()))
    await store(correct(320, 1))
    expect(await unplanned()).toEqual(['lighthouse.arrests@2'])
    await corrections.settle('lighthouse.arrests@2')
    expect(await unplanned()).toEqual([])
    await deliveries.begin(delivery('slack:1', { restsOn: [{ fact: ARRESTS, revision: 2 }] }))
    expect(await unplanned()).toEqual([])
    expect(await corrections.ofFact(ARRESTS)).toHaveLength(1)
  })
})

describe('an answer that is posted while the fact changes', () => {
  test('has the corrections it missed planned once more, and no others', async () => {
    const { store, corrections, unplanned, deliveries } = await open()
    await store(change('figure', sampleFigure()), change('figure', sampleFigure({ id: 'other' })))
    await store(
      correct(320, 1),
      change('figure', sampleFigure({ id: 'other', value: 2 }), { expected: 1, action: 'correct' }),
    )
    await store(correct(330, 2))
    for (const id of await unplanned()) await corrections.settle(id)
    await deliveries.begin(delivery('slack:1', { restsOn: [{ fact: ARRESTS, revision: 2 }] }))
    expect(await unplanned()).toEqual(['lighthouse.arrests@3'])
    await corrections.settle('lighthouse.arrests@3')
    await deliveries.begin(delivery('slack:2', { restsOn: [{ fact: ARRESTS, revision: 1 }] }))
    expect(await unplanned()).toEqual(['lighthouse.arrests@2', 'lighthouse.arrests@3'])
  })

  test('has them planned also where answers told the same figure before it changed', async () => {
    const { store, corrections, unplanned, deliveries } = await open()
    await store(change('figure', sampleFigure()))
    await deliveries.begin(delivery('slack:1'))
    expect(await unplanned()).toEqual([])
    await store(correct(320, 1))
    for (const id of await unplanned()) await corrections.settle(id)
    await deliveries.begin(delivery('slack:2'))
    expect(await unplanned()).toEqual(['lighthouse.arrests@2'])
  })

  test('is not lost where it comes between looking for answers and settling', async () => {
    const { store, corrections, elsewhere, unplanned, deliveries } = await open()
    await store(change('figure', sampleFigure()))
    await store(correct(320, 1))
    for (const planner of [corrections, elsewhere]) {
      await planner.unplanned(10)
      expect(await deliveries.restingOn('nothing of it yet', 2)).toEqual([])
    }
    await deliveries.begin(delivery('slack:1'))
    await corrections.settle('lighthouse.arrests@2')
    await elsewhere.settle('lighthouse.arrests@2')
    expect(await unplanned()).toEqual(['lighthouse.arrests@2'])
    await corrections.settle('lighthouse.arrests@2')
    expect(await unplanned()).toEqual([])
  })
})
