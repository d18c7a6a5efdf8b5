import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { runCli } from '../support/run-cli.ts'

describe('backup and restore in the terminal', () => {
  test('bring back what the store held, keep what was written since, and say what they did', async () => {
    const folder = makeTestFolder()
    const url = `sqlite:${join(folder, 'stet.db')}`
    const stet = (...words: readonly string[]) => runCli(words, { environment: { DATABASE_URL: url }, folder })
    await stet('facts', 'list', '--json')

    const backedUp = await stet('backup', 'monday.db')
    expect(backedUp.status).toBe(0)
    expect(backedUp.stdout.replaceAll('\n', ' ')).toMatch(
      /^Wrote monday\.db and verified it: [\d.]+ MB, [\d,]+ facts, [\d,]+ revisions, audit head [0-9a-f]{64}\./,
    )
    const again = await stet('backup', 'monday.db')
    expect([again.status, again.stderr]).toEqual([
      1,
      'The file monday.db is there already. Name another: a backup overwrites nothing.\n',
    ])

    const ledger = await openLedger(url)
    const [figure] = await ledger.list('figure', { limit: 1 })
    const { record, revision } = figure!
    const withdrawn = { ...record, status: 'withdrawn' as const }
    await ledger.commit([
      { kind: 'figure', record: withdrawn, expected: revision, action: 'withdraw', by: 'dana', why: 'test' },
    ])
    const inUse = await stet('restore', 'monday.db', '--replace')
    expect([inUse.status, inUse.stderr]).toEqual([1, expect.stringMatching(/is in use\. Stop every Stet that uses it/)])
    await ledger.close()

    const refused = await stet('restore', 'monday.db')
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/already\. Add --replace /)])
    const restored = await stet('restore', 'monday.db', '--replace', '--json')
    expect(restored.status).toBe(0)
    const { kept, facts } = JSON.parse(restored.stdout) as { kept: string; facts: number }
    expect(existsSync(kept)).toBe(true)
    const listed = await stet('facts', 'show', record.id, '--json')
    expect(JSON.parse(listed.stdout)).toMatchObject({ revision, record: { status: record.status } })
    expect(facts).toBeGreaterThan(0)
  })

  test('say what is missing', async () => {
    const folder = makeTestFolder()
    const environment = { DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` }
    const { status, stderr } = await runCli(['backup', 'b.db'], { environment, folder })
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^There is no fact store at .* Check DATABASE_URL\.\n$/),
    ])
    expect(existsSync(join(folder, 'stet.db'))).toBe(false)
    expect((await runCli(['restore'], { environment, folder })).status).toBe(2)
  })
})
