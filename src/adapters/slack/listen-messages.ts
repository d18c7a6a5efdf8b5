import type { WebClient } from '@slack/web-api'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { offerForm, takesDocument } from '../../chat/offer-form.ts'
import { offerForText, readMessage } from '../../chat/read-message.ts'
import type { MessageMeaning } from '../../chat/read-message.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Command } from '../../command.ts'
import type { Turn } from './answering.ts'
import { completeFiles } from './files.ts'
import type { SlackFile } from './files.ts'
import { toAttachments } from './floor.ts'
import type { Floor } from './floor.ts'
import { LIMITS } from './limits.ts'
import { toThreadKey } from './place.ts'
import type { Place } from './place.ts'
import { createPublicChannels } from './public-channels.ts'
import { readChannelKind, readSpoken } from './read.ts'
import type { SpokenMessage } from './read.ts'

/** What may be said in a thread of the bot's without naming it. */
const OVERHEARD: ReadonlySet<string> = new Set(['ask', 'check', 'summarize', 'figures', 'help'])

/** Mentions, direct messages, and what is said in a thread that the bot is part of. */
export function listenToMessages(floor: Floor): void {
  const channels = createPublicChannels(floor.bot.services.now)
  const hear = async (args: {
    readonly event: unknown
    readonly client: WebClient
    readonly context: { readonly botUserId?: string | undefined; readonly teamId?: string | undefined }
  }) => {
    const team = args.context.teamId ?? null
    const kind = readChannelKind(args.event)
    if (kind !== null) channels.learn(team, kind)
    const spoken = readSpoken(args.event, args.context.botUserId ?? null)
    if (spoken === null) return
    const place = toPlace(spoken, args.client, () => channels.has(team, spoken.channel))
    await floor.track(hearMessage(floor, spoken, place, team))
  }
  floor.app.event(/^(?:app_mention|message)$/, hear)
}

function toPlace(
  { channel, thread, isDirect, ts, user }: SpokenMessage,
  client: WebClient,
  isPublic: () => boolean,
): Place {
  return {
    client,
    channel,
    // Looked up when it is needed: the message that says it of a mention may come just after the mention.
    get isPublicChannel() {
      return isPublic()
    },
    // A direct message is answered below it, anything else in its thread.
    thread: thread ?? (isDirect ? null : ts),
    user,
    isPrivate: false,
    responseUrl: null,
  }
}

async function hearMessage(floor: Floor, spoken: SpokenMessage, place: Place, team: string | null): Promise<void> {
  const { answering, bot } = floor
  const { isDirect, isMention, ts, thread, user, channel } = spoken
  const { client } = place
  const isOverheard = !isDirect && !isMention
  if (isOverheard && (thread === null || !(await isInConversation(floor, team, place)))) return
  // "desk, how many …?" in a thread is said to people: what is said to all asks or brings a text, and is no other command.
  const commands = isOverheard ? bot.commands.filter(({ name }) => OVERHEARD.has(name)) : bot.commands
  const hasFiles = spoken.files.length > 0
  const meaning = readMessage(spoken.text, { hasFiles, commands })
  if (isOverheard && meaning.type !== 'nothing' && !isWhole(meaning, hasFiles, bot.commands)) return
  // A mention comes twice where the app also hears the channel's messages: as what it is, and as a message.
  const key = `message:${team}:${channel}:${ts}`
  const turn = { key, asker: { id: user, name: null, team }, place, isOverheard }
  await answering.handle({ ...turn, words: spoken.text }, async () => {
    if (meaning.type === 'nothing')
      return await answering.answer({ ...turn, command: 'help', input: {}, attachments: [] })
    if (meaning.type === 'unclear')
      return await offerCommands(floor, { ...turn, command: 'help', input: {}, attachments: [] }, meaning, spoken.files)
    const { command, input } = meaning
    const files = await completeFiles(spoken.files, client)
    const attachments = toAttachments(
      floor,
      files.map((file) => ({ file })),
      client,
    )
    await converse(floor, { ...turn, command, input, attachments })
  })
}

/** Whether a message says what it wants and brings what that takes. Who greets the others in a thread wants nothing of the bot. */
function isWhole(meaning: MessageMeaning, hasFiles: boolean, commands: readonly Command[]): boolean {
  if (meaning.type !== 'command' || meaning.command === 'help') return false
  const command = commands.find(({ name }) => name === meaning.command)
  return command !== undefined && listMissing(command, meaning.input, hasFiles).length === 0
}

/** Whether the bot answered something in this thread within the last half hour. */
async function isInConversation({ bot }: Floor, team: string | null, place: Place): Promise<boolean> {
  const { conversations } = await bot.services.store()
  return (await conversations.get(toThreadKey(team, place))) !== null
}

async function offerCommands(
  { answering, bot }: Floor,
  turn: Turn,
  meaning: MessageMeaning,
  files: readonly SlackFile[],
): Promise<void> {
  const command = bot.commands.find(({ name }) => meaning.type === 'command' && name === meaning.command)
  if (command !== undefined && meaning.type === 'command' && !takesDocument(command))
    return await answering.show(offerForm(command, meaning.input, await answering.languageOf(turn)), turn)
  const text = meaning.type === 'unclear' && meaning.text !== '' ? { text: meaning.text } : {}
  // A file is the text, and the words beside it say something about it.
  await answering.show(offerForText(files.length > 0 ? {} : text, await answering.languageOf(turn)), turn, files)
}

/** Answers, and where it is a conversation with the bot alone shows that it works and what could be asked next. */
async function converse(floor: Floor, turn: Turn): Promise<void> {
  const { answering, log } = floor
  const { client, channel, thread } = turn.place
  const isPane = channel !== null && thread !== null && channel.startsWith('D')
  if (!isPane) return await answering.answer(turn)
  const setStatus = (status: string) =>
    client.assistant.threads
      .setStatus({ channel_id: channel, thread_ts: thread, status })
      // An app without the assistant pane has no status to set.
      .catch((error: unknown) => log.debug({ err: error }, 'no status was set'))
  await setStatus(chatWordsOf(await answering.languageOf(turn)).working)
  const reply = await answering.ask({ ...turn, progress: (step) => void setStatus(step) })
  await answering.show(reply, turn)
  const prompts = listQuestions(reply)
  if (prompts.length === 0) return
  await client.assistant.threads
    .setSuggestedPrompts({ channel_id: channel, thread_ts: thread, prompts })
    .catch((error: unknown) => log.debug({ err: error }, 'no prompts were suggested'))
}

type Prompts = [{ title: string; message: string }, ...{ title: string; message: string }[]]

/** What a reply offers to ask next. */
function listQuestions(reply: Reply): Prompts | [] {
  const [first, ...rest] = reply.blocks
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .flatMap(({ label, command, input }) =>
      command === 'ask' && typeof input['question'] === 'string'
        ? [{ title: cutLabel(label, LIMITS.buttonText), message: input['question'] }]
        : [],
    )
    .slice(0, LIMITS.suggestedPrompts)
  return first === undefined ? [] : [first, ...rest]
}
