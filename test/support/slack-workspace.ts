import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from 'emulate'
import { WebSocketServer } from 'ws'
import { findMessageFaults, findViewFaults } from './slack-blocks.ts'
import { findScopeFaults } from './slack-scopes.ts'
import { BOT, toSeed } from './slack-seed.ts'
import { createSocketSide } from './slack-socket.ts'
import type { SocketSide } from './slack-socket.ts'

/** Something the app sent to Slack: a Web API method, or `respond` for a response_url. */
export interface SlackCall {
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
  /** The answer's status: what was refused was not shown. */
  readonly status: number
}

/** Slack as the app sees it: `emulate` keeps the state, this adds what it lacks, and records what the app sends. */
export interface SlackWorkspace extends SocketSide {
  /** For SLACK_API_URL. */
  readonly apiUrl: string
  readonly team: string
  readonly bot: { readonly user: string; readonly token: string }
  readonly alice: string
  readonly bob: string
  readonly channel: string
  readonly calls: readonly SlackCall[]
  /** What the validator would not have let through, over the whole life of the workspace. */
  readonly faults: readonly string[]
  /** Members of user groups. */
  readonly groups: Map<string, readonly string[]>
  /** The languages that people use Slack in, where it is known. */
  readonly locales: Map<string, string>
  /** Answers the next calls of a method with an error instead: a status and seconds to wait, or Slack's own error name. */
  refuse(method: string, refusals: readonly (Refusal | string)[]): void
  /** Does what the next calls of a method ask for, and cuts the line before the app hears of it. */
  lose(method: string, count: number): void
  /** Waits for a call that fits; earlier ones count from `since`. */
  waitFor(fits: (call: SlackCall) => boolean, since?: number): Promise<SlackCall>
  /** An address that answers may be posted to: five times, or never once it is expired. */
  responseUrl(options?: { readonly expired?: boolean }): string
  /** A trigger that opens one form within three seconds. */
  trigger(): Promise<string>
  /** A file that was shared with the app. */
  share(name: string, content: string | Uint8Array): Readonly<Record<string, unknown>>
  /** Writes a message in the channel as one of its people, and gives its time, which is its name. */
  write(user: 'alice' | 'bob', text: string, thread?: string): Promise<string>
  /** Posts a message with whatever token and fields. */
  writeAs(token: string, fields: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>>
  /** Calls a Web API method as the app. */
  call(method: string, body: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>>>
  close(): Promise<void>
}

interface Told {
  readonly ts: string
  readonly metadata?: unknown
}

interface Refusal {
  readonly status: number
  readonly retryAfter?: number
}

export async function openSlackWorkspace(options: { readonly redirectUri?: string } = {}): Promise<SlackWorkspace> {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: toSeed(options.redirectUri) })
  const upstream = emulator.url.replace('localhost', '127.0.0.1')
  const calls: SlackCall[] = []
  const faults: string[] = []
  const watchers = new Set<() => void>()
  const refusals = new Map<string, (Refusal | string)[]>()
  const losses = new Map<string, number>()
  const shownFiles = new Set<string>()
  const responses = new Map<string, { uses: number; readonly expired: boolean }>()
  const files = new Map<string, Uint8Array>()
  const groups = new Map<string, readonly string[]>()
  const locales = new Map<string, string>()
  const server = createServer((request, response) => {
    // Where the workspace closes while a call is under way, the app hears that the line is gone.
    serve(request, response).catch(() => response.destroy())
  })
  const sockets = new WebSocketServer({ noServer: true })
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const socketSide = createSocketSide(server, sockets, origin)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const raw = await readAll(request)
    if (path.startsWith('/files/')) return sendFile(request, response, files.get(path.slice('/files/'.length)))
    if (path.startsWith('/respond/')) return takeResponse(path.slice('/respond/'.length), raw, response)
    if (!path.startsWith('/api/')) return await forward(request, raw, response)
    const method = path.slice('/api/'.length)
    faults.push(...findScopeFaults(method))
    const refusal = refusals.get(method)?.shift()
    if (refusal !== undefined) return refuseCall(method, raw, refusal, response)
    if (method === 'apps.connections.open') return sendJson(response, socketSide.open(request.headers.authorization))
    const body = readBody(raw)
    if (method === 'chat.postMessage' && namesUnknownFile(body))
      return refuseCall(method, raw, 'invalid_blocks', response)
    record({ method, body, status: 200 })
    if (method === 'files.completeUploadExternal')
      for (const { id } of body['files'] as readonly { readonly id: string }[]) shownFiles.add(id)
    const left = losses.get(method) ?? 0
    if (left > 0) {
      losses.set(method, left - 1)
      return await lose(request, raw, response)
    }
    if (method.startsWith('assistant.threads.')) return sendJson(response, { ok: true })
    if (method === 'usergroups.list') {
      const usergroups = [...groups.keys()].map((id) => ({ id, handle: id.replace('S0', '').toLowerCase() }))
      return sendJson(response, { ok: true, usergroups })
    }
    if (method === 'usergroups.users.list') {
      const group = new URLSearchParams(raw.toString()).get('usergroup') ?? ''
      return sendJson(response, { ok: true, users: groups.get(group) ?? [] })
    }
    if (method === 'conversations.history' || method === 'conversations.replies')
      return await tellMessages(request, raw, response, body)
    if (method === 'files.info') return sendJson(response, tellFile(String(body['file'])))
    if (method === 'users.info') return await tellUser(request, raw, response, locales.get(String(body['user'])))
    await forward(request, raw, response)
  }

  /** Metadata is told to whoever asks for it, and nothing from before the time that is asked for. */
  async function tellMessages(
    request: IncomingMessage,
    raw: Buffer,
    response: ServerResponse,
    { include_all_metadata, oldest = '0' }: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const answer = (await (await pass(request, raw)).json()) as { readonly messages?: readonly Told[] }
    const told = answer.messages?.filter(({ ts }) => Number(ts) >= Number(oldest))
    const messages = told?.map(({ metadata, ...message }) =>
      String(include_all_metadata) === 'true' ? { ...message, metadata } : message,
    )
    sendJson(response, messages === undefined ? answer : { ...answer, messages })
  }

  function tellFile(id: string): object {
    const path = [...files.keys()].find((key) => key.startsWith(`${id}/`))
    const name = path?.slice(id.length + 1)
    return path === undefined
      ? { ok: false, error: 'file_not_found' }
      : { ok: true, file: { id, name, mimetype: 'text/plain', url_private_download: `${origin()}/files/${path}` } }
  }

  async function tellUser(
    request: IncomingMessage,
    raw: Buffer,
    response: ServerResponse,
    locale: string | undefined,
  ): Promise<void> {
    const answer = (await (await pass(request, raw)).json()) as { readonly user?: object }
    sendJson(response, answer.user === undefined ? answer : { ...answer, user: { ...answer.user, locale } })
  }

  async function lose(request: IncomingMessage, raw: Buffer, response: ServerResponse): Promise<void> {
    await pass(request, raw)
    response.destroy()
  }

  /** Slack refuses a picture that it does not have, and one that it is not done with. */
  function namesUnknownFile(body: Readonly<Record<string, unknown>>): boolean {
    const blocks = (body['blocks'] ?? []) as readonly { readonly slack_file?: { readonly id: string } }[]
    return blocks.some(({ slack_file }) => slack_file !== undefined && !shownFiles.has(slack_file.id))
  }

  function refuseCall(method: string, raw: Buffer, refusal: Refusal | string, response: ServerResponse): void {
    const status = typeof refusal === 'string' ? 400 : refusal.status
    record({ method, body: readBody(raw), status })
    if (typeof refusal === 'string') return sendJson(response, { ok: false, error: refusal })
    response.writeHead(refusal.status, { 'retry-after': String(refusal.retryAfter ?? 1) })
    response.end(JSON.stringify({ ok: false, error: 'ratelimited' }))
  }

  function takeResponse(id: string, raw: Buffer, response: ServerResponse): void {
    const state = responses.get(id)
    const refusal = refusals.get('respond')?.shift()
    if (refusal !== undefined) return refuseCall('respond', raw, refusal, response)
    const isOpen = state !== undefined && !state.expired && state.uses < 5
    if (state !== undefined) state.uses++
    record({ method: 'respond', body: { ...readBody(raw), response: id }, status: isOpen ? 200 : 404 })
    response.writeHead(isOpen ? 200 : 404, { 'content-type': 'application/json' })
    response.end(isOpen ? 'ok' : '{"ok":false,"error":"expired_url"}')
  }

  async function pass(request: IncomingMessage, raw: Buffer): Promise<Response> {
    const { host: _host, connection: _connection, ...rest } = request.headers
    const headers = Object.entries(rest).flatMap(([name, value]) =>
      typeof value === 'string' && !['content-length', 'transfer-encoding'].includes(name) ? [[name, value]] : [],
    ) as [string, string][]
    return await fetch(`${upstream}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers,
      redirect: 'manual',
      ...(raw.byteLength === 0 ? {} : { body: new Uint8Array(raw) }),
    })
  }

  async function forward(request: IncomingMessage, raw: Buffer, response: ServerResponse): Promise<void> {
    const answer = await pass(request, raw)
    const location = answer.headers.get('location')
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
      ...(location === null ? {} : { location }),
    })
    response.end(Buffer.from(await answer.arrayBuffer()))
  }

  function record(call: SlackCall): void {
    const isMessage = ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'respond'].includes(call.method)
    // What only takes a message away says nothing.
    if (isMessage && call.body['delete_original'] !== true) faults.push(...findMessageFaults(call.body))
    if (call.method === 'views.open' || call.method === 'views.publish')
      faults.push(...findViewFaults(call.body['view'] as Readonly<Record<string, unknown>>))
    calls.push(call)
    for (const check of watchers) check()
  }

  async function callMethod(method: string, body: Readonly<Record<string, string>>, token = BOT.token) {
    const answer = await fetch(`${upstream}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(body),
    })
    return (await answer.json()) as Readonly<Record<string, unknown>>
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const users = (await callMethod('users.list', {}))['members'] as readonly { id: string; name: string }[]
  const channels = (await callMethod('conversations.list', {}))['channels'] as readonly { id: string; name: string }[]
  const idOf = (name: string) => users.find((user) => user.name === name)?.id ?? ''
  const alice = idOf('alice')
  const channel = channels.find(({ name }) => name === 'desk')?.id ?? ''
  let counter = 0

  return {
    ...socketSide,
    apiUrl: `${origin()}/api/`,
    team: String((await callMethod('auth.test', {}))['team_id']),
    bot: { user: BOT.user, token: BOT.token },
    alice,
    bob: idOf('bob'),
    channel,
    calls,
    faults,
    groups,
    locales,
    refuse: (method, list) => void refusals.set(method, [...list]),
    lose: (method, count) => void losses.set(method, count),
    waitFor(fits, since = 0) {
      const found = Promise.withResolvers<SlackCall>()
      const check = () => {
        const call = calls.slice(since).find(fits)
        if (call === undefined) return
        watchers.delete(check)
        found.resolve(call)
      }
      watchers.add(check)
      check()
      return found.promise
    },
    responseUrl({ expired = false } = {}) {
      const id = `r${++counter}`
      responses.set(id, { uses: 0, expired })
      return `${origin()}/respond/${id}`
    },
    async trigger() {
      return String((await callMethod('views.generateTriggerId', { user_id: alice }))['trigger_id'])
    },
    share(name, content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const id = `F${++counter}`
      files.set(`${id}/${name}`, bytes)
      return {
        id,
        name,
        mimetype: 'text/plain',
        size: bytes.byteLength,
        url_private_download: `${origin()}/files/${id}/${name}`,
      }
    },
    async write(user, text, thread) {
      const more = thread === undefined ? {} : { thread_ts: thread }
      const answer = await callMethod('chat.postMessage', { channel, text, ...more }, `xoxp-${user}`)
      return String(answer['ts'])
    },
    writeAs: (token, fields) => callMethod('chat.postMessage', fields, token),
    call: callMethod,
    async close() {
      socketSide.closeSockets()
      server.close()
      server.closeAllConnections()
      await emulator.close()
    },
  }
}

/** Forms carry blocks and views as JSON inside their fields. */
function readBody(raw: Buffer): Readonly<Record<string, unknown>> {
  const text = raw.toString('utf8')
  if (text.startsWith('{')) return JSON.parse(text) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  )
}

function sendFile(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array | undefined): void {
  // Without the token Slack shows its sign-in page.
  if (request.headers.authorization !== `Bearer ${BOT.token}` || bytes === undefined) {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to Slack</html>')
    return
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).end(bytes)
}

function sendJson(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
