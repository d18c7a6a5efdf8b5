import { setImmediate as turn } from 'node:timers/promises'

/** A clock that stands until it is moved, and waits that end when it comes by. */
export interface VirtualTime {
  readonly now: () => Date
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Moves on, ending each wait at its time, and lets what it started come to rest. */
  readonly pass: (ms: number) => Promise<void>
  /** Moves on at once, as over a sleep of the machine, ending the waits that are over by then. */
  readonly leap: (ms: number) => Promise<void>
}

/** Turns of the event loop in which all that runs on a file of this machine comes to rest. */
const TURNS = 120

export function createVirtualTime(start: string): VirtualTime {
  let time = Date.parse(start)
  const waits = new Set<{ readonly at: number; readonly end: () => void }>()

  async function rest(): Promise<void> {
    for (let i = 0; i < TURNS; i++) await turn()
  }

  async function pass(ms: number): Promise<void> {
    const until = time + ms
    await rest()
    for (;;) {
      const [next] = [...waits].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)
      if (next === undefined) break
      waits.delete(next)
      time = Math.max(time, next.at)
      next.end()
      await rest()
    }
    time = until
  }

  return {
    now: () => new Date(time),
    wait(ms, signal) {
      return new Promise((resolve, reject) => {
        const wait = { at: time + ms, end: resolve }
        waits.add(wait)
        const abort = () => {
          waits.delete(wait)
          reject(new DOMException('aborted', 'AbortError'))
        }
        if (signal.aborted) abort()
        else signal.addEventListener('abort', abort, { once: true })
      })
    },
    pass,
    async leap(ms) {
      time += ms
      await pass(0)
    },
  }
}
