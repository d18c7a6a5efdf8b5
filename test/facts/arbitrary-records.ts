import * as fc from 'fast-check'
import { HEDGES } from '../../src/figures/figure.ts'
import { FigureFact, STATUSES, StatementFact } from '../../src/facts/fact.ts'
import { Metric, Subset } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import { deriveFigureId } from '../../src/facts/pack/read-figure-entry.ts'
import type { KindRecord } from '../../src/facts/pack/sort-into-files.ts'
import { Source } from '../../src/facts/source.ts'

// Few and awkward names, so that records meet each other: parts of one another, and keys of the format.
const identifier = fc.constantFrom(
  'a',
  'a.b',
  'b',
  'a.b.c',
  'value',
  'id',
  'metrics',
  'note',
  'x-1',
  'y~2',
  '2024',
  'true',
  'null',
)
const words = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    'a, b',
    '# no comment',
    '- item',
    'yes',
    '12',
    ' padded ',
    'two\nlines',
    'a: b',
    "it's",
    'كلمة، أخرى',
    '|',
    'x | y',
  ),
  fc.constant(
    'a long line of plain words that goes on and on until it has to be folded, as a desk would write it in one go',
  ),
)
const list = fc.uniqueArray(words, { maxLength: 4 })
const byLanguage = fc.record({ en: list, ar: list, fr: list, es: list })
const date = fc.constantFrom('2024', '0999', '2024-09', '2024-09-29')
const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constantFrom(24_000, 8e6, 1.3, 0.5),
)
const label = fc.record({ one: words, other: words })

/** Any records that a set of packs may hold: every name in them is known, and a part is no larger than its total. */
export function arbitraryRecords(): fc.Arbitrary<readonly KindRecord[]> {
  const ids = fc.uniqueArray(identifier, { minLength: 1, maxLength: 5 })
  return fc.record({ operations: ids, metrics: ids, subsets: ids, sources: ids, facts: ids }).chain((names) => {
    const pick = (from: readonly string[]) => fc.constantFrom(...from)
    const each = <T>(from: readonly string[], of: (id: string) => fc.Arbitrary<T>) => fc.tuple(...from.map(of))
    return fc
      .record({
        operations: each(names.operations, arbitraryOperation),
        metrics: each(names.metrics, (id) => arbitraryMetric(id, pick(names.metrics))),
        subsets: each(names.subsets, arbitrarySubset),
        sources: each(names.sources, arbitrarySource),
        facts: each(names.facts, (id) => arbitraryFact(id, names, pick)),
      })
      .map(({ operations, metrics, subsets, sources, facts }) => {
        const records = [...operations, ...metrics, ...subsets, ...sources, ...facts]
        return addParts(dropTwins(records))
      })
  })
}

function arbitraryOperation(id: string) {
  const type = fc.constantFrom('operation', 'subject')
  const edition = nullable(fc.integer({ min: 1, max: 20 }))
  const year = nullable(fc.integer({ min: 1900, max: 2200 }))
  const text = nullable(words)
  return fc
    .record({
      type,
      name: words,
      aliases: list,
      names: byLanguage,
      series: text,
      edition,
      year,
      dates: fc.tuple(date, date),
      isDated: fc.boolean(),
      lead: text,
    })
    .map(({ dates, isDated, ...fields }) => {
      const [start, end] = isDated ? dates.toSorted((a, b) => (a < b ? -1 : 1)) : [null, null]
      return { kind: 'operation' as const, record: Operation.parse({ id, ...fields, start, end }) }
    })
}

function arbitraryMetric(id: string, other: fc.Arbitrary<string>) {
  const labels = fc.record({ en: label, ar: label, fr: label, es: label }, { requiredKeys: ['en'] })
  const qualifier = nullable(fc.constantFrom('potential', 'suspected'))
  // "measure": any number may be its value.
  return fc
    .record({ unit: words, labels, synonyms: byLanguage, qualifier, near: fc.array(other, { maxLength: 2 }) })
    .map((fields) => ({ kind: 'metric' as const, record: Metric.parse({ id, kind: 'measure', ...fields }) }))
}

function arbitrarySubset(id: string) {
  return fc
    .record({ labels: fc.record({ en: words, fr: words }, { requiredKeys: ['en'] }), synonyms: byLanguage })
    .map((fields) => ({ kind: 'subset' as const, record: Subset.parse({ id, ...fields }) }))
}

function arbitrarySource(id: string) {
  const url = nullable(fc.webUrl())
  const text = nullable(words)
  const language = nullable(fc.constantFrom('en', 'ar', 'fr', 'es'))
  const type = fc.constantFrom('official', 'republished', 'news')
  return fc
    .record({ publisher: words, title: words, url, author: text, published: nullable(date), language, type })
    .map((fields) => ({ kind: 'source' as const, record: Source.parse({ id, ...fields }) }))
}

function withId(derived: boolean, fact: FigureFact): FigureFact {
  return derived ? { ...fact, id: deriveFigureId(fact) } : fact
}

/** Leaves out facts whose derived ids another has. */
function dropTwins(records: readonly KindRecord[]): readonly KindRecord[] {
  const seen = new Set<string>()
  return records.filter(({ kind, record }) => {
    const key = `${kind === 'figure' || kind === 'statement' ? 'fact' : kind} ${record.id}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Makes figures parts of the first exact one, where they are no larger. */
function addParts(records: readonly KindRecord[]): readonly KindRecord[] {
  const figures = records.flatMap((entry) => (entry.kind === 'figure' ? [entry.record] : []))
  const total = figures.find((fact) => fact.hedge === 'exact')
  return records.map((entry) => {
    if (entry.kind !== 'figure' || total === undefined || entry.record.id === total.id) return entry
    const isPart = [entry.record.value].flat().every((value) => value <= Number(total.value))
    return isPart ? { kind: 'figure', record: { ...entry.record, part_of: total.id } } : entry
  })
}

type Names = Readonly<Record<'operations' | 'metrics' | 'subsets' | 'sources', readonly string[]>>

function arbitraryFact(id: string, names: Names, pick: (from: readonly string[]) => fc.Arbitrary<string>) {
  const common = {
    status: fc.constantFrom(...STATUSES),
    as_of: nullable(date),
    attribution: nullable(words),
    sources: fc.array(pick(names.sources), { minLength: 1, maxLength: 3 }),
    note: nullable(words),
  }
  const figure = fc.record({
    ...common,
    operation: pick(names.operations),
    metric: pick(names.metrics),
    place: nullable(fc.constantFrom('ae', 'tr', 'zz', 'abu-dhabi', 'sudan', 'northern.border')),
    subset: nullable(pick(names.subsets)),
    period: nullable(fc.constantFrom('2024/2025', '2024-01-01/2024-01-31')),
    day: nullable(fc.constantFrom('2024-02-29')),
    value: fc.oneof(
      fc.record({ value: number, hedge: fc.constantFrom(...HEDGES.filter((hedge) => hedge !== 'between')) }),
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ value: [Math.min(a, b), Math.max(a, b)], hedge: 'between' as const })),
    ),
    derived: fc.boolean(),
  })
  const text = fc.record({ en: words, ar: words, fr: words, es: words }, { requiredKeys: ['en'] })
  const statement = fc.record({
    ...common,
    topic: identifier,
    operation: nullable(pick(names.operations)),
    text,
    keywords: list,
  })
  return fc.oneof(
    figure.map(({ place, subset, period, day, value, derived, ...fields }) => ({
      kind: 'figure' as const,
      record: withId(
        derived,
        FigureFact.parse({ kind: 'figure', id, ...fields, ...value, scope: { place, subset, period, day } }),
      ),
    })),
    statement.map((fields) => ({
      kind: 'statement' as const,
      record: StatementFact.parse({ kind: 'statement', id, ...fields }),
    })),
  )
}
