import type { Log } from '../log.ts'
import { carryLate, carryOut, explainFailure } from './carry-out.ts'
import type { CarryingOut, Ending } from './carry-out.ts'
import type { ChatPlatform } from './delivery.ts'
import { createLanes } from './lanes.ts'
import type { Turn } from './lanes.ts'
import type { Outbox, OutboxItem } from './outbox.ts'
import { createPaces, laneOf, PACES, poolOf } from './paces.ts'
import type { Pace } from './paces.ts'
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

/** What was taken at once. */
interface Haul {
  readonly owner: string
  /** How many of it are not settled. */
  left: number
  renewedAt: number
}

type Later = Extract<Ending, { readonly type: 'later' }>

interface Held {
  readonly item: OutboxItem
  readonly haul: Haul
}

const PLANS_EVERY = 3_000
const TAKES_EVERY = 1_000
const MOST_HELD = 100
/** Who is asked to wait longer gives what waits back: its trouble is then seen by all. */
const LONGEST_HELD = 60_000
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
  const pace = parts.pace ?? PACES
  const paces = createPaces(pace)
  const rounds = createRounds({ wait, log })
  const { signal } = rounds
  const laneOfHeld = ({ item }: Held) => laneOf(item.platform, item.errand)
  const poolOfHeld = ({ item }: Held) => poolOf(item.platform, item.errand)
  const lanes = createLanes<Held>({
    laneOf: laneOfHeld,
    poolOf: poolOfHeld,
    most: (pool) => paces.most(pool),
    gap: (pool) => paces.gap(pool),
    serve,
    wait,
    signal,
    now: () => now().getTime(),
  })
  const hauls = new Map<string, Haul>()

  async function takeDue(): Promise<void> {
    const limit = MOST_HELD - lanes.held()
    if (limit <= 0 || postings.size === 0) return
    // Each haul has its own name: what of it got stuck is not kept from others by what comes later.
    const haul: Haul = { owner: parts.newOwner(), left: 0, renewedAt: now().getTime() }
    const items = await outbox.take({ owner: haul.owner, platforms: [...postings.keys()], lease, limit })
    if (items.length === 0) return
    haul.left = items.length
    hauls.set(haul.owner, haul)
    for (const item of items) lanes.add({ item, haul })
  }

  async function renew(): Promise<void> {
    for (const haul of hauls.values()) {
      const at = now().getTime()
      await outbox.renew(haul.owner, lease)
      haul.renewedAt = at
    }
  }

  async function serve(held: Held): Promise<Turn<Held>> {
    let turn: Turn<Held> = { laneRests: 0, again: null }
    try {
      turn = await serveInTurn(held)
    } catch (error) {
      // It stays taken until the lease is over; whoever takes it then finds what was posted.
      log.error({ err: error, key: held.item.key }, 'how an item of the outbox ended could not be stored')
    }
    if (turn.again === null) leaveHaul(held)
    return turn
  }

  function leaveHaul({ haul }: Held): void {
    if (--haul.left === 0) hauls.delete(haul.owner)
    if (hauls.size === 0) rounds.wake()
  }

  async function serveInTurn(held: Held): Promise<Turn<Held>> {
    const { item, haul } = held
    const over: Turn<Held> = { laneRests: 0, again: null }
    if (signal.aborted) {
      await postpone(held, 0, 'The bot was stopped before its turn came.')
      return over
    }
    // After a long sleep of the machine somebody else has it.
    if (now().getTime() - haul.renewedAt >= lease) {
      await postpone(held, 0, 'The bot was away too long.')
      return over
    }
    // Taken back while it waited: nobody wants it any more.
    if (!(await outbox.holds(item.key, haul.owner))) return over
    const began = now()
    const ending = await tryOut(item)
    const laneRests = pace[item.platform].channel
    if (ending.type === 'later' && ending.isPause === true) return await pause(held, ending, began)
    if (ending.type === 'done') paces.hasten(poolOfHeld(held))
    await settle(held, ending)
    return { laneRests, again: null }
  }

  /** The platform asks for a pause: what waits keeps its order, and nobody else is refused meanwhile. */
  async function pause(held: Held, ending: Later, began: Date): Promise<Turn<Held>> {
    const { item, haul } = held
    const pool = poolOfHeld(held)
    const rest = ending.after ?? backOff(item.tries)
    const isShared = paces.isShared(pool)
    paces.slow(pool, now())
    const rests = isShared ? { laneRests: 0, poolRests: rest } : { laneRests: rest }
    if (rest > LONGEST_HELD || isOld(item)) {
      const lane = laneOfHeld(held)
      const others = lanes.drop((other) => (isShared ? poolOfHeld(other) === pool : laneOfHeld(other) === lane))
      await settle(held, ending)
      for (const other of others) {
        await postpone(other, rest, ending.trouble)
        leaveHaul(other)
      }
      return { ...rests, again: null }
    }
    return { ...rests, again: { haul, item: { ...item, tries: item.tries + 1, triedAt: item.triedAt ?? began } } }
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

  async function settle({ item, haul }: Held, ending: Ending): Promise<void> {
    const { key } = item
    if (ending.type === 'done') return warnIfLost(await outbox.finish(key, haul.owner, ending.result), key)
    if (ending.type === 'over' || isOld(item)) {
      const state = ending.type === 'over' ? ending.state : 'failed'
      return warnIfLost(await outbox.giveUp(key, haul.owner, state, ending.trouble), key)
    }
    await postpone({ item, haul }, ending.after ?? backOff(item.tries), ending.trouble)
  }

  function isOld({ triedAt }: OutboxItem): boolean {
    return triedAt !== null && now().getTime() - triedAt.getTime() > DAY
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
      const take = rounds.add(TAKES_EVERY, 'the outbox could not be read', takeDue)
      for (const planner of planners)
        rounds.add(PLANS_EVERY, `the planner "${planner.name}" failed`, async () => {
          await planner.plan(now())
          // What it has added does not wait for the next look.
          take()
        })
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
