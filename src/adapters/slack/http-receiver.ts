import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { parse as parseForm } from 'node:querystring'
import type { App, Receiver } from '@slack/bolt'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { isSigned } from './verify-signature.ts'

/** Pages that the server has besides Slack's events; true where it answered. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

interface HttpReceiverParts {
  /** Null where events come over a socket: then only the pages are served. */
  readonly signingSecret: string | null
  readonly port: number
  readonly pages: Pages
  readonly now: () => Date
  readonly log: Log
}

export const EVENTS_PATH = '/slack/events'
const LARGEST_BODY = 1024 * 1024

/**
 * Bolt's way in over HTTP. Bolt's own receiver takes requests that are signed for up to any time ahead, and is most of what a
 * request costs: this one checks both ways, and refuses before it parses.
 */
export function createHttpReceiver(parts: HttpReceiverParts): Receiver & { readonly port: () => number } {
  const { port, pages, log } = parts
  let app: App | null = null
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      log.error({ err: error }, 'a request to the Slack server failed')
      if (!response.headersSent) end(response, 500)
    })
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?')
    if (path === EVENTS_PATH && request.method === 'POST' && app !== null && parts.signingSecret !== null)
      return await receive(request, response, app, parts.signingSecret)
    if (request.method !== 'GET' || !(await pages(request, response))) end(response, 404)
  }

  async function receive(request: IncomingMessage, response: ServerResponse, app: App, secret: string): Promise<void> {
    const body = await readBody(request)
    if (body === null) return end(response, 413)
    const timestamp = headerOf(request, 'x-slack-request-timestamp')
    const signature = headerOf(request, 'x-slack-signature')
    if (!isSigned({ body, timestamp, signature }, secret, parts.now())) {
      log.warn('a request that Slack did not sign just now was refused')
      return end(response, 401)
    }
    const payload = parseBody(body.toString('utf8'), request.headers['content-type'] ?? '')
    if (payload === null) return end(response, 400)
    if (payload['ssl_check'] !== undefined) return end(response, 200)
    if (payload['type'] === 'url_verification') return end(response, 200, { challenge: payload['challenge'] })
    const retryNum = Number(headerOf(request, 'x-slack-retry-num') ?? '0')
    const retryReason = headerOf(request, 'x-slack-retry-reason')
    await app.processEvent({
      body: payload,
      ...(retryNum > 0 ? { retryNum } : {}),
      ...(retryReason === undefined ? {} : { retryReason }),
      ack: async (answer?: unknown) => {
        if (!response.headersSent) end(response, 200, answer)
      },
    })
    // No listener wanted it: a command that another version of the app had, say.
    if (!response.headersSent) end(response, 404)
  }

  return {
    init: (given) => {
      app = given
    },
    start: () => listen(server, port),
    stop: () => close(server),
    port: () => {
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    },
  }
}

async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EADDRINUSE' ? 'another program has it' : 'it may not be opened'
    reject(
      new UserError('configuration', `The port ${port} cannot be used: ${why}.`, { hint: 'Set SLACK_PORT.', cause }),
    )
  })
  server.listen(port, resolve)
  await promise
}

async function close(server: Server): Promise<void> {
  const closed = Promise.withResolvers<void>()
  server.close(() => closed.resolve())
  server.closeIdleConnections()
  await closed.promise
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Null for one that is too large. By its events, which cost less than an iterator over them. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > LARGEST_BODY) resolve(null)
      else chunks.push(chunk)
    })
    request.once('end', () =>
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
    )
    request.once('error', reject)
  })
}

/** Events come as JSON, commands as a form, clicks and forms as JSON inside a form. Null where it is none of them. */
function parseBody(text: string, type: string): Record<string, unknown> | null {
  if (type.startsWith('application/json')) return parseObject(text)
  const form = parseForm(text)
  return typeof form['payload'] === 'string' ? parseObject(form['payload']) : form
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const written = new WeakMap<object, Buffer>()

/** A body that is given again, as the answer to the question of the day is, is written out once. */
function toBytes(body: unknown): Buffer {
  if (typeof body !== 'object' || body === null) return Buffer.from(JSON.stringify(body))
  const known = written.get(body)
  if (known !== undefined) return known
  const bytes = Buffer.from(JSON.stringify(body))
  written.set(body, bytes)
  return bytes
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (body === undefined || body === null || body === '') {
    response.writeHead(status).end()
  } else if (typeof body === 'string') {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
  } else {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(toBytes(body))
  }
}
