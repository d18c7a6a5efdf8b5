import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { createSqlAudit } from '../../src/storage/sql-audit.ts'
import { createSqlCorrections } from '../../src/storage/sql-corrections.ts'
import { change, sampleFigure, sampleProposal } from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

const ROUNDS = 10
const WRITERS_A_ROUND = 3

function startProcess(script: string, ...args: readonly string[]) {
  const path = new URL(`../support/${script}`, import.meta.url).pathname
  return spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Lets a writer run until it has acknowledged so many commits, kills it, and returns how many it acknowledged in all. */
async function killAfter(url: string, writer: string, commits: number): Promise<number> {
  const child = startProcess('kill-writer.ts', url, writer)
  const closed = once(child, 'close')
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line)
    if (acknowledged === commits) child.kill('SIGKILL')
  }
  await closed
  return acknowledged
}

test('an acknowledged commit survives kill -9, and no commit is torn', { timeout: 60_000 }, async () => {
  const path = join(makeTestFolder(), 'stet.db')
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const killed = Array.from({ length: WRITERS_A_ROUND }, async (_, i) => {
      const writer = `w${round}-${i}`
      acknowledged.set(writer, await killAfter(`sqlite:${path}`, writer, 1 + Math.floor(Math.random() * 40)))
    })
    await Promise.all(killed)
  }

  const { ledger, database: store } = await openStore(`sqlite:${path}`)
  const corrections = createSqlCorrections(store)
  let stored = 0
  for (const [writer, last] of acknowledged) {
    expect(last).toBeGreaterThan(0)
    const tally = await ledger.history('figure', `${writer}.tally`)
    // The commit in flight may have been stored without its acknowledgement, but only that one and only whole.
    expect([last, last + 1]).toContain(tally.length)
    const entered = await ledger.figures({ operation: writer, metric: 'checks' })
    const sources = await ledger.sources(tally.map((_, i) => `${writer}.s${i + 1}`))
    expect([entered.length, sources.length]).toEqual([tally.length, tally.length])
    expect(await ledger.current('source', `${writer}.s${tally.length + 1}`)).toBeNull()
    expect(tally.at(-1)!.record.value).toBe(tally.length)
    // What follows from a commit is in the store with it, for whoever starts next.
    expect(await corrections.ofFact(`${writer}.tally`)).toHaveLength(tally.length - 1)
    stored += tally.length
  }
  expect(await ledger.version()).toBe(stored)
  const audit = createSqlAudit(store, { now: () => new Date() })
  expect(await audit.verify()).toMatchObject({ isIntact: true, lines: stored, revisions: 3 * stored })
  await ledger.close()
  const database = new DatabaseSync(path)
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  database.close()
})

/** A counter at 0, and proposals that would each correct a figure of their own. */
async function prepareRace(ledger: FactLedger, proposals: number): Promise<void> {
  await ledger.commit([change('figure', sampleFigure({ id: 'counter', value: 0 }))])
  const numbers = Array.from({ length: proposals }, (_, i) => i)
  const corrected = (i: number) => sampleFigure({ id: `f-${i}`, value: i + 1 })
  await ledger.commit(numbers.map((i) => change('figure', sampleFigure({ id: `f-${i}`, value: 0 }))))
  await ledger.commit(
    numbers.map((i) => {
      const changes = [{ kind: 'figure', record: corrected(i), expected: 1, action: 'correct' } as const]
      return change('proposal', sampleProposal({ id: `p-${i}`, action: 'correct', changes }), { action: 'propose' })
    }),
  )
}

test(
  'of 1,000 edits that two processes race with, none is lost and none is made twice',
  { timeout: 60_000 },
  async () => {
    const EACH = 250
    const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
    const { ledger, database } = await openStore(url)
    await prepareRace(ledger, EACH)
    const children = ['lena', 'omar'].map((name) => startProcess('racing-writer.ts', url, name, String(EACH)))
    const ends = children.map((child) => once(child, 'close'))
    await Promise.all(children.map((child) => once(child.stdout, 'data')))
    for (const child of children) child.stdin.end('go')
    const told = await Promise.all(children.map((child) => text(child.stdout)))
    expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0])
    const results = told.map((line) => JSON.parse(line) as { conflicts: number; approved: readonly number[] })

    // Else they did not race, and the rest proves nothing.
    expect(results[0]!.conflicts + results[1]!.conflicts).toBeGreaterThan(0)
    expect(results.every(({ approved }) => approved.length > 0)).toBe(true)
    expect((await ledger.history('figure', 'counter')).map(({ record }) => record.value)).toEqual(
      Array.from({ length: 2 * EACH + 1 }, (_, i) => i),
    )
    const approved = results.flatMap(({ approved: numbers }) => numbers)
    expect(approved.toSorted((a, b) => a - b)).toEqual(Array.from({ length: EACH }, (_, i) => i))
    for (let i = 0; i < EACH; i++) {
      const [made, decided, ...more] = await ledger.history('proposal', `p-${i}`)
      expect([made!.record.state, decided!.record.state, more]).toEqual(['pending', 'approved', []])
      expect(decided!.by).toBe(results[0]!.approved.includes(i) ? 'lena' : 'omar')
      expect((await ledger.history('figure', `f-${i}`)).map(({ record }) => record.value)).toEqual([0, i + 1])
    }
    const commits = 3 + 2 * EACH + EACH
    expect(await ledger.version()).toBe(commits)
    expect(await createSqlAudit(database, { now: () => new Date() }).verify()).toMatchObject({
      isIntact: true,
      lines: commits,
      revisions: 1 + 2 * EACH + 2 * EACH + 2 * EACH,
    })
    expect(await createSqlCorrections(database).unplanned(2_000)).toHaveLength(3 * EACH)
    await ledger.close()
  },
)

test('processes that create one store at the same time all find it ready', { timeout: 60_000 }, async () => {
  const url = `sqlite:${join(makeTestFolder(), 'new', 'stet.db')}`
  const acknowledged = await Promise.all([1, 2, 3, 4].map((i) => killAfter(url, `w${i}`, 1)))
  expect(acknowledged.every((commits) => commits > 0)).toBe(true)
})
