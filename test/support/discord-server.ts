import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openGateway } from './discord-gateway.ts'
import type { Gateway } from './discord-gateway.ts'
import { readDiscordOpenApi } from './discord-openapi.ts'
import { createPeople } from './discord-people.ts'
import type { People } from './discord-people.ts'
import { refuse } from './discord-rest-state.ts'
import type { Interaction, RestAnswer, RestState, Upload } from './discord-rest-state.ts'
import { answerRest } from './discord-routes.ts'
import { createWorld } from './discord-world.ts'
import type { Json, World } from './discord-world.ts'

/** One request that the bot made. */
export interface DiscordCall {
  readonly method: string
  /** Below /api/v10. */
  readonly path: string
  readonly body: Json
  readonly files: readonly Upload[]
  readonly status: number
  readonly reply: Json
}

/** A stand-in of Discord on this machine: REST, the gateway, and the people in it. */
export interface DiscordServer extends People {
  readonly apiUrl: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly commands: RestState['commands']
  /** Everything the bot asked for, in order. */
  readonly calls: readonly DiscordCall[]
  /** The first call since `since` (a count of calls) that fits, now or later. */
  waitFor(fits: (call: DiscordCall) => boolean, since?: number): Promise<DiscordCall>
  /** Answers the next requests that fit otherwise. */
  interfere(fits: RegExp, answers: readonly RestAnswer[]): void
  /** Does what the next request that fits asks for, and breaks the connection before the answer. */
  cut(fits: RegExp): void
  /** Throws where an exchange was not as Discord's OpenAPI file describes it. */
  close(): Promise<void>
}

export interface DiscordServerOptions {
  readonly allowsContent?: boolean
  readonly deadline?: number
}

const TOKEN = 'MTIz.stand-in.token'
const PATIENCE = 10_000

export async function startDiscordServer({
  allowsContent = true,
  deadline = 3_000,
}: DiscordServerOptions = {}): Promise<DiscordServer> {
  const world = createWorld()
  const calls: DiscordCall[] = []
  const faults: string[] = []
  const waiting = new Set<(call: DiscordCall) => void>()
  const interferences: { readonly fits: RegExp; readonly answers: RestAnswer[] }[] = []
  const cuts: RegExp[] = []
  const judge = readDiscordOpenApi()
  let origin = ''
  const server = createServer((request, response) => {
    const answer = ({ status, body }: RestAnswer): void => {
      const retry =
        status === 429
          ? { 'retry-after': String((body as { retry_after: number }).retry_after), 'x-ratelimit-scope': 'user' }
          : {}
      response.writeHead(status, { ...(status === 204 ? {} : { 'content-type': 'application/json' }), ...retry })
      response.end(Buffer.isBuffer(body) ? body : status === 204 ? undefined : JSON.stringify(body))
    }
    const respond = async () => {
      const given = await take(request)
      const at = cuts.findIndex((fits) => fits.test(`${request.method} ${request.url}`))
      if (at < 0) return answer(given)
      cuts.splice(at, 1)
      request.socket.destroy()
    }
    void respond()
  })
  const gateway = openGateway(server, world, { token: TOKEN, allowsContent })
  const state: RestState = {
    world,
    interactions: new Map<string, Interaction>(),
    commands: { global: [], guilds: new Map() },
    files: new Map(),
    deadline,
    origin: () => origin,
    publish: (type, data) => gateway.dispatch(type, (hasContent) => hideContent(world, data, hasContent)),
  }

  async function take(request: IncomingMessage): Promise<RestAnswer> {
    const url = new URL(request.url ?? '/', origin)
    const [, file] = /^\/attachments\/(\d+)\//.exec(url.pathname) ?? []
    if (file !== undefined) return { status: 200, body: state.files.get(file)?.bytes ?? Buffer.alloc(0) }
    const path = decodeURIComponent(url.pathname).replace('/api/v10', '')
    const method = request.method ?? 'GET'
    const { body, uploads } = await readBody(request)
    const answer = answerCall(method, path, { body, uploads, query: url.searchParams }, request.headers.authorization)
    const call: DiscordCall = {
      method,
      path,
      body,
      files: uploads,
      status: answer.status,
      reply: (answer.body ?? {}) as Json,
    }
    calls.push(call)
    if (judge !== null) faults.push(...judge({ ...call, reply: answer.body }))
    for (const look of waiting) look(call)
    return answer
  }

  function answerCall(
    method: string,
    path: string,
    call: Parameters<typeof answerRest>[3],
    authorization: string | undefined,
  ): RestAnswer {
    const isOpen = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (!isOpen && authorization !== `Bot ${TOKEN}`) return refuse(401, 0, '401: Unauthorized')
    const interference = interferences.find(({ fits, answers }) => answers.length > 0 && fits.test(`${method} ${path}`))
    return interference?.answers.shift() ?? answerRest(state, method, path, call)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const waitFor: DiscordServer['waitFor'] = (fits, since = 0) =>
    new Promise((resolve, reject) => {
      const already = calls.slice(since).find(fits)
      if (already !== undefined) return resolve(already)
      const timer = setTimeout(
        () => reject(new Error(`Discord was not asked for that; the last calls: ${describe(calls)}`)),
        PATIENCE,
      )
      const look = (call: DiscordCall) => {
        if (!fits(call)) return
        clearTimeout(timer)
        waiting.delete(look)
        resolve(call)
      }
      waiting.add(look)
    })
  return {
    ...createPeople(state, gateway, waitFor, calls),
    apiUrl: `${origin}/api`,
    token: TOKEN,
    world,
    gateway,
    commands: state.commands,
    calls,
    waitFor,
    interfere: (fits, answers) => void interferences.push({ fits, answers: [...answers] }),
    cut: (fits) => void cuts.push(fits),
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (faults.length > 0) throw new Error(`this was not as Discord describes it:\n${faults.join('\n')}`)
    },
  }
}

/** What a session may see of a message: without the intent only what mentions the bot, what it wrote, and direct messages. */
function hideContent(world: World, data: Json, hasContent: boolean): Json {
  const message = data as {
    readonly author?: { readonly id: string }
    readonly mentions?: readonly { readonly id: string }[]
    readonly channel_id?: string
  }
  const guild_id = world.channels.get(message.channel_id ?? '')?.guild_id
  const user = world.users.get(message.author?.id ?? '')
  const { user: _, ...member } = user === undefined ? { user: null } : world.member(user)
  const shown = guild_id === undefined || message.author === undefined ? data : { ...data, guild_id, member }
  const isOpen =
    hasContent ||
    guild_id === undefined ||
    user?.id === world.bot.id ||
    message.mentions?.some(({ id }) => id === world.bot.id) === true
  return isOpen || message.author === undefined
    ? shown
    : { ...shown, content: '', embeds: [], attachments: [], components: [] }
}

async function readBody(request: IncomingMessage): Promise<{ body: Json; uploads: readonly Upload[] }> {
  const raw = await request.toArray().then((chunks: Buffer[]) => Buffer.concat(chunks))
  const type = request.headers['content-type'] ?? ''
  if (raw.length === 0) return { body: {}, uploads: [] }
  if (!type.startsWith('multipart/')) return { body: JSON.parse(raw.toString('utf8')) as Json, uploads: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const uploads: Upload[] = []
  let body: Json = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') uploads.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
    else if (name === 'payload_json') body = JSON.parse(value) as Json
  }
  return { body, uploads }
}

function describe(calls: readonly DiscordCall[]): string {
  return calls
    .slice(-6)
    .map(
      ({ method, path, status, body, reply }) =>
        `${method} ${path} ${status} ${JSON.stringify(body).slice(0, 400)}${status >= 400 ? JSON.stringify(reply).slice(0, 400) : ''}`,
    )
    .join('\n')
}
