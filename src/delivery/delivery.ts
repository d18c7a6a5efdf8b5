import type { Block, Reply } from '../chat/reply.ts'
import type { Language } from '../language.ts'

/** The platforms that keep what the bot posts. */
export type ChatPlatform = 'slack' | 'discord'

/** A message that the bot posted, with the revisions it rests on. */
export interface Delivery {
  /** The key of the post: two tries at one answer have the same. */
  readonly id: string
  readonly platform: ChatPlatform
  readonly team: string | null
  /** Null where only one person saw it. */
  readonly channel: string | null
  /** Whether everybody in the workspace or server may read the channel. Absent, as in what was recorded before this was, it counts as private. */
  readonly isPublicChannel?: boolean
  /** The thread or message it stands under; null where it stands in the channel itself. */
  readonly under: string | null
  /** Who asked; null for what nobody asked for, as a digest. */
  readonly person: string | null
  /** The platform's ids, first to last; empty while it is being posted, and where the message cannot be edited. */
  readonly messages: readonly string[]
  /** What it says, with its buttons; empty for what only one person saw. */
  readonly blocks: readonly Block[]
  /** The command that was answered. */
  readonly command: string
  /** What was asked, in a line; null where it was a text. */
  readonly question: string | null
  readonly language: Language
  readonly restsOn: Reply['restsOn']
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What the bot posted. A reply that rests on no fact need not be recorded. */
export interface Deliveries {
  /**
   * Notes a message before it is posted, so that a crash in the middle leaves a trace; the same id again replaces it. A fact
   * that changed while the answer was being written is corrected like any other.
   */
  begin(delivery: Omit<Delivery, 'messages'>): Promise<void>
  /** Names the messages that it became. */
  complete(id: string, messages: readonly string[]): Promise<void>
  find(id: string): Promise<Delivery | null>
  /** Those that rest on a revision of the fact before this one, oldest first. */
  restingOn(fact: string, before: number): Promise<readonly Delivery[]>
}
