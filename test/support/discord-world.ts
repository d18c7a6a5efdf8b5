const EPOCH = 1_420_070_400_000n
let counted = 0n

/** An id as Discord makes it: the time, and a counter. */
export function newSnowflake(): string {
  return String(((BigInt(Date.now()) - EPOCH) << 22n) | (counted++ & 0xfffn))
}

export type Json = Readonly<Record<string, unknown>>

export interface WorldUser {
  readonly id: string
  readonly username: string
  readonly global_name: string | null
  readonly discriminator: string
  readonly avatar: null
  readonly bot: boolean
  readonly flags: number
  readonly public_flags: number
  readonly primary_guild: null
}

export interface WorldChannel {
  readonly id: string
  readonly type: number
  readonly guild_id?: string
  readonly name?: string
  readonly [more: string]: unknown
}

export interface WorldMessage {
  readonly id: string
  readonly channel_id: string
  readonly author: WorldUser
  readonly content: string
  readonly flags: number
  readonly mentions: readonly WorldUser[]
  readonly [more: string]: unknown
}

export interface WorldGuild {
  readonly id: string
  readonly name: string
  readonly locale: string
}

export const ALL_PERMISSIONS = String((1n << 50n) - 1n)
export const DESK_ROLE = '2000000000000000001'

/** Who and what there is in Discord: two servers, people, channels, and what was said. */
export interface World {
  readonly bot: WorldUser
  readonly alice: WorldUser
  readonly bob: WorldUser
  readonly guild: WorldGuild
  readonly otherGuild: WorldGuild
  /** The role that Discord gives the bot in every server. */
  readonly botRole: { readonly id: string }
  readonly users: Map<string, WorldUser>
  readonly channels: Map<string, WorldChannel>
  readonly messages: Map<string, WorldMessage>
  /** For how many milliseconds a nonce is known. */
  readonly nonces: { keptFor: number }
  /** Permissions in servers by user; everything where none are named. */
  readonly permissions: Map<string, string>
  /** Roles in servers by user. */
  readonly roles: Map<string, readonly string[]>
  addUser(name: string, bot?: boolean): WorldUser
  addChannel(guild: WorldGuild, name: string, more?: Json): WorldChannel
  directChannel(user: WorldUser): WorldChannel
  member(user: WorldUser): Json
  /** Everybody is in the first server, and nobody but the bot in the other. */
  isMember(guild: string, user: string): boolean
  guildPayload(guild: WorldGuild): Json
}

export function createWorld(): World {
  const users = new Map<string, WorldUser>()
  const channels = new Map<string, WorldChannel>()
  const permissions = new Map<string, string>()
  const roles = new Map<string, readonly string[]>()
  const addUser = (username: string, bot = false): WorldUser => {
    const user = {
      id: newSnowflake(),
      username,
      global_name: bot ? null : username,
      discriminator: '0',
      avatar: null,
      bot,
      flags: 0,
      public_flags: 0,
      primary_guild: null,
    }
    users.set(user.id, user)
    return user
  }
  const bot = addUser('stet', true)
  const guild: WorldGuild = { id: newSnowflake(), name: 'The Desk', locale: 'en-US' }
  const otherGuild: WorldGuild = { id: newSnowflake(), name: 'The Other Desk', locale: 'fr' }
  const botRole = { id: newSnowflake() }
  const member = (user: WorldUser): Json => ({
    user,
    roles: user.id === bot.id ? [botRole.id] : (roles.get(user.id) ?? []),
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    banner: null,
    pending: false,
    premium_since: null,
    communication_disabled_until: null,
  })
  return {
    bot,
    alice: addUser('alice'),
    bob: addUser('bob'),
    guild,
    otherGuild,
    botRole,
    users,
    channels,
    messages: new Map(),
    nonces: { keptFor: 300_000 },
    permissions,
    roles,
    addUser,
    member,
    isMember: (id, user) => id === guild.id || user === bot.id,
    addChannel({ id: guild_id }, name, more = {}) {
      const channel = {
        id: newSnowflake(),
        type: 0,
        guild_id,
        name,
        position: 0,
        permission_overwrites: [],
        parent_id: null,
        nsfw: false,
        rate_limit_per_user: 0,
        topic: null,
        last_message_id: null,
        flags: 0,
        ...more,
      }
      channels.set(channel.id, channel)
      return channel
    },
    directChannel(user) {
      const id = `9${user.id.slice(1)}`
      const channel = channels.get(id) ?? { id, type: 1, recipients: [user], last_message_id: null, flags: 0 }
      channels.set(id, channel)
      return channel
    },
    guildPayload({ id, name, locale }) {
      return {
        ...GUILD,
        id,
        name,
        preferred_locale: locale,
        owner_id: bot.id,
        roles: [
          role(id, '@everyone', PERMISSIONS_OF_ALL),
          role(DESK_ROLE, 'desk', '0'),
          { ...role(botRole.id, 'stet', '0'), managed: true, tags: { bot_id: bot.id } },
        ],
        members: [member(bot)],
        channels: [...channels.values()].filter(({ guild_id, type }) => guild_id === id && type !== 11),
        threads: [...channels.values()].filter(({ guild_id, type }) => guild_id === id && type === 11),
      }
    },
  }
}

// View, send, history, embed, attach.
const PERMISSIONS_OF_ALL = String(1024n | 2048n | 65_536n | 16_384n | 32_768n)

function role(id: string, name: string, permissions: string): Json {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  }
}

const GUILD: Json = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  features: [],
  emojis: [],
  stickers: [],
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  application_id: null,
  large: false,
  unavailable: false,
  member_count: 2,
  joined_at: '2024-01-01T00:00:00.000Z',
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
}
