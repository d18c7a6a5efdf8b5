import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { newSnowflake } from './discord-world.ts'
import type { Json, World } from './discord-world.ts'

const MESSAGE_CONTENT = 1 << 15

interface Session {
  readonly id: string
  readonly intents: number
  readonly log: { readonly op: 0; readonly t: string; readonly s: number; readonly d: unknown }[]
}

export interface GatewayOptions {
  readonly token: string
  /** Whether the Message Content intent is switched on for the application. */
  readonly allowsContent: boolean
}

/** Discord's gateway as one bot sees it: hello, identify, resume, and events that are replayed to who missed them. */
export interface Gateway {
  /** Sends an event to whoever is connected, and keeps it for whoever resumes. `toData` sees the session's intents. */
  dispatch(type: string, toData: (hasContent: boolean) => unknown): void
  /** Sends anything, well formed or not. */
  sendRaw(text: string): void
  /** Cuts the connections without a word. */
  kill(): void
  /** Asks every client to come back (op 7). */
  reconnect(): void
  /** Ends the session (op 9): the client must identify anew. */
  invalidate(): void
  /** How often clients identified and resumed. */
  readonly counts: { identified: number; resumed: number }
  /** Resolves when a client identifies after this. */
  nextIdentified(): Promise<void>
  close(): void
}

export function openGateway(server: Server, world: World, { token, allowsContent }: GatewayOptions): Gateway {
  const sockets = new Map<WebSocket, Session | null>()
  const sessions = new Map<string, Session>()
  const waiting: (() => void)[] = []
  const counts = { identified: 0, resumed: 0 }
  const sockserver = new WebSocketServer({ server })

  function push(session: Session, type: string, data: unknown): void {
    const packet = { op: 0 as const, t: type, s: session.log.length + 1, d: data }
    session.log.push(packet)
    for (const [socket, its] of sockets)
      if (its === session && socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet))
  }

  function identify(
    socket: WebSocket,
    data: { readonly token: string; readonly intents: number; readonly shard?: unknown },
  ): void {
    if (data.token !== token) return socket.close(4004, 'Authentication failed.')
    if (!allowsContent && (data.intents & MESSAGE_CONTENT) !== 0) return socket.close(4014, 'Disallowed intent(s).')
    const session: Session = { id: newSnowflake(), intents: data.intents, log: [] }
    sessions.clear()
    sessions.set(session.id, session)
    sockets.set(socket, session)
    counts.identified++
    for (const resolve of waiting.splice(0)) resolve()
    const { address, port } = server.address() as { address: string; port: number }
    const guilds = [world.guild, world.otherGuild]
    push(session, 'READY', {
      v: 10,
      user: world.bot,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `ws://${address}:${port}`,
      application: { id: world.bot.id, flags: 0 },
      shard: data.shard,
    })
    for (const guild of guilds) push(session, 'GUILD_CREATE', world.guildPayload(guild))
  }

  function resume(socket: WebSocket, { session_id, seq }: { readonly session_id: string; readonly seq: number }): void {
    const session = sessions.get(session_id)
    if (session === undefined) return socket.send(JSON.stringify({ op: 9, d: false }))
    sockets.set(socket, session)
    counts.resumed++
    for (const packet of session.log.filter(({ s }) => s > seq)) socket.send(JSON.stringify(packet))
    push(session, 'RESUMED', {})
  }

  sockserver.on('connection', (socket) => {
    sockets.set(socket, null)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (raw: Buffer) => {
      const { op, d } = JSON.parse(raw.toString('utf8')) as { op: number; d: never }
      if (op === 1) socket.send(JSON.stringify({ op: 11 }))
      else if (op === 2) identify(socket, d)
      else if (op === 6) resume(socket, d)
    })
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }))
  })

  const each = (act: (socket: WebSocket) => void) => [...sockets.keys()].forEach(act)
  return {
    counts,
    dispatch(type, toData) {
      for (const session of sessions.values()) push(session, type, toData((session.intents & MESSAGE_CONTENT) !== 0))
    },
    sendRaw: (text) => each((socket) => socket.send(text)),
    nextIdentified: () => new Promise((resolve) => void waiting.push(resolve)),
    kill: () => each((socket) => socket.terminate()),
    reconnect: () => each((socket) => socket.send(JSON.stringify({ op: 7, d: null }))),
    invalidate() {
      sessions.clear()
      each((socket) => socket.send(JSON.stringify({ op: 9, d: false } satisfies Json)))
    },
    close() {
      each((socket) => socket.terminate())
      sockserver.close()
    },
  }
}
