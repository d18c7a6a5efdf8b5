import type { NewItem, OutboxItem } from '../delivery/outbox.ts'
import type { Subscription } from './subscription.ts'

/**
 * What became of the digest of a local date. `queued` is in the outbox and not at its end; `empty` had nothing to say; `skipped` was not
 * wanted; `missed` came too late to be posted; `failed` was refused by the platform.
 */
export const RUN_STATES = ['queued', 'posted', 'empty', 'skipped', 'missed', 'failed'] as const
export type RunState = (typeof RUN_STATES)[number]

/** When the next run of a subscription was worked out that came out of a backup: what is due since may have been posted. */
export const RESTORED = 0

/** Clocks of two machines may be apart by so many milliseconds; one that goes back by more has its runs worked out anew. */
export const CLOCK_SKEW = 60_000

/** The digest of one channel and local date: there is never a second. */
export interface DigestRun {
  readonly subscription: string
  /** The local date that it stands for. */
  readonly date: string
  /** When it was due. */
  readonly at: Date
  readonly state: RunState
  /** What it told reaches up to this version of the store, and this time: the next one begins there. */
  readonly version: number
  readonly until: Date
  /** Why it was not posted, in a sentence for people; null while there is nothing to say. */
  readonly trouble: string | null
}

/** A subscription whose run is due. */
export interface DueSubscription {
  readonly subscription: Subscription
  /** The time of the run. */
  readonly at: Date
  /** When that time was worked out. */
  readonly plannedAt: Date
}

export interface Claim {
  /** The subscription as `due` gave it: whoever is second finds it changed. */
  readonly due: DueSubscription
  /** Null where only the next run is set: a clock that has gone back has nothing due. */
  readonly run: Omit<DigestRun, 'trouble'> | null
  /** What is to be posted; null for a run that posts nothing. */
  readonly item: NewItem | null
  readonly next: Date
  readonly now: Date
}

/** A run whose post has come to its end in the outbox. */
export interface EndedRun {
  readonly run: DigestRun
  readonly state: Exclude<OutboxItem['state'], 'waiting' | 'taken'>
  readonly trouble: string | null
}

/** How a run's post has ended. */
export interface SettledRun {
  readonly run: DigestRun
  readonly state: RunState
  readonly trouble: string | null
  /** What is to be posted about it. */
  readonly follow: readonly NewItem[]
}

/** The subscriptions and their runs, shared by every process on the database. */
export interface Digests {
  /** False where the channel has one already. `next` is its first run. */
  subscribe(subscription: Subscription, next: Date, now: Date): Promise<boolean>
  /**
   * Changes one that stands; a run that is due already stays due. `next` is null while it is paused: what waits to be posted is
   * taken back. False where it is gone.
   */
  change(subscription: Subscription, next: Date | null, now: Date): Promise<boolean>
  /** What waits to be posted is taken back. What it posted is remembered: subscribed again the same day, the channel gets no second digest. False where there was none. */
  cancel(id: string): Promise<boolean>
  find(id: string): Promise<Subscription | null>
  /** In the order of subscription. */
  list(): Promise<readonly Subscription[]>
  /** Those with a run at or before now, and those whose run was worked out by a clock that has gone back since; in the order of subscription. */
  due(now: Date, limit: number): Promise<readonly DueSubscription[]>
  /**
   * Takes runs, stores what they post and sets the next ones, all or nothing. How many were taken: a run is not where somebody
   * was first, or its date has had one.
   */
  claim(claims: readonly Claim[]): Promise<number>
  /** Newest date first. */
  runs(id: string, limit: number): Promise<readonly DigestRun[]>
  /** Runs that are still called queued though their post has ended. */
  ended(limit: number): Promise<readonly EndedRun[]>
  /** Writes how queued runs ended, and adds what follows from each to the outbox, unless somebody did so already. */
  settle(settled: readonly SettledRun[]): Promise<void>
  /** Forgets the posts that ended and were due before a time: what was told is in the runs and the deliveries. */
  prune(before: Date): Promise<void>
}
