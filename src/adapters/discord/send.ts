import { createHash } from 'node:crypto'
import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js'
import type { Client, Message, SendableChannels, User } from 'discord.js'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import { discordWordsOf } from './discord-words.ts'
import { LIMITS } from './limits.ts'
import type { Place } from './place.ts'
import { renderFiles } from './render.ts'
import type { DiscordMessage, Rendered, ReplyFile } from './render.ts'

/** What stands in several messages is hard to follow; the rest is a file. */
const MOST_MESSAGES = 5

export interface Sender {
  /**
   * Shows a reply in its place and gives the messages that a later edit may change. Where the bot may not write, the person
   * is told so in a direct message, with the answer. Throws only where Discord takes it nowhere.
   */
  send(rendered: Rendered, place: Place, options: SendOptions): Promise<readonly Message[]>
  /** Posts to a channel that nobody asked in. */
  post(channel: string, rendered: Rendered, key: string): Promise<void>
}

interface SendOptions {
  /** Two tries at one answer have the same: Discord then posts it once. */
  readonly key: string
  readonly language: Language
  /** What a thread is called that the answer opens. */
  readonly title: string
}

export function createSender({ client, log }: { readonly client: Client; readonly log: Log }): Sender {
  async function sendToInteraction(
    { interaction, isPrivate, isApart = false }: Extract<Place, { type: 'interaction' }>,
    messages: readonly DiscordMessage[],
  ): Promise<readonly Message[]> {
    const [first] = messages
    if (first !== undefined && !isApart)
      await interaction.editReply({ ...toBody(first), flags: MessageFlags.IsComponentsV2 })
    for (const message of isApart ? messages : messages.slice(1)) {
      const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0)
      await interaction.followUp({ ...toBody(message), flags })
    }
    return []
  }

  async function sendToMessage(
    place: Extract<Place, { type: 'message' }>,
    messages: readonly DiscordMessage[],
    { key, title }: SendOptions,
  ): Promise<readonly Message[]> {
    const { message, earlier, inThread } = place
    const thread = inThread && earlier.length === 0 ? await openThread(message, title, log) : null
    const channel = thread ?? (message.channel as SendableChannels)
    const shown: Message[] = []
    for (const [index, each] of messages.entries()) {
      const before = earlier[index]
      if (before !== undefined) {
        shown.push(await before.edit({ ...toBody(each), flags: MessageFlags.IsComponentsV2, attachments: [] }))
        continue
      }
      const reply =
        index === 0 && thread === null ? { reply: { messageReference: message.id, failIfNotExists: false } } : {}
      const posted = { ...toBody(each), ...reply, flags: MessageFlags.IsComponentsV2 as const }
      shown.push(await channel.send({ ...posted, nonce: toNonce(key, index), enforceNonce: true }))
    }
    // The answer to the edited question is shorter than the one before.
    for (const left of earlier.slice(messages.length)) await left.delete()
    return shown
  }

  async function sendDirectly(
    user: User,
    messages: readonly DiscordMessage[],
    why: string,
    key: string,
  ): Promise<void> {
    for (const [index, each] of [renderFiles(why, []), ...messages].entries())
      await user.send({
        ...toBody(each),
        flags: MessageFlags.IsComponentsV2,
        nonce: toNonce(`${key}:direct`, index),
        enforceNonce: true,
      })
  }

  return {
    async send(rendered, place, options) {
      const messages = fitMessages(rendered, options.language)
      try {
        return place.type === 'interaction'
          ? await sendToInteraction(place, messages)
          : await sendToMessage(place, messages, options)
      } catch (error) {
        const why = explainRefusal(error, place, options.language)
        if (why === null) throw error
        log.info({ err: error }, 'an answer could not be shown where it was asked for')
        const user = place.type === 'interaction' ? place.interaction.user : place.message.author
        await sendDirectly(user, messages, why, options.key)
        return []
      }
    },
    async post(id, { messages }, key) {
      const channel = await client.channels.fetch(id)
      if (channel?.isSendable() !== true) throw new Error(`the channel ${id} takes no messages`)
      for (const [index, each] of messages.entries())
        await channel.send({
          ...toBody(each),
          flags: MessageFlags.IsComponentsV2,
          nonce: toNonce(key, index),
          enforceNonce: true,
        })
    },
  }
}

const FORBIDDEN = new Set<number | string>([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
])
const TOO_LATE = new Set<number | string>([RESTJSONErrorCodes.UnknownWebhook, RESTJSONErrorCodes.InvalidWebhookToken])

/** What the person is told with an answer that comes directly; null where that would not help either. */
function explainRefusal(error: unknown, place: Place, language: Language): string | null {
  if (!(error instanceof DiscordAPIError)) return null
  if (place.type === 'interaction')
    return TOO_LATE.has(error.code) || FORBIDDEN.has(error.code) ? chatWordsOf(language).elsewhere : null
  if (!FORBIDDEN.has(error.code) || place.message.guildId === null) return null
  const { channel } = place.message
  const name = 'name' in channel && channel.name !== null ? `#${channel.name}` : `<#${channel.id}>`
  return fillWords(discordWordsOf(language).missingPermission, { channel: name })
}

/** Null where no thread can be opened: the answer is then a reply. */
async function openThread(message: Message, title: string, log: Log): Promise<SendableChannels | null> {
  if (message.channel.isThread() || message.guildId === null) return null
  if (message.thread !== null) return message.thread
  return await message.startThread({ name: cutLabel(title, LIMITS.threadName) }).catch((error: unknown) => {
    log.info({ err: error }, 'no thread could be opened')
    return null
  })
}

function toNonce(key: string, index: number): string {
  return createHash('sha256').update(`${key}:${index}`).digest('base64url').slice(0, LIMITS.nonce)
}

/** A message as the body of a request. Nothing in it pings anybody. */
export function toBody({ components, files }: DiscordMessage) {
  return {
    components: [...components],
    files: files.map(({ name, content, alt }) => ({
      attachment: typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content),
      name,
      description: alt.slice(0, LIMITS.fileDescription),
    })),
    allowedMentions: { parse: [], repliedUser: false },
  }
}

/** What would take too many messages stands whole in a text file behind the first ones. A file that is too large is named. */
function fitMessages({ messages, plainText }: Rendered, language: Language): readonly DiscordMessage[] {
  const words = chatWordsOf(language)
  const sendable = messages.map((message) => {
    const lost = message.files.filter(({ content }) => Buffer.byteLength(content) > LIMITS.fileBytes)
    const [first] = lost
    return first === undefined ? message : renderFiles(fillWords(words.fileLost, { name: first.name }), [])
  })
  if (sendable.length <= MOST_MESSAGES) return sendable
  const name = 'answer.txt'
  const note = fillWords(words.restInFile, { name })
  const file: ReplyFile = { type: 'file', name, mediaType: 'text/plain', content: plainText, alt: note }
  const withFile = renderFiles(note, [file])
  // The last message has what may be done next; those with files are never left out.
  const kept = sendable
    .slice(MOST_MESSAGES - 2)
    .filter(({ files }, at, all) => files.length > 0 || at === all.length - 1)
  return [...sendable.slice(0, MOST_MESSAGES - 2), withFile, ...kept]
}
