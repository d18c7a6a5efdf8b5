import { setTimeout as wait } from 'node:timers/promises'
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { Authorize, Receiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { WebClientOptions } from '@slack/web-api'
import type { Bot } from '../../bot.ts'
import type { ChatAdapter } from '../../chat/chat-adapter.ts'
import type { Config } from '../../config.ts'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { createAnswering } from './answering.ts'
import { toBoltLogger } from './bolt-logger.ts'
import type { Floor } from './floor.ts'
import { createHttpReceiver } from './http-receiver.ts'
import { createPages } from './install-pages.ts'
import { listenToClicks } from './listen-clicks.ts'
import { listenToCommands } from './listen-commands.ts'
import { listenToForms, listenToShortcuts } from './listen-forms.ts'
import { listenToHome } from './listen-home.ts'
import { listenToMessages } from './listen-messages.ts'
import { createPeople } from './people.ts'
import { createPosting } from './posting.ts'
import { createSender } from './send.ts'
import { createAuthorize } from './authorize.ts'
import { createInstallationStore } from './installation-store.ts'

interface SlackParts {
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
}

/** Slack's own retries go on for half an hour, even of what will never work. A 429 is waited out besides, as long as Slack says. */
const CLIENT_OPTIONS: WebClientOptions = {
  retryConfig: { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 3_000, randomize: true },
  timeout: 20_000,
}

/** A line that gives no sign for so long is dropped; a new one is opened after as long. Milliseconds. */
const PONG_WITHIN = 3_000

/** How long work that is under way may take when the bot stops. */
const STOPS_WITHIN = 15_000

/**
 * The bot in Slack, over a socket where there is an app token (no public address is needed), else over HTTP. What it does
 * is the same in both; only how events come in differs.
 */
export function createSlackAdapter({ bot, config, log }: SlackParts): ChatAdapter {
  const logger = toBoltLogger(log)
  const clientOptions = {
    ...CLIENT_OPTIONS,
    logger,
    ...(config.SLACK_API_URL === undefined ? {} : { slackApiUrl: config.SLACK_API_URL }),
  }
  const secret = config.SLACK_STATE_SECRET
  const installations = async () => (await bot.services.chat()).installations
  const store =
    config.SLACK_CLIENT_ID === undefined || secret === undefined
      ? null
      : createInstallationStore({ installations, secret, log })
  const pages = createPages(config, store, logger)
  const web = createHttpReceiver({
    signingSecret: config.SLACK_APP_TOKEN === undefined ? (config.SLACK_SIGNING_SECRET ?? null) : null,
    port: config.SLACK_PORT,
    pages,
    now: bot.services.now,
    log,
  })
  const socket =
    config.SLACK_APP_TOKEN === undefined
      ? null
      : new SocketModeReceiver({
          appToken: config.SLACK_APP_TOKEN,
          logger,
          logLevel: LogLevel.WARN,
          clientPingTimeout: PONG_WITHIN,
          installerOptions: { clientOptions },
        })
  const client = new WebClient(config.SLACK_BOT_TOKEN, clientOptions)
  const authorize = createAuthorize({ token: config.SLACK_BOT_TOKEN, client, store, now: bot.services.now })
  const app = openApp(socket ?? web, authorize.authorize, clientOptions, log)
  const oneTry = createOneTryClients(clientOptions)
  const pending = new Set<Promise<void>>()
  const track = async (work: Promise<void>) => {
    pending.add(work)
    try {
      await work
    } finally {
      pending.delete(work)
    }
  }
  const floor: Floor = {
    app,
    bot,
    config,
    log,
    answering: createAnswering({
      bot,
      config,
      log,
      track,
      people: createPeople(config, log, bot.services.now),
      sender: createSender({
        apiUrl: config.SLACK_API_URL,
        fetch,
        log,
        now: bot.services.now,
        oneTry: (client) => (client.token === undefined ? client : oneTry(client.token)),
      }),
    }),
    kept: async () => (await bot.services.chat()).kept,
    fetch,
    track,
  }
  listen(floor)
  if (store !== null) forgetUninstalled(app, store, () => authorize.forget())

  return {
    platform: 'slack',
    posting: createPosting({
      clientOf: async (team) => oneTry(await authorize.tokenOf(team)),
      kept: async () => (await bot.services.chat()).kept,
      fetch,
      wait,
    }),
    async start() {
      refuseHalfInstall(config)
      await authorize.check()
      // Where events come over a socket the server has only the install pages.
      if (socket === null || store !== null) await web.start()
      if (socket !== null) await startSocket(socket)
    },
    async stop() {
      if (socket !== null) await socket.stop()
      if (socket === null || store !== null) await web.stop()
      await Promise.race([drain(pending), new Promise((end) => setTimeout(end, STOPS_WITHIN).unref())])
    },
  }
}

/** Clients that try once: what they post may have got through where they heard no answer, so that looking comes before trying again. */
function createOneTryClients(clientOptions: WebClientOptions): (token: string) => WebClient {
  const clients = new Map<string, WebClient>()
  return (token) => {
    const known = clients.get(token)
    if (known !== undefined) return known
    const client = new WebClient(token, { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true })
    clients.set(token, client)
    return client
  }
}

/** What is under way may start more. */
async function drain(pending: ReadonlySet<Promise<void>>): Promise<void> {
  while (pending.size > 0) await Promise.allSettled(pending)
}

function openApp(receiver: Receiver, authorize: Authorize<boolean>, clientOptions: WebClientOptions, log: Log): App {
  const app = new App({
    receiver,
    authorize,
    clientOptions,
    logger: toBoltLogger(log),
    logLevel: LogLevel.WARN,
    // What bots say, this one too, is told apart where messages are read.
    ignoreSelf: false,
    convoStore: false,
  })
  app.error(async (error) => log.error({ err: error }, 'a Slack event could not be handled'))
  return app
}

function listen(floor: Floor): void {
  listenToCommands(floor)
  listenToMessages(floor)
  listenToClicks(floor)
  listenToForms(floor)
  listenToShortcuts(floor)
  listenToHome(floor)
}

function forgetUninstalled(app: App, store: ReturnType<typeof createInstallationStore>, forget: () => void): void {
  app.event('app_uninstalled', async ({ context }) => {
    forget()
    await store.deleteInstallation?.({
      teamId: context.teamId,
      enterpriseId: context.enterpriseId,
      isEnterpriseInstall: context.isEnterpriseInstall,
    })
  })
}

/** Without all three nobody could install the app, and nothing would say so. */
function refuseHalfInstall({ SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET }: Config): void {
  const given = [SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET].filter((value) => value !== undefined)
  if (given.length === 0 || given.length === 3) return
  throw new UserError('configuration', 'The app cannot be installed in several workspaces yet.', {
    hint: 'Set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET together, or none of them.',
  })
}

async function startSocket(socket: SocketModeReceiver): Promise<void> {
  try {
    await socket.start()
  } catch (cause) {
    throw new UserError('configuration', 'Slack did not open a socket for this app.', {
      hint: 'Check SLACK_APP_TOKEN: it begins with xapp- and needs the scope connections:write; and that Socket Mode is on.',
      cause,
    })
  }
}
