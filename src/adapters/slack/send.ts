import { setTimeout as wait } from 'node:timers/promises'
import type { KnownBlock } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Language } from '../../language.ts'
import { isSlackAddress } from './files.ts'
import { LIMITS } from './limits.ts'
import type { Mark } from './mark.ts'
import { isDirect } from './place.ts'
import type { Place } from './place.ts'
import { postPatiently } from './post-marked.ts'
import { toBody } from './render.ts'
import type { Rendered, ReplyFile, SlackMessage } from './render.ts'

/** How many messages a private answer may take: a use of its address is left for what comes late. */
const MOST_PRIVATE = LIMITS.responseUrlUses - 1
const MOST_PUBLIC = 8
const PATIENCE = 10_000
const MOST_WAITING = 30

/** What of a reply stands where it can be found and edited. */
export interface Sent {
  readonly channel: string
  readonly under: string | null
  /** First to last. */
  readonly messages: readonly string[]
}

export interface Sender {
  /**
   * Shows a reply in its place; where that is closed, in a direct message. What it posts carries the key. Null where nothing
   * stands that could be edited, as with what only one person sees. Throws only where Slack takes it nowhere.
   */
  send(rendered: Rendered, place: Place, language: Language, key: string): Promise<Sent | null>
  /** Shows what was private to all: as the app, or where it is not in the channel by the address that the click came with. */
  share(rendered: Rendered, place: Place, language: Language, key: string): Promise<Sent | null>
  /** Puts another text in the place of a message whose button was pressed, by the address that the click came with; null takes it away. */
  replace(message: SlackMessage | null, responseUrl: string): Promise<void>
}

interface SenderParts {
  readonly apiUrl: string | undefined
  readonly fetch: typeof fetch
  readonly log: Log
  readonly now: () => Date
  /** The same workspace's client that tries once. */
  readonly oneTry: (client: WebClient) => WebClient
}

export function createSender({ apiUrl, fetch, log, now, oneTry }: SenderParts): Sender {
  /** True where Slack took it. The address may be used up, or older than half an hour. */
  async function respond(url: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
    if (!isSlackAddress(url, apiUrl)) return false
    for (let tries = 0; tries < 3; tries++) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE),
      }).catch((error: unknown) => {
        log.warn({ err: error }, 'an answer did not reach its address')
        return null
      })
      await response?.body?.cancel()
      if (response !== null && response.status !== 429) return response.ok
      const seconds = Number(response?.headers.get('retry-after') ?? 1)
      await wait(Math.min(Number.isFinite(seconds) ? seconds : 1, MOST_WAITING) * 1000)
    }
    return false
  }

  /** Gives the message's name. */
  async function post(place: Place, channel: string, message: SlackMessage, mark: Mark): Promise<string> {
    const under = channel === place.channel ? place.thread : null
    return await postPatiently({ client: oneTry(place.client), channel, under }, message, mark, now)
  }

  async function postPrivately(place: Place, message: SlackMessage): Promise<boolean> {
    const thread = place.thread === null ? {} : { thread_ts: place.thread }
    if (place.responseUrl !== null) {
      const body = { response_type: 'ephemeral', replace_original: false, ...thread, ...toBody(message) }
      if (await respond(place.responseUrl, body)) return true
    }
    if (place.channel === null || isDirect(place.channel)) return false
    const { channel, user } = place
    return await place.client.chat.postEphemeral({ channel, user, ...thread, ...toBody(message) }).then(
      () => true,
      (error: unknown) => {
        log.info({ err: error }, 'a private answer could not be shown where it was asked for')
        return false
      },
    )
  }

  /** Files cannot be private in a channel: whoever asked there is told where to look. */
  async function sayWhereFilesAre(place: Place, files: readonly ReplyFile[], language: Language): Promise<void> {
    if (place.channel === null || isDirect(place.channel)) return
    const name = files.map((file) => file.name).join(', ')
    await postPrivately(place, { text: fillWords(chatWordsOf(language).fileDirect, { name }), blocks: [] })
  }

  /** Null where the channel is closed to the bot. */
  async function postOpenly(place: Place, message: SlackMessage, mark: Mark): Promise<string | null> {
    const { channel } = place
    if (channel === null) return null
    return await post(place, channel, message, mark).catch((error: unknown) => {
      log.info({ err: error }, 'an answer could not be posted where it was asked for')
      return null
    })
  }

  return {
    async send(rendered, place, language, key) {
      const { shown, files } = fitMessages(rendered, place, language)
      const direct = createDirect(place)
      const sent: Standing[] = []
      let isLost = false
      for (const [part, message] of shown.entries()) {
        const mark = { key, part, of: shown.length }
        const ts = isLost || place.isPrivate ? null : await postOpenly(place, message, mark)
        if (ts !== null && place.channel !== null) sent.push({ channel: place.channel, ts })
        if (ts !== null || (!isLost && place.isPrivate && (await postPrivately(place, message)))) continue
        const channel = await direct()
        if (!isLost && place.channel !== null && channel !== place.channel) {
          const { elsewhere } = chatWordsOf(language)
          await post(place, channel, { text: elsewhere, blocks: [] }, { key: `${key}:elsewhere`, part: 0, of: 1 })
        }
        isLost = true
        sent.push({ channel, ts: await post(place, channel, message, mark) })
      }
      for (const file of files) await upload(file, place, direct, isLost)
      if (files.length > 0 && !isLost && place.isPrivate) await sayWhereFilesAre(place, files, language)
      return toSent(sent, shown.length, place)
    },
    async replace(message, responseUrl) {
      const body = message === null ? { delete_original: true } : { replace_original: true, ...toBody(message) }
      await respond(responseUrl, body)
    },
    async share(rendered, place, language, key) {
      const { shown, files } = fitMessages(rendered, { ...place, isPrivate: false }, language)
      const sent: Standing[] = []
      for (const [part, message] of shown.entries()) {
        const ts = await postOpenly(place, message, { key, part, of: shown.length })
        if (ts !== null && place.channel !== null) {
          sent.push({ channel: place.channel, ts })
          continue
        }
        const body = { response_type: 'in_channel', replace_original: false, ...toBody(message) }
        if (place.responseUrl === null || !(await respond(place.responseUrl, body)))
          throw new Error('Slack took the answer neither as a message nor as a response')
      }
      for (const file of files) await upload(file, { ...place, isPrivate: false }, createDirect(place), false)
      return toSent(sent, shown.length, place)
    },
  }
}

interface Standing {
  readonly channel: string
  readonly ts: string
}

/** Null where a part is not where the others are: an edit could not put it right. */
function toSent(sent: readonly Standing[], count: number, place: Place): Sent | null {
  const [first] = sent
  if (first === undefined || sent.length < count || sent.some(({ channel }) => channel !== first.channel)) return null
  const { channel } = first
  return { channel, under: channel === place.channel ? place.thread : null, messages: sent.map(({ ts }) => ts) }
}

/** The channel of direct messages with the person, opened at its first use. */
function createDirect({ client, user }: Place): () => Promise<string> {
  let opened: Promise<string> | null = null
  return () =>
    (opened ??= client.conversations.open({ users: user }).then(({ channel }) => {
      if (channel?.id === undefined) throw new Error('Slack opened no direct conversation')
      return channel.id
    }))
}

/** Files cannot be private in a channel: they come as a direct message there. */
async function upload(file: ReplyFile, place: Place, direct: () => Promise<string>, isLost: boolean): Promise<void> {
  const channel = place.channel === null || place.isPrivate || isLost ? await direct() : place.channel
  const bytes = typeof file.content === 'string' ? Buffer.from(file.content, 'utf8') : Buffer.from(file.content)
  await place.client.filesUploadV2({
    file: bytes,
    filename: file.name,
    alt_text: file.alt,
    ...(channel === place.channel && place.thread !== null
      ? { channel_id: channel, thread_ts: place.thread }
      : { channel_id: channel }),
  })
}

/** What would take too many messages stands whole in a text file behind the first ones. */
function fitMessages(rendered: Rendered, place: Place, language: Language) {
  const most = place.isPrivate ? MOST_PRIVATE : MOST_PUBLIC
  if (rendered.messages.length <= most) return { shown: rendered.messages, files: rendered.files }
  const name = 'answer.txt'
  const note = fillWords(chatWordsOf(language).restInFile, { name })
  // Their buttons move up with the note.
  const buttons = rendered.messages
    .slice(most - 1)
    .flatMap((message) => message.blocks)
    .filter(({ type }) => type === 'actions' || type === 'context_actions')
  const blocks: KnownBlock[] = [{ type: 'section', text: { type: 'plain_text', text: note, emoji: false } }, ...buttons]
  const file: ReplyFile = {
    type: 'file',
    name,
    mediaType: 'text/plain',
    content: rendered.plainText,
    alt: note,
  }
  return { shown: [...rendered.messages.slice(0, most - 1), { text: note, blocks }], files: [...rendered.files, file] }
}
