interface Waiting<Item, Result> {
  readonly item: Item
  readonly settle: PromiseWithResolvers<Result>
}

/**
 * Does what is asked for in one turn of the event loop together, at most `limit` at a time: a burst then costs one sync of the disk,
 * and nothing waits longer than it would alone. `run` gives a result for each item, in their order; where it fails, each of them fails.
 */
export function inBatches<Item, Result>(
  limit: number,
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []

  async function flush(): Promise<void> {
    const batch = waiting.slice(0, limit)
    waiting = waiting.slice(limit)
    if (waiting.length > 0) setImmediate(() => void flush())
    try {
      const results = await run(batch.map(({ item }) => item))
      for (const [index, { settle }] of batch.entries()) settle.resolve(results[index]!)
    } catch (error) {
      for (const { settle } of batch) settle.reject(error)
    }
  }

  return (item) => {
    const settle = Promise.withResolvers<Result>()
    waiting.push({ item, settle })
    if (waiting.length === 1) setImmediate(() => void flush())
    return settle.promise
  }
}
