import type { DatabaseSync } from 'node:sqlite'
import type { Worker } from 'node:worker_threads'

/** Pages that the write-ahead log may have before the connection itself moves it into the file: 16 MB. */
export const PAGES_USUALLY = 4_000
/** While the thread does it the connection need not, but where it never catches up: 256 MB. */
const PAGES_WHEN_BUSY = 64_000
/** With so many writes since the last look the thread moves what they left; it is looked so often, in milliseconds. */
const MANY_WRITES = 250
const LOOKED_EVERY = 2_000
/** After so many milliseconds without the thread ends. */
const QUIET_AFTER = 10_000
/** The connection moves what was written while the thread was at work, where the log is long and no more than this is left: a log that is moved whole begins anew. */
const PAGES_LONG = 16_000
const PAGES_LEFT = 500

export interface Checkpoints {
  /** Counts a write that did not wait for the disk. */
  note(): void
  close(): Promise<void>
}

/** What the thread says when it is done, in pages. */
interface Moved {
  readonly log: number
  readonly moved: number
}

interface Thread {
  checkpoint(): void
  close(): Promise<void>
}

/**
 * Moving the log into the file waits for the disk, and everything that happens in the process waits with it: the slowest
 * hundredth of answers was ten times as slow for that alone. While events come by the hundred a thread does it.
 */
export function createCheckpoints(database: DatabaseSync, path: string): Checkpoints {
  let thread: Promise<Thread> | null = null
  let writes = 0
  let lookedAt = -Infinity
  let quiet: NodeJS.Timeout | null = null

  async function open(): Promise<Thread> {
    const { Worker } = await import('node:worker_threads')
    const worker = new Worker(new URL('checkpoint-thread.ts', import.meta.url), { workerData: path, execArgv: [] })
    worker.unref()
    // Without the thread the connection does it again, and says what is wrong with the disk.
    worker.once('error', () => void leave())
    database.exec(`pragma wal_autocheckpoint = ${PAGES_WHEN_BUSY}`)
    return toThread(worker, finish)
  }

  /** The thread alone never catches up with a connection that goes on writing, and the log would only grow. */
  function finish({ log, moved }: Moved): void {
    if (log < PAGES_LONG || log - moved > PAGES_LEFT || !database.isOpen || database.isTransaction) return
    try {
      database.exec('pragma wal_checkpoint(passive)')
    } catch {
      // The next write says what is wrong with the disk, to whoever waits for it.
    }
  }

  async function leave(): Promise<void> {
    const left = thread
    thread = null
    if (quiet !== null) clearTimeout(quiet)
    quiet = null
    if (left === null) return
    if (database.isOpen) database.exec(`pragma wal_autocheckpoint = ${PAGES_USUALLY}`)
    await (await left).close()
  }

  return {
    note() {
      writes++
      const now = performance.now()
      if (now < lookedAt + LOOKED_EVERY) return
      const isBusy = writes > MANY_WRITES
      writes = 0
      lookedAt = now
      if (!isBusy) return
      thread ??= open()
      quiet = quiet?.refresh() ?? setTimeout(() => void leave(), QUIET_AFTER).unref()
      thread.then(
        (open) => open.checkpoint(),
        () => (thread = null),
      )
    },
    close: leave,
  }
}

function toThread(worker: Worker, finish: (moved: Moved) => void): Thread {
  let isWorking = false
  let hasEnded = false
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  void ended.then(() => (hasEnded = true))
  worker.on('message', (moved: Moved) => {
    isWorking = false
    finish(moved)
  })
  return {
    checkpoint() {
      if (isWorking || hasEnded) return
      isWorking = true
      worker.postMessage('checkpoint')
    },
    async close() {
      // It must not be the last to close the file: whoever opened it expects to leave one file behind.
      worker.ref()
      worker.postMessage('close')
      await ended
    },
  }
}
