import { loadCommands } from '../commands/index.ts'
import { createBot } from './bot.ts'
import type { Bot } from './bot.ts'
import { loadEnvironmentFile, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { UserError, explainError } from './errors.ts'
import { createLog } from './log.ts'
import type { Log } from './log.ts'
import { createServices } from './services.ts'
import type { Services } from './services.ts'
import type { ChatAdapter } from './chat/chat-adapter.ts'
import type { DeskNotes } from './chat/desk-note.ts'
import type { Courier } from './delivery/courier.ts'
import type { FactLedger } from './facts/ledger.ts'
import type { Terminal } from './adapters/terminal/run-command-line.ts'

/** A platform that may be started: why not, where something is missing. */
interface Door {
  readonly name: string
  readonly missing: string | null
  open(): Promise<ChatAdapter>
}

/** What wakes the courier, once there is one. */
interface Bell {
  ring: () => void
}

/**
 * Starts every platform whose tokens are set, says which and why not the others, and opens the chat where somebody sits
 * at a terminal or no platform is on. Ends when the chat is left, or on SIGINT and SIGTERM. Gives the exit status.
 */
export async function runMain(terminal: Terminal & Pick<NodeJS.Process, 'once'>): Promise<number> {
  try {
    loadEnvironmentFile()
    const config = readConfig()
    const log = createLog(config)
    const services = createServices(config)
    try {
      await services.store()
      const bell: Bell = { ring: () => {} }
      const bot = createBot({ commands: await loadCommands(), services: ringOnNews(services, bell), log })
      return await runDoors(bot, config, log, terminal, bell)
    } finally {
      await services.close()
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    terminal.stderr.write(`${explainError(error)}\n`)
    return 1
  }
}

async function runDoors(
  bot: Bot,
  config: Config,
  log: Log,
  terminal: Terminal & Pick<NodeJS.Process, 'once'>,
  bell: Bell,
): Promise<number> {
  const say = (line: string) => terminal.stderr.write(`${line}\n`)
  say(`Facts: ${config.DATABASE_URL.startsWith('sqlite:') ? config.DATABASE_URL : 'the configured database'}`)
  say(
    `Model: ${config.OPENAI_API_KEY === undefined ? 'off, OPENAI_API_KEY is not set; everything works by code alone' : `${config.OPENAI_MODEL} at ${config.OPENAI_BASE_URL ?? 'the public OpenAI address'}`}`,
  )
  const opened: ChatAdapter[] = []
  for (const door of listDoors(bot, config, log)) {
    const adapter = await openDoor(door, say, log)
    if (adapter !== null) opened.push(adapter)
  }
  const courier = opened.length === 0 ? null : await startCourier(bot, opened, log)
  bell.ring = () => courier?.wake()
  const stopped = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) terminal.once(signal, () => stopped.resolve())
  const wantsChat = opened.length === 0 || (terminal.stdin.isTTY && terminal.stdout.isTTY)
  say(`Terminal: ${wantsChat ? 'on' : 'off, standard input is not a terminal'}`)
  if (wantsChat) {
    const { runChat } = await import('./adapters/terminal/run-chat.ts')
    await Promise.race([runChat(bot, terminal), stopped.promise])
    // A line that is still waited for would keep the process alive.
    terminal.stdin.destroy()
  } else {
    await stopped.promise
  }
  await courier?.stop()
  await Promise.allSettled(opened.map((adapter) => adapter.stop()))
  return 0
}

/** What it says in all languages is loaded only where there is somewhere to say it. */
async function startCourier(bot: Bot, adapters: readonly ChatAdapter[], log: Log): Promise<Courier | null> {
  const { openCourier } = await import('./open-courier.ts')
  const courier = await openCourier(bot.services, adapters, log)
  courier?.start()
  return courier
}

/** What somebody changes here, or tells the desk, is told at once; what other processes change is found within seconds. */
export function ringOnNews(services: Services, bell: Bell): Services {
  const ringing = new WeakMap<FactLedger, FactLedger>()
  return {
    ...services,
    async store() {
      const store = await services.store()
      const ledger = ringing.get(store.ledger) ?? {
        ...store.ledger,
        async commit(changes) {
          const result = await store.ledger.commit(changes)
          if (result.committed) bell.ring()
          return result
        },
      }
      ringing.set(store.ledger, ledger)
      return { ...store, ledger }
    },
    async chat() {
      const chat = await services.chat()
      const { deskNotes } = chat
      const add: DeskNotes['add'] = async (note) => {
        await deskNotes.add(note)
        if (note.kind !== 'feedback') bell.ring()
      }
      return { ...chat, deskNotes: { ...deskNotes, add } }
    },
  }
}

function listDoors(bot: Bot, config: Config, log: Log): readonly Door[] {
  return [
    {
      name: 'Slack',
      missing: missingForSlack(config),
      async open() {
        const { createSlackAdapter } = await import('./adapters/slack/adapter.ts')
        return createSlackAdapter({ bot, config, log })
      },
    },
    {
      name: 'Discord',
      missing: config.DISCORD_TOKEN === undefined ? 'DISCORD_TOKEN' : null,
      async open() {
        const { createDiscordAdapter } = await import('./adapters/discord/adapter.ts')
        return createDiscordAdapter({ bot, config, log })
      },
    },
  ]
}

function missingForSlack(config: Config): string | null {
  const isInstalled = config.SLACK_CLIENT_ID !== undefined && config.SLACK_STATE_SECRET !== undefined
  if (config.SLACK_BOT_TOKEN === undefined && !isInstalled) return 'SLACK_BOT_TOKEN'
  return config.SLACK_APP_TOKEN === undefined && config.SLACK_SIGNING_SECRET === undefined
    ? 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'
    : null
}

/** One platform that cannot start never stops the others. */
async function openDoor(door: Door, say: (line: string) => void, log: Log): Promise<ChatAdapter | null> {
  if (door.missing !== null) {
    say(`${door.name}: off, ${door.missing} is not set`)
    return null
  }
  try {
    const adapter = await door.open()
    await adapter.start()
    say(`${door.name}: on`)
    return adapter
  } catch (error) {
    log.error({ err: error }, `${door.name} did not start`)
    say(
      `${door.name}: off, ${error instanceof UserError ? explainError(error) : 'it could not be started; the log says more'}`,
    )
    return null
  }
}
