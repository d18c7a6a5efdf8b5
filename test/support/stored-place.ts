import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { change, sampleFigure, sampleSource } from '../contracts/fact-ledger-samples.ts'
import { makeTestFolder } from './open-test-ledger.ts'

/** A store in a folder of its own, and where its backup goes. */
export interface StoredPlace {
  readonly folder: string
  readonly store: string
  readonly url: string
  readonly backup: string
}

/** A store of two figures, one of them corrected and one withdrawn. */
export async function createStore(): Promise<StoredPlace> {
  const folder = makeTestFolder()
  const store = join(folder, 'stet.db')
  const url = `sqlite:${store}`
  const ledger = await openLedger(url)
  await ledger.commit([change('source', sampleSource()), change('figure', sampleFigure())])
  await ledger.commit([change('figure', sampleFigure({ value: 320 }), { expected: 1, action: 'correct' })])
  await ledger.commit([change('figure', sampleFigure({ id: 'other', status: 'withdrawn' }))])
  await ledger.close()
  return { folder, store, url, backup: join(folder, 'backup.db') }
}

/** What the store at an address says of the corrected figure. */
export async function valueOf(url: string): Promise<unknown> {
  const ledger = await openLedger(url)
  const current = await ledger.current('figure', 'lighthouse.arrests')
  await ledger.close()
  return current?.record.value ?? null
}

export async function writeValue(url: string, value: number, expected: number): Promise<void> {
  const ledger = await openLedger(url)
  const update = change('figure', sampleFigure({ value }), { expected, action: 'update' })
  expect(await ledger.commit([update])).toMatchObject({ committed: true })
  await ledger.close()
}

/** Expects a refusal with a hint, and returns its sentence. */
export async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => expect.unreachable('expected a refusal'),
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(UserError)
  expect((error as UserError).hint).toMatch(/^[A-Z].*\.$/)
  return (error as UserError).message
}

/** Another process that writes the store until it is killed; resolves once it has acknowledged so many commits. */
export async function startWriter(url: string, commits: number): Promise<{ stop(): Promise<void> }> {
  const script = new URL('kill-writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, url, 'writer'], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface({ input: child.stdout })
  const isUnderWay = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (Number(line) === commits) resolve()
    })
  })
  await isUnderWay
  return {
    async stop() {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    },
  }
}
