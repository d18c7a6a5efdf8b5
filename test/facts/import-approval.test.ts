import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { approve } from '../../commands/approve.ts'
import { facts } from '../../commands/facts.ts'
import { proposals } from '../../commands/proposals.ts'
import { createBot } from '../../src/bot.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { readConfig } from '../../src/config.ts'
import type { FigureFact } from '../../src/facts/fact.ts'
import { createServices } from '../../src/services.ts'
import { makeRequest } from '../support/make-request.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { METRICS, OPERATION } from './pack-fixtures.ts'

const ARRESTS = 'harbour-ii.arrests'
const TIMBER = 'harbour-ii.timber'

it('stores the packs of a new store at once, whoever has to agree to changes', async () => {
  const desk = await openDesk('all')
  const reply = await desk.importPacks()
  expect(reply.data).toMatchObject({ waiting: 0, proposal: null })
  expect(await desk.ledger.fact(ARRESTS)).toMatchObject({ value: 1204, revision: 1 })
})

it.each(['all', 'changes'] as const)(
  'stores what is new at once and lets changes of what is stored wait (%s)',
  async (mode) => {
    const desk = await openDesk(mode)
    await desk.importPacks()
    const reply = await desk.importPacks(['- arrests: 1,204', '- arrests: 1,210\n  - flights: 12\n    place: Chad'])
    const { proposal } = reply.data
    expect(reply.data).toMatchObject({ stored: 1, waiting: 1, proposal: expect.stringMatching(/^p-[0-9a-f]{8}$/) })
    expect(toText(reply)).toContain(
      `Stored 1 new record. 1 change of what is stored waits for a second person: proposal ${String(proposal)}, "facts approve ${String(proposal)}".`,
    )
    expect(toText(reply)).toContain('value 1,204 -> 1,210')
    expect(await desk.ledger.fact(ARRESTS)).toMatchObject({ value: 1204, revision: 1 })
    expect(await desk.ledger.fact('harbour-ii.flights.td')).toMatchObject({ value: 12 })
    const [pending] = await desk.ledger.proposals({ state: 'pending', fact: ARRESTS, limit: 10 })
    expect(pending?.record).toMatchObject({
      id: proposal,
      action: 'import',
      proposer: { name: 'Rana' },
      expires: '2026-03-16T10:00:00.000Z',
      changes: [{ kind: 'figure', expected: 1, action: 'import', record: { id: ARRESTS, value: 1210 } }],
    })
  },
)

it('stores the changes together once somebody else agrees, who sees what each of them was', async () => {
  const desk = await openDesk('all')
  await desk.importPacks()
  const edited = '- arrests: 1,210\n    status: final'
  await desk.importPacks(['- timber: between 20 and 35.5', '- timber: 41'])
  const [first] = await desk.ledger.proposals({ state: 'pending', limit: 10 })
  expect(await desk.approve(first?.id, 'Rana')).toMatchObject({ outcome: expect.not.stringMatching('answer') })
  expect(await desk.ledger.fact(TIMBER)).toMatchObject({ value: [20, 35.5] })
  expect(await desk.approve(first?.id, 'Omar')).toMatchObject({ outcome: 'answer' })
  expect(await desk.ledger.fact(TIMBER)).toMatchObject({ value: 41, revision: 2, revised_by: 'Rana' })
  expect((await desk.ledger.history('figure', TIMBER)).map(({ action }) => action)).toEqual(['import', 'import'])

  await desk.importPacks(['- arrests: 1,204', edited])
  const shown = toText(await desk.list())
  expect(shown).toContain('harbour-ii.arrests: 1,204 arrests → 1,210 arrests; status: preliminary → final')
  expect(shown).toContain('harbour-ii.timber: 41 cubic metres of timber → between 20 and 35.5 cubic metres of timber')
})

it('stores changes at once where nobody has to agree', async () => {
  const desk = await openDesk('off')
  await desk.importPacks()
  const reply = await desk.importPacks(['- arrests: 1,204', '- arrests: 1,210'])
  expect(reply.data).toMatchObject({ stored: 1, waiting: 0, proposal: null })
  expect(await desk.ledger.fact(ARRESTS)).toMatchObject({ value: 1210, revision: 2 })
})

it('does not propose again what waits already, but does once the proposal has expired', async () => {
  const desk = await openDesk('all')
  await desk.importPacks()
  const changed = ['- arrests: 1,204', '- arrests: 1,210'] as const
  const first = await desk.importPacks(changed)
  const second = await desk.importPacks(changed)
  expect(second.data['proposal']).toBe(first.data['proposal'])
  desk.now('2026-03-17T10:00:00Z')
  const third = await desk.importPacks(changed)
  expect(third.data['proposal']).not.toBe(first.data['proposal'])
  expect(await desk.ledger.proposals({ state: 'pending', limit: 10 })).toHaveLength(2)
})

it('proposes nothing in a dry run, and says what would wait', async () => {
  const desk = await openDesk('all')
  await desk.importPacks()
  const version = await desk.ledger.version()
  const reply = await desk.importPacks(['- arrests: 1,204', '- arrests: about 1,300'], { 'dry-run': true })
  expect(toText(reply)).toContain('1 change of what is stored would wait for a second person.')
  expect(reply.data).toMatchObject({
    proposal: null,
    waiting: 1,
    changed: [{ id: ARRESTS, differences: [{ field: 'value', from: '1,204', to: 'about 1,300' }] }],
  })
  expect(await desk.ledger.version()).toBe(version)
})

it('shows for a spreadsheet what stands and what it would become', async () => {
  const desk = await openDesk('all')
  await desk.importPacks()
  const table = `id,operation,metric,value,sources,status\n${ARRESTS},harbour-ii,arrests,"more than 1,300",harbour-ii.gazette,final\n`
  const reply = await desk.importFile('desk.csv', table, { 'dry-run': true })
  expect(toText(reply)).toMatch(
    /figure harbour-ii\.arrests \(desk\.csv:2\), revision 1 by Rana: value 1,204 -> more than 1,300; status preliminary -> final/,
  )
})

it('leaves what a spreadsheet has no column for as it stands, and takes what it has', async () => {
  const desk = await openDesk('off')
  await desk.importPacks()
  const id = 'harbour-ii.arrests.ae.minors'
  const before = await desk.ledger.fact(id)
  expect(before).toMatchObject({ status: 'final', note: 'Counted by the ministry.', scope: { place: 'ae' } })
  const short = `id,operation,metric,value,sources\n${id},harbour-ii,arrests,44,harbour-ii.gazette\n`
  const reply = await desk.importFile('desk.csv', short)
  expect(reply.data).toMatchObject({ changed: [{ id, differences: [{ field: 'value', from: '41', to: '44' }] }] })
  const { note, scope, status } = before as FigureFact
  expect(await desk.ledger.fact(id)).toMatchObject({ value: 44, note, scope, status })
  const cleared = `id,operation,metric,value,sources,note\n${id},harbour-ii,arrests,44,harbour-ii.gazette,\nharbour-ii.flights,harbour-ii,flights,nearly 3 million,harbour-ii.gazette,An estimate.\n`
  await desk.importFile('desk.csv', cleared)
  expect(await desk.ledger.fact(id)).toMatchObject({ value: 44, note: null, scope })
  expect(await desk.ledger.fact('harbour-ii.flights')).toMatchObject({ note: 'An estimate.', status: 'preliminary' })
})

it('counts a figure that was only verified as the pack’s own', async () => {
  const desk = await openDesk('off')
  await desk.importPacks()
  const current = await desk.ledger.current('figure', ARRESTS)
  const fields = { expected: 1, action: 'verify', by: 'Omar', why: 'still true' } as const
  await desk.ledger.commit([{ kind: 'figure', record: current!.record, ...fields }])
  await desk.importPacks(['- arrests: 1,204', '- arrests: 1,210'])
  expect(await desk.ledger.fact(ARRESTS)).toMatchObject({ value: 1210, revision: 3 })
})

it('gives each bad row its own sentence and stores nothing of the file', async () => {
  const desk = await openDesk('all')
  await desk.importPacks()
  const rows = [
    'operation,metric,value,sources',
    'harbour-ii,arests,12,harbour-ii.gazette',
    'harbour-ii,arrests,hardly any,harbour-ii.gazette',
    'harbour-ii,,7,harbour-ii.gazette',
    'harbour-ii,flights,7,harbour-ii.other',
  ]
  const reply = await desk.importFile('desk.csv', rows.join('\n'))
  expect(reply.outcome).toBe('refused')
  const lines = toText(reply).split('\n')
  expect(lines.filter((line) => line.startsWith('desk.csv, row'))).toEqual([
    expect.stringMatching(/row 2: unknown metric "arests"; expected "arrests"\.$/),
    expect.stringMatching(/row 3: .*hardly any.*; expected .*\.$/),
    expect.stringMatching(/row 4: the row has no metric; expected .*\./),
  ])
  expect(await desk.ledger.figures({ metric: 'flights' })).toHaveLength(1)
})

/** The terminal's `facts` command on a store of its own. */
async function openDesk(mode: 'all' | 'changes' | 'off') {
  let now = new Date('2026-03-02T10:00:00Z')
  const folder = makeTestFolder()
  const config = readConfig({
    DATABASE_URL: `sqlite:${folder}/stet.db`,
    STARTER_FACTS: 'none',
    STET_SECOND_PERSON: mode,
  })
  const services = createServices(config, () => now)
  onTestFinished(() => services.close())
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const bot = createBot({ commands: [facts, approve, proposals], services, log })
  const { ledger } = await services.store()
  let count = 0
  const as = (name: string) => ({ person: { id: name.toLowerCase(), name, groups: [], locale: null } })
  const run = (target: string, flags: object) =>
    bot.handle(makeRequest('facts', { action: 'import', target, ...flags }, as('Rana')))
  return {
    ledger,
    list: () => bot.handle(makeRequest('proposals', {}, as('Omar'))),
    approve: (proposal: unknown, name: string) => bot.handle(makeRequest('approve', { proposal }, as(name))),
    now: (time: string) => (now = new Date(time)),
    /** The small packs, one entry replaced by another. */
    importPacks([entry, other]: readonly [string, string] | readonly [] = [], flags: object = {}) {
      const packs = join(makeTestFolder(), String((count += 1)))
      mkdirSync(packs)
      writeFileSync(join(packs, 'metrics.yaml'), METRICS)
      const text = entry === undefined || other === undefined ? OPERATION : OPERATION.replace(entry, other)
      writeFileSync(join(packs, 'harbour.yaml'), text)
      return run(packs, flags)
    },
    importFile(name: string, text: string, flags: object = {}) {
      writeFileSync(join(folder, name), text)
      return run(join(folder, name), flags)
    },
  }
}

function toText({ blocks }: Reply): string {
  return blocks
    .flatMap((block) => {
      if (block.type === 'list') return block.items.map(toPlainText)
      return block.type === 'paragraph' ? [toPlainText(block.content)] : []
    })
    .join('\n')
}
