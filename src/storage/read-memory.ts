/** What was read of the store, for as long as nothing in it changes. */
export interface ReadMemory<T> {
  /** What is remembered under the key of this version of the store, or what is read now. */
  recall(version: number, key: string, read: () => Promise<T>): Promise<T>
}

interface ReadMemoryOptions<T> {
  /** The sizes of all that is remembered together; the oldest go first. */
  readonly most: number
  readonly sizeOf: (value: T) => number
}

/** Remembers by version: a commit of any process is a new version, and all is read anew. */
export function createReadMemory<T>({ most, sizeOf }: ReadMemoryOptions<T>): ReadMemory<T> {
  let known = { version: -1, size: 0, values: new Map<string, T>() }

  function keep(key: string, value: T): void {
    const { values } = known
    values.set(key, value)
    known.size += sizeOf(value)
    for (const [oldest, dropped] of values) {
      if (known.size <= most) return
      values.delete(oldest)
      known.size -= sizeOf(dropped)
    }
  }

  return {
    async recall(version, key, read) {
      // What is read now may be newer than the version, which the next reader then finds changed.
      if (known.version !== version) known = { version, size: 0, values: new Map() }
      const remembered = known
      const found = remembered.values.get(key)
      if (found !== undefined) return found
      const value = await read()
      if (known === remembered && !known.values.has(key)) keep(key, value)
      return value
    },
  }
}
