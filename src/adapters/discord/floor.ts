import type { Client } from 'discord.js'
import type { Bot } from '../../bot.ts'
import { defaultSettings } from '../../chat/channel-settings.ts'
import type { ChannelSettings } from '../../chat/channel-settings.ts'
import type { Kept } from '../../chat/kept.ts'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { Answering } from './answering.ts'
import type { FileAccess } from './files.ts'

/** What every listener works with. */
export interface Floor {
  readonly client: Client
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
  readonly answering: Answering
  readonly files: FileAccess
  readonly kept: () => Promise<Kept>
  /** How the bot behaves in a channel; a thread has the settings of its channel. */
  readonly settingsOf: (channel: string) => Promise<ChannelSettings>
  /** Whether messages that mention nobody can be read. */
  readonly hearsAll: () => boolean
  readonly now: () => Date
  /** Keeps the adapter open until the work is done, and logs what it throws. */
  readonly track: (work: Promise<void>) => void
}

/** Reads the settings of a channel, with what holds where nobody has set anything. */
export function createSettings({ services }: Bot, config: Config): Floor['settingsOf'] {
  return async (channel) => {
    const { channelSettings } = await services.chat()
    const found = await channelSettings.find({ platform: 'discord', channel })
    return found ?? defaultSettings(channel, config.DISCORD_QUESTION_CHANNELS)
  }
}
