import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js'
import { listMissing } from '../../chat/list-missing.ts'
import type { Request } from '../../chat/request.ts'
import { completeWords } from './complete-words.ts'
import { toAttachment } from './files.ts'
import { answerUnknown, channelOf, defer, languageOf, openForm, toTurn } from './floor.ts'
import type { Floor } from './floor.ts'
import { LIMITS } from './limits.ts'
import { readOptions } from './read.ts'
import { findSlash } from './slash-commands.ts'

/** Slash commands: deferred at once and then answered; one that lacks a text opens a form for it. */
export async function hearCommand(floor: Floor, interaction: ChatInputCommandInteraction): Promise<void> {
  const { bot, config, answering } = floor
  const subcommand = interaction.options.getSubcommand(false)
  const command = findSlash(interaction.commandName, subcommand, {
    prefix: config.STET_COMMAND_PREFIX,
    commands: bot.commands,
  })
  // Registered by an older version of the bot.
  if (command === null) return await answerUnknown(floor, interaction)
  const { input, files } = readOptions(command, interaction)
  const meant = command.name === 'facts' ? readFact(input) : { command: command.name, input }
  if (command.name !== 'facts' && listMissing(command, input, files.length > 0).length > 0)
    return await openForm(floor, interaction, command, { given: input, isPrivate: true })
  const isPrivate = await isAnsweredPrivately(floor, interaction)
  if (!(await defer(floor, interaction, isPrivate))) return
  const key = `interaction:${interaction.id}`
  if (!(await answering.claim(key))) return
  const attachments = files.map(({ file, option }) => toAttachment(file, floor.files, option))
  await answering.answer({ ...toTurn(floor, interaction, isPrivate), key, ...meant, attachments })
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
  { settingsOf, log }: Floor,
  interaction: ChatInputCommandInteraction,
): Promise<boolean> {
  if (interaction.guildId === null) return false
  const settings = await settingsOf(channelOf(interaction)).catch((error: unknown) => {
    log.error({ err: error }, 'a channel’s settings could not be read')
    return null
  })
  return settings?.answers !== 'public'
}

/** `/fact` with an id shows it; with other words it is a question. */
function readFact(input: Request['input']): { readonly command: string; readonly input: Request['input'] } {
  const target = typeof input['target'] === 'string' ? input['target'].trim() : ''
  return /^\S+\.\S+$/.test(target) || target === ''
    ? { command: 'facts', input: { action: 'show', ...input } }
    : { command: 'ask', input: { question: target } }
}
