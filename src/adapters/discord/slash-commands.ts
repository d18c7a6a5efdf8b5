import { ApplicationCommandOptionType, ApplicationCommandType, ChannelType, InteractionContextType } from 'discord.js'
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { cutLabel } from '../../chat/cut-label.ts'
import { nameChoice } from '../../chat/name-choice.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import type { Command, CommandOption } from '../../command.ts'
import { LANGUAGES, localize } from '../../language.ts'
import type { Language, Localized } from '../../language.ts'
import { canComplete } from './complete-words.ts'
import { discordWordsOf } from './discord-words.ts'
import { LIMITS } from './limits.ts'
import { SLASH_COMMANDS, SLASH_GROUPS, listVerbs } from './slash-list.ts'
import type { SlashCommand } from './slash-list.ts'

/** The commands on any message, by the command they run. */
export const MESSAGE_COMMANDS = ['check', 'summarize'] as const

/** Discord has Spanish twice, and no Arabic: there people read English names with what they write in any language. */
const LOCALES: Readonly<Partial<Record<Language, readonly string[]>>> = { fr: ['fr'], es: ['es-ES', 'es-419'] }

export const FILE_SUFFIX = '_file'

/** The commands as Discord registers them, made from the command list. */
export function describeCommands(
  commands: readonly Command[],
  prefix: string | undefined,
): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const find = (name: string) => commands.find((command) => command.name === name)
  const front = (prefix ?? '').toLowerCase()
  const shared = { contexts: [InteractionContextType.Guild, InteractionContextType.BotDM] }
  const slash = SLASH_COMMANDS.flatMap((shown) => {
    const command = find(shown.command)
    if (command === undefined) return []
    const options = listOptions(shown, command)
    return [{ type: ApplicationCommandType.ChatInput as const, ...shared, ...named(shown, command, front), options }]
  })
  const groups = SLASH_GROUPS.map((group) => ({
    type: ApplicationCommandType.ChatInput as const,
    ...shared,
    ...namedAs(group.name, group.summary, front),
    options: listVerbs(group, commands).map(({ shown, command }): APIApplicationCommandSubcommandOption => ({
      type: ApplicationCommandOptionType.Subcommand,
      ...named(shown, command),
      options: [...listOptions(shown, command)],
    })),
  }))
  const onMessages = MESSAGE_COMMANDS.filter((name) => find(name) !== undefined).map((name) => ({
    type: ApplicationCommandType.Message as const,
    ...shared,
    name: chatWordsOf('en')[name],
    name_localizations: inLocales((language) => chatWordsOf(language)[name]),
  }))
  return [...slash, ...groups, ...onMessages] as RESTPostAPIApplicationCommandsJSONBody[]
}

/** The command that a command on a message means, by its English name. */
export function findMessageCommand(name: string): (typeof MESSAGE_COMMANDS)[number] | null {
  return MESSAGE_COMMANDS.find((command) => chatWordsOf('en')[command] === name) ?? null
}

function named({ name, summary }: SlashCommand, command: Command, front = '') {
  return namedAs(name, summary ?? command.summary, front)
}

function namedAs(name: string, summary: Localized, front = '') {
  const localized = inLocales((language) => front + (discordWordsOf(language).names[name] ?? name))
  return { name: front + name, name_localizations: localized, ...described(summary) }
}

/** What comes back is the English name, in whatever language it was typed. */
function namedOption(name: string, suffix = '') {
  const inLanguage = (language: Language) => {
    const { options } = discordWordsOf(language)
    const file = suffix === '' ? '' : `_${options['file'] ?? 'file'}`
    return (options[name] ?? name.replaceAll('-', '_')) + file
  }
  return { name: name.replaceAll('-', '_') + suffix, name_localizations: inLocales(inLanguage) }
}

function described(text: Localized) {
  return {
    description: toDescription(text, 'en'),
    description_localizations: inLocales((language) => toDescription(text, language)),
  }
}

function toDescription(text: Localized, language: Language): string {
  return cutLabel(localize(text, language), LIMITS.commandDescription)
}

function inLocales(say: (language: Language) => string): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => (LOCALES[language] ?? []).map((locale) => [locale, say(language)])),
  )
}

function listOptions(shown: SlashCommand, command: Command): readonly APIApplicationCommandBasicOption[] {
  const names = shown.options ?? command.options.map(({ name }) => name)
  return names
    .flatMap((name) => command.options.find((option) => option.name === name) ?? [])
    .filter((option) => option.terminalOnly !== true)
    .flatMap((option) => toOptions(option, shown, command))
    .toSorted((a, b) => Number(b.required) - Number(a.required))
}

/** Where a message can be posted. */
const CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const

/** What a form can ask for need not be typed: of a verb, only what it is about. */
function isNeeded({ required, type, positional }: CommandOption, { group }: Command): boolean {
  if (required !== true || type === 'document') return false
  return group === undefined || (positional === true && type === 'word')
}

function toOptions(
  option: CommandOption,
  shown: SlashCommand,
  command: Command,
): readonly APIApplicationCommandBasicOption[] {
  if (option.terminalOnly === true) return []
  const isRequired = shown.required?.includes(option.name) ?? isNeeded(option, command)
  const base = { ...namedOption(option.name), ...described(option.summary), required: isRequired }
  switch (option.type) {
    case 'words':
    case 'word': {
      if (option.name === 'channel')
        return [{ ...base, type: ApplicationCommandOptionType.Channel, channel_types: [...CHANNELS] }]
      const autocomplete = canComplete(command.name, option.name)
      const length = { max_length: LIMITS.stringOption }
      return [
        { ...base, type: ApplicationCommandOptionType.String, ...length, ...(autocomplete ? { autocomplete } : {}) },
      ]
    }
    case 'document':
      return [
        { ...base, type: ApplicationCommandOptionType.String, max_length: LIMITS.stringOption },
        {
          ...base,
          type: ApplicationCommandOptionType.Attachment,
          ...namedOption(option.name, FILE_SUFFIX),
          description: discordWordsOf('en').fileOf,
          description_localizations: inLocales((language) => discordWordsOf(language).fileOf),
        },
      ]
    case 'choice':
      return [
        {
          ...base,
          type: ApplicationCommandOptionType.String,
          choices: (option.choices ?? []).slice(0, LIMITS.choices).map((value) => ({
            name: nameChoice(option, value, 'en'),
            name_localizations: inLocales((language) => nameChoice(option, value, language)),
            value,
          })),
        },
      ]
    case 'integer':
      return [{ ...base, type: ApplicationCommandOptionType.Integer }]
    case 'flag':
      return [{ ...base, type: ApplicationCommandOptionType.Boolean }]
    case 'path':
      return []
    default:
      return option.type satisfies never
  }
}
