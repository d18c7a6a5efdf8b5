import type { Log } from '../log.ts'

/** Ends after so many milliseconds, or fails where the signal does, as `setTimeout` of node:timers/promises. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>

/** Work that is done again and again, each on its own. */
export interface Rounds {
  /** Aborts at `stop`. */
  readonly signal: AbortSignal
  /**
   * Runs it now, then `every` so many milliseconds and whenever something wakes it. What it throws is logged as the complaint.
   * Gives what wakes it alone.
   */
  add(every: number, complaint: string, run: () => Promise<void>): () => void
  wake(): void
  stop(): void
  /** Resolves when what was under way at the stop has ended. */
  ended(): Promise<void>
}

export function createRounds({ wait, log }: { readonly wait: Wait; readonly log: Log }): Rounds {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = new Set<Promise<void>>()
  const bells = new Set<Bell>()

  function wake(): void {
    for (const bell of bells) bell.ring()
  }

  async function repeat(every: number, complaint: string, bell: Bell, run: () => Promise<void>): Promise<void> {
    while (!signal.aborted) {
      // Heard from here on: what changes during the run makes another one.
      const rung = bell.heard()
      try {
        await run()
      } catch (error) {
        log.error({ err: error }, complaint)
      }
      if (signal.aborted) return
      const pause = new AbortController()
      await Promise.race([rung, wait(every, pause.signal).catch(() => {})])
      pause.abort()
    }
  }

  return {
    signal,
    wake,
    add(every, complaint, run) {
      const bell = createBell()
      bells.add(bell)
      const round = repeat(every, complaint, bell, run)
      running.add(round)
      void round.finally(() => running.delete(round))
      return () => bell.ring()
    },
    stop() {
      stopping.abort()
      wake()
    },
    async ended() {
      await Promise.all(running)
    },
  }
}

/** Heard by whoever listens when it rings. */
interface Bell {
  ring(): void
  heard(): Promise<void>
}

function createBell(): Bell {
  let next = Promise.withResolvers<void>()
  return {
    ring() {
      next.resolve()
      next = Promise.withResolvers()
    },
    heard: () => next.promise,
  }
}
