import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadCommands } from '../../commands/index.ts'
import { registerCommands } from '../../src/adapters/discord/register.ts'
import { readConfig } from '../../src/config.ts'
import { createServices } from '../../src/services.ts'
import type { Services } from '../../src/services.ts'
import { openCuttingProxy } from './cutting-proxy.ts'
import type { Cut } from './cutting-proxy.ts'
import { EPHEMERAL } from './discord-message-routes.ts'
import { textOf } from './discord-people.ts'
import { startDiscordServer } from './discord-server.ts'
import type { DiscordServer } from './discord-server.ts'
import { runCli } from './run-cli.ts'
import type { Finished } from './run-cli.ts'
import { deliverBySocket } from './slack-delivery.ts'
import type { Delivery } from './slack-delivery.ts'
import { APP_TOKEN } from './slack-socket.ts'
import { openSlackWorkspace } from './slack-workspace.ts'
import type { SlackWorkspace } from './slack-workspace.ts'

/** A message as people see it, without what makes its letters bold or struck. */
export interface Seen {
  readonly id: string
  /** The thread or message it stands under. */
  readonly under: string | null
  readonly text: string
}

/** Slack and Discord with the bot in both, in one process that can be killed, on one store that this process reads too. */
export interface Newsroom {
  readonly slack: SlackWorkspace
  readonly discord: DiscordServer
  readonly deliver: Delivery
  readonly services: Services
  /** Starts the bot and waits until it hears both platforms. Started again while it runs, there is one process more. */
  start(): Promise<void>
  /** Kills every process of it. */
  kill(): Promise<void>
  /**
   * Kills the bot at its n-th message or edit from now on, before or after the platform has taken it, and not before something
   * has come. Resolves when it is dead.
   */
  killAt(n: number, cut: Cut, come?: Promise<unknown>): Promise<void>
  /** The command line, on the same store. */
  stet(words: readonly string[]): Promise<Finished>
  /** What stands in the desk's channel in Slack with its threads, in alice's direct conversation, and the same in Discord. */
  seen(): Promise<Readonly<Record<'slack' | 'slackDirect' | 'discord' | 'discordDirect', readonly Seen[]>>>
  /** The last lines that the bot's processes logged. */
  logged(): string
  close(): Promise<void>
}

/** Opens one for as long as something runs in it. */
export async function inNewsroom(
  environment: Readonly<Record<string, string>>,
  run: (newsroom: Newsroom) => Promise<void>,
): Promise<void> {
  const newsroom = await openNewsroom(environment)
  try {
    await run(newsroom)
  } catch (error) {
    throw new Error(`${String(error)}; the bot logged: ${newsroom.logged()}`, { cause: error })
  } finally {
    await newsroom.close()
  }
}

const MOST_LOGGED = 4_000
const MAIN = join(import.meta.dirname, '../../src/main.ts')

export async function openNewsroom(more: Readonly<Record<string, string>> = {}): Promise<Newsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-newsroom-'))
  const slack = await openSlackWorkspace()
  const discord = await startDiscordServer()
  const desk = discord.world.addChannel(discord.world.guild, 'desk')
  let child: ChildProcess | null = null
  const children = new Set<ChildProcess>()
  let countdown: { left: number; readonly cut: Cut } | null = null
  let awaited: Promise<unknown> = Promise.resolve()
  const writes = {
    atWrite() {
      if (countdown === null || --countdown.left > 0) return null
      const { cut } = countdown
      countdown = null
      return cut
    },
    async cut() {
      await awaited
      child?.kill('SIGKILL')
    },
  }
  const slackLine = await openCuttingProxy(new URL(slack.apiUrl).origin, writes)
  const discordLine = await openCuttingProxy(new URL(discord.apiUrl).origin, writes)
  const environment = { DATABASE_URL: `sqlite:${join(folder, 'stet.db')}` }
  const platforms = {
    STET_LEASE_SECONDS: '1',
    STET_LOG_LEVEL: 'warn',
    SLACK_BOT_TOKEN: slack.bot.token,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: `${slackLine.origin}/api/`,
    SLACK_DESK_CHANNEL: slack.channel,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: `${discordLine.origin}/api`,
    DISCORD_DESK_CHANNEL: desk.id,
    ...more,
  }
  const config = readConfig({ ...environment, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl })
  await registerCommands({ config, commands: await loadCommands(), guild: null })
  const services = createServices(config)
  await services.store()

  let logged = ''
  const killAtExit = () => void child?.kill('SIGKILL')
  // It never outlives the tests that started it.
  process.once('exit', killAtExit)

  async function kill(): Promise<void> {
    const up = [...children].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    children.clear()
    const ended = up.map((each) => once(each, 'exit'))
    for (const each of up) each.kill('SIGKILL')
    await Promise.all(ended)
  }

  return {
    slack,
    discord,
    deliver: deliverBySocket(slack),
    services,
    kill,
    logged: () => logged,
    async start() {
      const started = spawn(process.execPath, [MAIN], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ...environment, ...platforms },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      child = started
      children.add(started)
      let said = ''
      started.stderr.on('data', (chunk: string) => {
        logged = (logged + chunk).slice(-MOST_LOGGED)
      })
      await new Promise<void>((resolve, reject) => {
        started.once('exit', () => reject(new Error(`the bot ended: ${said}`)))
        started.stderr.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk
          if (said.includes('Terminal: ')) resolve()
        })
      })
      if (!/Slack: on[\s\S]*Discord: on/.test(said)) throw new Error(`the bot is not on: ${said}`)
    },
    async killAt(n, cut, come = Promise.resolve()) {
      if (child === null) throw new Error('the bot does not run')
      awaited = come
      countdown = { left: n, cut }
      await once(child, 'exit')
    },
    stet: (words) => runCli(words, { environment, folder }),
    async seen() {
      const direct = await slack.call('conversations.open', { users: slack.alice })
      const inDiscord = (channel: string) =>
        [...discord.world.messages.values()]
          .filter(({ channel_id, author, flags }) => {
            return channel_id === channel && author.id === discord.world.bot.id && (flags & EPHEMERAL) === 0
          })
          .map((message) => ({
            id: message.id,
            under: (message['message_reference'] as { readonly message_id?: string } | undefined)?.message_id ?? null,
            text: textOf(message).replaceAll(/[*~\\]/g, ''),
          }))
      return {
        slack: await readSlack(slack, slack.channel),
        slackDirect: await readSlack(slack, (direct['channel'] as { readonly id: string }).id),
        discord: inDiscord(desk.id),
        discordDirect: inDiscord(discord.world.directChannel(discord.world.alice).id),
      }
    },
    async close() {
      await kill()
      process.removeListener('exit', killAtExit)
      await services.close()
      await slackLine.close()
      await discordLine.close()
      await slack.close()
      await discord.close()
      rmSync(folder, { recursive: true })
    },
  }
}

interface SlackMessage {
  readonly ts: string
  readonly thread_ts?: string
  readonly text: string
  readonly user?: string
}

async function readSlack(slack: SlackWorkspace, channel: string): Promise<readonly Seen[]> {
  const read = async (method: string, more: Readonly<Record<string, string>>) =>
    (await slack.call(method, { channel, limit: '200', ...more }))['messages'] as readonly SlackMessage[]
  const all = new Map<string, SlackMessage>()
  for (const message of await read('conversations.history', {}))
    for (const reply of await read('conversations.replies', { ts: message.ts })) all.set(reply.ts, reply)
  return [...all.values()]
    .filter(({ user }) => user === slack.bot.user)
    .map(({ ts, thread_ts = ts, text }) => ({
      id: ts,
      under: thread_ts === ts ? null : thread_ts,
      text: text.replaceAll(/[*~\u200b]/g, ''),
    }))
}

/** Looks again and again until something holds, for at most a minute. */
export async function until<T>(what: string, look: () => Promise<T | null | false>): Promise<T> {
  const started = Date.now()
  let last: unknown
  while (Date.now() - started < 60_000) {
    const found = await look().catch((error: unknown) => {
      last = error
      return null
    })
    if (found !== null && found !== false) return found
    await wait(40)
  }
  throw new Error(`this did not come: ${what}`, { cause: last })
}
