import { FigureFact } from '../../src/facts/fact.ts'
import type { Change, RecordByKind, RecordKind } from '../../src/facts/ledger.ts'
import { Metric, Subset } from '../../src/facts/metric.ts'
import { Operation } from '../../src/facts/operation.ts'
import { Source } from '../../src/facts/source.ts'
import type { Language } from '../../src/language.ts'

const SYLLABLES: Readonly<Record<'latin' | 'arabic', readonly string[]>> = {
  latin: [
    'bro',
    'zan',
    'vel',
    'kru',
    'mip',
    'tosk',
    'lud',
    'fra',
    'quen',
    'dor',
    'vash',
    'gil',
    'pon',
    'rex',
    'yam',
    'hul',
  ],
  arabic: [
    'زرف',
    'خلب',
    'دكن',
    'طمق',
    'شنط',
    'عرف',
    'قلص',
    'بنط',
    'هدج',
    'غمط',
    'ضرك',
    'جلق',
    'سمط',
    'فرش',
    'نكع',
    'ثلب',
  ],
}
const PLACES = ['ke', 'fj', 'is', 'no', 'pe', 'th', 'uy', 'zm', 'lk', 'np']
const ROMAN = ['', 'II', 'III', 'IV']

/** An endless list of numbers from 0 to 1 that is the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A store's worth of invented records: no name, metric or figure is a real one. */
export function inventPack(random: () => number): readonly Change[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const used = new Set<string>()
  const inventWord = (script: 'latin' | 'arabic', length = 3): string => {
    for (;;) {
      const word = Array.from({ length }, () => pick(SYLLABLES[script])).join('')
      if (!used.has(word)) {
        used.add(word)
        return word
      }
    }
  }
  const scriptOf = (language: Language) => (language === 'ar' ? 'arabic' : 'latin')
  const words = (count: number) => {
    const inventFor = (language: Language) => Array.from({ length: count }, () => inventWord(scriptOf(language)))
    return { en: inventFor('en'), ar: inventFor('ar'), fr: inventFor('fr'), es: inventFor('es') }
  }
  const inventMetric = () => {
    const synonyms = words(5)
    const label = (language: Language) => ({ one: synonyms[language][0]!, other: synonyms[language][1]! })
    return Metric.parse({
      id: synonyms.en[0],
      unit: 'item',
      kind: 'count',
      labels: { en: label('en'), ar: label('ar'), fr: label('fr'), es: label('es') },
      synonyms,
    })
  }
  const metrics = Array.from({ length: 8 }, inventMetric)
  const subsets = Array.from({ length: 3 }, () => {
    const synonyms = words(3)
    return Subset.parse({
      id: synonyms.en[0],
      labels: { en: synonyms.en[0], ar: synonyms.ar[0], fr: synonyms.fr[0], es: synonyms.es[0] },
      synonyms,
    })
  })
  const operations = Array.from({ length: 6 }, () =>
    inventSeries(inventWord('latin'), 1 + Math.floor(random() * 3)),
  ).flat()
  const source = Source.parse({
    id: 'invented',
    publisher: 'The Invented Post',
    title: 'Figures',
    published: '2025-03-02',
  })
  const facts = operations.flatMap((operation) =>
    metrics.filter(() => random() < 0.6).flatMap((metric) => inventFigures(operation, metric, subsets, random)),
  )
  return [
    ...operations.map((record) => toChange('operation', record)),
    ...metrics.map((record) => toChange('metric', record)),
    ...subsets.map((record) => toChange('subset', record)),
    toChange('source', source),
    ...facts.map((record) => toChange('figure', record)),
  ]
}

function inventSeries(name: string, editions: number): readonly Operation[] {
  const title = name.charAt(0).toUpperCase() + name.slice(1)
  return Array.from({ length: editions }, (_, at) => {
    const year = 2015 + at * 2
    return Operation.parse({
      id: `${name}-${String(at + 1)}`,
      name: `Operation ${title} ${ROMAN[at] ?? ''}`.trim(),
      aliases: [`${title} ${String(year)}`],
      series: title,
      edition: at + 1,
      year,
      start: `${String(year)}-05-03`,
      end: `${String(year)}-05-09`,
    })
  })
}

function inventFigures(
  operation: Operation,
  metric: Metric,
  subsets: readonly Subset[],
  random: () => number,
): readonly FigureFact[] {
  const make = (suffix: string, scope: object) =>
    FigureFact.parse({
      kind: 'figure',
      id: `${operation.id}.${metric.id}${suffix}`,
      operation: operation.id,
      metric: metric.id,
      scope,
      value: 100 + Math.floor(random() * 900_000),
      sources: ['invented'],
    })
  const place = PLACES[Math.floor(random() * PLACES.length)]!
  const subset = subsets[Math.floor(random() * subsets.length)]!
  return [
    make('', {}),
    ...(random() < 0.4 ? [make(`.${place}`, { place })] : []),
    ...(random() < 0.3 ? [make(`.${subset.id}`, { subset: subset.id })] : []),
  ]
}

function toChange<K extends RecordKind>(kind: K, record: RecordByKind[K]): Change<K> {
  return { kind, record, expected: 0, action: 'import', by: 'desk', why: 'invented for a test' }
}
