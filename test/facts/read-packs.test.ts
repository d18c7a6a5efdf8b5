import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { importPacks } from '../../src/facts/pack/import-packs.ts'
import { readPackFiles, readPacks } from '../../src/facts/pack/read-packs.ts'
import { createMemoryLedger } from '../support/memory-ledger.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { METRICS, OPERATION, toFiles } from './pack-fixtures.ts'

describe('reading packs', () => {
  it('reads what people write: hedges in words, countries by name or code, lists in one line, defaults of the file', async () => {
    const { records } = await readPackFiles(toFiles({ 'metrics.yaml': METRICS, 'harbour.yaml': OPERATION }))
    const byId = new Map(records.map((entry) => [entry.record.id, entry.record]))
    expect(byId.get('arrests')).toMatchObject({
      labels: { en: { one: 'arrest', other: 'arrests' }, fr: { one: 'arrestation', other: 'arrestations' } },
      synonyms: { en: ['arrests', 'arrested', 'taken into custody'], ar: ['اعتقالات', 'توقيف'], fr: [], es: [] },
      near: ['flights'],
    })
    expect(byId.get('harbour-ii')).toMatchObject({
      aliases: ['Harbour II', 'Harbour 2'],
      start: '2024-03',
      type: 'operation',
    })
    expect(byId.get('harbour-ii.gazette')).toMatchObject({ publisher: 'The Gazette', published: '2024', type: 'news' })
    expect(byId.get('harbour-ii.arrests')).toMatchObject({
      value: 1204,
      hedge: 'exact',
      status: 'preliminary',
      sources: ['harbour-ii.gazette'],
      as_of: null,
      part_of: null,
    })
    expect(byId.get('harbour-ii.arrests.sd')).toMatchObject({
      value: 300,
      hedge: 'over',
      part_of: 'harbour-ii.arrests',
    })
    expect(byId.get('harbour-ii.arrests.ae.minors')).toMatchObject({
      value: 41,
      status: 'final',
      scope: { place: 'ae', subset: 'minors', period: null, day: null },
    })
    expect(byId.get('harbour-ii.flights')).toMatchObject({ value: 3_000_000, hedge: 'nearly' })
    expect(byId.get('harbour-ii.timber')).toMatchObject({ value: [20, 35.5], hedge: 'between' })
    expect(byId.get('harbour-ii.aim')).toMatchObject({
      operation: 'harbour-ii',
      text: { en: 'Harbour II went after smugglers at sea.' },
      keywords: ['purpose', 'goal'],
    })
  })

  it('says where each record is written', async () => {
    const { records } = await readPackFiles(toFiles({ 'metrics.yaml': METRICS, 'harbour.yaml': OPERATION }))
    const places = new Map(records.map(({ record, file, line }) => [record.id, `${file}:${line}`]))
    expect(places.get('harbour-ii.arrests.sd')).toBe('harbour.yaml:23')
    expect(places.get('flights')).toBe('metrics.yaml:8')
  })

  it('reads a folder with the folders in it, or one file', async () => {
    const folder = makeTestFolder()
    mkdirSync(join(folder, 'operations'))
    writeFileSync(join(folder, 'metrics.yaml'), METRICS)
    writeFileSync(join(folder, 'operations', 'harbour.yml'), OPERATION)
    writeFileSync(join(folder, 'notes.txt'), 'not a pack')
    expect((await readPacks(folder)).records).toHaveLength(12)
    expect((await readPacks(join(folder, 'metrics.yaml'))).records).toHaveLength(4)
  })

  it('takes names that only the store has, for a pack that adds to it', async () => {
    const ledger = createMemoryLedger()
    await importPacks(ledger, await readPackFiles(toFiles({ m: METRICS, o: OPERATION })), { by: 'desk', why: 'start' })
    const more =
      'operation: harbour-ii\nfigures:\n  - arrests: 7\n    place: Chad\n    sources: harbour-ii.gazette\n    part_of: arrests\n'
    const { records } = await readPackFiles(toFiles({ more }), ledger)
    expect(records.map((entry) => entry.record)).toMatchObject([
      { id: 'harbour-ii.arrests.td', part_of: 'harbour-ii.arrests' },
    ])
  })
})

describe('a bad pack is refused whole, with file, line, what is wrong and what is expected', () => {
  const figure = (entry: string) => OPERATION.replace('  - flights: nearly 3 million', entry)
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown metric',
      figure('  - arests: 5'),
      /harbour\.yaml, line 31: unknown metric "arests"; expected "arrests"\./,
    ],
    [
      'a hedge nobody knows',
      figure('  - flights: nearli 5'),
      /line 31: "flights" has the value "nearli 5"; expected a number such as 2,517/,
    ],
    ['a word for a number', figure('  - flights: many'), /line 31: "flights" has the value "many"; expected a number/],
    [
      'a decimal for a count',
      figure('  - flights: 2.517'),
      /line 31: "flights" counts things and has the value 2\.517; expected a whole number/,
    ],
    [
      'a hedge without its range',
      figure('  - flights: 5\n    hedge: between'),
      /line 32: "hedge" is "between"; expected the hedge "between" with two values/,
    ],
    [
      'an id used twice',
      figure('  - arrests: 9'),
      /line 31: the fact harbour-ii\.arrests is already in harbour\.yaml, line 22; expected one entry with all its sources/,
    ],
    ['a part of nothing', figure('  - flights: 5\n    part_of: flihgts'), /line 31: unknown fact "flihgts"/],
    [
      'a part larger than its total',
      figure('  - arrests: 1,300\n    place: Mali\n    part_of: arrests'),
      /line 31: the part 1300 is larger than its total 1204 \("harbour-ii\.arrests"\)/,
    ],
    ['a part of itself', figure('  - flights: 5\n    part_of: flights'), /line 31: the fact is a part of itself/],
    [
      'parts of each other',
      figure('  - flights: 5\n    part_of: timber').replace('20 and 35.5', '5 and 35.5\n    part_of: flights'),
      /line 31: the fact is a part of itself/,
    ],
    [
      'a day that is not in the calendar',
      OPERATION.replace('2024-05-09', '2024-02-30'),
      /line 8: "end" is "2024-02-30"/,
    ],
    [
      'an end before the start',
      OPERATION.replace('2024-05-09', '2024-02-09'),
      /line 1: the operation ends \(2024-02-09\) before/,
    ],
    [
      'a period backwards',
      figure('  - flights: 5\n    period: 2024-05/2024-04'),
      /line 32: "period" is "2024-05\/2024-04"/,
    ],
    [
      'an unknown country',
      figure('  - flights: 5\n    place: Sudn'),
      /line 32: "Sudn" is no country; expected "Sudan"\./,
    ],
    [
      'an unknown subset',
      figure('  - flights: 5\n    subset: minor'),
      /line 31: unknown subset "minor"; expected "minors"\./,
    ],
    ['an unknown source', figure('  - flights: 5\n    sources: gazete'), /line 31: unknown source "gazete"/],
    ['a wrong date', figure('  - flights: 5\n    day: 2024-02-31'), /line 32: "day" is "2024-02-31"/],
    [
      'a wrong period',
      figure('  - flights: 5\n    period: March'),
      /line 32: "period" is "March"; expected two dates, as in/,
    ],
    [
      'two metrics in one entry',
      figure('  - flights: 5\n    arrests: 6'),
      /line 31: the entry has more than one key that could be its metric: flights, arrests/,
    ],
    ['a misspelled key', figure('  - flights: 5\n    statsu: final'), /line 31: .* flights, statsu; expected "status"/],
    [
      'no metric',
      figure('  - place: Mali'),
      /line 31: the entry names no metric; expected an entry such as "- arrests: 2,517"/,
    ],
    [
      'a wrong status',
      figure('  - flights: 5\n    status: sure'),
      /line 32: "status" is "sure"; expected one of "preliminary"/,
    ],
    [
      'an unknown key of the header',
      OPERATION.replace('aliases:', 'aliasses:'),
      /line 4: unknown key "aliasses"; expected "aliases"/,
    ],
    ['an unknown section', `${OPERATION}figure: []\n`, /line 39: unknown key "figure"; expected "figures"\./],
    [
      'a missing publisher',
      OPERATION.replace('publisher: The Gazette', 'author: Ann'),
      /line 11: "publisher" is missing; expected a text\./,
    ],
    ['a wrong address', OPERATION.replace('https://gazette.example', 'ftp://gazette'), /line 14: "url" is "ftp:/],
    [
      'a tab',
      OPERATION.replace('  name:', '\tname:'),
      /line 3: the line is indented with a tab, which YAML does not allow; expected spaces/,
    ],
    [
      'broken YAML',
      OPERATION.replace('"Harbour: the tally"', '"Harbour'),
      /harbour\.yaml, line \d+: it is not valid YAML/,
    ],
    [
      'a key written twice',
      OPERATION.replace('edition: 2', 'edition: 2\n  edition: 3'),
      /line 7: it is not valid YAML: Map keys must be unique/,
    ],
    ['a list for a mapping', 'operation: [a]\n', /line 1: "operation" holds a list; expected keys and values/],
    ['plain text', 'hello\n', /line 1: the file holds "hello"; expected keys such as "operation:"/],
  ]

  it.each(cases)('%s', async (_, text, message) => {
    const error = await refuse({ 'metrics.yaml': METRICS, 'harbour.yaml': text })
    expect(error.message).toMatch(message)
    expect(error).toMatchObject({ code: 'bad_pack', hint: expect.stringContaining('Nothing was imported') })
  })

  it('a file that is not UTF-8 text', async () => {
    const latin = Buffer.from(OPERATION.replace('Harbour II', 'Hafen für alle'), 'latin1')
    const error = await refuse({ 'metrics.yaml': METRICS, 'harbour.yaml': latin })
    expect(error.message).toMatch(/harbour\.yaml, line 3: the file is not UTF-8 text; expected a file saved as UTF-8/)
  })

  it('a file that unfolds into gigabytes', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 9; i++) lines.push(`k${i}: &k${i} [${`*${i === 1 ? 'a' : `k${i - 1}`}, `.repeat(9)}]`)
    expect((await refuse({ 'bomb.yaml': lines.join('\n') })).message).toMatch(/bomb\.yaml, line 1: /)
  })

  it('every fault of every file at once, but no more than a person reads', async () => {
    const two = await refuse({ 'metrics.yaml': METRICS, 'a.yaml': figure('  - arests: 5\n  - flihgts: 6') })
    expect(two.message).toMatch(/^2 faults .*\n.*arests.*\n.*flihgts/)
    const many = Array.from({ length: 50 }, (_, i) => `  - metric-${i}: 1`).join('\n')
    const fifty = await refuse({ 'metrics.yaml': METRICS, 'a.yaml': figure(many) })
    expect(fifty.message).toMatch(/^50 faults[\s\S]*… and 30 more\.$/)
  })

  it('a path that is not there, and a folder without packs', async () => {
    const folder = makeTestFolder()
    await expect(readPacks(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(readPacks(folder)).rejects.toMatchObject({ code: 'bad_pack' })
  })

  it('a folder that is called like a pack file', async () => {
    const folder = makeTestFolder()
    mkdirSync(join(folder, 'harbour.yaml'))
    await expect(readPacks(folder)).rejects.toMatchObject({
      message: expect.stringContaining('cannot be read: it is a folder'),
    })
  })
})

async function refuse(texts: Readonly<Record<string, string | Uint8Array>>): Promise<UserError> {
  const error: unknown = await readPackFiles(toFiles(texts)).catch((reason: unknown) => reason)
  if (error instanceof UserError) return error
  throw new Error('The pack was not refused.', { cause: error })
}
