import type { PostAddress } from '../chat/chat-adapter.ts'
import type { Config } from '../config.ts'
import type { ChatPlatform } from './delivery.ts'

/** The desk's channel on each platform that has one. */
export function listDesks({
  SLACK_DESK_CHANNEL,
  DISCORD_DESK_CHANNEL,
}: Pick<Config, 'SLACK_DESK_CHANNEL' | 'DISCORD_DESK_CHANNEL'>): readonly {
  readonly platform: ChatPlatform
  readonly to: PostAddress
}[] {
  const toDesk = (platform: ChatPlatform, channel: string | undefined) =>
    channel === undefined ? [] : [{ platform, to: { team: null, channel } }]
  return [...toDesk('slack', SLACK_DESK_CHANNEL), ...toDesk('discord', DISCORD_DESK_CHANNEL)]
}
