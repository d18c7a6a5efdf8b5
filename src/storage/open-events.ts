import { randomUUID } from 'node:crypto'
import type { OpenEvent, OpenEvents } from '../delivery/open-event.ts'
import { compileInsert } from './compile-insert.ts'
import type { LightTransaction } from './light-writes.ts'
import type { OpenDatabase } from './tables.ts'

const COLUMNS = [
  'key',
  'platform',
  'team',
  'channel',
  'under',
  'person',
  'language',
  'is_share',
  'at',
  'owner',
  'leased_until',
] as const

const addRow = compileInsert('open_event', COLUMNS, (insert) =>
  insert.onConflict((conflict) => conflict.column('key').doNothing()),
)
const KEYS_AT_ONCE = 200

/** What this process has heard, beside what others left. */
export interface OwnOpenEvents extends OpenEvents {
  /** Notes one, in the transaction that claims it. */
  note(transaction: LightTransaction, event: Omit<OpenEvent, 'at'>): Promise<void>
  /** It is answered, or was refused. */
  close(key: string): Promise<void>
  /** Gives no sign of life any more. */
  stop(): void
}

interface Options {
  readonly now: () => Date
  /** Milliseconds. */
  readonly lease: number
}

/**
 * What was heard and is not answered yet, on the ledger's database, in writes that do not wait for the disk: after a power cut
 * the last moment is forgotten, as the claims are.
 */
export function createOpenEvents({ db, light }: OpenDatabase, { now, lease }: Options): OwnOpenEvents {
  const owner = randomUUID()
  const own = new Set<string>()
  const deleteRow = db.deleteFrom('open_event').where('key', '=', '').compile()
  let timer: NodeJS.Timeout | null = null

  function stop(): void {
    if (timer !== null) clearInterval(timer)
    timer = null
  }

  function renew(): void {
    if (own.size === 0) return stop()
    const leased_until = now().getTime() + lease
    light
      .write((transaction) =>
        transaction.updateTable('open_event').set({ leased_until }).where('owner', '=', owner).execute(),
      )
      // The next time it is tried again.
      .catch(() => undefined)
  }

  const remove = light.gather<string, void>(
    async (transaction, keys) => {
      for (const key of keys) await transaction.execute({ ...deleteRow, parameters: [key] })
      return keys.map(() => undefined)
    },
    { limit: KEYS_AT_ONCE },
  )

  return {
    stop,
    async note(transaction, { key, platform, team, channel, under, person, language, isShare }) {
      const at = now().getTime()
      own.add(key)
      timer ??= setInterval(renew, lease / 3).unref()
      const is_share = isShare ? 1 : 0
      await addRow(transaction, [
        [key, platform, team, channel, under, person, language, is_share, at, owner, at + lease],
      ])
    },
    async close(key) {
      // It was not noted, or that failed.
      if (own.delete(key)) await remove(key)
    },
    async interrupted(platforms, limit) {
      const rows = await db
        .selectFrom('open_event')
        .selectAll()
        .where('platform', 'in', platforms)
        .where('leased_until', '<=', now().getTime())
        // After a long sleep of the machine this process is still at work on its own.
        .where('owner', '!=', owner)
        .orderBy('at')
        .limit(limit)
        .execute()
      return rows.map(({ is_share, at, owner: _owner, leased_until: _until, ...event }) => ({
        ...event,
        isShare: is_share === 1,
        at: new Date(at),
      }))
    },
    async settle({ key, isShare }, how) {
      await light.write(async (transaction) => {
        await transaction.deleteFrom('open_event').where('key', '=', key).execute()
        if (isShare && how === 'cut off') await transaction.deleteFrom('seen_event').where('key', '=', key).execute()
      })
    },
  }
}
