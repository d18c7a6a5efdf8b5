import { FigureFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger, Vocabulary } from '../../src/facts/ledger.ts'
import { Source } from '../../src/facts/source.ts'

/** A stored fact, with the words that a text index would find it by. */
export interface FilledFact {
  readonly id: string
  readonly text: string
  readonly name: string
  readonly metric: string
  readonly place: string | null
}

const A_COMMIT = 20_000
const PLACES = ['ae', 'ma', 'es', 'fr', 'ke', 'br', 'id', 'tr', 'ng', 'pe']

/** Stores figures for every operation of a vocabulary: half of them for the whole, half for a country. */
export async function fillLedger(
  ledger: FactLedger,
  vocabulary: Vocabulary,
  each: number,
): Promise<readonly FilledFact[]> {
  const source = Source.parse({ id: 'bench', publisher: 'The Bench', title: 'Figures', published: '2025-01-02' })
  let changes: Change[] = [{ kind: 'source', record: source, expected: 0, action: 'import', by: 'bench', why: 'bench' }]
  const facts: FilledFact[] = []
  for (const [number, operation] of vocabulary.operations.entries()) {
    for (let at = 0; at < each; at++) {
      const metric = vocabulary.metrics[(number * 7 + (at >> 1)) % vocabulary.metrics.length]!
      const place = at % 2 === 0 ? null : PLACES[(number + at) % PLACES.length]!
      const record = FigureFact.parse({
        kind: 'figure',
        id: `${operation.id}.figure-${at}`,
        operation: operation.id,
        metric: metric.id,
        scope: { place },
        value: 1 + ((number * 37 + at * 101) % 90_000),
        sources: ['bench'],
      })
      const name = operation.year === null ? operation.name : `${operation.name} ${operation.year}`
      facts.push({
        id: record.id,
        text: `${name} ${metric.labels.en.other} ${place ?? ''}`,
        name,
        metric: metric.id,
        place,
      })
      changes.push({ kind: 'figure', record, expected: 0, action: 'import', by: 'bench', why: 'bench' })
    }
    if (changes.length >= A_COMMIT) {
      await ledger.commit(changes)
      changes = []
    }
  }
  await ledger.commit(changes)
  return facts
}
