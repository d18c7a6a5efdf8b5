import { describe, expect, test } from 'vitest'
import { WHOLE_SCOPE } from '../../src/facts/fact.ts'
import { change, sampleFigure, slotOf } from './fact-ledger-samples.ts'
import { FIRST_HOUR, type LedgerUnderTest } from './fact-ledger-under-test.ts'

/** What the port promises of figure facts: found by slot and by list, as they stand now. */
export function testFigures(subject: LedgerUnderTest): void {
  describe('figures', () => {
    const inUae = { ...WHOLE_SCOPE, place: 'ae' }

    test('a slot holds the facts of exactly that operation, metric and scope', async () => {
      const whole = sampleFigure()
      const others = [
        sampleFigure({ id: 'uae', scope: inUae }),
        sampleFigure({ id: 'minors', scope: { ...WHOLE_SCOPE, subset: 'minors' } }),
        sampleFigure({ id: 'one-day', scope: { ...WHOLE_SCOPE, day: '2025-01-05' } }),
        sampleFigure({ id: 'week', scope: { ...WHOLE_SCOPE, period: '2025-01-05/2025-01-11' } }),
        sampleFigure({ id: 'checks', metric: 'checks' }),
        sampleFigure({ id: 'tide', operation: 'tide' }),
      ]
      await subject.store(...[whole, ...others].map((fact) => change('figure', fact)))
      for (const fact of [whole, ...others]) expect(await subject.idsAt(fact)).toEqual([fact.id])
      expect(await subject.ledger.figuresAt('lighthouse|arrests')).toEqual([])
    })

    test('facts of one slot come oldest first, those without a date before all', async () => {
      await subject.store(
        ...[
          sampleFigure({ id: 'c', as_of: '2025-02-01' }),
          sampleFigure({ id: 'b', as_of: '2024-12' }),
          sampleFigure({ id: 'd', as_of: null }),
          sampleFigure({ id: 'a', as_of: '2025-02-01' }),
        ].map((fact) => change('figure', fact)),
      )
      expect(await subject.idsAt(sampleFigure())).toEqual(['d', 'b', 'a', 'c'])
    })

    test('a slot shows the latest revision only', async () => {
      await subject.store(change('figure', sampleFigure()))
      await subject.store(change('figure', sampleFigure({ value: 320 }), { expected: 1, action: 'update', by: 'omar' }))
      expect(await subject.ledger.figuresAt(slotOf(sampleFigure()))).toEqual([
        { ...sampleFigure({ value: 320 }), revision: 2, revised_at: FIRST_HOUR, revised_by: 'omar' },
      ])
    })

    test('a fact whose scope was corrected leaves its old slot', async () => {
      await subject.store(change('figure', sampleFigure()))
      const moved = sampleFigure({ scope: inUae })
      await subject.store(change('figure', moved, { expected: 1, action: 'correct' }))
      expect(await subject.idsAt(sampleFigure())).toEqual([])
      expect(await subject.idsAt(moved)).toEqual([moved.id])
    })

    test('withdrawn facts leave their slot, and come back when they stand again', async () => {
      const fact = sampleFigure()
      const marked = sampleFigure({ id: 'marked', status: 'withdrawn' })
      await subject.store(change('figure', fact), change('figure', marked))
      await subject.store(change('figure', { ...fact, status: 'withdrawn' }, { expected: 1, action: 'withdraw' }))
      expect(await subject.idsAt(fact)).toEqual([])
      expect(await subject.idsOf({ operation: 'lighthouse' })).toEqual([])
      expect(await subject.idsOf({ operation: 'lighthouse', includeWithdrawn: true })).toEqual([fact.id, marked.id])
      expect(await subject.ledger.fact(fact.id)).toMatchObject({ status: 'withdrawn', revision: 2 })
      const others = [sampleFigure({ id: 'standing' }), sampleFigure({ id: 'elsewhere', operation: 'tide' })]
      await subject.store(...others.map((other) => change('figure', other)))
      expect(await subject.idsOf({ operation: 'lighthouse', onlyWithdrawn: true })).toEqual([fact.id, marked.id])
      expect(await subject.idsOf({ operation: 'tide', onlyWithdrawn: true })).toEqual([])
      await subject.store(change('figure', fact, { expected: 2, action: 'correct', why: 'withdrawn by mistake' }))
      expect(await subject.idsAt(fact)).toEqual([fact.id, 'standing'])
      expect(await subject.idsOf({ operation: 'lighthouse', onlyWithdrawn: true })).toEqual([marked.id])
    })

    test('a list of figures narrows by every field given, and goes by id', async () => {
      await subject.store(
        ...[
          sampleFigure({ id: 'd', scope: inUae }),
          sampleFigure({ id: 'c', metric: 'checks', sources: ['harbour-post', 'agency'] }),
          sampleFigure({ id: 'b', operation: 'tide', scope: { ...inUae, subset: 'minors' } }),
          sampleFigure({ id: 'a', sources: ['agency'] }),
        ].map((fact) => change('figure', fact)),
      )
      expect(await subject.idsOf({})).toEqual(['a', 'b', 'c', 'd'])
      expect(await subject.idsOf({ limit: 3 })).toEqual(['a', 'b', 'c'])
      expect(await subject.idsOf({ operation: 'lighthouse' })).toEqual(['a', 'c', 'd'])
      expect(await subject.idsOf({ operation: 'lighthouse', metric: 'arrests' })).toEqual(['a', 'd'])
      expect(await subject.idsOf({ metric: 'arrests', place: 'ae' })).toEqual(['b', 'd'])
      expect(await subject.idsOf({ place: null })).toEqual(['a', 'c'])
      expect(await subject.idsOf({ subset: 'minors' })).toEqual(['b'])
      expect(await subject.idsOf({ place: 'ae', subset: null })).toEqual(['d'])
      expect(await subject.idsOf({ source: 'agency' })).toEqual(['a', 'c'])
      expect(await subject.idsOf({ source: 'agency', metric: 'checks' })).toEqual(['c'])
      expect(await subject.idsOf({ operation: 'nothing' })).toEqual([])
    })

    test('a figure is found under the sources of its latest revision', async () => {
      await subject.store(change('figure', sampleFigure({ sources: ['alpha', 'bravo', 'alpha'] })))
      await subject.store(
        change('figure', sampleFigure({ sources: ['bravo', 'charlie'] }), { expected: 1, action: 'update' }),
      )
      expect(await subject.idsOf({ source: 'alpha' })).toEqual([])
      expect(await subject.idsOf({ source: 'bravo' })).toEqual(['lighthouse.arrests'])
      expect(await subject.idsOf({ source: 'charlie' })).toEqual(['lighthouse.arrests'])
    })
  })
}
