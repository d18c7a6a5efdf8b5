import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js'
import type { Bot } from '../../bot.ts'
import { listMissing } from '../../chat/list-missing.ts'
import type { Request } from '../../chat/request.ts'
import type { Command } from '../../command.ts'
import { completeWords } from './complete-words.ts'
import { toAttachment } from './files.ts'
import { answerUnknown, channelOf, defer, languageOf, mayRun, openForm, toTurn } from './floor.ts'
import type { Floor } from './floor.ts'
import { LIMITS } from './limits.ts'
import { readOptions } from './read.ts'
import { findSlash } from './slash-list.ts'

/** Slash commands: deferred at once and then answered; one that lacks a text opens a form for it. */
export async function hearCommand(floor: Floor, interaction: ChatInputCommandInteraction): Promise<void> {
  const { bot, config, answering } = floor
  const meant = findSlash(interaction.commandName, interaction.options.getSubcommand(false), {
    prefix: config.STET_COMMAND_PREFIX,
    commands: bot.commands,
  })
  // Registered by an older version of the bot.
  if (meant === null) return await answerUnknown(floor, interaction)
  const { input: typed, files } = readOptions(meant.command, interaction)
  const { command, input } = readFact(meant.command, { ...meant.input, ...typed }, bot)
  if (listMissing(command, input, files.length > 0).length > 0 && (await mayRun(floor, interaction, command)))
    return await openForm(floor, interaction, command, { given: input, isPrivate: true })
  const isPrivate = await isAnsweredPrivately(floor, interaction, command)
  if (!(await defer(floor, interaction, isPrivate))) return
  const key = `interaction:${interaction.id}`
  const attachments = files.map(({ file, option }) => toAttachment(file, floor.files, option))
  const turn = { ...toTurn(floor, interaction, isPrivate), key, command: command.name, input, attachments }
  await answering.handle(turn, () => answering.answer(turn))
}

/** What is offered while somebody types. */
export async function hearTyping(floor: Floor, interaction: AutocompleteInteraction): Promise<void> {
  const { value, name } = interaction.options.getFocused(true)
  const language = languageOf(floor, interaction)
  const choices = await completeWords(floor.bot, name, value, language).catch((error: unknown) => {
    floor.log.warn({ err: error }, 'nothing could be offered while somebody typed')
    return []
  })
  await interaction.respond(choices.slice(0, LIMITS.choices))
}

/** Whether the answer to a command is for who asked alone: as the channel is set, private where nobody set it. */
async function isAnsweredPrivately(
  { settingsOf }: Floor,
  interaction: ChatInputCommandInteraction,
  command: Command,
): Promise<boolean> {
  if (interaction.guildId === null) return false
  // The desk's own work is not for the channel it happens to be done in.
  if (command.role !== 'reader') return true
  return (await settingsOf(channelOf(interaction))).answers !== 'public'
}

/** The id of a record, or of a proposal. */
const ID = /^(?:\S+\.\S+|p-[0-9a-f]+)$/i

/** `/fact show` with an id shows it; with other words it is a question. */
function readFact(
  command: Command,
  input: Request['input'],
  { commands }: Pick<Bot, 'commands'>,
): { readonly command: Command; readonly input: Request['input'] } {
  const target = typeof input['target'] === 'string' ? input['target'].trim() : ''
  const ask = commands.find(({ name }) => name === 'ask')
  const isWords = command.name === 'facts' && input['action'] === 'show' && target !== '' && !ID.test(target)
  return isWords && ask !== undefined ? { command: ask, input: { question: target } } : { command, input }
}
