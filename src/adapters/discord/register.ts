import { REST, Routes } from 'discord.js'
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import type { Command } from '../../command.ts'
import type { Config } from '../../config.ts'
import { UserError } from '../../errors.ts'
import { describeCommands } from './slash-commands.ts'

interface RegisterOptions {
  readonly config: Config
  readonly commands: readonly Command[]
  /** One server, where changes show at once; null for all. */
  readonly guild: string | null
}

/** What a registration did, by the names of the commands. */
export interface Registration {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: readonly string[]
}

/** What people type and what they find on messages; an activity's entry point is not ours to touch. */
const OURS = [1, 3]

/** Makes Discord's list of commands the bot's own, touching only what differs. */
export async function registerCommands({ config, commands, guild }: RegisterOptions): Promise<Registration> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: api, STET_COMMAND_PREFIX: prefix } = config
  if (token === undefined)
    throw new UserError('configuration', 'DISCORD_TOKEN is not set.', {
      hint: 'Put the bot’s token into the environment or the .env file.',
    })
  const rest = new REST({ timeout: 15_000, ...(api === undefined ? {} : { api }) }).setToken(token)
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { readonly id: string }
    const route = guild === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild)
    const wanted = describeCommands(commands, prefix).map((command) => (guild === null ? command : forGuild(command)))
    const query = new URLSearchParams({ with_localizations: 'true' })
    const standing = ((await rest.get(route, { query })) as readonly APIApplicationCommand[]).filter(({ type }) =>
      OURS.includes(type),
    )
    return await applyDifference(rest, route, wanted, standing)
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw explain(cause)
  }
}

/** Whether what Discord has registered for all servers is what this version of the bot has; null where nothing is registered. */
export async function isRegistrationCurrent(
  rest: Pick<REST, 'get'>,
  application: string,
  { config, commands }: Pick<RegisterOptions, 'config' | 'commands'>,
): Promise<boolean | null> {
  const query = new URLSearchParams({ with_localizations: 'true' })
  const found = (await rest.get(Routes.applicationCommands(application), { query })) as readonly APIApplicationCommand[]
  const standing = found.filter(({ type }) => OURS.includes(type))
  const wanted = describeCommands(commands, config.STET_COMMAND_PREFIX)
  return standing.length === 0 ? null : wanted.every((command) => isSame(command, findStanding(standing, command)))
}

function findStanding(
  standing: readonly APIApplicationCommand[],
  command: RESTPostAPIApplicationCommandsJSONBody,
): APIApplicationCommand | undefined {
  return standing.find(({ name, type }) => name === command.name && type === (command.type ?? 1))
}

async function applyDifference(
  rest: REST,
  route: `/${string}`,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  standing: readonly APIApplicationCommand[],
): Promise<Registration> {
  const done = { added: [] as string[], changed: [] as string[], removed: [] as string[], unchanged: [] as string[] }
  for (const command of wanted) {
    const found = findStanding(standing, command)
    if (found === undefined) {
      await rest.post(route, { body: command })
      done.added.push(command.name)
    } else if (isSame(command, found)) {
      done.unchanged.push(command.name)
    } else {
      await rest.patch(`${route}/${found.id}`, { body: command })
      done.changed.push(command.name)
    }
  }
  for (const { id, name, type } of standing) {
    if (wanted.some((command) => command.name === name && (command.type ?? 1) === type)) continue
    await rest.delete(`${route}/${id}`)
    done.removed.push(name)
  }
  return done
}

/** Where a command may be used is said for all servers together only. */
function forGuild(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _, ...rest } = command
  return rest
}

/** Whether Discord's command has everything that ours says; what it adds by itself does not count. */
function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(found) ? found : []
    return list.length === wanted.length && wanted.every((item, index) => isSame(item, list[index]))
  }
  if (typeof wanted !== 'object' || wanted === null)
    return wanted === found || (wanted === false && found === undefined)
  const record = (found ?? {}) as Readonly<Record<string, unknown>>
  return Object.entries(wanted).every(
    ([key, value]) => isSame(value, record[key]) || (isEmpty(value) && isEmpty(record[key])),
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}

function explain(cause: unknown): UserError {
  const status = cause instanceof Error && 'status' in cause ? cause.status : null
  if (status === 401)
    return new UserError('configuration', 'Discord did not accept the token.', { hint: 'Check DISCORD_TOKEN.', cause })
  if (status === 403 || status === 404)
    return new UserError('not_allowed', 'Discord does not let the bot register commands there.', {
      hint: 'Check the server’s id, and that the bot was invited with the scope applications.commands.',
      cause,
    })
  const why = cause instanceof Error ? cause.message : String(cause)
  return new UserError('unavailable', `Discord did not take the commands: ${why}.`, { cause })
}
