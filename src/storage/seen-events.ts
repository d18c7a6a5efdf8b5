import { compileInsert } from './compile-insert.ts'
import { inBatches } from './in-batches.ts'
import type { OpenDatabase } from './tables.ts'

const KEPT_FOR = 7 * 24 * 60 * 60 * 1000
const PRUNED_EVERY = 60 * 60 * 1000
const KEYS_A_STATEMENT = 200

const insertKeys = compileInsert('seen_event', ['key', 'at'], (insert) =>
  insert.onConflict((conflict) => conflict.column('key').doNothing()).returning('key'),
)

/** Which events of the chat platforms were taken already, by whichever process on this database. */
export interface SeenEvents {
  /** True for whoever comes first with a key, false for everybody after. Kept for a week: longer than any platform delivers again. */
  claim(key: string): Promise<boolean>
}

/**
 * The unique key in the database decides. Claims that arrive together are written by one statement: a burst of events
 * then costs one sync of the disk.
 */
export function createSeenEvents(database: OpenDatabase, { now }: { readonly now: () => Date }): SeenEvents {
  let prunedAt = 0

  /** After a power cut the events of the last moment may be handled again; nobody would have seen their answers. */
  function insert(keys: readonly string[]): Promise<ReadonlySet<string>> {
    return database.runLightly?.((light) => insertOn(light, keys)) ?? insertOn(database.db, keys)
  }

  async function insertOn(db: OpenDatabase['db'], keys: readonly string[]): Promise<ReadonlySet<string>> {
    const at = now().getTime()
    if (at - prunedAt > PRUNED_EVERY) {
      prunedAt = at
      await db
        .deleteFrom('seen_event')
        .where('at', '<', at - KEPT_FOR)
        .execute()
    }
    const { returned } = await insertKeys(
      db,
      keys.map((key) => [key, at]),
    )
    return new Set(returned.map((row) => row.key))
  }

  const claim = inBatches<string, boolean>(KEYS_A_STATEMENT, async (keys) => {
    const taken = new Set(await insert([...new Set(keys)]))
    // A key that came twice in one batch is taken by the first of the two.
    return keys.map((key) => taken.delete(key))
  })

  return { claim }
}
