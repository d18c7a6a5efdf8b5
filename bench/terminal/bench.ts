import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BenchRow } from '../run.ts'

const runFile = promisify(execFile)
const RUNS = 20
const cli = new URL('../../src/cli.ts', import.meta.url).pathname

/** A whole command, from the start of its process to its answer, beside a bare start of Node; the store is there already. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-bench-'))
  const environment = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` }
  const time = async (...words: string[]) => {
    const started = performance.now()
    await runFile(process.execPath, words, { env: environment, cwd: folder })
    return performance.now() - started
  }
  try {
    const first = await time(cli, 'ask', 'arrests liberterra ii')
    const bare = await median(() => time('-e', '0'))
    const ask = await median(() => time(cli, 'ask', 'How many people were arrested in Operation Liberterra II?'))
    return [
      { name: 'bare node, median', value: bare, unit: 'ms' },
      { name: 'ask on a new store, with the starter facts loaded', value: first, unit: 'ms' },
      { name: 'ask, median from process start to answer', value: ask, unit: 'ms', target: '< 300' },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < RUNS; index++) times.push(await measure())
  return times.toSorted((a, b) => a - b)[RUNS / 2]!
}
