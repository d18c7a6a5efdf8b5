import type { PostAddress, Posted } from '../chat/chat-adapter.ts'
import type { Block } from '../chat/reply.ts'
import type { Language } from '../language.ts'
import type { ChatPlatform, Delivery } from './delivery.ts'

/** What a message says of the store. Once the fact has changed again it is not posted any more: what follows from that change says it. */
export interface StatedFact {
  readonly fact: string
  readonly revision: number
}

/** Something that the bot will do without being asked. Plain data: it outlives the process. */
export type Errand =
  | {
      readonly type: 'post'
      readonly to: PostAddress
      readonly blocks: readonly Block[]
      readonly language: Language
      /** A post that rests on facts is recorded as a delivery under the item's key, so that a later correction reaches it. */
      readonly record?: Pick<Delivery, 'command' | 'restsOn'> & Partial<Pick<Delivery, 'question'>>
      readonly about?: StatedFact
    }
  /** A post under a message of the bot's, whose place may not be known before the message is posted. */
  | {
      readonly type: 'follow-up'
      readonly delivery: string
      readonly channel: string
      readonly blocks: readonly Block[]
      readonly language: Language
      readonly about?: StatedFact
    }
  /**
   * Brings a message of the bot's in line with the store: a banner over it names what has changed since. What it says is made
   * when it is carried out, so that the order in which several changes reach it does not matter.
   */
  | { readonly type: 'edit'; readonly delivery: string; readonly channel: string; readonly about?: StatedFact }

export interface NewItem {
  /** An item with a key that is there already is not added again. At most 200 characters. */
  readonly key: string
  readonly platform: ChatPlatform
  readonly errand: Errand
  /** Not before this time. */
  readonly due: Date
  /** After this time it is given up ("missed"); null for never. */
  readonly until: Date | null
  /** It may stand there since then, posted from a store that is gone: it is looked for before it is posted. */
  readonly mayStandSince?: Date
}

export interface OutboxItem extends Omit<NewItem, 'mayStandSince'> {
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
  /** Whether it is still the owner's: it may have been taken back meanwhile. */
  holds(key: string, owner: string): Promise<boolean>
  /** The three ends of a try. False where the lease was lost to somebody else. */
  finish(key: string, owner: string, result: Posted): Promise<boolean>
  postpone(key: string, owner: string, due: Date, trouble: string): Promise<boolean>
  giveUp(key: string, owner: string, state: 'failed' | 'missed', trouble: string): Promise<boolean>
  find(key: string): Promise<OutboxItem | null>
  /** Items whose keys begin so, newest first. */
  list(prefix: string, limit: number): Promise<readonly OutboxItem[]>
}
