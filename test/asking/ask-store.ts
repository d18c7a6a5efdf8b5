import { answerQuestion } from '../../src/asking/answer-question.ts'
import type { AskingServices } from '../../src/asking/answer-question.ts'
import type { Answer } from '../../src/asking/answer.ts'
import type { QuestionContext } from '../../src/asking/question-context.ts'
import { FigureFact, StatementFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger, RecordByKind, CuratedKind } from '../../src/facts/ledger.ts'
import { Metric, Subset } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import { Source } from '../../src/facts/source.ts'
import { createLexicon } from '../../src/reading/lexicon.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'

/** A small store of invented records, for tests of one behaviour each. */
export async function openSmallStore(extra: readonly Change[] = []): Promise<FactLedger> {
  const ledger = await openLedger('sqlite::memory:')
  await ledger.commit([
    record('operation', {
      id: 'lantern',
      name: 'Operation Lantern',
      series: 'Lantern',
      edition: 1,
      year: 2022,
      start: '2022-05-03',
      end: '2022-05-08',
      lead: 'INTERPOL',
    }),
    record('operation', { id: 'lantern-ii', name: 'Operation Lantern II', series: 'Lantern', edition: 2, year: 2024 }),
    record('metric', {
      id: 'arrests',
      unit: 'person',
      kind: 'count',
      labels: { en: { one: 'arrest', other: 'arrests' }, fr: { one: 'arrestation', other: 'arrestations' } },
      synonyms: { en: ['arrests', 'people arrested', 'arrested'], fr: ['arrestations'] },
    }),
    record('metric', {
      id: 'boats-seized',
      unit: 'item',
      kind: 'count',
      labels: { en: { one: 'boat seized', other: 'boats seized' } },
      synonyms: { en: ['boats', 'boats seized'] },
    }),
    record('subset', { id: 'smuggling', labels: { en: 'for smuggling' }, synonyms: { en: ['for smuggling'] } }),
    record('source', {
      id: 'harbour-post',
      publisher: 'Harbour Post',
      title: 'Raids along the coast',
      url: 'https://harbour.example/raids',
      published: '2022-05-10',
    }),
    record('source', {
      id: 'coast-times',
      publisher: 'Coast Times',
      title: 'After the raids',
      published: '2022-06-01',
    }),
    record('figure', figure('lantern.arrests', { value: 214, status: 'preliminary', attribution: 'INTERPOL' })),
    record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40, hedge: 'about', status: 'final' })),
    record(
      'figure',
      figure('lantern-ii.arrests', { operation: 'lantern-ii', value: 300, hedge: 'over', status: 'final' }),
    ),
    ...extra,
  ])
  return ledger
}

/** A figure of the small store; what is left out is Operation Lantern's arrests. */
export function figure(id: string, fields: object): object {
  return {
    kind: 'figure',
    id,
    operation: 'lantern',
    metric: 'arrests',
    value: 214,
    sources: ['harbour-post'],
    ...fields,
  }
}

const SCHEMAS = {
  operation: Operation,
  metric: Metric,
  subset: Subset,
  source: Source,
  figure: FigureFact,
  statement: StatementFact,
}

/** A new record as a change; `fields` are what its schema asks for. */
export function record<K extends CuratedKind>(
  kind: K,
  fields: object,
  rest: Partial<Omit<Change<K>, 'kind' | 'record'>> = {},
): Change<K> {
  const parsed = SCHEMAS[kind].parse(fields) as RecordByKind[K]
  return { kind, record: parsed, expected: 0, action: 'import', by: 'dana', why: 'first entry', ...rest }
}

/** Asks the store; with a thread, the conversation goes on. */
export async function ask(
  ledger: FactLedger,
  question: string,
  services: Partial<AskingServices> = {},
  thread?: string,
): Promise<Answer> {
  const lexicon = createLexicon(await ledger.vocabulary())
  const all = { ledger, lexicon, now: new Date('2022-07-01T12:00:00Z'), ...services }
  return answerQuestion({ question, ...(thread === undefined ? {} : { thread }) }, all)
}

/** What a thread remembers, in memory. */
export function createConversations(): NonNullable<AskingServices['conversations']> {
  const contexts = new Map<string, QuestionContext>()
  return {
    get: (thread) => Promise.resolve(contexts.get(thread) ?? null),
    set: (thread, context) => Promise.resolve(void contexts.set(thread, context)),
  }
}
