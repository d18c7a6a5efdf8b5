import type { PostAddress, Posted } from '../chat/chat-adapter.ts'
import type { Block } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import type { ChatPlatform } from './delivery.ts'

/** Something that the bot will do without being asked. Plain data: it outlives the process. */
export type Errand =
  | {
      readonly type: 'post'
      readonly to: PostAddress
      readonly blocks: readonly Block[]
      readonly language: Language
    }
  /** Replaces what a message says that the bot posted. */
  | {
      readonly type: 'edit'
      readonly team: string | null
      readonly channel: string
      readonly under: string | null
      /** The delivery whose messages are edited: they may not be known yet. */
      readonly delivery: string
      readonly blocks: readonly Block[]
      readonly language: Language
    }

export interface NewItem {
  /** An item with a key that is there already is not added again. At most 200 characters. */
  readonly key: string
  readonly platform: ChatPlatform
  readonly errand: Errand
  /** Not before this time. */
  readonly due: Date
  /** After this time it is given up ("missed"); null for never. */
  readonly until: Date | null
}

export interface OutboxItem extends NewItem {
  readonly state: 'waiting' | 'taken' | 'done' | 'failed' | 'missed'
  /** How often it was tried, this one included where it is taken. */
  readonly tries: number
  /** When it was first taken: an earlier try may have got through. Null before the first. */
  readonly triedAt: Date | null
  /** What it became; null until it is done. */
  readonly result: Posted | null
  /** What went wrong last, in a sentence for people. */
  readonly trouble: string | null
}

/**
 * What is to be posted, kept in the database until it is: whoever commits a change adds what follows from it in the same breath,
 * and whichever process is up carries it out, once.
 */
export interface Outbox {
  add(items: readonly NewItem[]): Promise<void>
  /**
   * Takes what is due, in the order it was added, for as long as the lease; what somebody took and whose lease is over is taken again.
   * Two processes never have the same item.
   */
  take(options: {
    readonly owner: string
    readonly platforms: readonly ChatPlatform[]
    /** Milliseconds. */
    readonly lease: number
    readonly limit: number
  }): Promise<readonly OutboxItem[]>
  /** Prolongs the lease of all that the owner has. */
  renew(owner: string, lease: number): Promise<void>
  /** The three ends of a try. False where the lease was lost to somebody else. */
  finish(key: string, owner: string, result: Posted): Promise<boolean>
  postpone(key: string, owner: string, due: Date, trouble: string): Promise<boolean>
  giveUp(key: string, owner: string, state: 'failed' | 'missed', trouble: string): Promise<boolean>
  find(key: string): Promise<OutboxItem | null>
  /** Items whose keys begin so, newest first. */
  list(prefix: string, limit: number): Promise<readonly OutboxItem[]>
}
