import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toSlotKey, WHOLE_SCOPE, type FigureFact, type Scope, type StatementFact } from '../../src/facts/fact.ts'
import type { FactLedger, Stored } from '../../src/facts/ledger.ts'
import type { Metric } from '../../src/facts/metric.ts'
import type { Operation } from '../../src/facts/operation.ts'
import { readCountry } from '../../src/facts/pack/place-name.ts'
import type { Source } from '../../src/facts/source.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'

const shared = resolve(import.meta.dirname, '../../../shared')
const operationsFile = resolve(shared, 'facts/operations.json')
const articlesFolder = resolve(shared, 'articles')

let ledger: FactLedger
let stored = 0
let milliseconds = 0

beforeAll(async () => {
  ledger = await openLedger('sqlite::memory:')
  const begin = performance.now()
  stored = await loadStarterFacts(ledger)
  milliseconds = performance.now() - begin
})
afterAll(() => ledger.close())

describe('loading the starter facts', () => {
  it('fills an empty store in a moment, for it happens on the first command', () => {
    expect(stored).toBeGreaterThan(450)
    // Measured alone: about 0.2 s. The limit only catches a change of kind, not a busy machine.
    expect(milliseconds).toBeLessThan(3000)
  })

  it('leaves a store that has something alone', async () => {
    const before = await ledger.version()
    expect(await loadStarterFacts(ledger)).toBe(0)
    expect(await ledger.version()).toBe(before)
  })
})

describe('what the starter facts say', () => {
  const cases: readonly (readonly [string, string, Partial<Scope>, FigureFact['value'], string])[] = [
    ['liberterra-2021', 'arrests', {}, 286, 'exact'],
    ['liberterra-2021', 'arrests', { place: 'ae' }, 12, 'exact'],
    ['liberterra-2021', 'victims-rescued', {}, 430, 'exact'],
    ['liberterra-2021', 'victims-of-illegal-immigration', {}, 4000, 'exact'],
    ['liberterra-2021', 'checks', {}, 500_000, 'about'],
    ['liberterra-2021', 'criminal-groups-dismantled', {}, 22, 'exact'],
    ['liberterra-2021', 'operations-rooms', {}, 4, 'exact'],
    ['liberterra-2021', 'duration', {}, 5, 'exact'],
    ['liberterra-ii', 'arrests', {}, 2517, 'exact'],
    ['liberterra-ii', 'arrests', { subset: 'trafficking-or-smuggling' }, 850, 'exact'],
    ['liberterra-ii', 'potential-victims-rescued', {}, 3222, 'exact'],
    ['liberterra-ii', 'irregular-migrants', {}, 17_793, 'exact'],
    ['liberterra-ii', 'flights-monitored', {}, 24_000, 'nearly'],
    ['liberterra-ii', 'checks', {}, 8_000_000, 'nearly'],
    ['liberterra-ii', 'duration', {}, 6, 'exact'],
    ['weka-2021', 'arrests', { place: 'ma' }, 49, 'exact'],
    ['weka-2021', 'arrests', { place: 'es', subset: 'smuggling' }, 2, 'exact'],
    ['morocco-migration', 'arrests', { place: 'ma', period: '2021-03-01/2021-03-31' }, 15, 'exact'],
    ['dgst-annual-report', 'migrants-prevented-from-leaving', { place: 'ma' }, 9179, 'exact'],
    [
      'dgst-annual-report',
      'migrants-prevented-from-leaving',
      { place: 'ma', subset: 'foreign-nationals' },
      6162,
      'exact',
    ],
    ['turquesa-v', 'smuggling-price', {}, [2700, 20_000], 'between'],
  ]

  it.each(cases)('%s: %s %j is %j (%s)', async (operation, metric, scope, value, hedge) => {
    const facts = await ledger.figuresAt(toSlotKey({ operation, metric, scope: { ...WHOLE_SCOPE, ...scope } }))
    expect(facts.map((fact) => [fact.value, fact.hedge])).toContainEqual([value, hedge])
  })

  it('keeps both facts where two sources disagree', async () => {
    const slot = (operation: string, metric: string) => toSlotKey({ operation, metric, scope: WHOLE_SCOPE })
    const said = async (key: string) =>
      (await ledger.figuresAt(key)).map((fact) => `${fact.hedge} ${[fact.value].flat().join()}`).toSorted()
    expect(await said(slot('weka-2021', 'arrests'))).toEqual(['at_least 195', 'exact 195'])
    expect(await said(slot('weka-2021', 'victims-rescued'))).toEqual(['exact 500', 'nearly 500'])
    expect(await said(slot('neptune-ii', 'foreign-terrorist-fighters'))).toEqual(['exact 12', 'over 12'])
  })

  it('names one fact with both sources where they agree, and its total for a part', async () => {
    const arrests = await findFigure('liberterra-2021.arrests')
    expect(arrests.sources).toEqual(['liberterra-2021.interpol-fr', 'liberterra-2021.al-arabiya'])
    expect((await findFigure('liberterra-2021.arrests.ae')).part_of).toBe('liberterra-2021.arrests')
    expect((await findFigure('liberterra-ii.arrests.trafficking-or-smuggling')).part_of).toBe('liberterra-ii.arrests')
  })

  it("says that INTERPOL's figures of Liberterra II are preliminary, and when they came out", async () => {
    for (const metric of ['arrests', 'potential-victims-rescued', 'irregular-migrants', 'checks', 'flights-monitored'])
      expect(await findFigure(`liberterra-ii.${metric}`)).toMatchObject({ status: 'preliminary', as_of: '2024-11-06' })
  })

  it('has nothing of the election story below the article on Liberterra II', async () => {
    const texts = (await ledger.statements()).map((fact) => Object.values(fact.text).join())
    expect(texts.filter((text) => /Bangladesh|Jamaat|Dhaka/i.test(text))).toEqual([])
  })
})

interface Row {
  readonly operation: string
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly metric: string
  readonly value: number
  readonly value_max?: number
  readonly relation: '=' | '~' | '~<' | '>'
  readonly source_address: string
}

const HEDGE_OF = { '=': 'exact', '~': 'about', '~<': 'nearly', '>': 'over' } as const

describe.skipIf(!existsSync(operationsFile))('the table of operations (skipped without ../shared)', () => {
  it('has every row in the starter facts: value, hedge, place, operation, dates, source', async () => {
    const rows = JSON.parse(readFileSync(operationsFile, 'utf8')) as readonly Row[]
    const { operations, metrics } = await ledger.vocabulary()
    const figures = await ledger.figures({})
    const sources = new Map(
      (await ledger.sources(figures.flatMap((fact) => fact.sources))).map((source) => [source.id, source]),
    )
    const missing = rows.filter((row) => !figures.some((fact) => isRow(row, fact, { operations, metrics, sources })))
    expect(rows.length).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})

describe.skipIf(!existsSync(articlesFolder))('the articles (skipped without ../shared)', () => {
  it('lend no eight words in a row to a statement', async () => {
    const articles = readdirSync(articlesFolder).map((name) => readFileSync(resolve(articlesFolder, name), 'utf8'))
    const runs = new Set(articles.flatMap((text) => listRuns(text, 8)))
    const statements: readonly StatementFact[] = await ledger.statements()
    const copied = statements.flatMap((fact) =>
      Object.values(fact.text)
        .flatMap((text) => listRuns(text ?? '', 8))
        .filter((run) => runs.has(run))
        .map((run) => `${fact.id}: ${run}`),
    )
    expect(statements.length).toBeGreaterThan(50)
    expect(copied).toEqual([])
  })
})

async function findFigure(id: string): Promise<Stored<FigureFact>> {
  const fact = await ledger.fact(id)
  if (fact?.kind !== 'figure') throw new Error(`There is no figure ${id}.`)
  return fact
}

interface Store {
  readonly operations: readonly Operation[]
  readonly metrics: readonly Metric[]
  readonly sources: ReadonlyMap<string, Source>
}

function isRow(row: Row, fact: FigureFact, { operations, metrics, sources }: Store): boolean {
  const operation = operations.find(({ id }) => id === fact.operation)
  const metric = metrics.find(({ id }) => id === fact.metric)
  const value = row.value_max === undefined ? row.value : [row.value, row.value_max]
  const hedge = row.value_max === undefined ? HEDGE_OF[row.relation] : 'between'
  const place = row.place === 'Macau' ? 'mo' : row.place === null ? null : readCountry(row.place)
  // One row names its place inside the metric.
  const expected = row.metric.endsWith(' to Mali') ? 'ml' : place
  return (
    [operation?.name, operation?.start, operation?.end].join() === [row.operation, row.start, row.end].join() &&
    JSON.stringify(fact.value) === JSON.stringify(value) &&
    fact.hedge === hedge &&
    fact.scope.place === expected &&
    fact.sources.some((id) => sources.get(id)?.url === row.source_address) &&
    metric !== undefined &&
    sharesWord(row.metric, [metric.id, ...metric.synonyms.en, fact.scope.subset ?? ''].join(' '))
  )
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(splitWords(b))
  return splitWords(a).some((word) => words.has(word))
}

function listRuns(text: string, length: number): readonly string[] {
  const words = splitWords(text)
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

function splitWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
