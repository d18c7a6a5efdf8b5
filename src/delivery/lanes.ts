import type { ChatPlatform } from './delivery.ts'
import type { Errand } from './outbox.ts'

/** What is to be done in one channel, one after the other. */
export interface Lane<T> {
  readonly waiting: T[]
  /** Not before this time, in milliseconds since 1970. */
  restsUntil: number
}

export interface Lanes<T> {
  add(name: string, item: T): void
  /** How many items wait or are under way. */
  held(): number
  /** Resolves when nothing is left. */
  ended(): Promise<void>
}

interface LanesOptions<T> {
  /** How many lanes go at once. */
  readonly most: number
  /** Never throws. */
  readonly serve: (item: T, lane: Lane<T>) => Promise<void>
}

const MOST_REMEMBERED = 1_000

/** Items side by side where their lanes differ, one after the other in one lane. */
export function createLanes<T>({ most, serve }: LanesOptions<T>): Lanes<T> {
  const lanes = new Map<string, Lane<T> & { isServed: boolean }>()
  const served = new Set<Promise<void>>()
  let underWay = 0

  function startMore(): void {
    for (const lane of lanes.values()) {
      if (served.size >= most) return
      if (lane.isServed || lane.waiting.length === 0) continue
      lane.isServed = true
      const work = serveAll(lane)
      served.add(work)
      void work.finally(() => {
        served.delete(work)
        startMore()
      })
    }
  }

  async function serveAll(lane: Lane<T> & { isServed: boolean }): Promise<void> {
    for (let item = lane.waiting.shift(); item !== undefined; item = lane.waiting.shift()) {
      underWay++
      await serve(item, lane)
      underWay--
    }
    lane.isServed = false
  }

  /** A lane is kept after its last item, so that the next one does not come too soon. */
  function forgetIdle(): void {
    for (const [name, lane] of lanes) if (!lane.isServed && lane.waiting.length === 0) lanes.delete(name)
  }

  return {
    add(name, item) {
      if (lanes.size > MOST_REMEMBERED) forgetIdle()
      const lane = lanes.get(name) ?? { waiting: [], restsUntil: 0, isServed: false }
      lanes.set(name, lane)
      lane.waiting.push(item)
      startMore()
    },
    held: () => [...lanes.values()].reduce((sum, { waiting }) => sum + waiting.length, underWay),
    async ended() {
      while (served.size > 0) await Promise.all(served)
    },
  }
}

/** The channel or person that an errand goes to. */
export function laneOf(platform: ChatPlatform, errand: Errand): string {
  if (errand.type !== 'post') return `${platform}:${errand.channel}`
  return `${platform}:${'person' in errand.to ? errand.to.person : errand.to.channel}`
}
