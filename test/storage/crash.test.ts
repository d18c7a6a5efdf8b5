import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { change, sampleFigure } from '../contracts/fact-ledger-samples.ts'
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

  const ledger = await openLedger(`sqlite:${path}`)
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
    stored += tally.length
  }
  expect(await ledger.version()).toBe(stored)
  await ledger.close()
  const database = new DatabaseSync(path)
  expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  database.close()
})

test('processes that race on one record lose no update', { timeout: 60_000 }, async () => {
  const url = `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const ledger = await openLedger(url)
  await ledger.commit([change('figure', sampleFigure({ id: 'counter', value: 0 }))])
  const children = [1, 2].map(() => startProcess('racing-writer.ts', url, 'counter', '300'))
  const ends = children.map((child) => once(child, 'close'))
  await Promise.all(children.map((child) => once(child.stdout, 'data')))
  for (const child of children) child.stdin.end('go')
  const conflicts = await Promise.all(children.map(async (child) => Number(await text(child.stdout))))
  expect((await Promise.all(ends)).map(([code]) => code)).toEqual([0, 0])
  // Else they did not race, and the rest proves nothing.
  expect(conflicts[0]! + conflicts[1]!).toBeGreaterThan(0)
  expect(await ledger.current('figure', 'counter')).toMatchObject({ revision: 601, record: { value: 600 } })
  expect((await ledger.history('figure', 'counter')).map(({ record }) => record.value)).toEqual(
    Array.from({ length: 601 }, (_, i) => i),
  )
  await ledger.close()
})

test('processes that create one store at the same time all find it ready', { timeout: 60_000 }, async () => {
  const url = `sqlite:${join(makeTestFolder(), 'new', 'stet.db')}`
  const acknowledged = await Promise.all([1, 2, 3, 4].map((i) => killAfter(url, `w${i}`, 1)))
  expect(acknowledged.every((commits) => commits > 0)).toBe(true)
})
