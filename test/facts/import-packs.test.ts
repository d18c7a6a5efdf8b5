import { describe, expect, it } from 'vitest'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { FactLedger, RevisionAction } from '../../src/facts/ledger.ts'
import { importPacks, type ImportOptions } from '../../src/facts/pack/import-packs.ts'
import type { Packs } from '../../src/facts/pack/pack.ts'
import { readPackFiles } from '../../src/facts/pack/read-packs.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { METRICS, OPERATION, toFiles } from './pack-fixtures.ts'

const DESK: ImportOptions = { by: 'desk', why: 'weekly facts' }
const ARRESTS = 'harbour-ii.arrests'

describe('importing packs', () => {
  it('stores everything in one commit, with who and why, facts after what they name', async () => {
    const ledger = await openLedger('sqlite::memory:')
    const packs = await readSmall()
    const result = await importPacks(ledger, packs, DESK)
    expect(result).toMatchObject({ stored: packs.records.length, curated: 'none' })
    expect(result.diff.new).toHaveLength(packs.records.length)
    expect(await ledger.version()).toBe(1)
    const [first] = await ledger.history('figure', ARRESTS)
    expect(first).toMatchObject({ revision: 1, action: 'import', by: 'desk', why: 'weekly facts' })
    await ledger.close()
  })

  it('stores nothing the second time', async () => {
    const ledger = await openImported()
    const again = await importPacks(ledger, await readSmall(), DESK)
    expect(again).toMatchObject({ stored: 0, diff: { new: [], changed: [], curated: [] } })
    expect(await ledger.version()).toBe(1)
    await ledger.close()
  })

  it('adds a revision for what changed, and only for that', async () => {
    const ledger = await openImported()
    const { diff, stored } = await importPacks(ledger, await readSmall('- arrests: 1,210'), DESK)
    expect(stored).toBe(1)
    expect(diff.changed.map(({ entry, current }) => [entry.record.id, current?.revision])).toEqual([[ARRESTS, 1]])
    expect((await ledger.history('figure', ARRESTS)).map(({ record }) => record.value)).toEqual([1204, 1210])
    await ledger.close()
  })

  it('only compares in a dry run', async () => {
    const ledger = await openImported()
    const { diff, stored } = await importPacks(ledger, await readSmall('- arrests: 1,210'), { ...DESK, dryRun: true })
    expect([diff.changed.length, stored]).toEqual([1, 0])
    expect(await ledger.fact(ARRESTS)).toMatchObject({ value: 1204, revision: 1 })
    await ledger.close()
  })

  it('keeps what was curated in the store, says so, and imports the rest', async () => {
    const ledger = await openImported()
    await curate(ledger, 'correct', { value: 1199 })
    const packs = await readSmall('- arrests: 1,210', '- flights: nearly 4 million')
    const result = await importPacks(ledger, packs, DESK)
    expect(result).toMatchObject({ stored: 1, curated: 'kept' })
    expect(result.diff.curated.map(({ current }) => [current?.id, current?.by])).toEqual([[ARRESTS, 'ana']])
    expect(await ledger.fact(ARRESTS)).toMatchObject({ value: 1199, revision: 2 })
    expect(await ledger.fact('harbour-ii.flights')).toMatchObject({ value: 4_000_000 })
    await ledger.close()
  })

  it('overwrites what was curated only when told to, says so, and keeps it in the history', async () => {
    const ledger = await openImported()
    await curate(ledger, 'correct', { value: 1199 })
    const result = await importPacks(ledger, await readSmall('- arrests: 1,210'), { ...DESK, overwrite: true })
    expect(result).toMatchObject({ stored: 1, curated: 'overwritten' })
    const history = await ledger.history('figure', ARRESTS)
    expect(history.map(({ action, record }) => [action, record.value])).toEqual([
      ['import', 1204],
      ['correct', 1199],
      ['import', 1210],
    ])
    await ledger.close()
  })

  it('takes a curated record for the same once the pack has caught up with it', async () => {
    const ledger = await openImported()
    await curate(ledger, 'correct', { value: 1199 })
    const result = await importPacks(ledger, await readSmall('- arrests: 1,199'), DESK)
    expect(result).toMatchObject({ stored: 0, curated: 'none' })
    await ledger.close()
  })

  it('does not bring back a fact that was withdrawn in the store', async () => {
    const ledger = await openImported()
    await curate(ledger, 'withdraw', {})
    expect(await importPacks(ledger, await readSmall(), DESK)).toMatchObject({ stored: 0, curated: 'kept' })
    expect(await ledger.figures({ operation: 'harbour-ii', metric: 'arrests', place: null })).toEqual([])
    await ledger.close()
  })

  it('stores nothing where somebody else was faster', async () => {
    const ledger = await openImported()
    const slow: FactLedger = {
      ...ledger,
      commit: async (changes) => {
        await curate(ledger, 'update', { value: 1250 })
        return await ledger.commit(changes)
      },
    }
    const packs = await readSmall('- arrests: 1,210', '- flights: nearly 4 million')
    await expect(importPacks(slow, packs, DESK)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('ana'),
    })
    expect(await ledger.fact(ARRESTS)).toMatchObject({ value: 1250 })
    expect(await ledger.fact('harbour-ii.flights')).toMatchObject({ value: 3_000_000 })
    await ledger.close()
  })
})

async function openImported(): Promise<FactLedger> {
  const ledger = await openLedger('sqlite::memory:')
  await importPacks(ledger, await readSmall(), DESK)
  return ledger
}

/** The small packs, with other entries for the arrests and the flights. */
async function readSmall(arrests = '- arrests: 1,204', flights = '- flights: nearly 3 million'): Promise<Packs> {
  const operation = OPERATION.replace('- arrests: 1,204', arrests).replace('- flights: nearly 3 million', flights)
  return await readPackFiles(toFiles({ 'metrics.yaml': METRICS, 'harbour.yaml': operation }))
}

async function curate(ledger: FactLedger, action: RevisionAction, change: Partial<FigureFact>): Promise<void> {
  const current = await ledger.current('figure', ARRESTS)
  if (current === null) throw new Error(`There is no figure ${ARRESTS}.`)
  const record = { ...current.record, ...change }
  await ledger.commit([
    { kind: 'figure', record, expected: current.revision, action, by: 'ana', why: 'the ministry called' },
  ])
}
