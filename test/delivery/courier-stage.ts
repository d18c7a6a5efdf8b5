import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { MessageEdit, Post, Posted, Posting } from '../../src/chat/chat-adapter.ts'
import { toPlainWords } from '../../src/chat/plain-words.ts'
import type { Block } from '../../src/chat/reply.ts'
import { readConfig } from '../../src/config.ts'
import { createCourier } from '../../src/delivery/courier.ts'
import type { Courier, CourierParts } from '../../src/delivery/courier.ts'
import type { ChatPlatform, Delivery } from '../../src/delivery/delivery.ts'
import type { NewItem } from '../../src/delivery/outbox.ts'
import type { Log } from '../../src/log.ts'
import { createServices } from '../../src/services.ts'
import { createVirtualTime } from '../support/virtual-time.ts'

/** What a platform was asked to do. */
export interface Asked {
  readonly type: 'post' | 'edit' | 'find'
  readonly key: string
  readonly where: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly at: number
  readonly triedAt: Date | null
}

/** A platform that does what it is told, and writes down what it is asked. */
export interface RecordingPosting extends Posting {
  readonly asked: Asked[]
  /** What stands there, by the id of its message. */
  readonly standing: Map<string, Asked>
  /** What an earlier try has posted, by key. */
  readonly found: Map<string, Posted>
  /** Runs before each post and edit; throws where the platform does not take it. */
  answer: (asked: Asked) => Promise<void> | void
}

export const START = '2026-03-02T10:00:00.000Z'

export async function openCourierStage(environment: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-courier-'))
  const time = createVirtualTime(START)
  const config = readConfig({
    DATABASE_URL: `sqlite:${join(folder, 'stet.db')}`,
    STARTER_FACTS: 'none',
    ...environment,
  })
  const services = createServices(config, time.now)
  const { outbox, deliveries } = await services.delivery()
  const logged: string[] = []
  const log = createListeningLog(logged)
  const couriers: Courier[] = []
  const slack = createRecordingPosting('slack', time.now)
  const discord = createRecordingPosting('discord', time.now)
  function start(more: Partial<CourierParts> = {}): Courier {
    const courier = createCourier({
      outbox,
      deliveries,
      planners: [],
      postings: new Map<ChatPlatform, Posting>([
        ['slack', slack],
        ['discord', discord],
      ]),
      compose: (delivery) => Promise.resolve([line(`now ${delivery.id}`)]),
      isCurrent: () => Promise.resolve(true),
      lease: 30_000,
      now: time.now,
      log,
      random: () => 0.5,
      newOwner: () => `courier-${Math.random()}`,
      wait: time.wait,
      ...more,
    })
    couriers.push(courier)
    courier.start()
    return courier
  }

  /** The same database as another process has it. */
  async function openAgain() {
    const other = createServices(config, time.now)
    onTestFinished(() => other.close())
    return await other.delivery()
  }

  onTestFinished(async () => {
    await Promise.race([Promise.all(couriers.map((courier) => courier.stop())), time.pass(60_000)])
    await services.close()
    rmSync(folder, { recursive: true })
  })
  return {
    time,
    services,
    outbox,
    deliveries,
    slack,
    discord,
    logged,
    start,
    openAgain,
    state: async (key: string) => (await outbox.find(key))?.state,
  }
}

function createRecordingPosting(platform: ChatPlatform, now: () => Date): RecordingPosting {
  const asked: Asked[] = []
  const standing = new Map<string, Asked>()
  const found = new Map<string, Posted>()
  let count = 0
  async function take(type: 'post' | 'edit', one: Post | MessageEdit, where: string): Promise<Asked> {
    const { key, blocks, triedAt } = one
    const entry: Asked = { type, key, where, text: toPlainWords(blocks), blocks, at: now().getTime(), triedAt }
    asked.push(entry)
    await posting.answer(entry)
    return entry
  }
  const posting: RecordingPosting = {
    asked,
    standing,
    found,
    answer: () => {},
    async post(post) {
      const where = 'person' in post.to ? `@${post.to.person}` : `${post.to.channel}/${post.to.under ?? ''}`
      const entry = await take('post', post, where)
      // Only who knows of an earlier try looks for what became of it.
      const earlier = post.triedAt === null ? undefined : found.get(post.key)
      if (earlier !== undefined) return earlier
      const id = `${platform}-${++count}`
      const posted = { messages: [id], channel: where, link: `https://chat.example/${id}` }
      standing.set(id, entry)
      found.set(post.key, posted)
      return posted
    },
    async edit(edit) {
      await take('edit', edit, `${edit.channel}/${edit.messages.join('+')}`)
      return { messages: edit.messages, channel: edit.channel, link: `https://chat.example/${edit.messages[0] ?? ''}` }
    },
    find({ key }) {
      asked.push({ type: 'find', key, where: '', text: '', blocks: [], at: now().getTime(), triedAt: null })
      return Promise.resolve(found.get(key) ?? null)
    },
  }
  return posting
}

function createListeningLog(logged: string[]): Log {
  const at = (level: string) => (first: unknown, second?: unknown) =>
    void logged.push(`${level} ${typeof first === 'string' ? first : String(second)}`)
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

export function line(text: string): Block {
  return { type: 'paragraph', content: [{ text }] }
}

/** A post that is due at the start. */
export function toItem(key: string, channel: string, more: Partial<NewItem> = {}): NewItem {
  return {
    key,
    platform: 'slack',
    errand: { type: 'post', to: { team: 'T1', channel }, blocks: [line(key)], language: 'en' },
    due: new Date(START),
    until: null,
    ...more,
  }
}

export function toBegun(id: string, more: Partial<Delivery> = {}): Omit<Delivery, 'messages'> {
  return {
    id,
    platform: 'slack',
    team: 'T1',
    channel: 'C1',
    under: null,
    person: 'U1',
    blocks: [line('5 arrests')],
    command: 'ask',
    question: 'How many arrests?',
    language: 'en',
    restsOn: [{ fact: 'weka.arrests', revision: 1 }],
    at: START,
    ...more,
  }
}
