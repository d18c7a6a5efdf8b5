import { expect, it, onTestFinished } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { check } from '../../commands/check.ts'
import { review } from '../../commands/review.ts'
import { summarize } from '../../commands/summarize.ts'
import { verify } from '../../commands/verify.ts'
import type { CheckReport } from '../../src/checking/check-report.ts'
import type { AnswerData } from '../../src/asking/answer.ts'
import { createBot } from '../../src/bot.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Action, Reply } from '../../src/chat/reply.ts'
import { readConfig } from '../../src/config.ts'
import type { Change } from '../../src/facts/ledger.ts'
import { createServices } from '../../src/services.ts'
import { figure, record } from '../asking/ask-store.ts'
import { makeRequest } from '../support/make-request.ts'

const QUESTION = 'How many arrests were there in Operation Lantern?'

it('names the day by which a figure is to be verified, and warns from that day on', async () => {
  const desk = await openDesk()
  desk.now('2026-03-09T12:00:00Z')
  const before = await desk.ask(QUESTION)
  expect(before.outcome).toBe('answer')
  expect(before.fact).toMatchObject({ verify_by: '2026-03-10', is_overdue: false })
  desk.now('2026-03-10T12:00:00Z')
  const after = await desk.ask(QUESTION)
  expect(after.outcome).toBe('stale')
  expect(after.fact).toMatchObject({ value: 214, verify_by: '2026-03-10', is_overdue: true })
  const warning = 'To be verified by March 10, 2026, and nobody has since: check it before you use it.'
  expect(after.text).toContain(warning)
  expect(after.paragraphs).toContain(warning)
  // Once, not in the answer and under it.
  expect(after.paragraphs.join('\n').split('To be verified').length).toBe(2)
})

it.each([
  ['Combien d’arrestations dans l’opération Lantern ?', /au plus tard le 10 mars 2026/],
  ['¿Cuántas detenciones hubo en la operación Lantern?', /a más tardar el 10 de marzo de 2026/],
  ['كم عدد التوقيفات في عملية Lantern؟', /بحلول 10 .*2026/],
])('warns in the language of the question: %s', async (question, warning) => {
  const desk = await openDesk()
  desk.now('2026-03-12T12:00:00Z')
  const { outcome, paragraphs } = await desk.ask(question)
  expect(outcome).toBe('stale')
  expect(paragraphs.join('\n')).toMatch(warning)
})

it('counts days by the desk’s own midnight', async () => {
  const desk = await openDesk({ STET_TIME_ZONE: 'Asia/Tokyo' })
  // Stored at ten in the morning of 3 March in London: seven in the evening in Tokyo.
  desk.now('2026-03-09T14:59:00Z')
  expect((await desk.ask(QUESTION)).outcome).toBe('answer')
  desk.now('2026-03-09T15:00:00Z')
  expect((await desk.ask(QUESTION)).outcome).toBe('stale')
})

it('counts anew from whoever verified it', async () => {
  const desk = await openDesk()
  desk.now('2026-03-12T12:00:00Z')
  expect((await desk.ask(QUESTION)).outcome).toBe('stale')
  expect((await desk.verify('lantern.arrests', 'U-READER')).outcome).toBe('not_allowed')
  expect((await desk.ask(QUESTION)).outcome).toBe('stale')
  expect((await desk.verify('lantern.arrests', 'U-CURATOR')).outcome).toBe('answer')
  const again = await desk.ask(QUESTION)
  expect(again.outcome).toBe('answer')
  expect(again.fact).toMatchObject({ revision: 2, verify_by: '2026-03-19' })
})

it('follows the days that the desk sets for each status, and leaves out what has none', async () => {
  const desk = await openDesk({ STET_REVIEW_DAYS: 'final 30' })
  desk.now('2026-05-01T12:00:00Z')
  expect((await desk.ask(QUESTION)).fact).toMatchObject({ status: 'preliminary', verify_by: null, is_overdue: false })
  const boats = await desk.ask('How many boats were seized in Operation Lantern?')
  expect(boats.fact).toMatchObject({ status: 'final', verify_by: '2026-04-02', is_overdue: true })
})

it('offers "still true" with the figure to those who may say so, and to nobody else', async () => {
  const desk = await openDesk()
  desk.now('2026-03-12T12:00:00Z')
  const stillTrue = { label: 'Still true', command: 'verify', input: { fact: 'lantern.arrests', revision: 1 } }
  expect((await desk.ask(QUESTION, 'U-CURATOR')).actions).toContainEqual(stillTrue)
  expect((await desk.ask(QUESTION, 'U-READER')).actions.map(({ command }) => command)).not.toContain('verify')
})

const DRAFT = 'Operation Lantern led to 214 arrests, and 40 boats were seized. In all, 214 people were arrested.'

it('says once in a check which figures behind it are overdue, and changes no verdict', async () => {
  const desk = await openDesk()
  desk.now('2026-03-09T12:00:00Z')
  const before = await desk.send('check', DRAFT)
  expect(paragraphsOf(before).join('\n')).not.toContain('due to be verified')
  desk.now('2026-03-10T12:00:00Z')
  const after = await desk.send('check', DRAFT)
  expect(paragraphsOf(after).filter((text) => text.includes('due to be verified'))).toEqual([
    'These stored figures were due to be verified, and nobody has since: 214 arrests (March 10, 2026).',
  ])
  expect(after.outcome).toBe(before.outcome)
  expect(verdictsOf(after)).toEqual(verdictsOf(before))
  const { figures } = after.data as unknown as CheckReport['data']
  expect(figures.map(({ stored }) => stored.map((fact) => fact.overdue_since))).toEqual([
    ['2026-03-10'],
    [null],
    ['2026-03-10'],
  ])
})

it('names each overdue figure behind a check once, with its day', async () => {
  const desk = await openDesk({ STET_REVIEW_DAYS: 'preliminary 7, final 30' })
  desk.now('2026-05-01T12:00:00Z')
  expect(paragraphsOf(await desk.send('check', DRAFT)).join('\n')).toContain(
    'nobody has since: 214 arrests (March 10, 2026); 40 boats seized (April 2, 2026).',
  )
})

it('warns of a conflict with an overdue figure, too, and not once somebody verified it', async () => {
  const desk = await openDesk()
  desk.now('2026-03-12T12:00:00Z')
  const wrong = 'Operation Lantern led to 900 arrests.'
  const reply = await desk.send('check', wrong)
  expect(reply.outcome).toBe('conflict')
  expect(paragraphsOf(reply).join('\n')).toContain('due to be verified')
  await desk.verify('lantern.arrests', 'U-CURATOR')
  expect(paragraphsOf(await desk.send('check', wrong)).join('\n')).not.toContain('due to be verified')
  expect(paragraphsOf(await desk.send('check', 'Operation Lantern led to 30 kittens.')).join('\n')).not.toContain('due')
})

it.each([
  ['L’opération Lantern a mené à 214 arrestations.', /à revérifier.* : 214 arrests \(10 mars 2026\)/],
  ['La operación Lantern dejó 214 detenciones.', /debían verificarse.*: 214 arrests \(10 de marzo de 2026\)/],
  ['أسفرت عملية Lantern عن 214 من التوقيفات.', /كان يجب التحقق منها.*214 arrests \(10 .*2026\)/],
])('says so in the language of the text: %s', async (text, said) => {
  const desk = await openDesk()
  desk.now('2026-03-12T12:00:00Z')
  expect(paragraphsOf(await desk.send('check', text)).join('\n')).toMatch(said)
})

it('says so under a summary', async () => {
  const desk = await openDesk()
  const article = 'Operation Lantern led to 214 arrests along the coast, the ministry said on Tuesday.'
  expect(paragraphsOf(await desk.send('summarize', article)).join('\n')).not.toContain('due to be verified')
  desk.now('2026-03-12T12:00:00Z')
  expect(paragraphsOf(await desk.send('summarize', article)).join('\n')).toContain('214 arrests (March 10, 2026)')
})

it('lists what is to be verified, the longest overdue first', async () => {
  const desk = await openDesk()
  expect((await desk.review()).data).toMatchObject({ count: 0, facts: [] })
  desk.now('2027-06-01T12:00:00Z')
  const reply = await desk.review()
  expect(reply.data).toEqual({
    count: 2,
    facts: [
      { fact: 'lantern.arrests', kind: 'figure', date: '2026-03-10' },
      { fact: 'lantern.boats', kind: 'figure', date: '2027-03-03' },
    ],
  })
  expect(paragraphsOf(reply)[0]).toBe(
    'Operation Lantern: 214 arrests: to be verified by March 10, 2026; Harbour Post: Raids along the coast',
  )
  expect(actionsOf(reply).map(({ command, input }) => [command, input['fact']])).toEqual([
    ['verify', 'lantern.arrests'],
    ['update', 'lantern.arrests'],
    ['verify', 'lantern.boats'],
    ['update', 'lantern.boats'],
  ])
  const asReader = await desk.review('U-READER')
  expect(paragraphsOf(asReader)).toEqual(paragraphsOf(reply))
  expect(actionsOf(asReader)).toEqual([])
})

/** The bot on a store of its own whose facts are of 3 March 2026, ten o'clock. */
async function openDesk(environment: Readonly<Record<string, string>> = {}) {
  let now = new Date('2026-03-03T10:00:00Z')
  const config = readConfig({
    DATABASE_URL: 'sqlite::memory:',
    STARTER_FACTS: 'none',
    STET_CURATORS: 'U-CURATOR',
    ...environment,
  })
  const services = createServices(config, () => now)
  onTestFinished(() => services.close())
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const bot = createBot({ commands: [ask, check, review, summarize, verify], services, log })
  const { ledger } = await services.store()
  expect(await ledger.commit(RECORDS)).toMatchObject({ committed: true })
  return {
    now: (time: string) => (now = new Date(time)),
    async ask(question: string, person = 'U-READER') {
      const by = { platform: 'slack', person: { id: person, name: person, groups: [], locale: null } } as const
      const reply = await bot.handle(makeRequest('ask', { question }, by))
      const { answers, text } = reply.data as unknown as AnswerData
      const { outcome } = reply
      return { outcome, text, fact: answers[0], paragraphs: paragraphsOf(reply), actions: actionsOf(reply) }
    },
    verify: (fact: string, person: string) => {
      const by = { platform: 'slack', person: { id: person, name: person, groups: [], locale: null } } as const
      return bot.handle(makeRequest('verify', { fact }, by))
    },
    send: (command: 'check' | 'summarize', text: string) => bot.handle(makeRequest(command, { text })),
    review: (person = 'U-CURATOR') => {
      const by = { platform: 'slack', person: { id: person, name: person, groups: [], locale: null } } as const
      return bot.handle(makeRequest('review', {}, by))
    },
  }
}

function verdictsOf({ data }: Reply): readonly string[] {
  return (data as unknown as CheckReport['data']).figures.map(({ verdict }) => verdict)
}

function paragraphsOf({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [toPlainText(block.content)] : []))
}

function actionsOf({ blocks }: Reply): readonly Action[] {
  return blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
}

const RECORDS: readonly Change[] = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2026 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: { en: { one: 'arrest', other: 'arrests' } },
    synonyms: { en: ['arrests'], fr: ['arrestations'], es: ['detenciones'], ar: ['توقيفات', 'التوقيفات'] },
  }),
  record('metric', {
    id: 'boats-seized',
    unit: 'item',
    kind: 'count',
    labels: { en: { one: 'boat seized', other: 'boats seized' } },
    synonyms: { en: ['boats', 'boats seized'] },
  }),
  record('source', { id: 'harbour-post', publisher: 'Harbour Post', title: 'Raids along the coast' }),
  record('figure', figure('lantern.arrests', { status: 'preliminary' })),
  record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40 })),
]
