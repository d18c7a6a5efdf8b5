import { describe, expect, it, onTestFinished } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { check } from '../../commands/check.ts'
import { copy } from '../../commands/copy.ts'
import { facts } from '../../commands/facts.ts'
import { summarize } from '../../commands/summarize.ts'
import type { AnswerData } from '../../src/asking/answer.ts'
import { createBot } from '../../src/bot.ts'
import type { CheckedFigure } from '../../src/checking/check-report.ts'
import { readConfig } from '../../src/config.ts'
import type { FigureFact, StatementFact } from '../../src/facts/fact.ts'
import type { Change, RevisionAction } from '../../src/facts/ledger.ts'
import { createServices } from '../../src/services.ts'
import type { StorySummary } from '../../src/summary/summary-report.ts'
import { figure, record } from '../asking/ask-store.ts'
import { makeRequest } from '../support/make-request.ts'

const ASKED = 'How many arrests were there in Operation Lantern?'
const OLD = 'Operation Lantern led to 214 arrests.'
const NEW = 'Operation Lantern led to 231 arrests.'

describe('a figure that was withdrawn', () => {
  const questions = [
    ASKED,
    'Were there 214 arrests in Operation Lantern?',
    'What do you know about Operation Lantern?',
    'Which operation had the most arrests?',
    'What is the total of arrests in all operations?',
    'How many arrests by country in Operation Lantern?',
    'Compare the arrests of Operation Lantern and Operation Weaver',
    'Combien d’arrestations dans l’opération Lantern ?',
  ]
  it.each(questions)('is in no answer: %s', async (question) => {
    const desk = await openDesk()
    expect((await desk.ask(question)).seen).toMatch(/214|lantern\.arrests/)
    await desk.change('withdraw', { status: 'withdrawn' })
    const { data, seen } = await desk.ask(question)
    expect(data.answers.map(({ fact }) => fact)).not.toContain('lantern.arrests')
    expect(data.related.map(({ fact }) => fact)).not.toContain('lantern.arrests')
    expect(seen).not.toMatch(/(?<!were )214/i)
  })

  it('matches nothing in a draft: what it said is outdated, with the day, and anything else is not stored', async () => {
    const desk = await openDesk()
    expect(await desk.verdict(OLD)).toMatchObject({ verdict: 'match' })
    await desk.change('withdraw', { status: 'withdrawn' })
    const old = await desk.verdict(OLD)
    expect(old).toMatchObject({ verdict: 'outdated', suggestion: null })
    expect(old.message).toContain('Withdrawn on March 9, 2026')
    expect(await desk.verdict(NEW)).toMatchObject({ verdict: 'not_stored', stored: [] })
  })

  it('bears out no figure of a summary', async () => {
    const desk = await openDesk()
    await desk.change('withdraw', { status: 'withdrawn' })
    expect(await desk.summaryVerdict(OLD)).toBe('outdated')
    expect(await desk.summaryVerdict(NEW)).toBe('not_stored')
  })

  it('is in no list, and nobody copies its line', async () => {
    const desk = await openDesk()
    await desk.change('withdraw', { status: 'withdrawn' })
    expect(JSON.stringify((await desk.run('facts', { action: 'list' })).data)).not.toContain('lantern.arrests')
    const copied = await desk.run('copy', { fact: 'lantern.arrests' })
    expect(copied.outcome).toBe('refused')
    expect(JSON.stringify(copied.blocks)).toContain('was withdrawn on 2026-03-09')
  })

  it('is answered again once a later revision states it', async () => {
    const desk = await openDesk()
    await desk.change('withdraw', { status: 'withdrawn' })
    await desk.change('update', { status: 'final', value: 231 })
    expect((await desk.ask(ASKED)).data.answers[0]).toMatchObject({ value: 231, revision: 3 })
    expect(await desk.verdict(NEW)).toMatchObject({ verdict: 'match' })
  })
})

describe('a statement that was withdrawn', () => {
  it('answers nothing', async () => {
    const desk = await openDesk()
    const question = 'Why was Operation Lantern launched?'
    expect((await desk.ask(question)).seen).toContain('smugglers')
    await desk.change('withdraw', { status: 'withdrawn' }, 'statement', 'lantern.aim')
    expect((await desk.ask(question)).seen).not.toContain('smugglers')
  })
})

describe.each([
  ['update', 'Outdated since March 9, 2026: the store now has 231'],
  ['correct', 'Corrected on March 9, 2026: the store now has 231'],
] as const)('a figure after %s', (action, message) => {
  it('is answered as it is now, with what it said before', async () => {
    const desk = await openDesk()
    await desk.change(action, { value: 231 })
    const { data } = await desk.ask(ASKED)
    expect(data.answers[0]).toMatchObject({ value: 231, replaced: [{ value: 214, why: 'the ministry called' }] })
  })

  it('makes the old figure of a draft outdated, since when, and suggests the new one', async () => {
    const desk = await openDesk()
    await desk.change('verify', {})
    await desk.change(action, { value: 231 })
    await desk.change('verify', {})
    const old = await desk.verdict(OLD)
    expect(old).toMatchObject({ verdict: 'outdated', suggestion: '231', stored: [{ value: 231, revision: 3 + 1 }] })
    expect(old.message).toContain(message)
    expect(await desk.verdict(NEW)).toMatchObject({ verdict: 'match' })
    expect(await desk.verdict('Operation Lantern led to 241 arrests.')).toMatchObject({ verdict: 'conflict' })
    expect(await desk.summaryVerdict(OLD)).toBe('outdated')
  })

  it('says no to a question that still believes the old one', async () => {
    const desk = await openDesk()
    await desk.change(action, { value: 231 })
    const { data } = await desk.ask('Were there 214 arrests in Operation Lantern?')
    expect(data).toMatchObject({ verdict: 'no', answers: [{ value: 231 }] })
  })
})

it('a figure that was proposed and then corrected says what it was first', async () => {
  const desk = await openDesk()
  await desk.store(record('figure', figure('weaver.boats', WEAVER_BOATS), { action: 'propose' }))
  await desk.change('correct', { value: 12 }, 'figure', 'weaver.boats')
  const { data } = await desk.ask('How many boats were seized in Operation Weaver?')
  expect(data.answers[0]).toMatchObject({ value: 12, replaced: [{ value: 9 }] })
})

/** The bot in the terminal on a store of its own; every change is made on 9 March 2026. */
async function openDesk() {
  const config = readConfig({ DATABASE_URL: 'sqlite::memory:', STARTER_FACTS: 'none' })
  const services = createServices(config, () => new Date('2026-03-09T10:00:00Z'))
  onTestFinished(() => services.close())
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const bot = createBot({ commands: [ask, check, copy, facts, summarize], services, log })
  const { ledger } = await services.store()
  const store = async (...changes: readonly Change[]) => {
    expect(await ledger.commit(changes)).toMatchObject({ committed: true })
  }
  await store(...RECORDS)
  const run = (command: string, input: Readonly<Record<string, unknown>>) => bot.handle(makeRequest(command, input))
  return {
    run,
    store,
    async change<K extends 'figure' | 'statement' = 'figure'>(
      action: RevisionAction,
      edit: Partial<FigureFact> & Partial<Pick<StatementFact, 'status'>>,
      kind: K = 'figure' as K,
      id = 'lantern.arrests',
    ) {
      const current = await ledger.current(kind, id)
      const changed = { ...current!.record, ...edit }
      await store({
        kind,
        record: changed,
        expected: current!.revision,
        action,
        by: 'Rana',
        why: 'the ministry called',
      })
    },
    async ask(question: string) {
      const reply = await run('ask', { question })
      // The question is no answer.
      const seen = `${JSON.stringify(reply.blocks)} ${JSON.stringify(reply.data)}`.replaceAll(question, '')
      return { data: reply.data as unknown as AnswerData, seen }
    },
    async verdict(text: string): Promise<CheckedFigure> {
      const { figures } = (await run('check', { text })).data as { figures: readonly CheckedFigure[] }
      return figures[0]!
    },
    async summaryVerdict(text: string) {
      const { stories } = (await run('summarize', { text })).data as { stories: readonly StorySummary[] }
      return stories[0]!.figures[0]!.verdict
    },
  }
}

const WEAVER_BOATS = { operation: 'weaver', metric: 'boats-seized', value: 9 }

const RECORDS: readonly Change[] = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2022 }),
  record('operation', { id: 'weaver', name: 'Operation Weaver', year: 2023 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: { en: { one: 'arrest', other: 'arrests' }, fr: { one: 'arrestation', other: 'arrestations' } },
    synonyms: { en: ['arrests', 'people arrested', 'arrested'], fr: ['arrestations'] },
  }),
  record('metric', {
    id: 'boats-seized',
    unit: 'item',
    kind: 'count',
    labels: { en: { one: 'boat seized', other: 'boats seized' } },
    synonyms: { en: ['boats', 'boats seized'] },
  }),
  record('source', { id: 'harbour-post', publisher: 'Harbour Post', title: 'Raids along the coast' }),
  record('figure', figure('lantern.arrests', {})),
  record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40 })),
  record('figure', figure('weaver.arrests', { operation: 'weaver', value: 77 })),
  record('statement', {
    kind: 'statement',
    id: 'lantern.aim',
    topic: 'background',
    operation: 'lantern',
    text: { en: 'Operation Lantern was launched to stop smugglers along the coast.' },
    keywords: ['why', 'aim', 'purpose'],
    sources: ['harbour-post'],
  }),
]
