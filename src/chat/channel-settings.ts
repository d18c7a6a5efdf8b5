import type { Language } from '../language.ts'
import type { Platform } from './request.ts'

/** The group of a person who manages the server they speak in, whatever the platform calls it. */
export const MANAGES_SERVER = 'manages-server'

export const CHANNEL_MODES = ['off', 'mentions', 'questions'] as const

/** How the bot behaves in one channel. */
export interface ChannelSettings {
  /** Which messages it hears: none, those that mention it, or plain questions about stored operations as well. */
  readonly mode: (typeof CHANNEL_MODES)[number]
  /** Who sees the answer to a slash command. */
  readonly answers: 'private' | 'public'
  /** Where the answer to a message goes. */
  readonly replies: 'reply' | 'thread'
  /** The language to answer in where a question shows none; null leaves it to the person's own. */
  readonly language: Language | null
}

/** What a channel is, in the database. */
export interface ChannelAddress {
  readonly platform: Platform
  readonly channel: string
}

/** The settings of channels, changed from within them. */
export interface ChannelSettingsStore {
  /** Null where nothing was ever set. */
  find(address: ChannelAddress): Promise<ChannelSettings | null>
  /** Acknowledged only when it is stored. */
  set(address: ChannelAddress, settings: ChannelSettings): Promise<void>
}

/** What holds where nobody has set anything. */
export function defaultSettings(channel: string, questionChannels: readonly string[]): ChannelSettings {
  const mode = questionChannels.includes(channel) ? 'questions' : 'mentions'
  return { mode, answers: 'private', replies: 'reply', language: null }
}
