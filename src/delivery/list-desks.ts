import type { Config } from '../config.ts'
import type { ChatPlatform } from './delivery.ts'

/** A channel of the desk's. */
export interface Desk {
  readonly platform: ChatPlatform
  readonly to: { readonly team: string | null; readonly channel: string }
}

/** The desk's channel on each platform that has one. */
export function listDesks({
  SLACK_DESK_CHANNEL,
  DISCORD_DESK_CHANNEL,
}: Pick<Config, 'SLACK_DESK_CHANNEL' | 'DISCORD_DESK_CHANNEL'>): readonly Desk[] {
  const toDesk = (platform: ChatPlatform, channel: string | undefined) =>
    channel === undefined ? [] : [{ platform, to: { team: null, channel } }]
  return [...toDesk('slack', SLACK_DESK_CHANNEL), ...toDesk('discord', DISCORD_DESK_CHANNEL)]
}
