import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Digests } from '../../src/digest/digests.ts'
import { findNextRun } from '../../src/digest/find-run.ts'
import { startSubscription } from '../../src/digest/manage-digest.ts'
import type { Settings } from '../../src/digest/manage-digest.ts'
import type { Subscription } from '../../src/digest/subscription.ts'
import type { Planner } from '../../src/delivery/planner.ts'
import type { OutboxItem } from '../../src/delivery/outbox.ts'
import type { Change } from '../../src/facts/ledger.ts'
import { openDigestPlanner } from '../../src/open-digest.ts'
import { createServices } from '../../src/services.ts'
import type { Services } from '../../src/services.ts'
import { toPlainWords } from '../../src/chat/plain-words.ts'
import { makeTestFolder } from '../support/open-test-ledger.ts'

/** A store with a clock that the test sets, and the planner that runs on it. */
export interface DigestStage {
  readonly services: Services
  readonly digests: Digests
  readonly planner: Planner
  /** Sets the clock and lets the planner look once. */
  at(time: string): Promise<void>
  setClock(time: string): void
  now(): Date
  subscribe(channel: string, settings?: Settings): Promise<Subscription>
  /** The dates whose digests are in the outbox, oldest first. */
  posted(channel: string): Promise<readonly string[]>
  /** What a digest of the outbox says. */
  text(channel: string, date: string): Promise<string>
  item(channel: string, date: string): Promise<OutboxItem | null>
  /** Ends everything that waits in the outbox as posted. */
  deliver(): Promise<void>
  /** Changes a figure as a curator does. */
  change(fact: string, fields: object, change: Pick<Change, 'action' | 'why'>): Promise<void>
}

export async function openDigestStage({
  start,
  facts = 'load',
  url,
}: {
  readonly start: string
  readonly facts?: 'load' | 'none'
  readonly url?: string
}): Promise<DigestStage> {
  let clock = new Date(start)
  const database = url ?? `sqlite:${join(makeTestFolder(), 'stet.db')}`
  const services = createServices(readConfig({ DATABASE_URL: database, STARTER_FACTS: facts }), () => clock)
  onTestFinished(() => services.close())
  const { digests } = await services.digest()
  const { outbox } = await services.delivery()
  const { ledger } = await services.store()
  const planner = await openDigestPlanner(services)
  const keyOf = (channel: string, date: string) => `digest:slack:${channel}:${date}`
  const setClock = (time: string) => {
    clock = new Date(time)
  }
  return {
    services,
    digests,
    planner,
    setClock,
    now: () => clock,
    async at(time) {
      setClock(time)
      await planner.plan(clock)
    },
    async subscribe(channel, settings = {}) {
      const subscription = startSubscription({ id: `slack:${channel}`, platform: 'slack', channel }, settings, {
        team: 'T1',
        by: { platform: 'slack', team: 'T1', id: 'U1', name: 'Rana' },
        now: clock,
        version: await ledger.version(),
        zone: 'UTC',
        language: 'en',
      })
      await digests.subscribe(subscription, findNextRun(subscription, clock), clock)
      return subscription
    },
    async posted(channel) {
      const items = await outbox.list(keyOf(channel, ''), 1_000)
      return items.map(({ key }) => key.slice(-10)).toReversed()
    },
    async text(channel, date) {
      const item = await outbox.find(keyOf(channel, date))
      return item?.errand.type === 'post' ? toPlainWords(item.errand.blocks) : ''
    },
    item: (channel, date) => outbox.find(keyOf(channel, date)),
    async deliver() {
      const items = await outbox.take({ owner: 'test', platforms: ['slack'], lease: 60_000, limit: 1_000 })
      for (const { key } of items) await outbox.finish(key, 'test', { messages: ['1.1'], channel: 'C1', link: null })
    },
    async change(fact, fields, { action, why }) {
      const standing = await ledger.current('figure', fact)
      if (standing === null) throw new Error(`no figure ${fact}`)
      const record = { ...standing.record, ...fields }
      const result = await ledger.commit([
        { kind: 'figure', record, expected: standing.revision, action, by: 'Rana', why },
      ])
      if (!result.committed) throw new Error('not committed')
    },
  }
}

/** The same with a channel, C1, that has had its first digest: the next one comes on March 2, 2026. */
export async function openRoutine(settings: Parameters<DigestStage['subscribe']>[1] = {}): Promise<DigestStage> {
  const stage = await openDigestStage({ start: '2026-03-01T06:00:00Z' })
  await stage.subscribe('C1', { hour: 7, minute: 0, ...settings })
  await stage.at('2026-03-01T07:00:00Z')
  await stage.deliver()
  stage.setClock('2026-03-01T12:00:00Z')
  return stage
}
