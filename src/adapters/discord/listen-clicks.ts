import { createHash } from 'node:crypto'
import { MessageFlags } from 'discord.js'
import type { MessageComponentInteraction } from 'discord.js'
import { readShared, signShared } from '../../chat/offer-share.ts'
import type { Shared } from '../../chat/offer-share.ts'
import type { Reply } from '../../chat/reply.ts'
import { sayExpired } from '../../chat/say.ts'
import type { Turn } from './answering.ts'
import { readButtonId, readCarried } from './button-value.ts'
import type { ButtonId } from './button-value.ts'
import { toAttachment } from './files.ts'
import { answerExpired, defer, deferUpdate, languageOf, mayRun, openForm, toTurn } from './floor.ts'
import type { Floor } from './floor.ts'
import { besideIt, inItsPlace, settle } from './settle.ts'

/** Buttons and menus: a click is one more request, a form where it still needs a text, or an answer shown to all. */
export async function hearClick(floor: Floor, interaction: MessageComponentInteraction): Promise<void> {
  const id = readButtonId(interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId)
  // A button of an older version, or of no message of ours.
  if (id === null) return await answerExpired(floor, interaction)
  if (id.command === 'share') return await share(floor, interaction, id)
  const isPrivate = !isOpen(interaction, id.command)
  // People go on in the language of what they read: Discord itself has no Arabic.
  const language = id.language ?? languageOf(floor, interaction)
  const command = floor.bot.commands.find(({ name }) => name === id.command)
  if (id.form !== null && command !== undefined && (await mayRun(floor, interaction, command))) {
    const carried = await readCarried(id.payload, floor.kept)
    if (carried === null) return await answerExpired(floor, interaction)
    const options = { given: carried.input, page: id.form, isPrivate, language }
    return await openForm(floor, interaction, command, options)
  }
  const isMet = id.confirms ? deferUpdate(floor, interaction) : defer(floor, interaction, isPrivate)
  if (!(await isMet)) return
  const key = `interaction:${interaction.id}`
  const common = toTurn(floor, interaction, isPrivate, language)
  const answered: Turn = { ...common, key, command: id.command, input: {}, attachments: [] }
  const turn = id.confirms ? besideIt(answered) : answered
  await floor.answering.handle(turn, async () => {
    const carried = await readCarried(id.payload, floor.kept)
    if (carried === null) return await floor.answering.show(sayExpired(language), turn)
    const attachments = (carried.files ?? []).map((file) => toAttachment(file, floor.files))
    const asked = { ...turn, input: carried.input, attachments }
    const reply = await floor.answering.ask(asked)
    await floor.answering.show(reply, id.confirms ? inItsPlace(asked, reply) : asked)
    return await settle(interaction, id, reply, floor.log)
  })
}

/** What somebody asked openly goes on openly; everything else that a click brings is for who clicked. */
function isOpen({ message, guildId }: MessageComponentInteraction, command: string): boolean {
  if (guildId === null) return true
  return command === 'ask' && !message.flags.has(MessageFlags.Ephemeral)
}

/** Shows a private answer to all, once, however often the button is pressed. */
async function share(floor: Floor, interaction: MessageComponentInteraction, { payload }: ButtonId): Promise<void> {
  const { answering } = floor
  await interaction.deferUpdate()
  const key = `share:${digest([interaction.channelId, interaction.message.id, payload])}`
  const common = toTurn(floor, interaction, false)
  const place = { type: 'interaction', interaction, isPrivate: false, isApart: true } as const
  const turn: Turn = { ...common, place, key, command: 'share', input: {}, attachments: [] }
  await answering.handle(turn, async () => {
    const carried = await readCarried(payload, floor.kept)
    if (carried === null) return await answering.show(sayExpired(languageOf(floor, interaction)), turn)
    const shared = readShared(carried.input)
    const reply = await toShared(floor, turn, shared)
    const shows = { command: shared.command, input: shared.type === 'question' ? shared.input : {} }
    return await answering.show(signShared(reply, turn.person.name), { ...turn, shows })
  })
}

/** A question is asked again, so that all see what stands now; anything else is as it was written into the button. */
async function toShared({ answering }: Floor, turn: Turn, shared: Shared): Promise<Reply> {
  if (shared.type === 'reply') return shared.reply
  return await answering.ask({ ...turn, command: shared.command, input: shared.input })
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
