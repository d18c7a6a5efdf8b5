import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { WebSocket, WebSocketServer } from 'ws'

export const APP_TOKEN = 'xapp-test'
const PATIENCE = 5_000

/** How an app acknowledged: after how long, and with what. */
export interface Acknowledgement {
  readonly ms: number
  readonly body: unknown
}

/** Slack's side of Socket Mode: tickets, sockets, envelopes and their acknowledgements. */
export interface SocketSide {
  /** The answer to `apps.connections.open`. */
  open(authorization: string | undefined): object
  /** Sends an envelope and waits for its acknowledgement. */
  push(type: SocketType, payload: object, options?: { readonly retry?: number }): Promise<Acknowledgement>
  /** Cuts the line without a word, as a network does. */
  dropSockets(): void
  /** Resolves when so many sockets have been opened, from the first on. */
  waitForSocket(count: number): Promise<void>
  closeSockets(): void
}

export type SocketType = 'events_api' | 'slash_commands' | 'interactive'

export function createSocketSide(server: Server, sockets: WebSocketServer, origin: () => string): SocketSide {
  const tickets = new Set<string>()
  const open = new Set<WebSocket>()
  const waiting = new Map<string, (body: unknown) => void>()
  const openings: { readonly count: number; readonly resolve: () => void }[] = []
  let opened = 0

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '', 'http://slack').searchParams.get('ticket') ?? ''
    // A ticket works once.
    if (!tickets.delete(ticket)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      open.add(client)
      client.on('close', () => open.delete(client))
      client.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString('utf8')) as { envelope_id?: string; payload?: unknown }
        if (message.envelope_id !== undefined) waiting.get(message.envelope_id)?.(message.payload)
      })
      client.send(
        JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A0APP00001' } }),
      )
      opened++
      for (const each of openings) if (each.count <= opened) each.resolve()
    })
  })

  return {
    open(authorization) {
      if (authorization !== `Bearer ${APP_TOKEN}`) return { ok: false, error: 'invalid_auth' }
      const ticket = randomUUID()
      tickets.add(ticket)
      return { ok: true, url: `${origin().replace('http', 'ws')}/link/?ticket=${ticket}&app_id=A0APP00001` }
    },
    async push(type, payload, { retry = 0 } = {}) {
      const [socket] = [...open]
      if (socket === undefined) throw new Error('the app has no socket open')
      const envelope = randomUUID()
      const started = performance.now()
      const acknowledged = Promise.withResolvers<Acknowledgement>()
      const timer = setTimeout(() => acknowledged.reject(new Error('not acknowledged')), PATIENCE)
      waiting.set(envelope, (body) => acknowledged.resolve({ ms: performance.now() - started, body }))
      const retried = type === 'events_api' ? { retry_attempt: retry, retry_reason: retry > 0 ? 'timeout' : '' } : {}
      socket.send(
        JSON.stringify({
          envelope_id: envelope,
          type,
          payload,
          accepts_response_payload: type !== 'events_api',
          ...retried,
        }),
      )
      return await acknowledged.promise.finally(() => {
        clearTimeout(timer)
        waiting.delete(envelope)
      })
    },
    dropSockets: () => open.forEach((socket) => socket.terminate()),
    async waitForSocket(count) {
      if (opened >= count) return
      const { promise, resolve } = Promise.withResolvers<void>()
      openings.push({ count, resolve })
      await promise
    },
    closeSockets() {
      for (const socket of open) socket.terminate()
      sockets.close()
    },
  }
}
