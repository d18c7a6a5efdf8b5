import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadCommands } from '../../commands/index.ts'
import { createBot } from '../../src/bot.ts'
import type { Bot } from '../../src/bot.ts'
import type { ChatAdapter, Posted, Posting } from '../../src/chat/chat-adapter.ts'
import { PostFailure } from '../../src/chat/chat-adapter.ts'
import { readConfig } from '../../src/config.ts'
import { createCourier } from '../../src/delivery/courier.ts'
import type { ChatPlatform } from '../../src/delivery/delivery.ts'
import { startSubscription } from '../../src/digest/manage-digest.ts'
import { createLog } from '../../src/log.ts'
import { openDigestPlanner } from '../../src/open-digest.ts'
import { createServices } from '../../src/services.ts'
import type { Services } from '../../src/services.ts'
import type { BenchRow } from '../run.ts'

const CHANNELS = 500
/** The courier's clock runs so many times as fast as the real one; the work that it does takes its real time. */
const SPEED = 4
const START = Date.parse('2026-03-02T07:00:00Z')
/** Posts a second that a workspace, or a bot, may make over all channels; beyond it a post is refused for a second. */
const MOST_A_SECOND: Readonly<Record<ChatPlatform, number>> = { slack: 4, discord: 40 }
/** How long a platform takes to answer, in its own milliseconds. */
const LATENCY = 120
const ASKS_A_SECOND = 25
const CALM_SECONDS = 8
/** What is not posted by then, in real milliseconds, never comes. */
const PATIENCE = 120_000
const QUESTIONS = [
  'How many arrests in Liberterra II?',
  'How many potential victims were rescued in Liberterra II?',
  'How many countries took part in Turquesa V?',
  'How long did Liberterra II last?',
]

/** 500 channels whose digest is due in the same minute, through the courier, while questions are answered beside it. */
export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'))
  const began = performance.now()
  const now = () => new Date(START + (performance.now() - began) * SPEED)
  const config = readConfig({ STET_LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` })
  const log = createLog(config)
  const services = createServices(config, now)
  try {
    await subscribeAll(services, now())
    const bot = createBot({ commands: await loadCommands(), services, log })
    await askFor(bot, () => Promise.resolve(wait(1_000)))
    const calm = await askFor(bot, () => Promise.resolve(wait(CALM_SECONDS * 1_000)))
    const busy = await deliverAll(services, bot, now)
    return toRows(calm, busy)
  } finally {
    await services.close()
    rmSync(folder, { recursive: true })
  }
}

interface Delivered {
  readonly asked: readonly number[]
  /** Channels by number in the order of their posts. */
  readonly posted: readonly number[]
  /** In seconds of the courier's clock. */
  readonly planned: number
  readonly taken: number
  readonly refused: number
}

async function subscribeAll(services: Services, now: Date): Promise<void> {
  const { digests } = await services.digest()
  const { ledger } = await services.store()
  const version = await ledger.version()
  for (let number = 0; number < CHANNELS; number++) {
    const platform = number % 2 === 0 ? 'slack' : 'discord'
    const channel = platform === 'slack' ? `C${1000 + number}` : String(1000 + number)
    const by = { platform, team: null, id: 'U1', name: 'bench' } as const
    const start = { team: null, by, now, version, zone: 'UTC', language: 'en' } as const
    const subscription = startSubscription(
      { id: `${platform}:${channel}`, platform, channel },
      { hour: 7, minute: 1 },
      start,
    )
    // Due when the courier starts.
    await digests.subscribe(subscription, now, now)
  }
}

async function deliverAll(services: Services, bot: Bot, now: () => Date): Promise<Delivered> {
  const { outbox, deliveries } = await services.delivery()
  const posted: number[] = []
  const refused = { count: 0 }
  const done = Promise.withResolvers<void>()
  const onPost = (channel: string) => {
    posted.push(Number(channel.replace(/\D/g, '')) - 1000)
    if (posted.length === CHANNELS) done.resolve()
  }
  const postings = new Map(
    (['slack', 'discord'] as const).map(
      (platform) => [platform, createPosting(platform, now, onPost, refused)] as const,
    ),
  )
  let planned = 0
  const planner = await openDigestPlanner(services)
  const started = now().getTime()
  const courier = createCourier({
    outbox,
    deliveries,
    postings,
    planners: [
      {
        name: 'digests',
        async plan(at) {
          await planner.plan(at)
          if (planned === 0) planned = (now().getTime() - started) / 1_000
        },
      },
    ],
    compose: () => Promise.resolve(null),
    isCurrent: () => Promise.resolve(true),
    lease: 30_000 * SPEED,
    now,
    log: createLog(services.config),
    random: Math.random,
    newOwner: randomUUID,
    wait: (ms, signal) => wait(ms / SPEED, undefined, { signal }),
  })
  courier.start()
  const patience = new AbortController()
  const late = wait(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined)
  const asked = await askFor(bot, () => Promise.race([done.promise, late]))
  patience.abort()
  const taken = (now().getTime() - started) / 1_000
  await courier.stop()
  return { asked, posted, planned, taken, refused: refused.count }
}

/** A platform that answers after a while, and refuses what comes too fast. */
function createPosting(
  platform: ChatPlatform,
  now: () => Date,
  onPost: (channel: string) => void,
  refused: { count: number },
): NonNullable<ChatAdapter['posting']> {
  const most = MOST_A_SECOND[platform]
  let second = 0
  let posts = 0
  const post: Posting['post'] = async ({ to }): Promise<Posted> => {
    await wait(LATENCY / SPEED)
    const current = Math.floor(now().getTime() / 1_000)
    if (current !== second) [second, posts] = [current, 0]
    if (++posts > most) {
      refused.count++
      throw new PostFailure('Too many posts.', { isFinal: false, retryAfter: 1_000 })
    }
    const channel = 'channel' in to ? to.channel : to.person
    onPost(channel)
    return { messages: ['1'], channel, link: null }
  }
  return { post, edit: () => Promise.reject(new Error('nothing is edited')), find: () => Promise.resolve(null) }
}

/** Asks at a steady rate until something has happened; how long each answer took from when it was due, in milliseconds. */
async function askFor(bot: Bot, happens: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  const under: Promise<unknown>[] = []
  const state = { isOver: false }
  const watch = async () => {
    await happens()
    state.isOver = true
  }
  const ending = watch()
  const began = performance.now()
  for (let number = 0; !state.isOver; number++) {
    const due = began + (number * 1_000) / ASKS_A_SECOND
    const early = due - performance.now()
    if (early > 0) await wait(early)
    // Late ones wait from when they were due; a timer may also be early by a part of a millisecond.
    const from = Math.min(due, performance.now())
    under.push(ask(bot, number).then(() => times.push(performance.now() - from)))
  }
  await Promise.all([ending, ...under])
  return times
}

async function ask(bot: Bot, number: number): Promise<void> {
  await bot.handle({
    id: `ask-${number}`,
    platform: 'slack',
    team: 'T1',
    channel: 'C1',
    isPublicChannel: true,
    thread: `t-${number}`,
    person: { id: 'U1', name: 'bench', groups: [], locale: null },
    command: 'ask',
    input: { question: QUESTIONS[number % QUESTIONS.length] },
    attachments: [],
    language: 'en',
  })
}

function toRows(calm: readonly number[], { asked, posted, planned, taken, refused }: Delivered): readonly BenchRow[] {
  const byPlatform = [0, 1].map((rest) => posted.filter((number) => number % 2 === rest))
  const isInOrder = byPlatform.map((numbers) =>
    share(numbers.map((number, at) => at === 0 || number > numbers[at - 1]!)),
  )
  const least = CHANNELS / 2 / MOST_A_SECOND.slack
  return [
    { name: `${CHANNELS} digests made and queued`, value: planned, unit: `s of a clock ${SPEED} times as fast` },
    { name: `${CHANNELS} digests posted`, value: taken, unit: 's', target: `>= ${least}, what Slack lets through` },
    { name: 'of them posted', value: new Set(posted).size, unit: '', target: String(CHANNELS) },
    { name: 'posted twice', value: posted.length - new Set(posted).size, unit: '', target: '0' },
    { name: 'posted after the one subscribed before it, Slack', value: isInOrder[0] ?? 0, unit: '%' },
    { name: 'posted after the one subscribed before it, Discord', value: isInOrder[1] ?? 0, unit: '%' },
    { name: 'refused by the platform and tried again', value: refused, unit: '' },
    { name: 'questions answered meanwhile', value: asked.length, unit: '' },
    { name: 'ask alone, p50', value: quantile(calm, 0.5), unit: 'ms' },
    { name: 'ask alone, p99', value: quantile(calm, 0.99), unit: 'ms' },
    { name: 'ask beside the digests, p50', value: quantile(asked, 0.5), unit: 'ms' },
    { name: 'ask beside the digests, p99', value: quantile(asked, 0.99), unit: 'ms' },
    { name: 'ask beside the digests, worst', value: Math.max(...asked), unit: 'ms' },
    { name: 'ask p99 beside the digests of alone', value: quantile(asked, 0.99) / quantile(calm, 0.99), unit: 'x' },
  ]
}

function share(flags: readonly boolean[]): number {
  return (100 * flags.filter(Boolean).length) / Math.max(1, flags.length)
}

function quantile(values: readonly number[], portion: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * portion))] ?? 0
}
