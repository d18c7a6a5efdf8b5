import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CurationDesk } from '../../../src/facts/curation/curation-desk.ts'
import { readScope } from '../../../src/facts/curation/read-scope.ts'
import { readValue } from '../../../src/facts/curation/read-value.ts'
import { Scope } from '../../../src/facts/fact.ts'
import type { Metric } from '../../../src/facts/metric.ts'
import type { Operation } from '../../../src/facts/operation.ts'
import { HEDGES } from '../../../src/figures/figure.ts'
import { LANGUAGES } from '../../../src/language.ts'
import type { Language } from '../../../src/language.ts'
import { describeScope } from '../../../src/wording/describe-scope.ts'
import { writePlainFigure } from '../../../src/wording/write-plain-figure.ts'
import { openRoom } from '../../commands/curation-room.ts'
import type { Room } from '../../commands/curation-room.ts'

let room: Room & { close(): Promise<void> }
let desk: CurationDesk
beforeAll(async () => {
  room = await openRoom()
  const { ledger, lexicon } = await room.services.store()
  desk = { ledger, lexicon, language: 'en', now: new Date('2026-03-03T09:00:00Z'), timeZone: 'UTC' }
})
afterAll(() => room.close())

const within = (language: Language): CurationDesk => ({ ...desk, language })
const metric = (id: string): Metric => desk.lexicon.metric(id)!
const operation = (id: string): Operation => desk.lexicon.operation(id)!

describe.each(LANGUAGES)('what a form is filled in with is read back: %s', (language) => {
  it('a figure with its hedge', () => {
    const hedge = fc.constantFrom(...HEDGES.filter((each) => each !== 'between'))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), hedge, (value, each) => {
        const written = writePlainFigure({ value, hedge: each }, language)
        expect(readValue(written, metric('arrests'), within(language))).toEqual({ value, hedge: each })
      }),
      { numRuns: 300 },
    )
  })

  it('a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }), (low, more) => {
        const value = [low, low + more] as const
        const written = writePlainFigure({ value, hedge: 'between' }, language)
        expect(readValue(written, metric('arrests'), within(language))).toEqual({ value, hedge: 'between' })
      }),
      { numRuns: 100 },
    )
  })

  it('every scope of the starter facts, each part of it alone and all together', async () => {
    const figures = await desk.ledger.figures({})
    const scopes = figures.map((fact) => ({ scope: fact.scope, operation: fact.operation }))
    const single = scopes.flatMap(({ scope, operation: id }) =>
      (['place', 'subset', 'day', 'period'] as const)
        .filter((part) => scope[part] !== null)
        .map((part) => ({ scope: Scope.parse({ [part]: scope[part] }), operation: id })),
    )
    const faults = [...scopes, ...single].flatMap(({ scope, operation: id }) => {
      const written = describeScope(scope, desk.lexicon, language)
      try {
        const read = readScope(written, operation(id), within(language))
        return JSON.stringify(read) === JSON.stringify(scope) ? [] : [`${written} -> ${JSON.stringify(read)}`]
      } catch (error) {
        return [`${written}: ${String(error)}`]
      }
    })
    expect([...new Set(faults)]).toEqual([])
  })
})
