import type { Platform } from './request.ts'

/** The port to a chat platform: it turns events into requests for the bot, and replies into posts. */
export interface ChatAdapter {
  readonly platform: Platform
  /** Resolves when events are coming in; throws a `UserError` where a token or a right is missing. */
  start(): Promise<void>
  /** Takes no more events, lets those under way end, and closes what it opened. */
  stop(): Promise<void>
}
