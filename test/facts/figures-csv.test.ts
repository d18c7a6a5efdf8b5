import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { UserError } from '../../src/errors.ts'
import type { FigureFact } from '../../src/facts/fact.ts'
import type { FactLedger } from '../../src/facts/ledger.ts'
import { importPacks } from '../../src/facts/pack/import-packs.ts'
import { readFiguresCsv, readFiguresCsvBytes } from '../../src/facts/pack/read-figures-csv.ts'
import { readPackFiles } from '../../src/facts/pack/read-packs.ts'
import { writeFiguresCsv } from '../../src/facts/pack/write-figures-csv.ts'
import { loadStarterFacts } from '../../src/facts/starter-facts.ts'
import { openLedger } from '../../src/storage/open-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { METRICS, OPERATION, toFiles } from './pack-fixtures.ts'

const WHO = { by: 'desk', why: 'spreadsheet' }
const SOURCE = 'publisher,title,published\n'

describe('figures from a spreadsheet', () => {
  it('go by id or by name, with the hedge in the value or beside it, and bring their source', async () => {
    const figures = await readFigures(
      `Operation,Metric,Value,Hedge,Place,Subset,${SOURCE}` +
        'Harbour 2,flight,"nearly 1,300",,Chad,,The Desk,Flights,2024-06-01\n' +
        'harbour-ii,arrests,12,at_least,ML,minors,The Desk,Flights,2024-06-01\n' +
        'OPERATION HARBOUR II,Arrests,40,more than,Peru,,The Desk,Flights,2024-06-01\n',
    )
    const source = expect.stringMatching(/^harbour-ii\.the-desk-[0-9a-f]{8}$/)
    expect(figures).toMatchObject([
      { id: 'harbour-ii.flights.td', value: 1300, hedge: 'nearly', as_of: '2024-06-01', sources: [source] },
      { id: 'harbour-ii.arrests.ml.minors', value: 12, hedge: 'at_least' },
      { id: 'harbour-ii.arrests.pe', value: 40, hedge: 'over' },
    ])
  })

  it.each([
    ['commas', ',', '\n'],
    ['semicolons', ';', '\r\n'],
    ['tabs', '\t', '\r\n'],
  ])('are read with %s, a byte order mark and blank rows', async (_, mark, newline) => {
    const rows = [
      ['operation', 'metric', 'value', 'place', 'sources'],
      ['harbour-ii', 'flights', '1300', 'Chad', 'harbour-ii.gazette'],
      ['', '', '', '', ''],
      ['harbour-ii', 'flights', '"about 2 million"', 'Mali', 'harbour-ii.gazette'],
    ]
    const text = `\uFEFF${rows.map((row) => row.join(mark)).join(newline)}${newline}${newline}`
    expect(await readFigures(text)).toMatchObject([{ value: 1300 }, { value: 2_000_000, hedge: 'about' }])
    expect(await readFigures(`sep=${mark}${newline}${text.slice(1)}`)).toHaveLength(2)
  })

  it('read the same file twice: the second import stores nothing', async () => {
    const ledger = await openSmall()
    const file = join(makeTestFolder(), 'desk.csv')
    writeFileSync(file, `operation,metric,value,place,${SOURCE}Harbour II,flights,7,Chad,عرب 48,رحلات,2024\n`)
    expect(await importPacks(ledger, await readFiguresCsv(file, ledger), WHO)).toMatchObject({ stored: 2 })
    expect(await importPacks(ledger, await readFiguresCsv(file, ledger), WHO)).toMatchObject({ stored: 0 })
  })

  const header = 'operation,metric,value,place,sources\n'
  const row = (operation: string, metric: string, value: string, place = '', sources = 'harbour-ii.gazette') =>
    `${header}harbour-ii,flights,1,Peru,harbour-ii.gazette\n${operation},${metric},${value},${place},${sources}\n`
  it.each([
    [
      'an unknown operation',
      row('Harbor 2', 'flights', '5'),
      /desk\.csv, row 3: unknown operation "Harbor 2"; expected "harbour 2"/,
    ],
    ['an unknown metric', row('harbour-ii', 'arest', '5'), /row 3: unknown metric "arest"; expected "arrest"/],
    [
      'no number',
      row('harbour-ii', 'flights', 'lots'),
      /row 3: "flights" has the value "lots"; expected a number such as/,
    ],
    ['no value', row('harbour-ii', 'flights', ''), /row 3: the row has no value/],
    [
      'no source',
      row('harbour-ii', 'flights', '5', '', ''),
      /row 3: the row has no source; expected ids in the column "sources", or a publisher/,
    ],
    ['an unknown source', row('harbour-ii', 'flights', '5', '', 'nowhere'), /row 3: unknown source "nowhere"/],
    ['an unknown place', row('harbour-ii', 'flights', '5', 'Nowhere'), /row 3: "Nowhere" is no country/],
    [
      'a decimal for a count',
      row('harbour-ii', 'flights', '2.5'),
      /row 3: "flights" counts things and has the value 2\.5/,
    ],
    [
      'the same figure twice',
      row('harbour-ii', 'flights', '2', 'Peru'),
      /row 3: the fact harbour-ii\.flights\.pe is already in desk\.csv/,
    ],
    [
      'a stray cell',
      `${header}harbour-ii,flights,1,300,Peru,harbour-ii.gazette\n`,
      /row 2: the row has a cell without a column/,
    ],
    ['a quotation mark that stays open', `${header}harbour-ii,flights,"5,,\n`, /row \d: the row cannot be read/],
    ['an unknown column', 'operation,metric,valeu\n', /row 1: unknown column "valeu"; expected "value"/],
    ['a missing column', 'operation,value\n', /row 1: the column "metric" is missing/],
    ['an empty file', '', /row 1: the file is empty/],
  ])('are refused whole, by row: %s', async (_, text, message) => {
    const error: unknown = await readFigures(text).catch((reason: unknown) => reason)
    if (!(error instanceof UserError)) throw new Error('The file was not refused.', { cause: error })
    expect(error.code).toBe('bad_pack')
    expect(error.message).toMatch(message)
  })

  it('are refused where the file is not UTF-8', async () => {
    const latin = Buffer.from('operation;metric;value\nHafen für alle;flights;5', 'latin1')
    const ledger = await openSmall()
    await expect(readFiguresCsvBytes('desk.csv', latin, ledger)).rejects.toMatchObject({
      message: expect.stringContaining('saved as "CSV UTF-8"'),
    })
  })
})

describe('figures to a spreadsheet', () => {
  it('come back the same, all starter figures', async () => {
    const ledger = await openTestLedger()
    await loadStarterFacts(ledger)
    const text = await writeFiguresCsv(ledger)
    const { diff, stored } = await importPacks(ledger, await readText(text, ledger), WHO)
    expect([diff.same.length, stored]).toEqual([(await ledger.figures({})).length, 0])
  })

  it('start no formula in a spreadsheet, and still come back the same', async () => {
    const ledger = await openSmall('=HYPERLINK("https://evil.example","click")')
    const text = await writeFiguresCsv(ledger)
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).not.toMatch(/[,"]=HYPERLINK/)
    expect((await importPacks(ledger, await readText(text, ledger), WHO)).stored).toBe(0)
  })

  it('leave out what was withdrawn', async () => {
    const ledger = await openSmall()
    const current = await ledger.current('figure', 'harbour-ii.flights')
    if (current === null) throw new Error('The fixture has no flights.')
    await ledger.commit([{ ...WHO, kind: 'figure', record: current.record, expected: 1, action: 'withdraw' }])
    expect(await writeFiguresCsv(ledger)).not.toContain('harbour-ii.flights')
  })
})

async function readFigures(text: string): Promise<readonly FigureFact[]> {
  const { records } = await readText(text, await openSmall())
  return records.flatMap((entry) => (entry.kind === 'figure' ? [entry.record as FigureFact] : []))
}

function readText(text: string, ledger: FactLedger) {
  return readFiguresCsvBytes('desk.csv', new TextEncoder().encode(text), ledger)
}

async function openSmall(note = 'Counted by the ministry.'): Promise<FactLedger> {
  const ledger = await openTestLedger()
  const operation = OPERATION.replace('note: Counted by the ministry.', `note: ${JSON.stringify(note)}`)
  const packs = await readPackFiles(toFiles({ 'metrics.yaml': METRICS, 'harbour.yaml': operation }))
  await importPacks(ledger, packs, WHO)
  return ledger
}

async function openTestLedger(): Promise<FactLedger> {
  const ledger = await openLedger('sqlite::memory:')
  onTestFinished(() => ledger.close())
  return ledger
}
