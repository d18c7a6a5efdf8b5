import { DiscordAPIError, MessageFlags, REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { APIMessage, RawFile } from 'discord.js'
import type { PostAddress } from '../../chat/chat-adapter.ts'
import type { Config } from '../../config.ts'
import { LIMITS } from './limits.ts'
import { isSameMark, markMessage, markOf, readMark } from './mark.ts'
import type { Mark } from './mark.ts'
import type { DiscordMessage } from './render.ts'

/** What posting asks of Discord. All throw discord.js's own errors. */
export interface PostRequests {
  /** The channel of an address; for a person it is opened where there is none. */
  findChannel(to: PostAddress): Promise<string>
  /** Posts a message and gives its id. */
  send(
    channel: string,
    message: DiscordMessage,
    how: { readonly nonce: string; readonly under: string | null },
  ): Promise<string>
  /** Replaces what a message says. What it was known by before, it is known by after. */
  change(channel: string, id: string, message: DiscordMessage): Promise<void>
  /** Deletes a message, unless somebody has. */
  remove(channel: string, id: string): Promise<void>
  /** The bot's own messages with the marks of a post, by part; null for parts that are not there. */
  findMarked(channel: string, key: string, parts: number, since: Date): Promise<readonly (string | null)[]>
}

/** What waits longer for its turn is better put off. */
const LONGEST_WAIT = 2_500
const PATIENCE = 10_000
/** Discord takes 50 requests a second in all: what nobody asked for leaves room for what somebody did. */
const MOST_A_SECOND = 30
/** How far this machine's clock may be ahead of Discord's. */
const CLOCK_SKEW = 120_000
const PAGE = 100
/** The requests that posting takes, on a connection of its own: waiting for their turn, they hold up no answer. */
export function createPostRequests({
  DISCORD_TOKEN: token = '',
  DISCORD_API_URL: api,
}: Pick<Config, 'DISCORD_TOKEN' | 'DISCORD_API_URL'>): PostRequests {
  const rest = new REST({
    timeout: PATIENCE,
    retries: 1,
    globalRequestsPerSecond: MOST_A_SECOND,
    rejectOnRateLimit: ({ retryAfter, timeToReset }) => Math.max(retryAfter, timeToReset) > LONGEST_WAIT,
    ...(api === undefined ? {} : { api }),
  })
  // A token that was refused once is forgotten by the client.
  const open = () => rest.setToken(token)
  let me: string | null = null
  // Discord does not like to be asked often: https://docs.discord.com/developers/resources/user#create-dm
  const direct = new Map<string, string>()

  async function readMe(): Promise<string> {
    return (me ??= ((await open().get(Routes.user())) as { readonly id: string }).id)
  }

  async function unarchive(channel: string): Promise<void> {
    await open().patch(Routes.channel(channel), { body: { archived: false } })
  }

  /** A thread that has gone to sleep is woken, where nobody has locked it. */
  async function awake<T>(channel: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      if (!hasCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error
      // Only those who manage threads may wake what is locked: that stays the first complaint.
      await unarchive(channel).catch(() => {
        throw error
      })
      return await run()
    }
  }

  return {
    async findChannel(to: PostAddress): Promise<string> {
      if ('channel' in to) return to.channel
      const { person } = to
      const known = direct.get(person)
      if (known !== undefined) return known
      const body = { recipient_id: person }
      const { id } = (await open().post(Routes.userChannels(), { body })) as { readonly id: string }
      direct.set(person, id)
      return id
    },

    async send(
      channel: string,
      message: DiscordMessage,
      { nonce, under }: { readonly nonce: string; readonly under: string | null },
    ): Promise<string> {
      const put = async (reply: object) => {
        const { body, files } = toRequest(message)
        const posted = { ...body, ...reply, nonce, enforce_nonce: true }
        return (await open().post(Routes.channelMessages(channel), { body: posted, files })) as APIMessage
      }
      const reply = under === null ? {} : { message_reference: { message_id: under, fail_if_not_exists: false } }
      return await awake(channel, async () => {
        try {
          return (await put(reply)).id
        } catch (error) {
          // Where it may not read what was said before, it may still speak.
          if (!hasCode(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory)) throw error
          return (await put({})).id
        }
      })
    },

    async change(channel: string, id: string, message: DiscordMessage): Promise<void> {
      const route = Routes.channelMessage(channel, id)
      const mark = readMark((await open().get(route)) as APIMessage)
      const { body, files } = toRequest(mark === null ? message : markMessage(message, mark))
      await awake(channel, async () => await open().patch(route, { body, files }))
    },

    async remove(channel: string, id: string): Promise<void> {
      await open()
        .delete(Routes.channelMessage(channel, id))
        .catch((error: unknown) => {
          if (!hasCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error
        })
    },

    async findMarked(channel: string, key: string, parts: number, since: Date): Promise<readonly (string | null)[]> {
      const marks = Array.from({ length: parts }, (_, part) => markOf(key, part))
      const found: (string | null)[] = marks.map(() => null)
      const author = await readMe()
      let after = toSnowflake(since.getTime() - CLOCK_SKEW)
      for (;;) {
        const query = new URLSearchParams({ after, limit: String(PAGE) })
        const page = (await open().get(Routes.channelMessages(channel), { query })) as readonly APIMessage[]
        for (const message of page) {
          const part = message.author.id === author ? findPart(marks, message) : -1
          if (part >= 0) found[part] = message.id
        }
        if (page.length < PAGE || !found.includes(null)) return found
        after = latestOf(page, after)
      }
    },
  }
}

function findPart(marks: readonly Mark[], message: APIMessage): number {
  const mark = readMark(message)
  return marks.findIndex((each) => isSameMark(mark, each))
}

function latestOf(page: readonly APIMessage[], before: string): string {
  return page.map(({ id }) => id).reduce((late, id) => (BigInt(id) > BigInt(late) ? id : late), before)
}

const EPOCH = 1_420_070_400_000

/** The first id that Discord could have made at a time: https://docs.discord.com/developers/reference#snowflakes */
function toSnowflake(time: number): string {
  return String(BigInt(Math.max(0, Math.trunc(time) - EPOCH)) << 22n)
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code
}

/** A message as the body of a request, with its files. Nothing in it pings anybody. */
function toRequest({ components, files }: DiscordMessage): { readonly body: object; readonly files: RawFile[] } {
  return {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [], replied_user: false },
      attachments: files.map(({ name, alt }, id) => ({
        id: String(id),
        filename: name,
        description: alt.slice(0, LIMITS.fileDescription),
      })),
    },
    files: files.map(({ name, content, mediaType }) => ({
      name,
      contentType: mediaType,
      data: Buffer.from(content as Uint8Array),
    })),
  }
}
