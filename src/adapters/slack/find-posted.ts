import type { WebClient } from '@slack/web-api'
import { readMark } from './mark.ts'

interface Sought {
  readonly key: string
  readonly channel: string
  /** The message whose thread is looked through; null for the channel itself. */
  readonly under: string | null
  readonly since: Date
}

/** The parts of one post that are in a channel, by their place in it. */
export interface FoundParts {
  readonly parts: ReadonlyMap<number, string>
  readonly isWhole: boolean
}

const MESSAGES_A_PAGE = 200
/** Slack's clock and ours may differ by as much. Milliseconds. */
const MARGIN = 10 * 60 * 1000

const ownUsers = new WeakMap<WebClient, Promise<string | null>>()

/** Who the bot is in a workspace: others may write what they like into the metadata of their messages. */
async function findOwnUser(client: WebClient): Promise<string | null> {
  const known = ownUsers.get(client)
  if (known !== undefined) return await known
  const asked = client.auth.test().then(({ user_id }) => user_id ?? null)
  ownUsers.set(client, asked)
  asked.catch(() => ownUsers.delete(client))
  return await asked
}

/** Looks through what was said since for the messages of the bot that carry the key. */
export async function findPosted(client: WebClient, sought: Sought): Promise<FoundParts> {
  const { key, channel, under, since } = sought
  const own = await findOwnUser(client)
  const parts = new Map<number, string>()
  const page = {
    channel,
    limit: MESSAGES_A_PAGE,
    oldest: ((since.getTime() - MARGIN) / 1000).toFixed(6),
    include_all_metadata: true,
  }
  let cursor: string | undefined
  do {
    const next = cursor === undefined ? page : { ...page, cursor }
    const answer =
      under === null
        ? await client.conversations.history(next)
        : await client.conversations.replies({ ...next, ts: under })
    for (const message of answer.messages ?? []) {
      const mark = readMark(message.metadata)
      if (mark?.key !== key || message.ts === undefined || (own !== null && message.user !== own)) continue
      parts.set(mark.part, message.ts)
      if (parts.size === mark.of) return { parts, isWhole: true }
    }
    cursor = answer.response_metadata?.next_cursor || undefined
  } while (cursor !== undefined)
  return { parts, isWhole: false }
}
