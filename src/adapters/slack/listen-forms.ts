import type { WebClient } from '@slack/web-api'
import { readContent } from './read-content.ts'
import { readText } from './button-value.ts'
import { toAttachments } from './floor.ts'
import type { Floor } from './floor.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import type { Block, Reply } from '../../chat/reply.ts'
import { plain } from '../../chat/inline.ts'
import type { Language } from '../../language.ts'
import type { Command } from '../../command.ts'
import type { Turn } from './answering.ts'
import { completeFiles } from './files.ts'
import type { SlackFile } from './files.ts'
import { FORM_CALLBACK, readForm, toInputError } from './form.ts'
import { FormMetadata, openForm } from './open-form.ts'
import { isPublicName } from './place.ts'
import type { Place } from './place.ts'
import { FormPayload, ShortcutPayload } from './read.ts'
import { settle } from './settle.ts'
import type { Settled } from './settle.ts'

/** Within this the person still has the form before them and can put right what is refused; Slack waits 3 s. Milliseconds. */
const DECIDED_WITHIN = 2_000

/** Forms that were sent: a text in parts, a file, a reason, a fact. What cannot stand is said beside its input. */
export function listenToForms(floor: Floor): void {
  floor.app.view({ callback_id: /^/, type: 'view_submission' }, async ({ body, ack, client, context }) => {
    const form = FormPayload.parse(body)
    const { bot, config, kept } = floor
    // A form of another version of the app is closed and no more.
    if (form.view.callback_id !== FORM_CALLBACK) return await ack()
    const metadata = await readText(form.view.private_metadata, FormMetadata, kept)
    const command = bot.commands.find(({ name }) => name === metadata?.command)
    if (metadata === null || command === undefined) return await ack(sayGone(form, config.STET_LANGUAGE))
    const language = metadata.language ?? config.STET_LANGUAGE
    const content = readForm(command, metadata.input, form, language)
    if (Object.keys(content.errors).length > 0)
      return await ack({ response_action: 'errors', errors: { ...content.errors } })
    const { channel, isPublicChannel, thread, isPrivate, responseUrl } = metadata
    const turn: Turn = {
      // A form that was put right and sent again is another one, in the same view.
      key: `form:${form.trigger_id ?? `${form.view.id}:${form.view.hash ?? ''}`}`,
      asker: {
        id: form.user.id,
        name: form.user.name ?? form.user.username ?? null,
        team: form.team?.id ?? context.teamId ?? null,
      },
      place: { client, channel, isPublicChannel, thread, user: form.user.id, isPrivate, responseUrl },
      command: command.name,
      input: content.input,
      attachments: toAttachments(floor, content.files, client),
      language,
    }
    await floor.track(
      runForm(floor, { turn, command, settled: metadata.settled }, (answer) =>
        answer === undefined ? ack() : ack(answer),
      ),
    )
  })
}

/** What a form says that belongs to nothing any more: beside its first input, where Slack lets a form say something. */
function sayGone({ view }: FormPayload, language: Language) {
  const [first = ''] = Object.keys(view.state.values)
  return { response_action: 'errors' as const, errors: { [first]: chatWordsOf(language).expired } }
}

type AcknowledgeForm = (answer?: {
  readonly response_action: 'errors'
  readonly errors: Record<string, string>
}) => Promise<void>

interface SentForm {
  readonly turn: Turn
  readonly command: Command
  readonly settled: Settled | null
}

/** Runs what a form asks for. A refusal in time that names an input leaves the form open; everything else is a message. */
async function runForm(
  floor: Floor,
  { turn, command, settled }: SentForm,
  acknowledge: AcknowledgeForm,
): Promise<void> {
  const { answering } = floor
  const isOurs = await answering.handle(turn, async () => {
    // Reading an article takes its time, and what may be wrong with it is no matter of one input.
    if (command.options.some(({ type }) => type === 'document')) {
      await acknowledge()
      return await answering.answer(turn)
    }
    const work = answering.ask(turn)
    const late = Promise.withResolvers<null>()
    const timer = setTimeout(late.resolve, DECIDED_WITHIN, null)
    // Where it fails, the failure is met below and not here.
    const inTime = await Promise.race([work.catch(() => null), late.promise])
    clearTimeout(timer)
    const errors = inTime?.outcome === 'refused' ? toInputError(command, turn.input, inTime.data) : null
    if (inTime !== null && errors !== null) {
      await acknowledge({ response_action: 'errors', errors: { ...errors } })
      if (leadsElsewhere(inTime, command)) await answering.show(inTime, turn)
      return
    }
    await acknowledge()
    const reply = await work
    await answering.show(reply, turn)
    if (reply.outcome === 'answer' && settled !== null) await settle(floor, settled, turn)
  })
  if (!isOurs) await acknowledge()
}

/** Whether a refusal offers what the form cannot do: a new operation, say, that the figure needs first. */
function leadsElsewhere({ blocks }: Reply, { name }: Command): boolean {
  return blocks.some((block) => block.type === 'actions' && block.actions.some((action) => action.command !== name))
}

/** The shortcuts on any message, by the command they run. Each takes the message's files, else its text. */
export const SHORTCUT_COMMANDS = ['check', 'summarize'] as const

export function toShortcutId(command: string): string {
  return `stet:${command}`
}

/** Message shortcuts: the message, or the file in it, is what the command takes. */
export function listenToShortcuts(floor: Floor): void {
  floor.app.shortcut({ callback_id: /^/, type: 'message_action' }, async ({ body, ack, client, context }) => {
    await ack()
    const shortcut = ShortcutPayload.parse(body)
    const command = SHORTCUT_COMMANDS.find((name) => toShortcutId(name) === shortcut.callback_id)
    if (command !== undefined) await floor.track(takeMessage(floor, command, shortcut, client, context))
  })
}

async function takeMessage(
  floor: Floor,
  name: (typeof SHORTCUT_COMMANDS)[number],
  shortcut: ShortcutPayload,
  client: WebClient,
  context: { readonly botUserId?: string | undefined; readonly teamId?: string | undefined },
): Promise<void> {
  const { answering, bot } = floor
  const key = `shortcut:${shortcut.trigger_id}`
  const { user, channel, message, response_url, team } = shortcut
  const place: Place = {
    client,
    channel: channel.id,
    isPublicChannel: isPublicName(channel.name),
    // Where the message is a reply, its thread is what the person has before them.
    thread: message.thread_ts == null || message.thread_ts === message.ts ? null : message.thread_ts,
    user: user.id,
    isPrivate: true,
    responseUrl: response_url ?? null,
  }
  const asker = { id: user.id, name: user.name ?? user.username ?? null, team: team?.id ?? context.teamId ?? null }
  await answering.handle({ key, asker, place }, async () => {
    const files = await completeFiles(message.files ?? [], client)
    const text = readContent(message, context.botUserId ?? null)
    const input = files.length > 0 || text === '' ? {} : { text }
    const command = bot.commands.find((candidate) => candidate.name === name)
    const turn: Turn = { key, asker, place, command: name, input, attachments: [] }
    if (command !== undefined && listMissing(command, input, files.length > 0).length > 0)
      return await openForm(floor, turn, command, shortcut.trigger_id)
    if (files.length > 0) return await takeFiles(floor, turn, files)
    await answering.answer(turn)
  })
}

/** Each file of a message is an article of its own: what is said of it begins with its name where there are several. */
async function takeFiles(floor: Floor, turn: Turn, files: readonly SlackFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    const attachments = toAttachments(floor, [{ file }], turn.place.client)
    const own: Turn = { ...turn, key: index === 0 ? turn.key : `${turn.key}:${index}`, attachments }
    const reply = await floor.answering.ask(own)
    const named: Block = { type: 'note', content: [plain(file.name ?? file.id)] }
    await floor.answering.show(files.length === 1 ? reply : { ...reply, blocks: [named, ...reply.blocks] }, own)
  }
}
