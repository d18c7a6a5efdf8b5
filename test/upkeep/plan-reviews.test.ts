import { expect, it, onTestFinished } from 'vitest'
import { toPlainText } from '../../src/chat/inline.ts'
import { readConfig } from '../../src/config.ts'
import type { NewItem } from '../../src/delivery/outbox.ts'
import type { Change, FactLedger } from '../../src/facts/ledger.ts'
import { Proposal } from '../../src/facts/proposal.ts'
import type { Actor } from '../../src/facts/proposal.ts'
import { reviewRuleOf } from '../../src/facts/review/review-date.ts'
import { LANGUAGES } from '../../src/language.ts'
import type { Language } from '../../src/language.ts'
import { createServices } from '../../src/services.ts'
import { createReviewPlanner } from '../../src/upkeep/plan-reviews.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'
import { figure, record } from '../asking/ask-store.ts'

const RANA: Actor = { platform: 'slack', team: 'T1', id: 'U-RANA', name: 'Rana' }
const OMAR: Actor = { platform: 'discord', team: null, id: '4242', name: 'Omar' }

it('reminds each owner once, in the morning of the day, and the desk of what nobody in a chat looks after', async () => {
  const stage = await openStage()
  await stage.at('2026-03-01T10:00:00Z')
  await stage.approve(RANA, 'lantern.arrests', 'lantern.boats')
  await stage.approve(OMAR, 'lantern.flares')
  await stage.store(record('figure', figure('lantern.ropes', { status: 'preliminary' })))

  await stage.at('2026-03-08T07:59:00Z')
  expect(await stage.posts()).toEqual([])
  // Nine o'clock in Paris.
  await stage.at('2026-03-08T08:00:00Z')
  const posts = await stage.posts()
  expect(posts.map(({ to }) => to)).toEqual(
    expect.arrayContaining([
      { team: 'T1', person: 'U-RANA' },
      { team: null, person: '4242' },
      { team: null, channel: 'C-DESK' },
    ]),
  )
  expect(posts).toHaveLength(3)
  const rana = posts.find(({ to }) => 'person' in to && to.person === 'U-RANA')!
  expect(rana.text).toContain('Operation Lantern: 214 arrests: to be verified by March 8, 2026')
  expect(rana.verified).toEqual(['lantern.arrests', 'lantern.boats'])

  await stage.at('2026-03-08T12:00:00Z')
  await stage.at('2026-03-09T09:00:00Z')
  stage.restart()
  await stage.at('2026-03-09T10:00:00Z')
  expect(await stage.posts()).toHaveLength(3)
})

it('reminds again of the next review date, and of nothing that was verified in time', async () => {
  const stage = await openStage()
  await stage.at('2026-03-01T10:00:00Z')
  await stage.approve(RANA, 'lantern.arrests', 'lantern.boats')
  await stage.at('2026-03-05T10:00:00Z')
  await stage.verify('lantern.boats', 'Rana')
  await stage.at('2026-03-08T10:00:00Z')
  expect((await stage.posts()).map(({ verified }) => verified)).toEqual([['lantern.arrests']])
  await stage.verify('lantern.arrests', 'Rana')
  await stage.at('2026-03-12T10:00:00Z')
  await stage.at('2026-03-15T10:00:00Z')
  expect((await stage.posts()).map(({ verified }) => verified)).toEqual([
    ['lantern.arrests'],
    ['lantern.boats'],
    ['lantern.arrests'],
  ])
})

it('asks whoever verified it last; where nobody knows them, whoever proposed it', async () => {
  const stage = await openStage()
  await stage.at('2026-03-01T10:00:00Z')
  await stage.approve(RANA, 'lantern.arrests')
  await stage.approve(OMAR, 'lantern.flares')
  await stage.approve(RANA, 'lantern.boats')
  await stage.verify('lantern.arrests', 'Omar')
  await stage.verify('lantern.boats', 'somebody at the terminal')
  await stage.at('2026-03-08T10:00:00Z')
  const told = (await stage.posts()).map(({ to, verified }) => [('person' in to && to.person) || 'desk', verified])
  expect(new Map(told as [string, unknown][])).toEqual(
    new Map([
      ['4242', ['lantern.arrests', 'lantern.flares']],
      ['U-RANA', ['lantern.boats']],
    ]),
  )
})

it('catches up after days without a bot, names ten facts and counts the others', async () => {
  const stage = await openStage()
  await stage.at('2026-03-01T10:00:00Z')
  const ids = Array.from({ length: 23 }, (_, at) => `lantern.part-${at + 10}`)
  await stage.approve(RANA, ...ids)
  await stage.at('2026-03-20T10:00:00Z')
  const posts = await stage.posts()
  expect(posts).toHaveLength(1)
  expect(posts[0]!.verified).toEqual(ids.slice(0, 10))
  expect(posts[0]!.text).toContain('More of them: 13.')
})

it('has one reminder where two processes plan at the same time', async () => {
  const stage = await openStage()
  await stage.at('2026-03-01T10:00:00Z')
  await stage.approve(RANA, 'lantern.arrests')
  const other = stage.newPlanner()
  await stage.at('2026-03-08T10:00:00Z')
  await other.plan(new Date('2026-03-08T10:00:01Z'))
  expect(await stage.posts()).toHaveLength(1)
})

it.each(LANGUAGES)('speaks the language of the desk, with every slot filled (%s)', async (language) => {
  const stage = await openStage(language)
  await stage.at('2026-03-01T10:00:00Z')
  await stage.approve(RANA, ...Array.from({ length: 12 }, (_, at) => `lantern.part-${at + 10}`))
  await stage.at('2026-03-08T10:00:00Z')
  const [post] = await stage.posts()
  expect(post!.text).toContain('12')
  expect(post!.text).toContain('2026')
  expect(post!.text).not.toMatch(/[{}]/)
})

/** A real store in a file, with the clock in the test's hand. */
async function openStage(language: Language = 'en') {
  const address = `sqlite:${makeTestFolder()}/stet.db`
  let now = new Date('2026-03-01T09:00:00Z')
  const config = readConfig({ DATABASE_URL: address, STARTER_FACTS: 'none', STET_TIME_ZONE: 'Europe/Paris' })
  const services = createServices(config, () => now)
  onTestFinished(() => services.close())
  const { ledger } = await services.store()
  const { outbox } = await services.delivery()
  const newPlanner = () =>
    createReviewPlanner({
      ledger,
      lexicon: async () => (await services.store()).lexicon,
      outbox,
      rule: reviewRuleOf(config),
      desks: [{ platform: 'slack', to: { team: null, channel: 'C-DESK' } }],
      language,
    })
  let planner = newPlanner()
  await commit(ledger, VOCABULARY)
  return {
    newPlanner,
    store: (...changes: readonly Change[]) => commit(ledger, changes),
    async at(time: string) {
      now = new Date(time)
      await planner.plan(now)
    },
    restart: () => void (planner = newPlanner()),
    approve: (by: Actor, ...ids: readonly string[]) => approve(ledger, by, ids),
    async verify(id: string, by: string) {
      const current = await ledger.current('figure', id)
      const fields = { expected: current!.revision, action: 'verify', by, why: 'still true' } as const
      await commit(ledger, [{ kind: 'figure', record: current!.record, ...fields }])
    },
    posts: async () => (await outbox.list('', 100)).toReversed().map(toPost),
  }
}

async function commit(ledger: FactLedger, changes: readonly Change[]): Promise<void> {
  expect(await ledger.commit(changes)).toMatchObject({ committed: true })
}

/** New preliminary figures that somebody proposed and somebody else approved, as the desk does it. */
async function approve(ledger: FactLedger, proposer: Actor, ids: readonly string[]): Promise<void> {
  const changes = ids.map((id) => record('figure', figure(id, { status: 'preliminary' }), { action: 'propose' }))
  const pending = Proposal.parse({
    id: `p-${ids[0]!.replaceAll('.', '-')}`,
    state: 'pending',
    action: 'propose',
    changes: changes.map(({ kind, record: proposed, expected, action }) => ({
      kind,
      record: proposed,
      expected,
      action,
    })),
    proposer,
    why: 'new count',
    expires: '2026-04-01T00:00:00Z',
  })
  const by = { by: proposer.name, why: pending.why }
  await commit(ledger, [{ kind: 'proposal', record: pending, expected: 0, action: 'propose', ...by }])
  const lea: Actor = { platform: 'slack', team: 'T1', id: 'U-LEA', name: 'Léa' }
  const decided = { ...pending, state: 'approved' as const, decided: { by: lea, why: 'checked' } }
  await commit(ledger, [
    { kind: 'proposal', record: decided, expected: 1, action: 'approve', by: 'Léa', why: 'checked' },
    ...changes.map((change) => ({ ...change, ...by })),
  ])
}

function toPost({ errand }: NewItem) {
  if (errand.type !== 'post') throw new Error(`unexpected ${errand.type}`)
  const text = errand.blocks
    .flatMap((block) => {
      if (block.type === 'heading') return [block.text]
      return block.type === 'paragraph' || block.type === 'note' ? [toPlainText(block.content)] : []
    })
    .join('\n')
  const verified = errand.blocks
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .flatMap(({ command, input }) => (command === 'verify' ? [input['fact']] : []))
  return { to: errand.to, text, verified }
}

const VOCABULARY: readonly Change[] = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2022 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: { en: { one: 'arrest', other: 'arrests' } },
    synonyms: { en: ['arrests'] },
  }),
  record('source', { id: 'harbour-post', publisher: 'Harbour Post', title: 'Raids along the coast' }),
]
