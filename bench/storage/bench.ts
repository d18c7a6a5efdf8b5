import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FigureFact, StatementFact, toSlotKey } from '../../src/facts/fact.ts'
import type { Change, FactLedger } from '../../src/facts/ledger.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'

interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
}

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const FACTS_AN_OPERATION = 40
const FACTS_A_COMMIT = 20_000
const LOOK_UPS = 4_000

/** Durable commits, and what a look-up costs while the store grows from a thousand facts to a million. */
export async function run(sizes: readonly number[] = SIZES): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
  try {
    const url = `sqlite:${join(folder, 'stet.db')}`
    return [...(await measureCommits(`sqlite:${join(folder, 'commits.db')}`)), ...(await measureLookUps(url, sizes))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureCommits(url: string): Promise<readonly Row[]> {
  const ledger = await openLedger(url)
  const count = 1000
  const started = performance.now()
  for (let i = 0; i < count; i++) await ledger.commit([toChange(makeFigure(i))])
  const seconds = (performance.now() - started) / 1000
  await ledger.close()
  return [{ name: 'storage: durable commits', value: round(count / seconds), unit: '1/s' }]
}

async function measureLookUps(url: string, sizes: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = []
  const ledger = await openLedger(url)
  await ledger.commit(Array.from({ length: 2000 }, (_, i) => toChange(makeStatement(i))))
  let stored = 0
  let written = 0
  let first = 0
  for (const size of sizes) {
    const started = performance.now()
    for (; stored < size; stored += FACTS_A_COMMIT) {
      const facts = Math.min(FACTS_A_COMMIT, size - stored)
      await ledger.commit(Array.from({ length: facts }, (_, i) => toChange(makeFigure(stored + i))))
    }
    stored = size
    written += performance.now() - started
    const slot = await medianLookUp(ledger, size)
    first ||= slot
    const name = `storage: slot look-up at ${size.toLocaleString('en')} facts`
    rows.push(
      { name, value: round(slot), unit: 'µs' },
      { name: `${name}, to the first`, value: round(slot / first), unit: 'x' },
    )
  }
  rows.push({ name: 'storage: facts imported', value: round(stored / (written / 1000)), unit: '1/s' })
  rows.push({
    name: 'storage: statement search, 2,000 statements',
    value: round(await medianSearch(ledger)),
    unit: 'µs',
  })
  await ledger.close()
  const opened = performance.now()
  await (await openLedger(url)).close()
  rows.push({
    name: `storage: opening ${stored.toLocaleString('en')} facts`,
    value: round(performance.now() - opened),
    unit: 'ms',
  })
  return rows
}

/** Slots all over the store, so that a cache of the last few does not flatter. In microseconds. */
async function medianLookUp(ledger: FactLedger, size: number): Promise<number> {
  return await median(LOOK_UPS, async (i) => {
    const found = await ledger.figuresAt(toSlotKey(makeFigure((i * 7919) % size)))
    if (found.length !== 1) throw new Error('a fact was not found')
  })
}

async function medianSearch(ledger: FactLedger): Promise<number> {
  return await median(200, async (i) => {
    const found = await ledger.searchStatements(['harbour', `subject${i}`, 'papers'], 5)
    if (found[0]?.topic !== `topic-${i}`) throw new Error('a statement was not found')
  })
}

async function median(times: number, run: (i: number) => Promise<void>): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const started = performance.now()
    await run(i)
    taken.push((performance.now() - started) * 1000)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)]!
}

function makeFigure(i: number): FigureFact {
  const operation = `operation-${Math.floor(i / FACTS_AN_OPERATION)}`
  return FigureFact.parse({
    kind: 'figure',
    id: `${operation}.figure-${i % FACTS_AN_OPERATION}`,
    operation,
    metric: `metric-${i % 8}`,
    scope: {
      place: i % 5 === 0 ? null : `place-${i % FACTS_AN_OPERATION}`,
      subset: i % 5 === 0 ? `subset-${i % FACTS_AN_OPERATION}` : null,
    },
    value: (i * 37) % 10_000,
    hedge: i % 4 === 0 ? 'over' : 'exact',
    status: 'preliminary',
    as_of: '2024-10',
    attribution: 'the agency that led the operation',
    sources: [`source-${i % 500}`],
  })
}

function makeStatement(i: number): StatementFact {
  return StatementFact.parse({
    kind: 'statement',
    id: `statement-${i}`,
    topic: `topic-${i}`,
    text: {
      en: `Officers said that papers of subject${i} were found in a harbour office, and that ${i} crews were heard.`,
    },
    sources: [`source-${i % 500}`],
  })
}

function toChange(record: FigureFact | StatementFact): Change {
  const rest = { expected: 0, action: 'import', by: 'bench', why: 'bench' } as const
  return record.kind === 'figure' ? { kind: 'figure', record, ...rest } : { kind: 'statement', record, ...rest }
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
