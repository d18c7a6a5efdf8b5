import { nothing, ok, refuse } from './discord-rest-state.ts'
import type { RestAnswer, RestState } from './discord-rest-state.ts'
import { newSnowflake } from './discord-world.ts'
import type { Json } from './discord-world.ts'

/** The commands of one server. */
export function listOf(guilds: Map<string, Json[]>, guild: string): Json[] {
  const list = guilds.get(guild) ?? []
  guilds.set(guild, list)
  return list
}

/** Adds a command. */
export function register(list: Json[], { world }: RestState, body: Json): RestAnswer {
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

/** Changes a command. */
export function reregister(list: Json[], id: string, body: Json): RestAnswer {
  const at = list.findIndex((command) => command['id'] === id)
  if (at < 0) return refuse(404, 10_063, 'Unknown application command')
  list[at] = { ...list[at], ...body, version: newSnowflake() }
  return ok(list[at])
}

/** Removes a command. */
export function unregister(list: Json[], id: string): RestAnswer {
  const at = list.findIndex((command) => command['id'] === id)
  if (at < 0) return refuse(404, 10_063, 'Unknown application command')
  list.splice(at, 1)
  return nothing
}
