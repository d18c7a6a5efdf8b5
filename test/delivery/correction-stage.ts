import { answerQuestion } from '../../src/asking/answer-question.ts'
import { renderAnswer } from '../../src/asking/render-answer.ts'
import { offerFollowUps } from '../../src/chat/offer-follow-ups.ts'
import type { Block, Inline } from '../../src/chat/reply.ts'
import { composeCorrected } from '../../src/delivery/compose-corrected.ts'
import type { ChatPlatform, Delivery } from '../../src/delivery/delivery.ts'
import type { StatedFact } from '../../src/delivery/outbox.ts'
import { createCorrectionPlanner, isNewest } from '../../src/delivery/plan-corrections.ts'
import { toDelivery } from '../../src/delivery/to-delivery.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { Change, RevisionAction } from '../../src/facts/ledger.ts'
import type { Language } from '../../src/language.ts'
import { figure, record } from '../asking/ask-store.ts'
import type { Life } from '../support/mortal.ts'
import { openCourierStage } from './courier-stage.ts'
import type { Asked } from './courier-stage.ts'

interface Told {
  /** The event that was answered; the message it became has the same name. */
  readonly key: string
  readonly platform?: ChatPlatform
  readonly person?: string
  readonly channel?: string
  /** Everybody may read the channel, unless said otherwise. */
  readonly isPublicChannel?: boolean
  readonly isPrivate?: boolean
  readonly language?: Language
  /** The message is still being posted. */
  readonly isOpen?: boolean
}

/** A store of invented facts, people who were told of them, and the courier that tells them of changes. */
export async function openCorrectionStage(environment: Readonly<Record<string, string>> = {}) {
  const stage = await openCourierStage({ SLACK_DESK_CHANNEL: 'DESK', ...environment })
  const { services, deliveries, outbox, time } = stage
  const { corrections } = await services.delivery()
  const store = () => services.store()
  const { ledger } = await store()
  await ledger.commit(RECORDS)
  const composing = { store, timeZone: 'UTC' }
  const { config } = services

  /** What the courier of one process works with; the outside of a mortal one is what it may die at. */
  function toParts(wrap: Life['wrap']) {
    const outside = { outbox: wrap(outbox), deliveries: wrap(deliveries), corrections: wrap(corrections) }
    return {
      ...outside,
      postings: new Map([
        ['slack', wrap(stage.slack)],
        ['discord', wrap(stage.discord)],
      ] as const),
      planners: [createCorrectionPlanner({ ...composing, ...outside, config })],
      compose: (delivery: Delivery) => composeCorrected(delivery, composing),
      isCurrent: (stated: StatedFact) => isNewest(stated, { corrections: outside.corrections, store }),
      pace: { slack: { channel: 100, posts: 0, edits: 0 }, discord: { channel: 100, posts: 0, edits: 0 } },
    }
  }

  async function tell(question: string, told: Told): Promise<void> {
    const { key, platform = 'slack', person = 'U1', channel = 'C1', isPublicChannel = true } = told
    const { isPrivate = false, language, isOpen = false } = told
    const { lexicon } = await store()
    const answer = await answerQuestion(
      { question, ...(language === undefined ? {} : { language }) },
      { ledger, lexicon, now: time.now() },
    )
    const request = { command: 'ask', input: { question } }
    const reply = offerFollowUps(renderAnswer(answer), request)
    const delivery = toDelivery({
      platform,
      key,
      team: 'T1',
      channel: isPrivate ? null : channel,
      isPublicChannel,
      under: null,
      person,
      request,
      reply,
      blocks: reply.blocks,
      at: time.now(),
    })
    if (delivery === null) throw new Error(`"${question}" was answered without a fact`)
    await deliveries.begin(delivery)
    if (!isOpen) await deliveries.complete(delivery.id, isPrivate ? [] : [key])
  }

  /** Changes a fact as an approved proposal does. */
  async function change(
    action: RevisionAction,
    fact: string,
    fields: Partial<Fact>,
    why = 'the ministry counted again',
  ): Promise<void> {
    const stored = await ledger.fact(fact)
    if (stored === null) throw new Error(`there is no fact ${fact}`)
    const { revision: expected, revised_at: _at, revised_by: _by, ...before } = stored
    await time.leap(1)
    const next = { kind: stored.kind, record: { ...before, ...fields }, expected, action, by: 'Rana', why } as Change
    if (!(await ledger.commit([next])).committed) throw new Error('somebody else was first')
  }

  return {
    ...stage,
    corrections,
    tell,
    change,
    start: () => stage.start(toParts((outside) => outside)),
    /** The same in a process that may die. */
    startIn: ({ wrap }: Life) => stage.start(toParts(wrap)),
    /** What Slack was asked to do in the answered channel, to people, and in the desk's channel. */
    posts: () => stage.slack.asked.filter(({ type }) => type === 'post'),
    edits: () => stage.slack.asked.filter(({ type }) => type === 'edit'),
  }
}

const LABELS = {
  en: { one: 'arrest', other: 'arrests' },
  ar: { one: 'اعتقال', other: 'اعتقالات' },
  fr: { one: 'arrestation', other: 'arrestations' },
  es: { one: 'detención', other: 'detenciones' },
}

const RECORDS = [
  record('operation', { id: 'lantern', name: 'Operation Lantern', year: 2022 }),
  record('metric', {
    id: 'arrests',
    unit: 'person',
    kind: 'count',
    labels: LABELS,
    synonyms: { en: ['arrests', 'arrested'], fr: ['arrestations'], es: ['detenciones'], ar: ['اعتقالات', 'اعتقال'] },
  }),
  record('metric', {
    id: 'boats-seized',
    unit: 'item',
    kind: 'count',
    labels: { en: { one: 'boat seized', other: 'boats seized' } },
    synonyms: { en: ['boats', 'boats seized'] },
  }),
  record('source', {
    id: 'harbour-post',
    publisher: 'Harbour Post',
    title: 'Raids along the coast',
    url: 'https://harbour.example/214',
    published: '2022-05-10',
  }),
  record('figure', figure('lantern.arrests', { status: 'preliminary' })),
  record('figure', figure('lantern.boats', { metric: 'boats-seized', value: 40, hedge: 'about', status: 'final' })),
  record('statement', {
    kind: 'statement',
    id: 'lantern.aim',
    topic: 'aim',
    operation: 'lantern',
    text: { en: 'Operation Lantern searches fishing boats for smuggled fuel.' },
    sources: ['harbour-post'],
  }),
]

/** All runs of text that are struck through. */
export function listStruck({ blocks }: Asked): readonly string[] {
  return blocks.flatMap(inlinesOf).flatMap((part) => ('style' in part && part.style === 'struck' ? [part.text] : []))
}

function inlinesOf(block: Block): readonly Inline[] {
  if (block.type === 'list') return block.items.flat()
  if (block.type === 'fields') return block.fields.flatMap(({ content }) => content)
  return 'content' in block && block.type !== 'file' ? block.content : []
}
