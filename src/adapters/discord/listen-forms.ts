import type { MessageContextMenuCommandInteraction, ModalSubmitInteraction } from 'discord.js'
import { listMissing } from '../../chat/list-missing.ts'
import { say, sayExpired } from '../../chat/say.ts'
import type { Turn } from './answering.ts'
import { readCarried } from './button-value.ts'
import { toAttachment } from './files.ts'
import { answerExpired, answerUnknown, defer, deferUpdate, languageOf, mayRun, openForm, toTurn } from './floor.ts'
import type { Floor } from './floor.ts'
import { readForm, readFormId } from './form.ts'
import { listFiles, readText } from './read.ts'
import { besideIt, inItsPlace, isToConfirm, settle } from './settle.ts'
import { findMessageCommand } from './slash-commands.ts'

/** Commands on a message: its files, else its text, are what the command takes. */
export async function hearMessageCommand(
  floor: Floor,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { bot, answering } = floor
  const name = findMessageCommand(interaction.commandName)
  const command = bot.commands.find((candidate) => candidate.name === name)
  if (command === undefined) return await answerUnknown(floor, interaction)
  const text = readText(interaction.targetMessage)
  const files = listFiles(interaction.targetMessage).slice(0, 1)
  const input = files.length > 0 || text === '' ? {} : { text }
  if (listMissing(command, input, files.length > 0).length > 0 && (await mayRun(floor, interaction, command)))
    return await openForm(floor, interaction, command, { given: input, isPrivate: true })
  if (!(await defer(floor, interaction, true))) return
  const key = `interaction:${interaction.id}`
  const attachments = files.map((file) => toAttachment(file, floor.files))
  const turn = { ...toTurn(floor, interaction, true), key, command: command.name, input, attachments }
  await answering.handle(turn, () => answering.answer(turn))
}

/** Forms that were sent: a text in parts, a file, a reason. */
export async function hearForm(floor: Floor, interaction: ModalSubmitInteraction): Promise<void> {
  const id = readFormId(interaction.customId)
  if (id === null) return await answerExpired(floor, interaction)
  // A form that changes what was to be confirmed brings the next thing to confirm.
  const changes = interaction.isFromMessage() && isToConfirm(interaction.message, id.command)
  if (!(await (changes ? deferUpdate(floor, interaction) : defer(floor, interaction, id.isPrivate)))) return
  const key = `interaction:${interaction.id}`
  const language = id.language ?? languageOf(floor, interaction)
  const answered: Turn = {
    ...toTurn(floor, interaction, id.isPrivate, language),
    key,
    command: id.command,
    input: {},
    attachments: [],
  }
  const turn = changes ? besideIt(answered) : answered
  await floor.answering.handle(turn, async () => {
    const carried = await readCarried(id.payload, floor.kept)
    const command = floor.bot.commands.find(({ name }) => name === id.command)
    if (carried === null || command === undefined) return await floor.answering.show(sayExpired(language), turn)
    const { input, files, missing } = readForm(command, carried.input, interaction.fields, language)
    if (missing !== null) return await floor.answering.show(say(missing, language), turn)
    const attachments = files.map(({ file, option }) => toAttachment(file, floor.files, option))
    const asked = { ...turn, input, attachments }
    const reply = await floor.answering.ask(asked)
    await floor.answering.show(reply, changes ? inItsPlace(asked, reply) : asked)
    return await settle(interaction, id, reply, floor.log)
  })
}
