import { expect, it, onTestFinished } from 'vitest'
import { approve } from '../../commands/approve.ts'
import { ask } from '../../commands/ask.ts'
import { gaps as gapsCommand } from '../../commands/gaps.ts'
import { propose } from '../../commands/propose.ts'
import { createBot } from '../../src/bot.ts'
import { toPlainText } from '../../src/chat/inline.ts'
import type { Block } from '../../src/chat/reply.ts'
import { readConfig } from '../../src/config.ts'
import type { NewItem } from '../../src/delivery/outbox.ts'
import type { Change } from '../../src/facts/ledger.ts'
import { reviewRuleOf } from '../../src/facts/review/review-date.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { createServices } from '../../src/services.ts'
import { createGapPlanner } from '../../src/upkeep/plan-gap-answers.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { makeRequest } from '../support/make-request.ts'
import { figure, record } from '../asking/ask-store.ts'

const QUESTION = 'How many arrests were there in Operation Lantern?'

it('tells everybody who asked, each once and in their language, when the store has the figure', async () => {
  const desk = await openDesk()
  await desk.ask(QUESTION, { person: 'U-RANA' })
  await desk.ask('how many arrests were there in operation lantern', { person: 'U-RANA' })
  await desk.ask(QUESTION, { person: 'U-NOUR', language: 'fr' })
  await desk.ask('Combien d’arrestations dans l’opération Lantern ?', { person: '77', platform: 'discord' })
  await desk.ask(QUESTION, { platform: 'terminal' })
  await desk.plan()
  expect(await desk.posts()).toEqual([])

  desk.now('2026-03-04T15:00:00Z')
  await desk.store(record('figure', figure('lantern.arrests', {})))
  await desk.plan()
  const posts = await desk.posts()
  const told = posts.map(({ to, platform }) => `${platform} ${'person' in to ? to.person : 'nobody'}`)
  expect(told.toSorted((a, b) => a.localeCompare(b))).toEqual(['discord 77', 'slack U-NOUR', 'slack U-RANA'])
  const rana = posts.find(({ to }) => 'person' in to && to.person === 'U-RANA')!
  expect(rana.text).toMatch(/^You asked “how many arrests.*” on March 2, 2026\./i)
  expect(rana.text).toContain('214 arrests')
  expect(rana.restsOn).toEqual([{ fact: 'lantern.arrests', revision: 1 }])
  expect(posts.find(({ platform }) => platform === 'discord')!.text).toContain('214 arrestations')
  expect(await desk.openGaps()).toEqual([])

  await desk.plan()
  desk.restart()
  await desk.plan()
  expect(await desk.posts()).toHaveLength(3)
})

it('gets to everybody in rounds, where many wait', async () => {
  const desk = await openDesk()
  for (let number = 0; number < 60; number++) {
    await desk.ask(`${QUESTION}${' please'.repeat(number)}`, { person: `U-${number}` })
  }
  await desk.store(record('figure', figure('lantern.arrests', {})))
  for (let round = 0; round < 2; round++) await desk.plan()
  expect(await desk.openGaps()).toEqual([])
  expect(await desk.posts()).toHaveLength(60)
})

it('answers a question that only its askers understand with the figure that the desk stored for it', async () => {
  const desk = await openDesk()
  const question = 'How many smugglers got nicked in Operation Lantern?'
  await desk.ask(question, { person: 'U-RANA' })
  await desk.store(record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40 })))
  await desk.plan()
  expect(await desk.openGaps()).toEqual([question])
  await desk.answer(question, { operation: 'Operation Lantern', metric: 'arrests', figure: 'more than 200' })
  await desk.plan()
  const [post, another] = await desk.posts()
  expect(post?.text).toContain(`You asked “${question}”`)
  expect(post?.text).toContain('more than 200 arrests')
  expect(another).toBeUndefined()
  expect(await desk.openGaps()).toEqual([])
})

it('leaves a question open that the change does not answer', async () => {
  const desk = await openDesk()
  await desk.ask(QUESTION, { person: 'U-RANA' })
  await desk.store(record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40 })))
  await desk.plan()
  expect(await desk.posts()).toEqual([])
  expect(await desk.openGaps()).toEqual([QUESTION])
})

it('posts once where the bot dies between telling and closing', async () => {
  const desk = await openDesk()
  await desk.ask(QUESTION, { person: 'U-RANA' })
  await desk.store(record('figure', figure('lantern.arrests', {})))
  desk.dieBeforeClosing()
  await expect(desk.plan()).rejects.toThrow('killed')
  expect(await desk.openGaps()).toEqual([QUESTION])
  desk.restart()
  desk.now('2026-03-02T10:05:00Z')
  await desk.plan()
  expect(await desk.posts()).toHaveLength(1)
  expect(await desk.openGaps()).toEqual([])
})

it('tells again who asked again after the figure was withdrawn', async () => {
  const desk = await openDesk()
  await desk.ask(QUESTION, { person: 'U-RANA' })
  const added = record('figure', figure('lantern.arrests', {}))
  await desk.store(added)
  await desk.plan()
  await desk.store({ ...added, expected: 1, action: 'withdraw', why: 'counted twice' })
  desk.now('2026-03-10T10:00:00Z')
  await desk.ask(QUESTION, { person: 'U-RANA' })
  await desk.store({ ...added, expected: 2, action: 'update', why: 'counted again' })
  await desk.plan()
  expect((await desk.posts()).map(({ text }) => /on (March \d+, 2026)/.exec(text)?.[1])).toEqual([
    'March 2, 2026',
    'March 10, 2026',
  ])
})

it('lists open questions with a form that is filled in as far as the question says, for those who may propose', async () => {
  const desk = await openDesk()
  await desk.ask('How many arrests in Kenya in Operation Lantern?', { person: 'U-RANA', isPublicChannel: true })
  const asCurator = await desk.list('U-LEA')
  expect(asCurator.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))).toEqual([
    {
      label: 'Answer this',
      command: 'propose',
      asForm: true,
      input: expect.objectContaining({ operation: 'Operation Lantern', metric: 'arrests', scope: 'in Kenya' }),
    },
  ])
  const asReader = await desk.list('U-RANA')
  expect(toText(asReader.blocks)).toContain('How many arrests in Kenya in Operation Lantern?')
  expect(asReader.blocks.some(({ type }) => type === 'actions')).toBe(false)
})

it('shows what was only asked in private to those who may answer it, and to others how much that is', async () => {
  const desk = await openDesk()
  await desk.ask('How many arrests in Kenya in Operation Lantern?', { person: 'U-RANA', isPublicChannel: true })
  await desk.ask('How many arrests in Uganda in Operation Lantern?', { person: 'U-RANA', channel: 'C-CLOSED' })
  await desk.ask('How many arrests in Ghana in Operation Lantern?', { platform: 'terminal' })
  expect(toText((await desk.list('U-LEA')).blocks)).toMatch(/Ghana[\s\S]*Uganda|Uganda[\s\S]*Ghana/)
  // Where everybody reads along, nobody is shown it.
  expect(JSON.stringify(await desk.list('U-LEA', null, true))).not.toMatch(/Uganda/)
  const asReader = await desk.list('U-NOUR')
  expect(toText(asReader.blocks)).toMatch(/Kenya/)
  expect(toText(asReader.blocks)).toMatch(/Ghana/)
  expect(JSON.stringify(asReader)).not.toMatch(/Uganda/)
  expect(JSON.stringify(asReader.blocks)).toContain('Asked in private, and shown to those who may answer: 1')
})

it.each(LANGUAGES)('is not silent where everything was asked in private: %s', async (language) => {
  const desk = await openDesk()
  await desk.ask(QUESTION, { person: 'U-RANA' })
  const { blocks } = await desk.list('U-NOUR', language)
  const said = {
    en: 'Asked in private, and shown to those who may answer: 1',
    ar: 'أسئلة طُرحت على انفراد، ويراها من يمكنهم الإجابة عنها: 1',
    fr: 'Posées en privé, et montrées à qui peut y répondre : 1',
    es: 'Hechas en privado, y mostradas a quien puede responderlas: 1',
  }[language]
  expect(JSON.stringify(blocks)).toContain(said)
})

it.each([
  ['How many horses were arrested in Operation Lantern?', {}],
  ['How many arrests on Mars in Operation Lantern?', {}],
  ['How many arrests in Kenya and Uganda in Operation Lantern?', {}],
  [
    'How many arrests in Kenya on 3 May 2022 in Operation Lantern?',
    { metric: 'arrests', scope: /Kenya .*May 3, 2022/ },
  ],
])(
  'fills nothing in that a question did not say: %s',
  async (question, { metric, scope }: { metric?: string; scope?: RegExp }) => {
    const desk = await openDesk()
    await desk.ask(question, { person: 'U-RANA' })
    const { blocks } = await desk.list('U-LEA')
    const [action] = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
    expect(action?.input).toMatchObject({ operation: 'Operation Lantern' })
    expect(action?.input['metric']).toBe(metric)
    expect(String(action?.input['scope'])).toMatch(scope ?? /^undefined$/)
  },
)

/** The bot on a real store in a file, with the clock in the test's hand. */
async function openDesk() {
  let now = new Date('2026-03-02T10:00:00Z')
  const address = `sqlite:${makeTestFolder()}/stet.db`
  const config = readConfig({ DATABASE_URL: address, STARTER_FACTS: 'none', STET_CURATORS: 'U-LEA' })
  const services = createServices(config, () => now)
  onTestFinished(() => services.close())
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const bot = createBot({ commands: [ask, approve, gapsCommand, propose], services, log })
  const { ledger, gaps } = await services.store()
  const { outbox } = await services.delivery()
  let dies = false
  const newPlanner = () =>
    createGapPlanner({
      ledger,
      lexicon: async () => (await services.store()).lexicon,
      gaps: { ...gaps, close: (key, at) => (dies ? Promise.reject(new Error('killed')) : gaps.close(key, at)) },
      outbox,
      rule: reviewRuleOf(config),
      language: 'en',
    })
  let planner = newPlanner()
  const store = async (...changes: readonly Change[]) => {
    expect(await ledger.commit(changes)).toMatchObject({ committed: true })
  }
  await store(...VOCABULARY)
  return {
    store,
    now: (time: string) => (now = new Date(time)),
    async ask(
      question: string,
      { person = 'U1', platform = 'slack', ...more }: Partial<Asking> & { readonly person?: string },
    ) {
      const change = { platform, ...more, person: { id: person, name: person, groups: [], locale: null } }
      const reply = await bot.handle(makeRequest('ask', { question }, change))
      expect(reply.outcome).toBe('not_stored')
    },
    list(id: string, language: Language | null = null, isPublicChannel = false) {
      const person = { id, name: id, groups: [], locale: null }
      return bot.handle(makeRequest('gaps', {}, { platform: 'slack', language, person, isPublicChannel }))
    },
    /** Somebody answers an open question, and somebody else agrees. */
    async answer(question: string, fields: Readonly<Record<string, string>>) {
      const gap = (await gaps.list(10)).find((open) => open.question === question)
      const more = {
        source: 'Harbour Post\nAfter the raids\nhttps://harbour.example/after\n1 February 2026',
        why: 'asked for',
        gap: gap!.key,
      }
      const rana = { person: { id: 'rana', name: 'Rana', groups: [], locale: null } }
      const omar = { person: { id: 'omar', name: 'Omar', groups: [], locale: null } }
      const proposed = await bot.handle(makeRequest('propose', { ...fields, ...more }, rana))
      expect(toText(proposed.blocks)).toContain('waits for a second person')
      const [waiting] = await ledger.proposals({ state: 'pending', limit: 1 })
      expect((await bot.handle(makeRequest('approve', { proposal: waiting!.id }, omar))).outcome).toBe('answer')
    },
    plan: () => planner.plan(now),
    restart() {
      dies = false
      planner = newPlanner()
    },
    dieBeforeClosing: () => (dies = true),
    openGaps: async () => (await gaps.list(10)).map(({ question }) => question),
    posts: async () => (await outbox.list('', 200)).toReversed().map(toPost),
  }
}

type Asking = Pick<ReturnType<typeof makeRequest>, 'platform' | 'language' | 'channel' | 'isPublicChannel'>

function toPost({ errand, platform }: NewItem) {
  if (errand.type !== 'post') throw new Error(`unexpected ${errand.type}`)
  return { platform, to: errand.to, text: toText(errand.blocks), restsOn: errand.record?.restsOn }
}

function toText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [toPlainText(block.content)] : [])).join('\n')
}

const VOCABULARY: readonly Change[] = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2022 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: { en: { one: 'arrest', other: 'arrests' }, fr: { one: 'arrestation', other: 'arrestations' } },
    synonyms: { en: ['arrests'], fr: ['arrestations'] },
  }),
  record('metric', {
    id: 'boats-seized',
    unit: 'item',
    kind: 'count',
    labels: { en: { one: 'boat seized', other: 'boats seized' } },
    synonyms: { en: ['boats'] },
  }),
  record('source', { id: 'harbour-post', publisher: 'Harbour Post', title: 'Raids along the coast' }),
]
