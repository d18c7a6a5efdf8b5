import type { Log } from '../log.ts'
import { carryLate, carryOut, explainFailure } from './carry-out.ts'
import type { CarryingOut, Ending } from './carry-out.ts'
import { createLanes, laneOf } from './lanes.ts'
import type { Lane } from './lanes.ts'
import type { ChatPlatform } from './delivery.ts'
import type { Outbox, OutboxItem } from './outbox.ts'
import type { Planner } from './planner.ts'
import { createRounds } from './rounds.ts'
import type { Wait } from './rounds.ts'

/** Whoever carries out what is in the outbox. */
export interface Courier {
  start(): void
  /** Takes no more, lets what is under way end, and leaves the rest to others. */
  stop(): Promise<void>
  /** Looks at once: something was changed. */
  wake(): void
}

export interface CourierParts extends CarryingOut {
  readonly outbox: Outbox
  readonly planners: readonly Planner[]
  /** How long an item stays this process's without a sign of life, in milliseconds. */
  readonly lease: number
  readonly log: Log
  /** From 0 to 1: what failed together does not come back together. */
  readonly random: () => number
  readonly wait: Wait
  readonly newOwner: () => string
  readonly pace?: Readonly<Record<ChatPlatform, Pace>>
}

/** What a platform takes, in milliseconds. */
export interface Pace {
  /** Between two messages in one channel. */
  readonly channel: number
  /** Between two edits anywhere. */
  readonly edits: number
}

/** What was taken at once. */
interface Haul {
  readonly owner: string
  /** How many of it are not settled. */
  left: number
  renewedAt: number
}

interface Held {
  readonly item: OutboxItem
  readonly haul: Haul
}

/**
 * Slack: https://docs.slack.dev/apis/web-api/rate-limits says one message a second a channel, and of a method like chat.update
 * (tier 3) fifty a minute. Discord's client waits by itself.
 */
const PACE: Readonly<Record<ChatPlatform, Pace>> = {
  slack: { channel: 1_050, edits: 1_250 },
  discord: { channel: 250, edits: 0 },
}
const PLANS_EVERY = 3_000
const TAKES_EVERY = 1_000
const MOST_HELD = 100
const MOST_LANES = 8
/** A try that takes longer is left alone. */
const TRY_WITHIN = 120_000
const STOPS_WITHIN = 15_000
const DAY = 86_400_000
/** How long to wait after the first try, the second, and so on; then hourly. */
const BACKOFF = [1_000, 5_000, 30_000, 120_000, 600_000]
const HOUR = 3_600_000

/** Runs the planners every few seconds and carries out what they and others put into the outbox, channel by channel. */
export function createCourier(parts: CourierParts): Courier {
  const { outbox, planners, postings, lease, now, log, wait } = parts
  const pace = parts.pace ?? PACE
  const rounds = createRounds({ wait, log })
  const lanes = createLanes<Held>({ most: MOST_LANES, serve })
  const hauls = new Map<string, Haul>()
  const editsRestUntil = new Map<ChatPlatform, number>()

  async function takeDue(): Promise<void> {
    const limit = MOST_HELD - lanes.held()
    if (limit <= 0 || postings.size === 0) return
    // Each haul has its own name: what of it got stuck is not kept from others by what comes later.
    const haul: Haul = { owner: parts.newOwner(), left: 0, renewedAt: now().getTime() }
    const items = await outbox.take({ owner: haul.owner, platforms: [...postings.keys()], lease, limit })
    if (items.length === 0) return
    haul.left = items.length
    hauls.set(haul.owner, haul)
    for (const item of items) lanes.add(laneOf(item.platform, item.errand), { item, haul })
  }

  async function renew(): Promise<void> {
    for (const haul of hauls.values()) {
      const at = now().getTime()
      await outbox.renew(haul.owner, lease)
      haul.renewedAt = at
    }
  }

  async function serve(held: Held, lane: Lane<Held>): Promise<void> {
    try {
      await serveInTurn(held, lane)
    } catch (error) {
      // It stays taken until the lease is over; whoever takes it then finds what was posted.
      log.error({ err: error, key: held.item.key }, 'how an item of the outbox ended could not be stored')
    } finally {
      if (--held.haul.left === 0) hauls.delete(held.haul.owner)
      if (hauls.size === 0) rounds.wake()
    }
  }

  async function serveInTurn(held: Held, lane: Lane<Held>): Promise<void> {
    const { item, haul } = held
    const resting = Math.max(lane.restsUntil, reserveEdit(item)) - now().getTime()
    if (resting > 0) await wait(resting, rounds.signal).catch(() => {})
    if (rounds.signal.aborted) return await postpone(held, 0, 'The bot was stopped before its turn came.')
    // After a long sleep of the machine somebody else has it.
    if (now().getTime() - haul.renewedAt >= lease) return await postpone(held, 0, 'The bot was away too long.')
    const ending = await tryOut(item)
    lane.restsUntil = now().getTime() + pace[item.platform].channel
    await settle(held, ending, lane)
  }

  /** When the turn of an edit comes among all edits of its platform. */
  function reserveEdit({ platform, errand }: OutboxItem): number {
    if (errand.type !== 'edit') return 0
    const turn = Math.max(now().getTime(), editsRestUntil.get(platform) ?? 0)
    editsRestUntil.set(platform, turn + pace[platform].edits)
    return turn
  }

  async function tryOut(item: OutboxItem): Promise<Ending> {
    const patience = new AbortController()
    const late = wait(TRY_WITHIN, patience.signal).then(
      (): Ending => ({ type: 'later', after: null, trouble: `${item.platform} did not answer.` }),
      () => new Promise<never>(() => {}),
    )
    try {
      const isLate = item.until !== null && now() > item.until
      return await Promise.race([isLate ? carryLate(item, parts) : carryOut(item, parts), late])
    } catch (error) {
      const explained = explainFailure(error)
      if (explained === null) log.error({ err: error, key: item.key }, 'an item of the outbox could not be carried out')
      else log.warn({ err: error, key: item.key }, 'a platform did not take a post')
      return explained ?? { type: 'later', after: null, trouble: 'Something broke on our side; the log says more.' }
    } finally {
      patience.abort()
    }
  }

  async function settle(held: Held, ending: Ending, lane: Lane<Held>): Promise<void> {
    const { item, haul } = held
    const { key, triedAt } = item
    if (ending.type === 'done') return warnIfLost(await outbox.finish(key, haul.owner, ending.result), key)
    const isOld = triedAt !== null && now().getTime() - triedAt.getTime() > DAY
    if (ending.type === 'over' || isOld) {
      const state = ending.type === 'over' ? ending.state : 'failed'
      return warnIfLost(await outbox.giveUp(key, haul.owner, state, ending.trouble), key)
    }
    await postpone(held, ending.after ?? backOff(item.tries), ending.trouble)
    // Whoever asks for a pause means the whole channel.
    if (ending.isPause === true) for (const other of lane.waiting.splice(0)) await release(other, ending)
  }

  async function release(held: Held, { after, trouble }: Extract<Ending, { type: 'later' }>): Promise<void> {
    await postpone(held, after ?? 0, trouble)
    if (--held.haul.left === 0) hauls.delete(held.haul.owner)
  }

  async function postpone({ item, haul }: Held, after: number, trouble: string): Promise<void> {
    const due = new Date(now().getTime() + after)
    warnIfLost(await outbox.postpone(item.key, haul.owner, due, trouble), item.key)
  }

  function backOff(tries: number): number {
    return (BACKOFF[tries - 1] ?? HOUR) * (0.8 + 0.4 * parts.random())
  }

  function warnIfLost(isKept: boolean, key: string): void {
    if (!isKept) log.warn({ key }, 'somebody else has taken an item over')
  }

  return {
    start() {
      for (const planner of planners)
        rounds.add(PLANS_EVERY, `the planner "${planner.name}" failed`, () => planner.plan(now()))
      rounds.add(TAKES_EVERY, 'the outbox could not be read', takeDue)
      rounds.add(lease / 3, 'a lease could not be prolonged', renew)
    },
    wake: () => rounds.wake(),
    async stop() {
      rounds.stop()
      const patience = new AbortController()
      const late = wait(STOPS_WITHIN, patience.signal).catch(() => {})
      await Promise.race([Promise.all([rounds.ended(), lanes.ended()]), late])
      patience.abort()
    },
  }
}
