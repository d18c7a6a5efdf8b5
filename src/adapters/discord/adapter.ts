import { Client, DiscordAPIError, Events, GatewayIntentBits, Partials, RESTJSONErrorCodes } from 'discord.js'
import type { Interaction, Message } from 'discord.js'
import type { Bot } from '../../bot.ts'
import type { ChatAdapter } from '../../chat/chat-adapter.ts'
import type { Config } from '../../config.ts'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { createAnswering } from './answering.ts'
import { createWithGroups } from './direct-groups.ts'
import { createSettings } from './floor.ts'
import type { Floor } from './floor.ts'
import { hideRequests } from './hide-requests.ts'
import { hearClick } from './listen-clicks.ts'
import { hearCommand, hearTyping } from './listen-commands.ts'
import { hearForm, hearMessageCommand } from './listen-forms.ts'
import { createMessageListener } from './listen-messages.ts'
import { createNamePeople } from './name-people.ts'
import { createPosting } from './posting.ts'
import { createPrepare } from './prepare.ts'
import type { Prepare } from './prepare.ts'
import { isRegistrationCurrent } from './register.ts'
import { createSender } from './send.ts'
import { surviveBadFrames, surviveBadPackets } from './survive-bad-packets.ts'

interface DiscordParts {
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
}

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]
/** How long work that is under way may take when the bot stops. */
const STOPS_WITHIN = 15_000
const READY_WITHIN = 30_000
const TOO_LATE = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
])

/** The bot in Discord, over the gateway. Without the right to read all messages it still works where it is mentioned. */
export function createDiscordAdapter({ bot, config, log: openLog }: DiscordParts): ChatAdapter {
  const log = hideRequests(openLog)
  const pending = new Set<Promise<void>>()
  const prepare = createPrepare({ commands: bot.commands, kept: async () => (await bot.services.chat()).kept })
  const posting = createPosting({ config, render: prepare })
  let client: Client | null = null

  async function open(hearsAll: boolean): Promise<void> {
    client = createClient(config, hearsAll)
    surviveBadPackets(client, log)
    listen(createFloor({ bot, config, log }, { client, hearsAll, pending, prepare }))
    await logIn(client, config.DISCORD_TOKEN ?? '')
    surviveBadFrames(client, log)
    void warnOfCommands(client, { bot, config, log })
  }

  return {
    platform: 'discord',
    posting,
    async start() {
      try {
        await open(true)
      } catch (error) {
        if (!isDisallowedIntent(error)) throw explainLogin(error)
        log.warn('the Message Content intent is off: only mentions, direct messages and commands are heard')
        await open(false).catch((again: unknown) => {
          throw explainLogin(again)
        })
      }
    },
    async stop() {
      client?.removeAllListeners(Events.MessageCreate)
      client?.removeAllListeners(Events.MessageUpdate)
      client?.removeAllListeners(Events.InteractionCreate)
      await Promise.race([drain(pending), new Promise((end) => setTimeout(end, STOPS_WITHIN).unref())])
      await client?.destroy()
    },
  }
}

/** What is under way may start more. */
async function drain(pending: ReadonlySet<Promise<void>>): Promise<void> {
  while (pending.size > 0) await Promise.allSettled(pending)
}

function createClient({ DISCORD_API_URL: api }: Config, hearsAll: boolean): Client {
  return new Client({
    intents: hearsAll ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // A direct conversation is not known before its first message.
    partials: [Partials.Channel],
    // Nothing that the bot says pings anybody, whoever wrote it first.
    allowedMentions: { parse: [], repliedUser: false },
    rest: { timeout: 15_000, retries: 3, ...(api === undefined ? {} : { api }) },
  })
}

interface Opened {
  readonly client: Client
  readonly hearsAll: boolean
  readonly pending: Set<Promise<void>>
  readonly prepare: Prepare
}

function createFloor({ bot, config, log }: DiscordParts, { client, hearsAll, pending, prepare }: Opened): Floor {
  const track = (work: Promise<void>): void => {
    const met = work.catch((error: unknown) => log.error({ err: error }, 'a Discord event could not be handled'))
    pending.add(met)
    void met.finally(() => pending.delete(met))
  }
  const withGroups = createWithGroups(client, { config, log, now: bot.services.now })
  return {
    client,
    bot,
    config,
    log,
    answering: createAnswering({
      bot,
      config,
      log,
      sender: createSender({ log }),
      prepare,
      withGroups,
      namePeople: createNamePeople(client, config),
      hearsAll: () => hearsAll,
    }),
    files: { apiUrl: config.DISCORD_API_URL, fetch },
    kept: async () => (await bot.services.chat()).kept,
    settingsOf: createSettings(bot, config, log),
    withGroups,
    hearsAll: () => hearsAll,
    now: bot.services.now,
    track,
  }
}

function listen(floor: Floor): void {
  const { client, log, track } = floor
  const messages = createMessageListener(floor)
  client.on(Events.MessageCreate, (message: Message) => track(messages.hear(message)))
  client.on(Events.MessageUpdate, (_, message) => track(messages.hearEdit(message)))
  client.on(Events.InteractionCreate, (interaction) => track(meetInteraction(floor, interaction)))
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord’s client reports an error'))
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'the connection to Discord broke'))
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord’s client warns'))
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'the connection to Discord was resumed'))
  client.on(Events.Invalidated, () => log.error('Discord ended the session for good'))
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'Discord closed the connection for good'))
}

/** Whoever types fast has often gone on before what is offered arrives: that is no failure. */
async function meetInteraction(floor: Floor, interaction: Interaction): Promise<void> {
  try {
    await hearInteraction(floor, interaction)
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !TOO_LATE.has(error.code)) throw error
    floor.log.warn({ err: error }, 'an interaction could not be met')
  }
}

async function hearInteraction(floor: Floor, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return await hearTyping(floor, interaction)
  if (interaction.isChatInputCommand()) return await hearCommand(floor, interaction)
  if (interaction.isMessageContextMenuCommand()) return await hearMessageCommand(floor, interaction)
  if (interaction.isMessageComponent()) return await hearClick(floor, interaction)
  if (interaction.isModalSubmit()) return await hearForm(floor, interaction)
}

/** Without registered commands people find nothing to type, and those of another version are not understood; nothing else would say why. */
async function warnOfCommands(client: Client, { bot, config, log }: DiscordParts): Promise<void> {
  try {
    const { commands } = bot
    const isCurrent = await isRegistrationCurrent(client.rest, client.application?.id ?? '', { config, commands })
    if (isCurrent === true) return
    const what = isCurrent === null ? 'no commands are' : 'the commands of another version are'
    log.warn(`${what} registered for all servers: run "npm run -s stet -- discord register"`)
  } catch (error) {
    log.info({ err: error }, 'the registered commands could not be listed')
  }
}

/** Resolves when events are coming in. */
async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve())
    setTimeout(() => reject(new Error('Discord did not become ready')), READY_WITHIN).unref()
  })
  ready.catch(() => {})
  await client.login(token)
  await ready
}

function isDisallowedIntent(error: unknown): boolean {
  return error instanceof Error && /disallowed intents/i.test(error.message)
}

function explainLogin(cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'TokenInvalid' || (cause instanceof Error && /authentication failed|invalid token/i.test(cause.message)))
    return new UserError('configuration', 'Discord did not accept the token.', {
      hint: 'Check DISCORD_TOKEN: it is the bot’s token, from the Bot page of the application.',
      cause,
    })
  return new UserError('unavailable', 'Discord could not be reached.', {
    hint: 'Check the network, and DISCORD_API_URL if it is set; the log says more.',
    cause,
  })
}
