import { MessageFlags } from 'discord.js'
import type {
  ChatInputCommandInteraction,
  Client,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalMessageModalSubmitInteraction,
  ModalSubmitInteraction,
} from 'discord.js'
import type { Bot } from '../../bot.ts'
import { defaultSettings } from '../../chat/channel-settings.ts'
import type { ChannelSettings } from '../../chat/channel-settings.ts'
import type { Kept } from '../../chat/kept.ts'
import { packText } from '../../chat/pack-text.ts'
import type { Request } from '../../chat/request.ts'
import { sayExpired } from '../../chat/say.ts'
import type { Command } from '../../command.ts'
import type { Config } from '../../config.ts'
import { toLanguage } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import { mayAct, roleOf } from '../../role.ts'
import type { Answering, Turn } from './answering.ts'
import type { WithGroups } from './direct-groups.ts'
import { discordWordsOf } from './discord-words.ts'
import type { FileAccess } from './files.ts'
import { createForm, formFront } from './form.ts'
import type { FormPage } from './form-fields.ts'
import { LIMITS } from './limits.ts'
import { readPerson } from './people.ts'
import { threadKeyOf } from './place.ts'
import type { Deferred } from './place.ts'

/** What every listener works with. */
export interface Floor {
  readonly client: Client
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
  readonly answering: Answering
  readonly files: FileAccess
  readonly kept: () => Promise<Kept>
  /** How the bot behaves in a channel; a thread has the settings of its channel. */
  readonly settingsOf: (channel: string) => Promise<ChannelSettings>
  /** Finds the roles of somebody who writes directly. */
  readonly withGroups: WithGroups
  /** Whether messages that mention nobody can be read. */
  readonly hearsAll: () => boolean
  readonly now: () => Date
  /** Keeps the adapter open until the work is done, and logs what it throws. */
  readonly track: (work: Promise<void>) => void
}

/**
 * Reads the settings of a channel, with what holds where nobody has set anything, or where the store cannot be read: the answer
 * itself then says what is wrong.
 */
export function createSettings({ services }: Bot, config: Config, log: Log): Floor['settingsOf'] {
  return async (channel) => {
    const usual = defaultSettings(channel, config.DISCORD_QUESTION_CHANNELS)
    try {
      const { channelSettings } = await services.chat()
      return (await channelSettings.find({ platform: 'discord', channel })) ?? usual
    } catch (error) {
      log.error({ err: error }, 'a channel’s settings could not be read')
      return usual
    }
  }
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

/** The same for what came from a message of ours: it stays as it is until something else stands in its place. */
export async function deferUpdate(
  { log }: Floor,
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
): Promise<boolean> {
  try {
    await interaction.deferUpdate()
    return true
  } catch (error) {
    log.warn({ err: error }, 'an interaction could not be met')
    return false
  }
}

/** Whether somebody may run a command. Who may not is told so before a form is opened, not after it is filled in. */
export async function mayRun({ config, withGroups }: Floor, interaction: Deferred, command: Command): Promise<boolean> {
  if (command.role === 'reader') return true
  const person = readPerson(interaction)
  const known = interaction.guildId === null ? await withGroups(person) : person
  return mayAct(roleOf(known, 'discord', config), command.role)
}

/** Opens the form for what a command still needs. It must be the first thing that an interaction is met with. */
export async function openForm(
  floor: Floor,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction,
  command: Command,
  { given, page = 'missing', isPrivate, language = languageOf(floor, interaction) }: FormOptions,
): Promise<void> {
  const front = formFront({ command: command.name, isPrivate, language })
  const payload = await packText({ input: given }, LIMITS.customId - front.length, floor.kept)
  await interaction.showModal(createForm(command, { given, page, id: front + payload, language }))
}

interface FormOptions {
  readonly given: Request['input']
  readonly page?: FormPage
  readonly isPrivate: boolean
  /** Of the message whose button opens it; else the person's own. */
  readonly language?: Language
}

/** What every interaction's turn has in common. */
export function toTurn(
  { config }: Floor,
  interaction: Deferred,
  isPrivate: boolean,
  language: Language = languageOf({ config }, interaction),
): Omit<Turn, 'key' | 'command' | 'input' | 'attachments'> {
  return {
    person: readPerson(interaction),
    place: { type: 'interaction', interaction, isPrivate },
    team: interaction.guildId,
    channel: interaction.guildId === null ? interaction.channelId : channelOf(interaction),
    thread: threadKeyOf(interaction),
    language,
  }
}

/** The channel that settings are for: a thread belongs to its own. */
export function channelOf({ channel, channelId }: Pick<Deferred, 'channel' | 'channelId'>): string {
  return (channel?.isThread() === true ? channel.parentId : null) ?? channelId ?? ''
}

/** Says so to a command that another version of the bot registered. */
export async function answerUnknown(
  floor: Floor,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Promise<void> {
  const content = discordWordsOf(languageOf(floor, interaction)).unknownCommand
  await interaction.reply({ content, flags: MessageFlags.Ephemeral })
}

/** Says so to a button or a form of another version of the bot. */
export async function answerExpired(
  floor: Floor,
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): Promise<void> {
  if (!(await defer(floor, interaction, true))) return
  const key = `interaction:${interaction.id}`
  const turn: Turn = { ...toTurn(floor, interaction, true), key, command: 'help', input: {}, attachments: [] }
  await floor.answering.guard(turn, async () => {
    await floor.answering.show(sayExpired(languageOf(floor, interaction)), turn)
  })
}

/** The language of whoever does something, else the desk's. */
export function languageOf({ config }: Pick<Floor, 'config'>, { locale }: Pick<Deferred, 'locale'>): Language {
  return toLanguage(locale) ?? config.STET_LANGUAGE
}
