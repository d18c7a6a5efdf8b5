import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { Operation } from '../../src/facts/operation.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { describeFigure } from '../../src/wording/describe-figure.ts'
import { openStarterStore } from './starter-store.ts'
import type { StarterStore } from './starter-store.ts'
import { swapDigits, writeList } from './write-list.ts'

let store: StarterStore
let wholes: readonly (readonly [Operation, readonly FigureFact[]])[]
beforeAll(async () => {
  store = await openStarterStore()
  const facts = await store.ledger.figures({})
  wholes = store.lexicon.operations
    .map((operation): readonly [Operation, readonly FigureFact[]] => [operation, listWhole(operation, facts)])
    .filter(([, own]) => own.length > 1)
})
afterAll(() => store.ledger.close())

/** The counts of the whole operation, one for each metric. */
function listWhole(operation: Operation, facts: readonly FigureFact[]): readonly FigureFact[] {
  const own = facts.filter(
    (fact) =>
      fact.operation === operation.id &&
      Object.values(fact.scope).every((part) => part === null) &&
      store.lexicon.metric(fact.metric)?.kind === 'count',
  )
  return [...new Map(own.map((fact) => [fact.metric, fact])).values()]
}

function write(
  operation: Operation,
  facts: readonly Pick<FigureFact, 'value' | 'hedge' | 'metric' | 'scope'>[],
  language: Language,
): string {
  const items = facts.map(({ value, hedge, metric, scope }) => {
    const known = store.lexicon.metric(metric)
    if (known === null) throw new Error(`No metric ${metric}`)
    return describeFigure({ value, hedge, metric: known, scope }, store.lexicon, language)
  })
  return writeList(operation.names[language][0] ?? operation.name, items, language)
}

async function read(text: string, language: Language): Promise<readonly string[]> {
  const { figures } = (await store.check(text, language)).data
  return figures.map(({ verdict, metric }) => `${verdict} ${metric ?? ''}`)
}

describe.each(LANGUAGES)('all figures of an operation in one sentence, in %s', (language) => {
  it('are told apart in any order, and one that is edited is the only one flagged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (numbers) => {
        for (const [operation, facts] of wholes) {
          const order = facts
            .map((fact) => ({ fact, at: numbers.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ fact }) => fact)
          const text = write(operation, order, language)
          expect([text, await read(text, language)]).toEqual([text, order.map(({ metric }) => `match ${metric}`)])
          const edited = Math.floor((numbers.next().value ?? 0) * order.length * 0.999)
          const { value, hedge } = order[edited] ?? { value: 0, hedge: 'exact' }
          const swapped = typeof value === 'number' && hedge === 'exact' ? swapDigits(value) : null
          if (swapped === null) continue
          const wrong = write(
            operation,
            order.map((fact, index) => (index === edited ? { ...fact, value: swapped } : fact)),
            language,
          )
          const expected = order.map(({ metric }, index) => `${index === edited ? 'conflict' : 'match'} ${metric}`)
          expect([wrong, await read(wrong, language)]).toEqual([wrong, expected])
        }
      }),
      { numRuns: 3 },
    )
  })
})
