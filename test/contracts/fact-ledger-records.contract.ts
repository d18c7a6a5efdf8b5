import { describe, expect, test } from 'vitest'
import { WHOLE_SCOPE } from '../../src/facts/fact.ts'
import {
  change,
  sampleFigure,
  sampleMetric,
  sampleOperation,
  sampleSource,
  sampleSubset,
} from './fact-ledger-samples.ts'
import { FIRST_HOUR, type LedgerUnderTest } from './fact-ledger-under-test.ts'

/** What the port promises of records: they come back as they were stored, with every revision. */
export function testRecords(subject: LedgerUnderTest): void {
  describe('records and their history', () => {
    test('a record comes back as it was stored, with who, when and why', async () => {
      const fact = sampleFigure({
        value: [1200, 1300],
        hedge: 'between',
        status: 'disputed',
        as_of: '2025-02',
        attribution: 'وزارة الداخلية',
        note: `quotes ' " and a line\nbreak`,
        scope: { place: 'ae', subset: 'minors', period: '2025-01-01/2025-02', day: null },
        part_of: 'lighthouse.total',
      })
      await subject.store(change('figure', fact, { by: 'dana', why: 'agency release' }))
      expect(await subject.ledger.current('figure', fact.id)).toEqual({
        kind: 'figure',
        id: fact.id,
        revision: 1,
        action: 'import',
        at: FIRST_HOUR,
        by: 'dana',
        why: 'agency release',
        record: fact,
      })
      expect(await subject.ledger.fact(fact.id)).toEqual({
        ...fact,
        revision: 1,
        revised_at: FIRST_HOUR,
        revised_by: 'dana',
      })
    })

    test('history keeps every revision as it was, oldest first', async () => {
      const fact = sampleFigure({ status: 'preliminary' })
      await subject.store(change('figure', fact))
      subject.setClock('2025-03-02T09:30:00.000Z')
      await subject.store(
        change(
          'figure',
          { ...fact, value: 340, status: 'final' },
          { expected: 1, action: 'update', by: 'omar', why: 'final count' },
        ),
      )
      expect(await subject.ledger.history('figure', fact.id)).toMatchObject([
        {
          revision: 1,
          action: 'import',
          by: 'dana',
          at: FIRST_HOUR,
          record: { value: 318, status: 'preliminary' },
        },
        {
          revision: 2,
          action: 'update',
          by: 'omar',
          why: 'final count',
          at: '2025-03-02T09:30:00.000Z',
          record: { value: 340 },
        },
      ])
    })

    test('a record that is not there is null, and has no history', async () => {
      expect(await subject.ledger.current('metric', 'arrests')).toBeNull()
      expect(await subject.ledger.fact('lighthouse.arrests')).toBeNull()
      expect(await subject.ledger.history('figure', 'lighthouse.arrests')).toEqual([])
    })

    test('kinds do not share ids', async () => {
      await subject.store(change('operation', sampleOperation('tide')), change('metric', sampleMetric('tide')))
      expect(await subject.ledger.current('operation', 'tide')).toMatchObject({ kind: 'operation', revision: 1 })
      expect(await subject.ledger.current('metric', 'tide')).toMatchObject({ kind: 'metric', revision: 1 })
      expect(await subject.ledger.current('source', 'tide')).toBeNull()
    })

    test('a list goes by id, in pages, with withdrawn records', async () => {
      const ids = ['delta', 'alpha', 'echo', 'bravo', 'charlie']
      await subject.store(...ids.map((id) => change('source', sampleSource(id))))
      await subject.store(change('source', sampleSource('bravo'), { expected: 1, action: 'withdraw' }))
      const first = await subject.ledger.list('source', { limit: 2 })
      const second = await subject.ledger.list('source', { limit: 2, after: first.at(-1)!.id })
      const third = await subject.ledger.list('source', { limit: 2, after: second.at(-1)!.id })
      expect([first, second, third].map((page) => page.map(({ id }) => id))).toEqual([
        ['alpha', 'bravo'],
        ['charlie', 'delta'],
        ['echo'],
      ])
      expect(first[1]).toMatchObject({ revision: 2, action: 'withdraw' })
    })

    test('sources come in the order asked, without the unknown ones', async () => {
      await subject.store(change('source', sampleSource('alpha')), change('source', sampleSource('bravo')))
      const sources = await subject.ledger.sources(['bravo', 'nobody', 'alpha'])
      expect(sources.map(({ id }) => id)).toEqual(['bravo', 'alpha'])
      expect(await subject.ledger.sources([])).toEqual([])
    })

    test('the vocabulary has the current words, without withdrawn ones', async () => {
      await subject.store(
        change('operation', sampleOperation('tide')),
        change('operation', sampleOperation('gone')),
        change('metric', sampleMetric()),
        change('subset', sampleSubset()),
        change('source', sampleSource()),
      )
      await subject.store(
        change(
          'operation',
          { ...sampleOperation('tide'), name: 'Operation Spring Tide' },
          { expected: 1, action: 'correct' },
        ),
        change('operation', sampleOperation('gone'), { expected: 1, action: 'withdraw' }),
      )
      expect(await subject.ledger.vocabulary()).toEqual({
        operations: [{ ...sampleOperation('tide'), name: 'Operation Spring Tide' }],
        metrics: [sampleMetric()],
        subsets: [sampleSubset()],
        places: [],
      })
    })

    test('the vocabulary names the places of figures that are no countries, each once', async () => {
      const placed = (id: string, place: string | null) =>
        change('figure', sampleFigure({ id, scope: { ...WHOLE_SCOPE, place } }))
      await subject.store(
        change('operation', sampleOperation()),
        change('metric', sampleMetric()),
        change('source', sampleSource()),
        placed('one', 'port-said'),
        placed('two', 'port-said'),
        placed('three', 'abu-dhabi'),
        placed('four', 'ae'),
        placed('five', null),
      )
      expect((await subject.ledger.vocabulary()).places).toEqual(['abu-dhabi', 'port-said'])
    })
  })
}
