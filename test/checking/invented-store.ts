import * as fc from 'fast-check'
import { FigureFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger, RecordByKind, RecordKind } from '../../src/facts/ledger.ts'
import { Metric } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import { Source } from '../../src/facts/source.ts'
import { createMemoryLedger } from '../support/memory-ledger.ts'

/** An operation that nobody has heard of, what it counted, and where. */
export interface Invented {
  readonly operation: Operation
  readonly metrics: readonly Metric[]
  readonly facts: readonly FigureFact[]
}

const PLACES = ['ke', 'br', 'no', 'vn', 'pt', 'gh', 'cl', 'kz']

const syllable = fc
  .tuple(
    fc.constantFrom(...Array.from('bdfgklmnprtvz')),
    fc.constantFrom(...Array.from('aeiou')),
    fc.constantFrom('', '', 'n', 'r', 'l'),
  )
  .map((letters) => letters.join(''))
const word = fc.array(syllable, { minLength: 3, maxLength: 4 }).map((parts) => parts.join(''))

/** Spells a Latin word with Arabic letters. */
function toArabic(latin: string): string {
  const arabic = Array.from('بدفغكلمنبرتفزاييوو')
  return Array.from(latin, (letter) => arabic['bdfgklmnprtvzaeiou'.indexOf(letter)] ?? '').join('')
}

function inventMetric(thing: string): Metric {
  const arabic = toArabic(thing)
  return Metric.parse({
    id: thing,
    unit: 'item',
    kind: 'count',
    labels: {
      en: { one: `${thing} seized`, other: `${thing}s seized` },
      fr: { one: `${thing} saisi`, other: `${thing}s saisis` },
      es: { one: `${thing} incautado`, other: `${thing}s incautados` },
      ar: { one: `${arabic} مضبوطة`, other: `${arabic} مضبوطة` },
    },
    synonyms: { en: [`${thing}s`], fr: [`${thing}s`], es: [`${thing}s`], ar: [arabic] },
  })
}

const value = fc.integer({ min: 101, max: 98_765 })

/** Invents an operation with a few metrics, each counted for the whole, the first one in a few countries too. */
export const invented: fc.Arbitrary<Invented> = fc
  .record({
    words: fc.uniqueArray(word, { minLength: 4, maxLength: 7, selector: (one) => one.slice(0, 4) }),
    values: fc.uniqueArray(value, { minLength: 12, maxLength: 12 }),
    places: fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 4 }),
  })
  .map(({ words: [name = '', ...things], values, places }) => {
    const title = name.charAt(0).toUpperCase() + name.slice(1)
    const operation = Operation.parse({
      id: name,
      name: `Operation ${title}`,
      aliases: [title],
      names: { fr: [`opération ${title}`], es: [`operación ${title}`], ar: [`عملية ${toArabic(name)}`] },
    })
    const slots = [
      ...things.map((metric) => ({ metric, place: null })),
      ...places.map((place) => ({ metric: things[0] ?? '', place })),
    ]
    const facts = slots.map(({ metric, place }, index) =>
      FigureFact.parse({
        kind: 'figure',
        id: `fact-${String(index)}`,
        operation: name,
        metric,
        scope: { place },
        value: values[index],
        sources: ['agency'],
      }),
    )
    return { operation, metrics: things.map(inventMetric), facts }
  })

/** A ledger with what was invented, and nothing else. */
export async function storeInvented({ operation, metrics, facts }: Invented): Promise<FactLedger> {
  const ledger = createMemoryLedger()
  const create = <K extends RecordKind>(kind: K, record: RecordByKind[K]): Change<K> => ({
    kind,
    record,
    expected: 0,
    action: 'import',
    by: 'test',
    why: 'invented',
  })
  await ledger.commit([
    create('source', Source.parse({ id: 'agency', publisher: 'Agency', title: 'Figures' })),
    create('operation', operation),
    ...metrics.map((metric) => create('metric', metric)),
    ...facts.map((fact) => create('figure', fact)),
  ])
  return ledger
}
