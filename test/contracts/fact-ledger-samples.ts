import { FigureFact, StatementFact, toSlotKey } from '../../src/facts/fact.ts'
import type { Change, RecordByKind, RecordKind } from '../../src/facts/ledger.ts'
import { Metric, Subset } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import { Proposal } from '../../src/facts/proposal.ts'
import { Source } from '../../src/facts/source.ts'

/** Figures of an invented operation, so that no test leans on the starter facts. */
export const sampleOperation = (id = 'lighthouse') => Operation.parse({ id, name: `Operation ${id}` })

export const sampleMetric = (id = 'arrests') =>
  Metric.parse({ id, unit: 'person', kind: 'count', labels: { en: { one: 'arrest', other: 'arrests' } }, synonyms: {} })

export const sampleSubset = (id = 'minors') => Subset.parse({ id, labels: { en: 'minors' }, synonyms: {} })

export const sampleSource = (id = 'harbour-post') =>
  Source.parse({ id, publisher: 'Harbour Post', title: 'Twelve ports' })

export const sampleFigure = (fields: Partial<FigureFact> = {}) =>
  FigureFact.parse({
    kind: 'figure',
    id: 'lighthouse.arrests',
    operation: 'lighthouse',
    metric: 'arrests',
    value: 318,
    sources: ['harbour-post'],
    ...fields,
  })

export const sampleStatement = (fields: Partial<StatementFact> = {}) =>
  StatementFact.parse({
    kind: 'statement',
    id: 'lighthouse.aim',
    topic: 'aims',
    operation: 'lighthouse',
    text: { en: 'The operation looked for forged crew papers.' },
    sources: ['harbour-post'],
    ...fields,
  })

export const sampleProposal = (fields: Partial<Proposal> = {}) =>
  Proposal.parse({
    id: 'p-1',
    state: 'pending',
    action: 'propose',
    changes: [{ kind: 'figure', record: sampleFigure(), expected: 0, action: 'propose' }],
    proposer: { platform: 'terminal', id: 'dana', name: 'dana' },
    why: 'agency release',
    expires: '2025-03-15T08:00:00.000Z',
    ...fields,
  })

export const slotOf = toSlotKey

export function change<K extends RecordKind>(
  kind: K,
  record: RecordByKind[K],
  rest: Partial<Omit<Change<K>, 'kind' | 'record'>> = {},
): Change<K> {
  return { kind, record, expected: 0, action: 'import', by: 'dana', why: 'first entry', ...rest }
}
