import { findMessageFaults } from './discord-message-limits.ts'
import { ok, refuse } from './discord-rest-state.ts'
import type { Call, RestAnswer, RestState, Upload } from './discord-rest-state.ts'
import { newSnowflake } from './discord-world.ts'
import type { Json, WorldChannel, WorldMessage, WorldUser } from './discord-world.ts'

/** Flags of messages: only one person sees it; it waits to be filled. */
export const EPHEMERAL = 64
export const LOADING = 128

/** Writes a message down. Whoever says it, it looks like Discord's. */
export function writeMessage(
  state: Pick<RestState, 'world' | 'files' | 'origin'>,
  channel_id: string,
  author: WorldUser,
  body: Json,
  uploads: readonly Upload[] = [],
): WorldMessage {
  const { world } = state
  const content = typeof body['content'] === 'string' ? body['content'] : ''
  const reference = body['message_reference'] as { readonly message_id: string } | undefined
  const guild_id = world.channels.get(channel_id)?.guild_id
  const message: WorldMessage = {
    id: newSnowflake(),
    type: reference === undefined ? 0 : 19,
    channel_id,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id = '']) => world.users.get(id) ?? []),
    mention_roles: [],
    attachments: uploads.map((upload) => attach(state, upload)),
    embeds: [],
    components: toShown(body['components']),
    pinned: false,
    flags: Number(body['flags'] ?? 0),
    ...(body['nonce'] === undefined ? {} : { nonce: body['nonce'] }),
    ...(reference === undefined
      ? {}
      : {
          message_reference: { type: 0, channel_id, ...(guild_id === undefined ? {} : { guild_id }), ...reference },
          referenced_message: world.messages.get(reference.message_id) ?? null,
        }),
  }
  world.messages.set(message.id, message)
  return message
}

export function attach({ files, origin }: Pick<RestState, 'files' | 'origin'>, upload: Upload): Json {
  const id = newSnowflake()
  files.set(id, upload)
  const url = `${origin()}/attachments/${id}/${encodeURIComponent(upload.name)}`
  return {
    id,
    filename: upload.name,
    size: upload.bytes.length,
    url,
    proxy_url: url,
    content_type: 'text/plain; charset=utf-8',
  }
}

/** Null where Discord would take the message. */
export function checkBody(body: Json, uploads: readonly Upload[]): RestAnswer | null {
  if (uploads.some(({ bytes }) => bytes.length > 10 * 1024 * 1024))
    return refuse(413, 40_005, 'Request entity too large')
  const [fault] = findMessageFaults(
    body,
    uploads.map(({ name }) => name),
  )
  return fault === undefined
    ? null
    : refuse(400, 50_035, 'Invalid Form Body', { message: { _errors: [{ code: 'INVALID', message: fault }] } })
}

/** Posts a message, once for a nonce. */
export function postMessage(state: RestState, [channel = '']: readonly string[], { body, uploads }: Call): RestAnswer {
  const { world, publish } = state
  if (!world.channels.has(channel)) return refuse(404, 10_003, 'Unknown Channel')
  const bad = checkBody(body, uploads)
  if (bad !== null) return bad
  const asleep = wake(world.channels.get(channel))
  if (asleep !== null) return asleep
  const { nonce } = body
  const before = [...world.messages.values()].find(
    (message) =>
      message.channel_id === channel &&
      nonce !== undefined &&
      message['nonce'] === nonce &&
      Date.parse(String(message['timestamp'])) > Date.now() - world.nonces.keptFor,
  )
  if (body['enforce_nonce'] === true && before !== undefined) return ok(before)
  const message = writeMessage(state, channel, world.bot, body, uploads)
  publish('MESSAGE_CREATE', message)
  return ok(message)
}

/** The messages of a channel: after one, oldest of them first in line but newest first in the page, as Discord gives them. */
export function listMessages({ world }: RestState, [channel = '']: readonly string[], { query }: Call): RestAnswer {
  if (!world.channels.has(channel)) return refuse(404, 10_003, 'Unknown Channel')
  const limit = Number(query.get('limit') ?? 50)
  const after = query.get('after')
  const before = query.get('before')
  const all = [...world.messages.values()]
    .filter(({ channel_id, flags }) => channel_id === channel && (flags & EPHEMERAL) === 0)
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const page =
    after === null
      ? all.filter(({ id }) => before === null || BigInt(id) < BigInt(before)).slice(-limit)
      : all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit)
  // A nonce comes back to who sent it, and is not kept for readers.
  return ok(page.toReversed().map(withoutNonce))
}

function withoutNonce(message: WorldMessage): Json {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'nonce'))
}

/** Edits a message. */
export function change(state: RestState, id: string, { body, uploads }: Call): RestAnswer {
  const { world, publish } = state
  const before = world.messages.get(id)
  if (before === undefined) return refuse(404, 10_008, 'Unknown Message')
  const thread = world.channels.get(before.channel_id)?.['thread_metadata'] as ThreadState | undefined
  if (thread?.archived === true) return refuse(400, 50_083, 'Thread is archived')
  const flags = (before.flags & ~LOADING) | Number(body['flags'] ?? 0)
  const bad = checkBody({ ...before, ...body, flags }, uploads)
  if (bad !== null) return bad
  const { content = before.content, components = before['components'] } = body
  const message = {
    ...before,
    content: String(content),
    components: toShown(components),
    flags,
    attachments: uploads.map((upload) => attach(state, upload)),
    edited_timestamp: new Date().toISOString(),
  }
  world.messages.set(id, message)
  if ((flags & EPHEMERAL) === 0) publish('MESSAGE_UPDATE', message)
  return ok(message)
}

interface ThreadState {
  archived: boolean
  readonly locked: boolean
}

/** A message wakes a thread that is asleep, where it is not locked. */
function wake(channel: WorldChannel | undefined): RestAnswer | null {
  const state = channel?.['thread_metadata'] as ThreadState | undefined
  if (state?.locked === true) return refuse(400, 160_005, 'Thread is locked')
  if (state !== undefined) state.archived = false
  return null
}

/** Changes a thread: wakes it, where the bot may. */
export function changeChannel({ world }: RestState, [id = '']: readonly string[], { body }: Call): RestAnswer {
  const channel = world.channels.get(id)
  const state = channel?.['thread_metadata'] as ThreadState | undefined
  if (channel === undefined || state === undefined) return refuse(404, 10_003, 'Unknown Channel')
  if (state.locked) return refuse(403, 50_013, 'Missing Permissions')
  state.archived = body['archived'] === true
  return ok(channel)
}

/** Opens a thread at a message. */
export function openThread(
  { world, publish }: RestState,
  [parent_id = '', id = '']: readonly string[],
  { body }: Call,
): RestAnswer {
  const guild_id = world.channels.get(parent_id)?.guild_id ?? ''
  const thread = {
    id,
    type: 11,
    guild_id,
    parent_id,
    owner_id: world.bot.id,
    name: String(body['name']),
    message_count: 0,
    total_message_sent: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    last_message_id: null,
    flags: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: new Date().toISOString(),
      locked: false,
    },
  }
  world.channels.set(id, thread)
  publish('THREAD_CREATE', thread)
  return ok(thread, 201)
}

/** Components as Discord gives them back: numbered, and with what was left out. */
function toShown(components: unknown): readonly Json[] {
  let counted = 0
  const taken = new Set(listIds((components ?? []) as readonly Json[]))
  const next = () => {
    do counted++
    while (taken.has(counted))
    return counted
  }
  const number = (part: Json): Json => ({
    id: next(),
    ...DEFAULTS[Number(part['type'])],
    ...part,
    ...(Array.isArray(part['components']) ? { components: part['components'].map(number) } : {}),
    ...(Array.isArray(part['items']) ? { items: part['items'].map(toItem) } : {}),
    ...(part['file'] === undefined
      ? {}
      : {
          name: 'file',
          size: 0,
          file: toMedia(part['file'] as Json),
        }),
  })
  return ((components ?? []) as readonly Json[]).map(number)
}

function listIds(parts: readonly Json[]): readonly unknown[] {
  return parts.flatMap((part) => [part['id'], ...listIds((part['components'] ?? []) as readonly Json[])])
}

const toMedia = (media: Json): Json => ({
  id: '1',
  proxy_url: 'http://127.0.0.1/',
  width: null,
  height: null,
  content_type: null,
  loading_state: 2,
  flags: 0,
  ...media,
})
const toItem = (item: Json): Json => ({
  description: null,
  spoiler: false,
  ...item,
  media: toMedia(item['media'] as Json),
})

const DEFAULTS: Readonly<Record<number, Json>> = {
  3: { min_values: 1, max_values: 1 },
  13: { spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
}
