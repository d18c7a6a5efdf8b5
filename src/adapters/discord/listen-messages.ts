import type { Client, Message } from 'discord.js'
import { listMissing } from '../../chat/list-missing.ts'
import { offerForm, takesDocument } from '../../chat/offer-form.ts'
import { offerForText, readMessage } from '../../chat/read-message.ts'
import { say } from '../../chat/say.ts'
import { toLanguage } from '../../language.ts'
import { isStoreQuestion } from '../../asking/is-store-question.ts'
import type { ChannelSettings } from '../../chat/channel-settings.ts'
import type { Turn } from './answering.ts'
import { discordWordsOf } from './discord-words.ts'
import { toAttachment } from './files.ts'
import { channelOf } from './floor.ts'
import type { Floor } from './floor.ts'
import { readAuthor } from './people.ts'
import { threadKeyOf, toThreadKey } from './place.ts'
import { readSpoken } from './read.ts'
import type { SpokenMessage } from './read.ts'

/** How long after it was written an edited question is answered anew, in milliseconds. */
const EDITABLE_FOR = 60_000
const MOST_REMEMBERED = 500
/** A person sees that something is done before the answer takes longer than this. */
const TYPING_AFTER = 700

/** What was answered, so that an edit of the question edits the answer. */
interface Answered {
  readonly content: string
  readonly shown: readonly Message[]
}

export interface MessageListener {
  hear(message: Message): Promise<void>
  /** An edit within a minute is answered by editing the reply, or anew where the message was not for the bot before. */
  hearEdit(message: Message): Promise<void>
}

/** Mentions, replies to the bot, direct messages, and in the channels set up for it plain questions. */
export function createMessageListener(floor: Floor): MessageListener {
  const { answering, client, config, now } = floor
  const remembered = new Map<string, Promise<Answered>>()

  /** Keeps what was answered and what is being answered; what was not for the bot is forgotten. */
  async function remember(id: string, answered: Promise<Answered>): Promise<void> {
    remembered.set(id, answered)
    const [oldest] = remembered.keys()
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    const { shown } = await answered
    if (shown.length === 0 && remembered.get(id) === answered) remembered.delete(id)
  }

  async function answer(message: Message, key: string, earlier: readonly Message[]): Promise<readonly Message[]> {
    const spoken = readSpoken(message, client as Client<true>)
    if (spoken === null) return earlier
    const settings = message.guildId === null ? null : await floor.settingsOf(channelOf(message))
    if (!(await isHeard(floor, message, spoken, settings))) return earlier
    const isOverheard = !spoken.isDirect && !spoken.isAddressed
    const heard = {
      key,
      person: readAuthor(message),
      place: { type: 'message', message, earlier, inThread: settings?.replies === 'thread' } as const,
      team: message.guildId,
      command: 'help',
      language: settings?.language ?? toLanguage(message.guild?.preferredLocale) ?? config.STET_LANGUAGE,
    }
    let shown = earlier
    // Claimed only now: what is not for the bot costs the database nothing.
    await answering.handle({ ...heard, words: spoken.text }, async () => {
      shown = []
      const turn: Turn = {
        ...heard,
        channel: channelOf(message),
        thread: await conversationOf(message, settings, client as Client<true>),
        input: {},
        attachments: [],
        isOverheard,
        ...(earlier.length === 0 ? {} : { replaces: `message:${message.id}` }),
      }
      const typing = setTimeout(() => void showTyping(floor, message), TYPING_AFTER)
      try {
        shown = await reply(floor, turn, spoken)
      } finally {
        clearTimeout(typing)
      }
    })
    return shown
  }

  return {
    async hear(message) {
      // An edit changes this very object, maybe before the answer is out.
      const { content } = message
      const answered = answer(message, `message:${message.id}`, []).then((shown) => ({ content, shown }))
      await remember(message.id, answered)
    },
    async hearEdit(message) {
      const { content: edit, editedTimestamp: at } = message
      if (at === null || now().getTime() - message.createdTimestamp > EDITABLE_FOR) return
      const known = remembered.get(message.id)
      // What was answered before a restart, or by another process, has this key taken: it is not answered again.
      const key = known === undefined ? `message:${message.id}` : `edit:${message.id}:${at}`
      const before = known ?? Promise.resolve({ content: null, shown: [] })
      // A preview that appears under a link is an edit too, of nothing that was said.
      const next = before.then(async ({ content, shown }): Promise<Answered> => {
        return content === edit ? { content, shown } : { content: edit, shown: await answer(message, key, shown) }
      })
      await remember(message.id, next)
    },
  }
}

/**
 * A thread that is opened at a message gets the message's id: what is asked in it goes on from there. Who replies to an answer
 * goes on with what was asked for it, whoever asked.
 */
async function conversationOf(
  message: Message,
  settings: ChannelSettings | null,
  client: Client<true>,
): Promise<string> {
  const { guildId: guild, channelId, author } = message
  if (message.channel.isThread() || guild === null) return threadKeyOf(message)
  if (settings?.replies === 'thread')
    return toThreadKey({ guild, channel: message.id, isThread: true, user: author.id })
  const user = (await findWhoAsked(message, client)) ?? author.id
  return toThreadKey({ guild, channel: channelId, isThread: false, user })
}

/** Whom the bot answered with the message that is replied to; null where it is no answer, or gone. */
async function findWhoAsked(message: Message, client: Client<true>): Promise<string | null> {
  if (message.reference === null || message.mentions.repliedUser?.id !== client.user.id) return null
  const answer = await message.fetchReference().catch(() => null)
  return answer?.mentions.repliedUser?.id ?? answer?.interactionMetadata?.user.id ?? null
}

/** Whether a message is for the bot, as its channel is set up. */
async function isHeard(
  floor: Floor,
  message: Message,
  { text, isDirect, isAddressed }: SpokenMessage,
  settings: ChannelSettings | null,
): Promise<boolean> {
  if (isDirect || settings === null) return true
  if (settings.mode === 'off') return false
  if (isAddressed || settings.mode === 'mentions' || text === '') return isAddressed
  const { lexicon, conversations } = await floor.bot.services.store()
  const inConversation = (await conversations.get(threadKeyOf(message))) !== null
  return isStoreQuestion(text, lexicon, { inConversation })
}

async function reply(floor: Floor, turn: Turn, spoken: SpokenMessage): Promise<readonly Message[]> {
  const { answering, bot } = floor
  const { text, files } = spoken
  const language = turn.language ?? floor.config.STET_LANGUAGE
  const hasFiles = files.length > 0
  // Who speaks to the room asks: "desk, how many …?" is said to people, and no command.
  if (turn.isOverheard === true) return await answering.answer({ ...turn, command: 'ask', input: { question: text } })
  // A reply without a mention, where words are only sent to who is mentioned.
  if (text === '' && !hasFiles && !floor.hearsAll() && !spoken.isDirect)
    return await answering.show(say(discordWordsOf(language).cannotRead, language), turn)
  const meaning = readMessage(text, { hasFiles, commands: bot.commands })
  if (meaning.type === 'nothing') return await answering.answer(turn)
  const input = meaning.type === 'command' ? meaning.input : {}
  const command = bot.commands.find(({ name }) => meaning.type === 'command' && name === meaning.command)
  if (meaning.type === 'unclear' || (command !== undefined && listMissing(command, input, hasFiles).length > 0)) {
    if (command !== undefined && !takesDocument(command))
      return await answering.show(offerForm(command, input, language), turn)
    const given = meaning.type === 'unclear' && meaning.text !== '' && !hasFiles ? { text: meaning.text } : {}
    return await answering.show(offerForText(given, language), turn, files)
  }
  const attachments = files.map((file) => toAttachment(file, floor.files))
  const asked = { ...turn, command: meaning.command, input, attachments }
  return await answering.show(await answering.ask(asked), asked)
}

async function showTyping({ log }: Floor, message: Message): Promise<void> {
  if (!message.channel.isSendable()) return
  await message.channel.sendTyping().catch((error: unknown) => log.debug({ err: error }, 'no typing was shown'))
}
