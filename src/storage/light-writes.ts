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
  /** Nobody is kept waiting by it: it may wait some turns for more of its kind. */
  readonly canWait?: boolean
}

/** How many turns of the event loop what can wait is gathered: with more, what waits outlives a collection of garbage and makes it longer. */
const PATIENCE = 2

export type Transact = (run: (transaction: LightTransaction) => Promise<void>) => Promise<void>

/** What one kind of write has to do in one transaction. */
interface Part {
  run(transaction: LightTransaction): Promise<void>
  /** After the commit. */
  settle(): void
  fail(error: unknown): void
}

/**
 * All that is asked for in one turn of the event loop, of whichever kind, is one transaction: a burst then costs what one write
 * does, and nothing waits longer than it would alone.
 */
export function createLightWrites(transact: Transact): LightWrites {
  let due: (() => Part)[] = []

  function add(take: () => Part): void {
    due.push(take)
    if (due.length === 1) setImmediate(() => void flush())
  }

  async function flush(): Promise<void> {
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

  function gather<Item, Result>(
    run: Run<Item, Result>,
    { limit, canWait = false }: GatherOptions,
  ): (item: Item) => Promise<Result> {
    let asked: Asked<Item, Result>[] = []

    function take(): Part {
      const taken = asked.slice(0, limit)
      asked = asked.slice(limit)
      if (asked.length > 0) add(take)
      return toPart(taken, run)
    }

    function wait(turns: number): void {
      if (turns > 0 && asked.length < limit) setImmediate(wait, turns - 1)
      else add(take)
    }

    return (item) =>
      new Promise((resolve, reject) => {
        asked.push({ item, resolve, reject })
        if (asked.length === 1) wait(canWait ? PATIENCE : 0)
      })
  }

  return {
    gather,
    write: <Result>(run: (db: Kysely<Tables>) => Promise<Result>) =>
      gather<null, Result>(async ({ db }) => [await run(db)], { limit: 1 })(null),
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
