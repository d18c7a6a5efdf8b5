import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { exportPacks } from '../../src/facts/pack/export-packs.ts'
import { importPacks } from '../../src/facts/pack/import-packs.ts'
import { readPackFiles, readPacks } from '../../src/facts/pack/read-packs.ts'
import type { KindRecord } from '../../src/facts/pack/sort-into-files.ts'
import { writePacks } from '../../src/facts/pack/write-packs.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { arbitraryRecords } from './arbitrary-records.ts'
import { METRICS, OPERATION, toFiles } from './pack-fixtures.ts'

const WHO = { by: 'desk', why: 'test' }

describe('exporting packs', () => {
  it('gives the starter facts back: an import of them finds everything the same', async () => {
    const ledger = await openLedger('sqlite::memory:')
    const count = await loadStarterFacts(ledger)
    const folder = makeTestFolder()
    await exportPacks(ledger, folder)
    const { diff, stored } = await importPacks(ledger, await readPacks(folder), WHO)
    expect([diff.same.length, stored]).toEqual([count, 0])
    expect(await exportAgain(folder)).toEqual(readFolder(folder))
    await ledger.close()
  })

  it('writes for people: a file an operation, keys without the operation, what all facts share once', async () => {
    const ledger = await importSmall()
    const folder = makeTestFolder()
    expect(await exportPacks(ledger, folder)).toEqual(['metrics.yaml', 'operations/harbour-ii.yaml'])
    const text = readFileSync(join(folder, 'operations/harbour-ii.yaml'), 'utf8')
    expect(text).toContain('defaults:\n  sources: gazette\n')
    expect(text).toContain('  - arrests: more than 300\n    place: Sudan\n    part_of: arrests\n')
    expect(readFileSync(join(folder, 'metrics.yaml'), 'utf8')).toContain(
      '      en: arrests, arrested, taken into custody\n',
    )
    await ledger.close()
  })

  it('marks what was withdrawn in the store', async () => {
    const ledger = await importSmall()
    const current = await ledger.current('figure', 'harbour-ii.flights')
    if (current === null) throw new Error('The fixture has no flights.')
    await ledger.commit([{ ...WHO, kind: 'figure', record: current.record, expected: 1, action: 'withdraw' }])
    const folder = makeTestFolder()
    await exportPacks(ledger, folder)
    const { records } = await readPacks(folder)
    expect(records.find(({ record }) => record.id === 'harbour-ii.flights')?.record).toMatchObject({
      status: 'withdrawn',
    })
    await ledger.close()
  })

  it('refuses a folder with other packs, which would be read with its own, and writes over its own', async () => {
    const ledger = await importSmall()
    const folder = makeTestFolder()
    await exportPacks(ledger, folder)
    await exportPacks(ledger, folder)
    writeFileSync(join(folder, 'older.yaml'), 'topic: old\n')
    await expect(exportPacks(ledger, folder)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('older.yaml'),
    })
    await ledger.close()
  })
})

describe('a folder that cannot be written', () => {
  it('is a clear sentence', async () => {
    const ledger = await importSmall()
    const file = join(makeTestFolder(), 'file')
    writeFileSync(file, '')
    await expect(exportPacks(ledger, file)).rejects.toMatchObject({
      code: 'storage',
      message: expect.stringMatching(/^The packs cannot be written to ".*": .*\.$/),
    })
    await ledger.close()
  })
})

describe('any valid records', () => {
  it('come back the same from the packs they are written as, which are the same bytes each time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords(), async (records) => {
        const files = writePacks(records)
        const packs = await readPackFiles(toFiles(Object.fromEntries(files)))
        const read = packs.records.map(({ kind, record }) => ({ kind, record }) as KindRecord)
        expect(sortById(read)).toEqual(sortById(records))
        expect(writePacks(read)).toEqual(files)
      }),
      { numRuns: 100 },
    )
  })
})

async function importSmall(): Promise<FactLedger> {
  const ledger = await openLedger('sqlite::memory:')
  const packs = await readPackFiles(toFiles({ 'metrics.yaml': METRICS, 'harbour.yaml': OPERATION }))
  await importPacks(ledger, packs, WHO)
  return ledger
}

async function exportAgain(folder: string): Promise<Readonly<Record<string, string>>> {
  const copy = await openLedger('sqlite::memory:')
  await importPacks(copy, await readPacks(folder), WHO)
  const second = makeTestFolder()
  await exportPacks(copy, second)
  await copy.close()
  return readFolder(second)
}

function readFolder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function sortById(records: readonly KindRecord[]): readonly KindRecord[] {
  return records.toSorted((a, b) => (`${a.kind} ${a.record.id}` < `${b.kind} ${b.record.id}` ? -1 : 1))
}
