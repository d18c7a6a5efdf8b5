import type { Json, World, WorldMessage, WorldUser } from './discord-world.ts'

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

/** What a request came with. */
export interface Call {
  readonly body: Json
  readonly uploads: readonly Upload[]
  readonly query: URLSearchParams
}

/** One request's work; `holes` are the ids in its path. */
export type Route = (state: RestState, holes: readonly string[], call: Call) => RestAnswer

/** How Discord refuses. */
export function refuse(status: number, code: number, message: string, errors?: Json): RestAnswer {
  return { status, body: { code, message, ...(errors === undefined ? {} : { errors }) } }
}

/** How Discord grants. */
export const ok = (body: unknown, status = 200): RestAnswer => ({ status, body })
export const nothing: RestAnswer = { status: 204, body: null }

/** What was looked for, or that it is not known. */
export function found(value: unknown, code: number, message: string): RestAnswer {
  return value === undefined ? refuse(404, code, message) : ok(value)
}
