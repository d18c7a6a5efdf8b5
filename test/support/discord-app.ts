import { loadCommands } from '../../commands/index.ts'
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts'
import { registerCommands } from '../../src/adapters/discord/register.ts'
import { createBot } from '../../src/bot.ts'
import type { Bot } from '../../src/bot.ts'
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts'
import type { Command } from '../../src/command.ts'
import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/log.ts'
import { ringOnNews } from '../../src/run-main.ts'
import { createServices } from '../../src/services.ts'
import type { DiscordServer } from './discord-server.ts'
import { startDeskCourier } from './start-desk-courier.ts'

/** The bot in Discord with the real client, in this process, on a store of its own. */
export interface DiscordApp {
  readonly adapter: ChatAdapter
  readonly bot: Bot
  /** What it logged, as "level message". */
  readonly logged: readonly string[]
  stop(): Promise<void>
}

interface DiscordAppOptions {
  readonly environment?: Readonly<Record<string, string>>
  /** Commands besides the bot's own, or in the place of one of the same name. */
  readonly extra?: readonly Command[]
  readonly isRegistered?: boolean
}

/** Builds it; `start` is left to the caller where it is to fail. */
export async function createDiscordApp(
  discord: DiscordServer,
  { environment = {}, extra = [], isRegistered = true }: DiscordAppOptions = {},
): Promise<DiscordApp> {
  const config = readConfig({
    DATABASE_URL: 'sqlite::memory:',
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ...environment,
  })
  const bell = { ring: () => {} }
  const services = ringOnNews(createServices(config), bell)
  const logged: string[] = []
  const log = createListeningLog(logged)
  const loaded = await loadCommands()
  const commands = [...loaded.filter(({ name }) => !extra.some((other) => other.name === name)), ...extra]
  const bot = createBot({ commands, services, log })
  if (isRegistered) await registerCommands({ config, commands, guild: null })
  const adapter = createDiscordAdapter({ bot, config, log })
  const courier = config.DISCORD_DESK_CHANNEL === undefined ? null : await startDeskCourier(services, adapter, log)
  bell.ring = () => courier?.wake()
  return {
    adapter,
    bot,
    logged,
    async stop() {
      await Promise.all([adapter.stop(), courier?.stop()])
      await services.close()
    },
  }
}

export async function startDiscordApp(discord: DiscordServer, options: DiscordAppOptions = {}): Promise<DiscordApp> {
  const app = await createDiscordApp(discord, options)
  await app.adapter.start()
  return app
}

function createListeningLog(logged: string[]): Log {
  const at =
    (level: string) =>
    (first: unknown, second?: unknown): void => {
      const error = (first as { readonly err?: unknown } | null)?.err
      const message = (error as { readonly message?: string } | undefined)?.message
      const why = message === undefined ? '' : `: ${message} ${JSON.stringify(error)}`
      logged.push(`${level} ${typeof first === 'string' ? first : String(second)}${why}`)
    }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
