import type { Language } from '../language.ts'
import type { Block } from './reply.ts'
import type { Platform } from './request.ts'

/** The port to a chat platform: it turns events into requests for the bot, and replies into posts. */
export interface ChatAdapter {
  readonly platform: Platform
  /** What it does without being asked; null where there is nowhere to post, as in the terminal. */
  readonly posting: Posting | null
  /** Resolves when events are coming in; throws a `UserError` where a token or a right is missing. */
  start(): Promise<void>
  /** Takes no more events, lets those under way end, and closes what it opened. */
  stop(): Promise<void>
}

/** Where a post goes: a channel, under a message of it, or one person directly. */
export type PostAddress =
  | { readonly team: string | null; readonly channel: string; readonly under?: string }
  | { readonly team: string | null; readonly person: string }

/** One post that nobody asked for. */
export interface Post {
  /** Two tries at one post have the same: it appears once. */
  readonly key: string
  readonly to: PostAddress
  readonly blocks: readonly Block[]
  readonly language: Language
  /** When the first of earlier tries began; null on the first. One of them may have got through: it is looked for before anything is posted. */
  readonly triedAt: Date | null
}

/** What a post became. */
export interface Posted {
  /** The platform's ids, first to last. */
  readonly messages: readonly string[]
  readonly channel: string
  /** Where people see the first of them. */
  readonly link: string | null
}

export interface MessageEdit {
  readonly key: string
  readonly team: string | null
  readonly channel: string
  readonly under: string | null
  readonly messages: readonly string[]
  readonly blocks: readonly Block[]
  readonly language: Language
  readonly triedAt: Date | null
}

/** Posts and edits of the bot's own. All throw `PostFailure` where the platform does not take it. */
export interface Posting {
  post(post: Post): Promise<Posted>
  /** Replaces what the messages say; what does not fit into them stands under them. The same edit twice changes nothing more. */
  edit(edit: MessageEdit): Promise<Posted>
  /** The messages that an answer became whose posting was cut off; null where it was never posted. The key is the delivery's id. */
  find(sought: { readonly key: string; readonly to: PostAddress; readonly since: Date }): Promise<Posted | null>
}

/** The platform did not take a post. */
export class PostFailure extends Error {
  /** It will not take it later either: the channel is gone, or the bot may not write there. */
  readonly isFinal: boolean
  /** How long the platform asks to wait, in milliseconds; null where it does not say. */
  readonly retryAfter: number | null

  /** The message is a sentence for people: what is wrong, and what to do. */
  constructor(
    message: string,
    { isFinal, retryAfter = null, cause }: { isFinal: boolean; retryAfter?: number | null; cause?: unknown },
  ) {
    super(message, { cause })
    this.name = 'PostFailure'
    this.isFinal = isFinal
    this.retryAfter = retryAfter
  }
}
