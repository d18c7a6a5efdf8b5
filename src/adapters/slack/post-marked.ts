import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import { findPosted } from './find-posted.ts'
import { toMetadata } from './mark.ts'
import type { Mark } from './mark.ts'
import { toPostFailure } from './post-failure.ts'
import { toBody } from './render.ts'
import type { SlackMessage } from './render.ts'

/** Where messages go, and with whose token. */
export interface Spot {
  /** Tries once: what it posts may have got through where it heard no answer. */
  readonly client: WebClient
  readonly channel: string
  /** The message whose thread it is; null for the channel itself. */
  readonly under: string | null
}

/** Posts one message with its mark, and gives its id. */
export async function postMarked(spot: Spot, message: SlackMessage, mark: Mark): Promise<string> {
  const { client, channel, under } = spot
  const { ts } = await client.chat.postMessage({
    channel,
    ...toBody(message),
    ...(under === null ? {} : { thread_ts: under }),
    unfurl_links: false,
    unfurl_media: false,
    metadata: toMetadata(mark),
  })
  if (ts === undefined) throw new Error('Slack took a message and gave it no name')
  return ts
}

const MOST_TRIES = 4
const FIRST_PAUSE = 300
const LONGEST_PAUSE = 30_000

/** The same for somebody who waits: again where Slack is busy or out of reach, after a look whether the last try got through. */
export async function postPatiently(spot: Spot, message: SlackMessage, mark: Mark, now: () => Date): Promise<string> {
  const since = now()
  for (let tries = 1; ; tries++) {
    try {
      return await postMarked(spot, message, mark)
    } catch (error) {
      const { isFinal, retryAfter } = toPostFailure(error, 'en')
      if (isFinal || tries === MOST_TRIES) throw error
      await wait(Math.min(retryAfter ?? FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE))
      if (retryAfter !== null) continue
      const { channel, under } = spot
      const found = await findPosted(spot.client, { key: mark.key, channel, under, since }).catch(() => null)
      const ts = found?.parts.get(mark.part)
      if (ts !== undefined) return ts
    }
  }
}
