import { MessageFlags } from 'discord.js'
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import { listMissing } from '../../chat/list-missing.ts'
import { packText } from '../../chat/pack-text.ts'
import type { Request } from '../../chat/request.ts'
import type { Command } from '../../command.ts'
import type { Turn } from './answering.ts'
import { discordWordsOf } from './discord-words.ts'
import { toAttachment } from './files.ts'
import type { Floor } from './floor.ts'
import { createForm, formFront } from './form.ts'
import { LIMITS } from './limits.ts'
import { readPerson, toLanguage } from './people.ts'
import { threadKeyOf } from './place.ts'
import type { Deferred } from './place.ts'
import { listFiles, readOptions, readText } from './read.ts'
import { completeWords } from './complete-words.ts'
import { findMessageCommand, findSlash } from './slash-commands.ts'

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
  if (listMissing(command, input, files.length > 0).length > 0)
    return await openForm(floor, interaction, command, { given: input, isPrivate: true })
  if (!(await defer(floor, interaction, true))) return
  const key = `interaction:${interaction.id}`
  if (!(await answering.claim(key))) return
  const attachments = files.map((file) => toAttachment(file, floor.files))
  await answering.answer({ ...toTurn(floor, interaction, true), key, command: command.name, input, attachments })
}

/** What is offered while somebody types. */
export async function hearTyping(floor: Floor, interaction: AutocompleteInteraction): Promise<void> {
  const { value, name } = interaction.options.getFocused(true)
  const language = toLanguage(interaction.locale) ?? floor.config.STET_LANGUAGE
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

/**
 * Meets an interaction before its three seconds are over. False where somebody else has met it, or it is too late: Discord
 * then tells the person so itself.
 */
export async function defer({ log }: Floor, interaction: Deferred, isPrivate: boolean): Promise<boolean> {
  try {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {})
    return true
  } catch (error) {
    log.warn({ err: error }, 'an interaction could not be met')
    return false
  }
}

/** Opens the form for what a command still needs. It must be the first thing that an interaction is met with. */
export async function openForm(
  floor: Floor,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction,
  command: Command,
  { given, isPrivate }: { readonly given: Request['input']; readonly isPrivate: boolean },
): Promise<void> {
  const front = formFront({ command: command.name, isPrivate })
  const payload = await packText({ input: given }, LIMITS.customId - front.length, floor.kept)
  const language = toLanguage(interaction.locale) ?? floor.config.STET_LANGUAGE
  await interaction.showModal(createForm(command, { given, id: front + payload, language }))
}

/** What every interaction's turn has in common. */
export function toTurn(
  { config }: Floor,
  interaction: Deferred,
  isPrivate: boolean,
): Omit<Turn, 'key' | 'command' | 'input' | 'attachments'> {
  return {
    person: readPerson(interaction),
    place: { type: 'interaction', interaction, isPrivate },
    team: interaction.guildId,
    channel: interaction.guildId === null ? interaction.channelId : channelOf(interaction),
    thread: threadKeyOf(interaction),
    language: toLanguage(interaction.locale) ?? config.STET_LANGUAGE,
  }
}

/** The channel that settings are for: a thread belongs to its own. */
export function channelOf({ channel, channelId }: Pick<Deferred, 'channel' | 'channelId'>): string {
  return (channel?.isThread() === true ? channel.parentId : null) ?? channelId ?? ''
}

async function answerUnknown(
  { config }: Floor,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Promise<void> {
  const content = discordWordsOf(toLanguage(interaction.locale) ?? config.STET_LANGUAGE).unknownCommand
  await interaction.reply({ content, flags: MessageFlags.Ephemeral })
}

/** `/fact` with an id shows it; with other words it is a question. */
function readFact(input: Request['input']): { readonly command: string; readonly input: Request['input'] } {
  const target = typeof input['target'] === 'string' ? input['target'].trim() : ''
  return /^\S+\.\S+$/.test(target) || target === ''
    ? { command: 'facts', input: { action: 'show', ...input } }
    : { command: 'ask', input: { question: target } }
}
