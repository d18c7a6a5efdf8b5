import type { CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** A transaction that does not wait for the disk. */
export interface LightTransaction {
  /** Runs a query that is compiled already, at little more cost than the database itself has. */
  execute<Row>(query: CompiledQuery<Row>): readonly Row[] | Promise<readonly Row[]>
  /** For what is seldom. */
  readonly db: Kysely<Tables>
}

/** Does the items that came together, with a result for each in their order. */
type Run<Item, Result> = (transaction: LightTransaction, items: readonly Item[]) => Promise<readonly Result[]>

/**
 * Writes that survive the end of the process but, for the last moment, not a power cut: they do not wait for the disk. Never
 * facts.
 */
export interface LightWrites {
  /**
   * Something to write whose items come one by one. Each call waits for the commit. `run` is repeated where the transaction
   * failed: what it remembers must bear that.
   */
  gather<Item, Result>(run: Run<Item, Result>, options: GatherOptions): (item: Item) => Promise<Result>
  /** One such write, of which there are few. */
  write<Result>(run: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>
}

export interface GatherOptions {
  /** How many items one `run` takes at most. */
  readonly limit: number
}

/** Milliseconds from one transaction to the next where more than so many items come in so many milliseconds. */
const APART = 1
const MANY = 200
const COUNTED_FOR = 100

export type Transact = (run: (transaction: LightTransaction) => Promise<void>) => Promise<void>

/** What one kind of write has to do in one transaction. */
interface Part {
  run(transaction: LightTransaction): Promise<void>
  /** After the commit. */
  settle(): void
  fail(error: unknown): void
}

/**
 * All that is asked for in one turn of the event loop, of whichever kind, is one transaction, and where events come by the
 * thousand, all that is asked for in a millisecond: each then costs a quarter less, and the slowest wait less for the others.
 */
export function createLightWrites(transact: Transact): LightWrites {
  let due: (() => Part)[] = []
  let flushedAt = -Infinity
  const busyness = createBusyness()

  function add(take: () => Part): void {
    due.push(take)
    if (due.length > 1) return
    if (busyness.isBusy() && performance.now() < flushedAt + APART) setTimeout(() => void flush(), APART)
    else setImmediate(() => void flush())
  }

  async function flush(): Promise<void> {
    flushedAt = performance.now()
    const takes = due
    due = []
    const parts = takes.map((take) => take())
    if (parts.length > 1 && (await together(parts))) return
    // One kind of write does not fail with another.
    for (const part of parts) await alone(part)
  }

  async function together(parts: readonly Part[]): Promise<boolean> {
    try {
      await transact(async (transaction) => {
        for (const part of parts) await part.run(transaction)
      })
    } catch {
      return false
    }
    for (const part of parts) part.settle()
    return true
  }

  async function alone(part: Part): Promise<void> {
    try {
      await transact((transaction) => part.run(transaction))
    } catch (error) {
      return part.fail(error)
    }
    part.settle()
  }

  function gather<Item, Result>(run: Run<Item, Result>, { limit }: GatherOptions): (item: Item) => Promise<Result> {
    let asked: Asked<Item, Result>[] = []

    function take(): Part {
      const taken = asked.slice(0, limit)
      asked = asked.slice(limit)
      if (asked.length > 0) add(take)
      return toPart(taken, run)
    }

    return (item) =>
      new Promise((resolve, reject) => {
        asked.push({ item, resolve, reject })
        busyness.count()
        if (asked.length === 1) add(take)
      })
  }

  return {
    gather,
    write: <Result>(run: (db: Kysely<Tables>) => Promise<Result>) =>
      gather<null, Result>(async ({ db }) => [await run(db)], { limit: 1 })(null),
  }
}

/** Tells whether items came by the thousand of late. */
function createBusyness() {
  let from = -Infinity
  let counted = 0
  let wasBusy = false

  function look(): void {
    const now = performance.now()
    if (now < from + COUNTED_FOR) return
    wasBusy = counted > MANY && now < from + 2 * COUNTED_FOR
    from = now
    counted = 0
  }

  return {
    count(): void {
      look()
      counted++
    },
    isBusy: () => wasBusy,
  }
}

interface Asked<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

function toPart<Item, Result>(asked: readonly Asked<Item, Result>[], run: Run<Item, Result>): Part {
  let results: readonly Result[] = []
  return {
    async run(transaction) {
      results = await run(
        transaction,
        asked.map(({ item }) => item),
      )
    },
    settle() {
      for (const [index, { resolve }] of asked.entries()) resolve(results[index]!)
    },
    fail(error) {
      for (const { reject } of asked) reject(error)
    },
  }
}
