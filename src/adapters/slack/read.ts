import { z } from 'zod'
import { readMrkdwn } from './markup.ts'
import { SlackFile } from './files.ts'
import { Content } from './read-content.ts'

// What Slack sends is read leniently: only what is used is asked for, and what is missing has a plain default.

export const SlashPayload = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  user_name: z.string().nullish(),
  team_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  channel_name: z.string().nullish(),
  response_url: z.string().nullish(),
  trigger_id: z.string(),
})
export type SlashPayload = z.output<typeof SlashPayload>

const MessagePayload = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().nullish(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  ts: z.string(),
  thread_ts: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().nullish(),
  edited: z.unknown().optional(),
  hidden: z.boolean().nullish(),
  files: z.array(SlackFile).nullish(),
})

/** A message that somebody wrote, in words. */
export interface SpokenMessage {
  readonly user: string
  readonly channel: string
  readonly ts: string
  readonly thread: string | null
  /** In Slack's own markup undone, without the mention of the bot. */
  readonly text: string
  readonly files: readonly SlackFile[]
  readonly isMention: boolean
  readonly isDirect: boolean
}

// A file that is shared is a message with this subtype; so is a thread reply that is also shown in the channel.
const SPOKEN_SUBTYPES = new Set(['file_share', 'thread_broadcast'])

/** Null for what nobody said to anybody: edits, deletions, joins, and whatever bots say, this one too. */
export function readSpoken(event: unknown, botUserId: string | null): SpokenMessage | null {
  const result = MessagePayload.safeParse(event)
  if (!result.success) return null
  const { user, bot_id, subtype, edited, hidden, channel, ts, thread_ts, type, channel_type } = result.data
  if (user == null || bot_id != null || user === botUserId || user === 'USLACKBOT') return null
  if (subtype != null && !SPOKEN_SUBTYPES.has(subtype)) return null
  if (edited != null || hidden === true) return null
  const text = result.data.text ?? ''
  return {
    user,
    channel,
    ts,
    thread: thread_ts ?? null,
    text: readMrkdwn(text, botUserId),
    files: result.data.files ?? [],
    isMention: type === 'app_mention' || (botUserId !== null && text.includes(`<@${botUserId}`)),
    isDirect: channel_type === 'im' || channel.startsWith('D'),
  }
}

const KindOfChannel = z.object({ channel: z.string(), channel_type: z.string() })

/** What an event of the messages says of its channel; null where it says nothing, as a mention does not. */
export function readChannelKind(event: unknown): { readonly channel: string; readonly isPublic: boolean } | null {
  const result = KindOfChannel.safeParse(event)
  return result.success ? { channel: result.data.channel, isPublic: result.data.channel_type === 'channel' } : null
}

const User = z.object({
  id: z.string(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  team_id: z.string().nullish(),
})
const Team = z.object({ id: z.string() })
const Channel = z.object({ id: z.string(), name: z.string().nullish() })

export const ClickPayload = z.object({
  user: User,
  team: Team.nullish(),
  channel: Channel.nullish(),
  container: z
    .object({
      type: z.string().nullish(),
      message_ts: z.string().nullish(),
      thread_ts: z.string().nullish(),
      channel_id: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
    })
    .default({}),
  message: z
    .object({
      thread_ts: z.string().nullish(),
      text: z.string().nullish(),
      blocks: z
        .array(z.looseObject({ elements: z.array(z.looseObject({ action_id: z.string().nullish() })).nullish() }))
        .nullish()
        .catch(null),
    })
    .nullish(),
  response_url: z.string().nullish(),
  trigger_id: z.string(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().nullish(), action_ts: z.string().nullish() }))
    .min(1),
})
export type ClickPayload = z.output<typeof ClickPayload>

export const ShortcutPayload = z.object({
  callback_id: z.string(),
  user: User,
  team: Team.nullish(),
  channel: Channel,
  message: Content.extend({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    files: z.array(SlackFile).nullish(),
  }),
  response_url: z.string().nullish(),
  trigger_id: z.string(),
})
export type ShortcutPayload = z.output<typeof ShortcutPayload>

const InputValue = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  files: z.array(SlackFile).nullish(),
})
export type InputValue = z.output<typeof InputValue>

export const FormPayload = z.object({
  user: User,
  team: Team.nullish(),
  trigger_id: z.string().nullish(),
  view: z.object({
    id: z.string(),
    hash: z.string().nullish(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), InputValue)) }),
  }),
})
export type FormPayload = z.output<typeof FormPayload>
