import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js'
import type { Message, SendableChannels, User } from 'discord.js'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import { discordWordsOf } from './discord-words.ts'
import { LIMITS } from './limits.ts'
import { markMessage, markOf } from './mark.ts'
import type { Place } from './place.ts'
import type { DeliveryRecord } from './record-delivery.ts'
import { renderFiles } from './render.ts'
import type { DiscordMessage } from './render.ts'
import { toNonce } from './to-nonce.ts'

export interface Sender {
  /**
   * Shows a reply in its place and gives the messages that a later edit may change. Where the bot may not write, the person
   * is told so in a direct message, with the answer. Throws only where Discord takes it nowhere.
   */
  send(messages: readonly DiscordMessage[], place: Place, options: SendOptions): Promise<readonly Message[]>
}

interface SendOptions {
  /** Two tries at one answer have the same: Discord then posts it once. */
  readonly key: string
  /** What its messages are known by later. */
  readonly mark: string
  readonly language: Language
  /** What a thread is called that the answer opens. */
  readonly title: string
  readonly record: DeliveryRecord
}

export function createSender({ log }: { readonly log: Log }): Sender {
  async function sendToInteraction(
    { interaction, isPrivate, isApart = false }: Extract<Place, { type: 'interaction' }>,
    messages: readonly DiscordMessage[],
    { record }: SendOptions,
  ): Promise<readonly Message[]> {
    const isAlone = isPrivate && interaction.guildId !== null
    await record.begin({ team: interaction.guildId, channel: isAlone ? null : interaction.channelId })
    const shown: Message[] = []
    const [first] = messages
    if (first !== undefined && !isApart)
      shown.push(await interaction.editReply({ ...toBody(first), flags: MessageFlags.IsComponentsV2 }))
    for (const message of isApart ? messages : messages.slice(1)) {
      const flags = MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0)
      shown.push(await interaction.followUp({ ...toBody(message), flags }))
    }
    await record.complete(shown.map(({ id }) => id))
    return []
  }

  async function sendToMessage(
    place: Extract<Place, { type: 'message' }>,
    messages: readonly DiscordMessage[],
    { key, title, record }: SendOptions,
  ): Promise<readonly Message[]> {
    const { message, earlier, inThread } = place
    const thread = inThread && earlier.length === 0 ? await openThread(message, title, log) : null
    const channel = thread ?? (message.channel as SendableChannels)
    await record.begin({ team: message.guildId, channel: earlier[0]?.channelId ?? channel.id })
    const shown: Message[] = []
    for (const [index, each] of messages.entries()) {
      const edited = await changeEarlier(earlier[index], each)
      if (edited !== null) {
        shown.push(edited)
        continue
      }
      const reply =
        index === 0 && thread === null ? { reply: { messageReference: message.id, failIfNotExists: false } } : {}
      const posted = { ...toBody(each), ...reply, flags: MessageFlags.IsComponentsV2 as const }
      shown.push(await channel.send({ ...posted, nonce: toNonce(key, index), enforceNonce: true }))
    }
    // The answer to the edited question is shorter than the one before.
    for (const left of earlier.slice(messages.length)) await unlessGone(() => left.delete())
    await record.complete(shown.map(({ id }) => id))
    return shown
  }

  async function sendDirectly(
    user: User,
    messages: readonly DiscordMessage[],
    why: string,
    { key, record }: SendOptions,
  ): Promise<void> {
    const { id: channel } = await user.createDM()
    await record.begin({ team: null, channel })
    const shown: string[] = []
    for (const [index, each] of [renderFiles(why, []), ...messages].entries()) {
      const nonce = toNonce(`${key}:direct`, index)
      const posted = { ...toBody(each), flags: MessageFlags.IsComponentsV2 as const, nonce, enforceNonce: true }
      shown.push((await user.send(posted)).id)
    }
    await record.complete(shown.slice(1))
  }

  return {
    async send(messages, place, options) {
      const marked = messages.map((message, part) => markMessage(message, markOf(options.mark, part)))
      try {
        return place.type === 'interaction'
          ? await sendToInteraction(place, marked, options)
          : await sendToMessage(place, marked, options)
      } catch (error) {
        const why = explainRefusal(error, place, options.language)
        if (why === null) throw error
        log.info({ err: error }, 'an answer could not be shown where it was asked for')
        const user = place.type === 'interaction' ? place.interaction.user : place.message.author
        await sendDirectly(user, marked, why, options)
        return []
      }
    },
  }
}

/** Null where there was no earlier message, or somebody has deleted it: the answer is then posted anew. */
async function changeEarlier(before: Message | undefined, message: DiscordMessage): Promise<Message | null> {
  if (before === undefined) return null
  const body = { ...toBody(message), flags: MessageFlags.IsComponentsV2 as const, attachments: [] }
  return await unlessGone(() => before.edit(body))
}

async function unlessGone<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage) return null
    throw error
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
