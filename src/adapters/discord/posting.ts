import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { MessageEdit, Post, PostAddress, Posted, Posting } from '../../chat/chat-adapter.ts'
import type { Block } from '../../chat/reply.ts'
import type { Config } from '../../config.ts'
import type { Language } from '../../language.ts'
import { explainPostFailure } from './explain-post-failure.ts'
import { markMessage, markOf } from './mark.ts'
import { createPostRequests } from './post-requests.ts'
import type { DiscordMessage } from './render.ts'
import { toNonce } from './to-nonce.ts'

interface PostingParts {
  readonly config: Pick<Config, 'DISCORD_TOKEN' | 'DISCORD_API_URL' | 'STET_LANGUAGE'>
  readonly render: (blocks: readonly Block[], language: Language) => Promise<readonly DiscordMessage[]>
}

/** More parts than any answer has. */
const MOST_PARTS = 20

/**
 * What the bot posts by itself. A post is found again by the mark in its components, so that it appears once; the nonce
 * does the same for the minutes in which Discord may not have finished an earlier try.
 */
export function createPosting({ config, render }: PostingParts): Posting {
  const requests = createPostRequests(config)

  async function post({ key, to, blocks, language, triedAt }: Post): Promise<Posted> {
    const channel = await requests.findChannel(to)
    const under = 'under' in to && to.under !== undefined ? to.under : null
    const rendered = await render(blocks, language)
    const earlier = triedAt === null ? [] : await requests.findMarked(channel, key, rendered.length, triedAt)
    const messages = await postMissing(channel, key, { rendered, earlier, under, from: 0 })
    return toPosted(teamOf(to), channel, messages)
  }

  async function postMissing(
    channel: string,
    key: string,
    { rendered, earlier, under, from }: Missing,
  ): Promise<readonly string[]> {
    const messages: string[] = []
    for (const [index, message] of rendered.entries()) {
      const part = from + index
      messages.push(
        earlier[part] ??
          (await requests.send(channel, markMessage(message, markOf(key, part)), {
            nonce: toNonce(key, part),
            under: index === 0 ? under : null,
          })),
      )
    }
    return messages
  }

  async function edit({ key, team, channel, messages, blocks, language, triedAt }: MessageEdit): Promise<Posted> {
    const rendered = await render(blocks, language)
    const standing = messages.slice(0, rendered.length)
    for (const [index, id] of standing.entries()) {
      const message = rendered[index]
      if (message !== undefined) await requests.change(channel, id, message)
    }
    for (const left of messages.slice(rendered.length)) await requests.remove(channel, left)
    const more = rendered.slice(standing.length)
    const earlier =
      more.length === 0 || triedAt === null ? [] : await requests.findMarked(channel, key, rendered.length, triedAt)
    const under = standing.at(-1) ?? null
    const added = await postMissing(channel, key, { rendered: more, earlier, under, from: standing.length })
    return toPosted(team, channel, [...standing, ...added])
  }

  async function explain<T>(language: Language, run: () => Promise<T>): Promise<T> {
    try {
      return await run()
    } catch (error) {
      throw explainPostFailure(error, language)
    }
  }

  return {
    post: (wanted) => explain(wanted.language, () => post(wanted)),
    edit: (wanted) => explain(wanted.language, () => edit(wanted)),
    find: ({ key, to, since }) =>
      explain(config.STET_LANGUAGE, async () => {
        const own = await requests.findChannel(to)
        // The thread that is opened at a message has the message's id.
        for (const channel of 'under' in to && to.under !== undefined ? [own, to.under] : [own]) {
          const marked: readonly (string | null)[] = await requests
            .findMarked(channel, key, MOST_PARTS, since)
            .catch((error: unknown) => {
              if (channel === own || !isNoChannel(error)) throw error
              return []
            })
          const found = marked.filter((id) => id !== null)
          if (found.length > 0) return toPosted(teamOf(to), channel, found)
        }
        return null
      }),
  }
}

function isNoChannel(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel
}

interface Missing {
  readonly rendered: readonly DiscordMessage[]
  /** Ids by part, of what an earlier try has posted. */
  readonly earlier: readonly (string | null)[]
  readonly under: string | null
  /** The part that is first of these. */
  readonly from: number
}

/** Direct messages belong to no server, wherever the person is known from. */
function teamOf(to: PostAddress): string | null {
  return 'person' in to ? null : to.team
}

function toPosted(team: string | null, channel: string, messages: readonly string[]): Posted {
  const [first] = messages
  const link = first === undefined ? null : `https://discord.com/channels/${team ?? '@me'}/${channel}/${first}`
  return { messages, channel, link }
}
