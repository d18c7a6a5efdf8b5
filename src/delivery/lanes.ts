import type { Wait } from './rounds.ts'

/** How an item's turn ended. */
export interface Turn<T> {
  /** How long nothing goes in its lane, and in its pool, in milliseconds. */
  readonly laneRests: number
  readonly poolRests?: number
  /** It is served again, before all that came after it; null where its turn is over. */
  readonly again: T | null
}

export interface Lanes<T> {
  add(item: T): void
  /** How many items wait or are under way. */
  held(): number
  /** Those that wait and are like this wait no longer. */
  drop(isLike: (item: T) => boolean): readonly T[]
  /** Resolves when nothing is left. */
  ended(): Promise<void>
}

export interface LanesOptions<T> {
  /** What is in one lane goes one after the other. */
  readonly laneOf: (item: T) => string
  /** What is in one pool goes a few at a time. */
  readonly poolOf: (item: T) => string
  readonly most: (pool: string) => number
  /** How long the pool rests after the start of an item, in milliseconds. */
  readonly gap: (pool: string) => number
  /** Never throws. */
  readonly serve: (item: T) => Promise<Turn<T>>
  readonly now: () => number
  readonly wait: Wait
  /** Aborted, nothing rests any more: all that waits has its turn. */
  readonly signal: AbortSignal
}

interface Entry<T> {
  readonly item: T
  readonly number: number
  readonly lane: string
  readonly pool: string
}

/** A pause of a lane or a pool. It is over, too, where the clock has gone back before its beginning. */
interface Rest {
  readonly from: number
  readonly until: number
}

const MOST_REMEMBERED = 1_000

/** Items in the order in which they were added, as far as their lanes and pools let them. */
export function createLanes<T>(options: LanesOptions<T>): Lanes<T> {
  const { now, signal } = options
  const queue: Entry<T>[] = []
  const busyLanes = new Set<string>()
  const underWay = new Map<string, number>()
  const rests = new Map<string, Rest>()
  const served = new Set<Promise<void>>()
  let numbers = 0
  let timer: { readonly at: number; readonly stop: AbortController } | null = null
  signal.addEventListener('abort', startMore, { once: true })

  function startMore(): void {
    const passed = new Set(busyLanes)
    let next = Infinity
    const waiting = [...queue]
    for (const entry of waiting) {
      const { lane, pool } = entry
      if (passed.has(lane)) continue
      passed.add(lane)
      const ready = Math.max(restOf(lane), restOf(pool))
      if (ready > now()) next = Math.min(next, ready)
      else if ((underWay.get(pool) ?? 0) < options.most(pool)) begin(entry)
    }
    wakeAt(next)
  }

  function begin(entry: Entry<T>): void {
    const { lane, pool } = entry
    queue.splice(queue.indexOf(entry), 1)
    busyLanes.add(lane)
    underWay.set(pool, (underWay.get(pool) ?? 0) + 1)
    rest(pool, options.gap(pool))
    const work = serveOne(entry)
    served.add(work)
    void work.finally(() => served.delete(work))
  }

  async function serveOne(entry: Entry<T>): Promise<void> {
    const { lane, pool } = entry
    const { laneRests, poolRests = 0, again } = await options.serve(entry.item)
    busyLanes.delete(lane)
    underWay.set(pool, (underWay.get(pool) ?? 1) - 1)
    rest(lane, laneRests)
    rest(pool, poolRests)
    if (again !== null) putBack({ ...entry, item: again })
    startMore()
  }

  function putBack(entry: Entry<T>): void {
    const later = queue.findIndex(({ number }) => number > entry.number)
    queue.splice(later === -1 ? queue.length : later, 0, entry)
  }

  function restOf(name: string): number {
    const known = rests.get(name)
    return known === undefined || signal.aborted || now() < known.from ? 0 : known.until
  }

  function rest(name: string, ms: number): void {
    const from = now()
    if (ms <= 0 || restOf(name) >= from + ms) return
    if (rests.size > MOST_REMEMBERED) for (const [old, { until }] of rests) if (until <= from) rests.delete(old)
    rests.set(name, { from, until: from + ms })
  }

  function wakeAt(at: number): void {
    if (timer?.at === at) return
    timer?.stop.abort()
    timer = null
    if (at === Infinity) return
    const stop = new AbortController()
    timer = { at, stop }
    const wake = () => {
      if (timer?.stop === stop) timer = null
      startMore()
    }
    void options.wait(Math.max(0, at - now()), stop.signal).then(wake, () => {})
  }

  return {
    add(item) {
      queue.push({ item, number: numbers++, lane: options.laneOf(item), pool: options.poolOf(item) })
      startMore()
    },
    held: () => queue.length + served.size,
    drop(isLike) {
      const dropped = queue.filter(({ item }) => isLike(item))
      for (const entry of dropped) queue.splice(queue.indexOf(entry), 1)
      return dropped.map(({ item }) => item)
    },
    async ended() {
      while (served.size > 0) await Promise.all(served)
    },
  }
}
