import type { Generated } from 'kysely'
import type { RunState } from '../digest/digests.ts'

/** The columns of the daily digest. Times called `_at`, `at` and `until` are in milliseconds since 1970 unless said otherwise. */
export interface DigestTables {
  /** Channels that get a digest, in the order of `place`; `body` is the `Subscription` as JSON. */
  readonly digest: {
    readonly place: Generated<number>
    readonly id: string
    readonly body: string
    /** The next run; null while it is paused. */
    readonly due_at: number | null
    /** The clock by which the next run was worked out. */
    readonly planned_at: number
  }
  /** One row a channel and local date: its key is what lets a digest be posted once. */
  readonly digest_run: {
    readonly subscription: string
    /** YYYY-MM-DD. */
    readonly date: string
    readonly at: number
    readonly state: RunState
    readonly version: number
    readonly until: number
    /** The key of its post in the outbox; null where nothing was to be posted. */
    readonly item: string | null
    readonly trouble: string | null
  }
  /** Pictures of what is in the outbox, by their SHA-256; `content` is Base64, `at` the latest time that an item with it waits for. */
  readonly outbox_file: { readonly hash: string; readonly content: string; readonly at: number }
  /** Figures of checked texts that the store contradicts. `value` and `reasons` are JSON, `at` is ISO 8601 in UTC. */
  readonly found_conflict: {
    readonly place: Generated<number>
    readonly fact: string
    readonly value: string
    readonly hedge: string
    readonly reasons: string
    readonly at: string
  }
}
