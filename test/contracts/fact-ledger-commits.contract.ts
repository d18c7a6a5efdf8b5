import { describe, expect, test } from 'vitest'
import {
  change,
  sampleFigure,
  sampleMetric,
  sampleOperation,
  sampleSource,
  sampleStatement,
  slotOf,
} from './fact-ledger-samples.ts'
import { type LedgerUnderTest } from './fact-ledger-under-test.ts'

/** What the port promises of a commit: all or nothing, on the revision it was made on, counted once. */
export function testCommits(subject: LedgerUnderTest): void {
  describe('commits', () => {
    test('a new ledger holds nothing', async () => {
      expect(await subject.ledger.version()).toBe(0)
      expect(await subject.ledger.vocabulary()).toEqual({ operations: [], metrics: [], subsets: [], places: [] })
      expect(await subject.ledger.statements()).toEqual([])
      expect(await subject.ledger.list('figure', { limit: 10 })).toEqual([])
    })

    test('each commit counts as one version, whatever its size', async () => {
      const first = await subject.ledger.commit([
        change('operation', sampleOperation()),
        change('metric', sampleMetric()),
      ])
      const second = await subject.ledger.commit([change('source', sampleSource())])
      expect([first, second]).toEqual([
        { committed: true, version: 1 },
        { committed: true, version: 2 },
      ])
      expect(await subject.ledger.version()).toBe(2)
    })

    test('a commit without changes changes nothing', async () => {
      await subject.store(change('source', sampleSource()))
      expect(await subject.ledger.commit([])).toEqual({ committed: true, version: 1 })
    })

    test('the second of two changes made on one revision is refused and shown what the first left', async () => {
      const fact = sampleFigure()
      await subject.store(change('figure', fact))
      const corrected = { ...fact, value: 320 }
      await subject.store(change('figure', corrected, { expected: 1, action: 'correct', by: 'omar', why: 'recount' }))
      const result = await subject.ledger.commit([
        change('figure', { ...fact, value: 999 }, { expected: 1, by: 'dana' }),
      ])
      expect(result).toEqual({
        committed: false,
        conflict: await subject.ledger.current('figure', fact.id),
      })
      expect(result).toMatchObject({ conflict: { revision: 2, by: 'omar', record: { value: 320 } } })
      expect(await subject.ledger.fact(fact.id)).toMatchObject({ value: 320, revision: 2 })
    })

    test('a record that is there already is not entered as new', async () => {
      await subject.store(change('figure', sampleFigure()))
      expect(await subject.ledger.commit([change('figure', sampleFigure({ value: 1 }))])).toMatchObject({
        committed: false,
        conflict: { revision: 1, record: { value: 318 } },
      })
    })

    test('one stale change keeps the whole commit out', async () => {
      const stale = sampleFigure()
      await subject.store(change('figure', stale))
      const other = sampleFigure({ id: 'lighthouse.checks', metric: 'checks' })
      const result = await subject.ledger.commit([
        change('figure', other),
        change('source', sampleSource()),
        change('figure', { ...stale, value: 2 }),
        change('statement', sampleStatement()),
      ])
      expect(result).toMatchObject({ committed: false, conflict: { id: stale.id, revision: 1 } })
      expect(await subject.ledger.version()).toBe(1)
      expect(await subject.ledger.current('source', 'harbour-post')).toBeNull()
      expect(await subject.ledger.fact(other.id)).toBeNull()
      expect(await subject.idsAt(other)).toEqual([])
      expect(await subject.ledger.statements()).toEqual([])
      expect(await subject.search('crew')).toEqual([])
    })

    test('a change of a record that was never entered is refused, and stores nothing', async () => {
      const changes = [change('source', sampleSource()), change('figure', sampleFigure(), { expected: 3 })]
      await expect(subject.ledger.commit(changes)).rejects.toThrow(/lighthouse\.arrests/)
      expect(await subject.ledger.version()).toBe(0)
      expect(await subject.ledger.current('source', 'harbour-post')).toBeNull()
    })

    test('one commit can change a record several times', async () => {
      await subject.store(
        change('figure', sampleFigure({ value: 1 })),
        change('figure', sampleFigure({ value: 2 }), { expected: 1, action: 'update' }),
      )
      expect((await subject.ledger.history('figure', 'lighthouse.arrests')).map(({ record }) => record.value)).toEqual([
        1, 2,
      ])
      expect(await subject.ledger.figuresAt(slotOf(sampleFigure()))).toMatchObject([{ value: 2, revision: 2 }])
    })

    test('of many changes made at once on one revision, one is stored', async () => {
      await subject.store(change('figure', sampleFigure()))
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, value) =>
          subject.ledger.commit([change('figure', sampleFigure({ value }), { expected: 1, action: 'update' })]),
        ),
      )
      expect(results.filter(({ committed }) => committed)).toHaveLength(1)
      expect(await subject.ledger.current('figure', 'lighthouse.arrests')).toMatchObject({ revision: 2 })
      expect(await subject.ledger.version()).toBe(2)
    })

    test('a thousand records go in with one commit', async () => {
      const figures = Array.from({ length: 1000 }, (_, i) => sampleFigure({ id: `f-${i}`, operation: `op-${i % 10}` }))
      await subject.store(...figures.map((fact) => change('figure', fact)))
      expect(await subject.ledger.figures({ operation: 'op-3' })).toHaveLength(100)
      expect(await subject.ledger.version()).toBe(1)
    })
  })
}
