import { findMessageFaults } from './discord-message-limits.ts'
import { newSnowflake } from './discord-world.ts'
import type { Json, World, WorldMessage, WorldUser } from './discord-world.ts'

const EPHEMERAL = 64
const LOADING = 128

/** A file as it was uploaded. */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

export interface RestAnswer {
  readonly status: number
  readonly body: unknown
}

/** Something that somebody did with the bot, and how far the bot is with it. */
export interface Interaction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly channel: string
  readonly user: WorldUser
  readonly message: WorldMessage | null
  readonly born: number
  first: { readonly type: number; readonly data?: Json } | null
  original: string | null
}

export interface RestState {
  readonly world: World
  readonly interactions: Map<string, Interaction>
  readonly commands: { global: Json[]; readonly guilds: Map<string, Json[]> }
  readonly files: Map<string, Upload>
  /** Milliseconds to the first answer to an interaction. */
  readonly deadline: number
  readonly origin: () => string
  readonly publish: (type: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE' | 'THREAD_CREATE', data: Json) => void
}

interface Call {
  readonly body: Json
  readonly uploads: readonly Upload[]
  readonly query: URLSearchParams
}

type Route = (state: RestState, holes: readonly string[], call: Call) => RestAnswer

export function refuse(status: number, code: number, message: string, errors?: Json): RestAnswer {
  return { status, body: { code, message, ...(errors === undefined ? {} : { errors }) } }
}

/** The parts of an application that no bot of this kind reads. */
const APPLICATION: Json = {
  name: 'Stet',
  description: '',
  icon: null,
  type: null,
  verify_key: 'x',
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 2,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  explicit_content_filter: 0,
  team: null,
  eligible_oauth2_scopes: [],
}

const ok = (body: unknown, status = 200): RestAnswer => ({ status, body })
const nothing: RestAnswer = { status: 204, body: null }

/** Discord's REST requests that a bot of this kind makes, each as method, path and what it does. */
const ROUTES: readonly (readonly [string, string, Route])[] = [
  [
    'GET',
    '/gateway/bot',
    ({ origin }) =>
      ok({
        url: origin().replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 },
      }),
  ],
  ['GET', '/users/@me', ({ world }) => ok(world.bot)],
  ['GET', '/users/:', ({ world }, [id = '']) => found(world.users.get(id), 10_013, 'Unknown User')],
  [
    'POST',
    '/users/@me/channels',
    ({ world }, _, { body }) => {
      const user = world.users.get(String(body['recipient_id']))
      return user === undefined ? refuse(400, 50_033, 'Invalid Recipient(s)') : ok(world.directChannel(user))
    },
  ],
  ['GET', '/applications/@me', ({ world }) => ok({ ...APPLICATION, id: world.bot.id, owner: world.alice })],
  ['GET', '/channels/:', ({ world }, [id = '']) => found(world.channels.get(id), 10_003, 'Unknown Channel')],
  ['POST', '/channels/:/typing', () => nothing],
  ['POST', '/channels/:/messages', postMessage],
  [
    'GET',
    '/channels/:/messages/:',
    ({ world }, [, id = '']) => found(world.messages.get(id), 10_008, 'Unknown Message'),
  ],
  ['PATCH', '/channels/:/messages/:', (state, [, id = ''], call) => change(state, id, call)],
  [
    'DELETE',
    '/channels/:/messages/:',
    ({ world, publish }, [channel_id, id = '']) => {
      if (!world.messages.delete(id)) return refuse(404, 10_008, 'Unknown Message')
      publish('MESSAGE_DELETE', { id, channel_id })
      return nothing
    },
  ],
  ['POST', '/channels/:/messages/:/threads', openThread],
  ['POST', '/interactions/:/:/callback', meet],
  ['POST', '/webhooks/:/:', (state, [, token = ''], call) => followUp(state, token, call)],
  [
    'GET',
    '/webhooks/:/:/messages/:',
    (state, [, token = '', id = '']) =>
      found(state.world.messages.get(originalOf(state, token, id) ?? ''), 10_008, 'Unknown Message'),
  ],
  [
    'PATCH',
    '/webhooks/:/:/messages/:',
    (state, [, token = '', id = ''], call) => {
      const message = originalOf(state, token, id)
      return message === null ? refuse(404, 10_015, 'Unknown Webhook') : change(state, message, call)
    },
  ],
  ['GET', '/applications/:/commands', ({ commands }) => ok(commands.global)],
  ['POST', '/applications/:/commands', (state, _, { body }) => register(state.commands.global, state, body)],
  [
    'PATCH',
    '/applications/:/commands/:',
    ({ commands }, [, id = ''], { body }) => reregister(commands.global, id, body),
  ],
  ['DELETE', '/applications/:/commands/:', ({ commands }, [, id = '']) => unregister(commands.global, id)],
  ['GET', '/applications/:/guilds/:/commands', ({ commands }, [, guild = '']) => ok(listOf(commands.guilds, guild))],
  [
    'POST',
    '/applications/:/guilds/:/commands',
    (state, [, guild = ''], { body }) =>
      register(listOf(state.commands.guilds, guild), state, { ...body, guild_id: guild }),
  ],
  [
    'PATCH',
    '/applications/:/guilds/:/commands/:',
    ({ commands }, [, guild = '', id = ''], { body }) => reregister(listOf(commands.guilds, guild), id, body),
  ],
  [
    'DELETE',
    '/applications/:/guilds/:/commands/:',
    ({ commands }, [, guild = '', id = '']) => unregister(listOf(commands.guilds, guild), id),
  ],
]

const COMPILED = ROUTES.map(([method, path, run]) => ({
  method,
  run,
  pattern: new RegExp(`^${path.replaceAll(':', '([^/]+)')}$`),
}))

/** Answers one request, as Discord would. `path` is below /api/v10. */
export function answerRest(state: RestState, method: string, path: string, call: Call): RestAnswer {
  for (const route of COMPILED) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match !== null) return route.run(state, match.slice(1), call)
  }
  return refuse(404, 0, '404: Not Found')
}

function found(value: unknown, code: number, message: string): RestAnswer {
  return value === undefined ? refuse(404, code, message) : ok(value)
}

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

function checkBody(body: Json, uploads: readonly Upload[]): RestAnswer | null {
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

function postMessage(state: RestState, [channel = '']: readonly string[], { body, uploads }: Call): RestAnswer {
  const { world, publish } = state
  if (!world.channels.has(channel)) return refuse(404, 10_003, 'Unknown Channel')
  const bad = checkBody(body, uploads)
  if (bad !== null) return bad
  const { nonce } = body
  const before = [...world.messages.values()].find(
    (message) => message.channel_id === channel && nonce !== undefined && message['nonce'] === nonce,
  )
  if (body['enforce_nonce'] === true && before !== undefined) return ok(before)
  const message = writeMessage(state, channel, world.bot, body, uploads)
  publish('MESSAGE_CREATE', message)
  return ok(message)
}

function change(state: RestState, id: string, { body, uploads }: Call): RestAnswer {
  const { world, publish } = state
  const before = world.messages.get(id)
  if (before === undefined) return refuse(404, 10_008, 'Unknown Message')
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

function openThread(
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

function meet(state: RestState, [id = '', token = '']: readonly string[], { body, uploads, query }: Call): RestAnswer {
  const { interactions, deadline, world, publish } = state
  const interaction = interactions.get(token)
  if (interaction?.id !== id || Date.now() > interaction.born + deadline)
    return refuse(404, 10_062, 'Unknown interaction')
  if (interaction.first !== null) return refuse(400, 40_060, 'Interaction has already been acknowledged.')
  const type = Number(body['type'])
  const data = (body['data'] ?? {}) as Json
  const bad = type === 4 ? checkBody(data, uploads) : null
  if (bad !== null) return bad
  interaction.first = { type, data }
  if (type === 4 || type === 5) {
    const flags = Number(data['flags'] ?? 0) | (type === 5 ? LOADING : 0)
    const message = writeMessage(state, interaction.channel, world.bot, { ...data, flags }, uploads)
    interaction.original = message.id
    if ((flags & EPHEMERAL) === 0) publish('MESSAGE_CREATE', message)
  } else {
    interaction.original = interaction.message?.id ?? null
  }
  return query.get('with_response') === 'true'
    ? ok({
        interaction: {
          id,
          type: interaction.type,
          response_message_id: interaction.original,
          response_message_loading: type === 5,
        },
      })
    : nothing
}

function originalOf({ interactions }: RestState, token: string, id: string): string | null {
  const interaction = interactions.get(token)
  if (interaction === undefined || interaction.first === null) return null
  return id === '@original' ? interaction.original : id
}

function followUp(state: RestState, token: string, { body, uploads }: Call): RestAnswer {
  const interaction = state.interactions.get(token)
  if (interaction === undefined || interaction.first === null) return refuse(404, 10_015, 'Unknown Webhook')
  return checkBody(body, uploads) ?? ok(writeMessage(state, interaction.channel, state.world.bot, body, uploads))
}

function listOf(guilds: Map<string, Json[]>, guild: string): Json[] {
  const list = guilds.get(guild) ?? []
  guilds.set(guild, list)
  return list
}

function register(list: Json[], { world }: RestState, body: Json): RestAnswer {
  const command = {
    id: newSnowflake(),
    application_id: world.bot.id,
    version: newSnowflake(),
    type: 1,
    description: '',
    default_member_permissions: null,
    nsfw: false,
    ...body,
  }
  list.push(command)
  return ok(command, 201)
}

function reregister(list: Json[], id: string, body: Json): RestAnswer {
  const at = list.findIndex((command) => command['id'] === id)
  if (at < 0) return refuse(404, 10_063, 'Unknown application command')
  list[at] = { ...list[at], ...body, version: newSnowflake() }
  return ok(list[at])
}

function unregister(list: Json[], id: string): RestAnswer {
  const at = list.findIndex((command) => command['id'] === id)
  if (at < 0) return refuse(404, 10_063, 'Unknown application command')
  list.splice(at, 1)
  return nothing
}

/** Components as Discord gives them back: numbered, and with what was left out. */
function toShown(components: unknown): readonly Json[] {
  let counted = 0
  const number = (part: Json): Json => ({
    id: ++counted,
    ...DEFAULTS[Number(part['type'])],
    ...part,
    ...(Array.isArray(part['components']) ? { components: part['components'].map(number) } : {}),
    ...(part['file'] === undefined
      ? {}
      : {
          name: 'file',
          size: 0,
          file: {
            id: '1',
            proxy_url: 'http://127.0.0.1/',
            width: null,
            height: null,
            content_type: null,
            loading_state: 2,
            flags: 0,
            ...(part['file'] as Json),
          },
        }),
  })
  return ((components ?? []) as readonly Json[]).map(number)
}

const DEFAULTS: Readonly<Record<number, Json>> = {
  13: { spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
}
