import { setImmediate as nextTurn } from 'node:timers/promises'
import { compileInsert } from './compile-insert.ts'
import type { LightTransaction } from './light-writes.ts'
import type { OpenDatabase } from './tables.ts'

/** Longer than any platform delivers again, in milliseconds. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000
const PRUNED_EVERY = 24 * 60 * 60 * 1000
const KEYS_A_STATEMENT = 200
const ROWS_A_TURN = 500

/** A key that is too old to count is taken anew, whether or not it was pruned. */
const insertKeys = compileInsert('seen_event', ['key', 'at'], (insert) =>
  insert
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((update) => ({ at: update.ref('excluded.at') }))
        .where((where) => where('seen_event.at', '<', where(where.ref('excluded.at'), '-', where.lit(KEPT_FOR)))),
    )
    .returning('key'),
)

/** Which events of the chat platforms were taken already, by whichever process on this database. */
export interface SeenEvents {
  /**
   * True for whoever comes first with a key within a week, false for everybody after. Whoever has it may write something in the
   * same transaction.
   */
  claim(key: string, note?: Note): Promise<boolean>
}

/** Written with a claim; repeated where the transaction failed. */
type Note = (transaction: LightTransaction) => Promise<unknown>

interface Claim {
  readonly key: string
  readonly note: Note | undefined
}

/** The unique key in the database decides. Claims that come together are written together. */
export function createSeenEvents(database: OpenDatabase, { now }: { readonly now: () => Date }): SeenEvents {
  const { db, light } = database
  let prunedAt = 0

  /** Looks through all of them, some in a turn: an index by time is a third of what a claim costs. */
  async function prune(before: number): Promise<void> {
    let after = ''
    for (;;) {
      const rows = await db
        .selectFrom('seen_event')
        .selectAll()
        .where('key', '>', after)
        .orderBy('key')
        .limit(ROWS_A_TURN)
        .execute()
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.key
      const old = rows.filter(({ at }) => at < before).map(({ key }) => key)
      if (old.length > 0)
        await light.write((transaction) =>
          transaction.deleteFrom('seen_event').where('key', 'in', old).where('at', '<', before).execute(),
        )
      await nextTurn()
    }
  }

  // After a power cut the events of the last moment may be handled again; nobody would have seen their answers.
  const claim = light.gather<Claim, boolean>(
    async (transaction, claims) => {
      const at = now().getTime()
      const inserted = await insertKeys(
        transaction,
        [...new Set(claims.map(({ key }) => key))].map((key) => [key, at]),
      )
      const taken = new Set(inserted.map(({ key }) => key))
      // A key that came twice at once is taken by the first of the two.
      const areOurs = claims.map(({ key }) => taken.delete(key))
      for (const [index, { note }] of claims.entries())
        if (note !== undefined && areOurs[index] === true) await note(transaction)
      return areOurs
    },
    { limit: KEYS_A_STATEMENT },
  )

  return {
    claim(key, note) {
      const at = now().getTime()
      if (at - prunedAt >= PRUNED_EVERY) {
        prunedAt = at
        // What is not pruned now is pruned tomorrow.
        prune(at - KEPT_FOR).catch(() => undefined)
      }
      return claim({ key, note })
    },
  }
}
