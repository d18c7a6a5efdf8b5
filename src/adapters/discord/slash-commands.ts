import { ApplicationCommandOptionType, ApplicationCommandType, InteractionContextType } from 'discord.js'
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { cutLabel } from '../../chat/cut-label.ts'
import { chatWordsOf } from '../../chat/chat-words.ts'
import type { Command, CommandOption } from '../../command.ts'
import { LANGUAGES, localize } from '../../language.ts'
import type { Language, Localized } from '../../language.ts'
import { discordWordsOf } from './discord-words.ts'
import { LIMITS } from './limits.ts'

/** A slash command of the app, by the bot's command. `options` are those it shows, in order; all where there are none named. */
interface SlashCommand {
  readonly name: string
  readonly command: string
  readonly options?: readonly string[]
  /** What Discord requires here, though the bot's command could do without. */
  readonly required?: readonly string[]
  /** Choices that make sense in a chat. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

const SLASH_COMMANDS: readonly SlashCommand[] = [
  { name: 'ask', command: 'ask', options: ['question', 'language'] },
  { name: 'summarize', command: 'summarize' },
  { name: 'check', command: 'check' },
  {
    name: 'fact',
    command: 'facts',
    options: ['target', 'action'],
    required: ['target'],
    choices: { action: ['show', 'history'] },
  },
  { name: 'digest', command: 'digest' },
]

/** Under /stet. */
const STET_COMMANDS = ['help', 'status', 'channel', 'desk', 'propose', 'notes', 'copy'] as const

/** The commands on any message, by the command they run. */
export const MESSAGE_COMMANDS = ['check', 'summarize'] as const

/** What may be completed while it is typed. */
const COMPLETED: Readonly<Record<string, readonly string[]>> = { ask: ['question'], facts: ['target'], copy: ['fact'] }

/** Discord has Spanish twice, and no Arabic: there people read English names with what they write in any language. */
const LOCALES: Readonly<Partial<Record<Language, readonly string[]>>> = { fr: ['fr'], es: ['es-ES', 'es-419'] }

const STET: Localized = {
  en: 'Help, status, channel settings and the desk',
  ar: 'المساعدة والحالة وإعدادات القناة ومكتب التحرير',
  fr: 'Aide, état, réglages du salon et desk',
  es: 'Ayuda, estado, ajustes del canal y mesa',
}

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
    return [
      { type: ApplicationCommandType.ChatInput as const, ...shared, ...named(shown.name, command, front), options },
    ]
  })
  const subcommands = STET_COMMANDS.flatMap((name): readonly APIApplicationCommandSubcommandOption[] => {
    const command = find(name)
    if (command === undefined) return []
    const options = listOptions({ name, command: name }, command)
    return [{ type: ApplicationCommandOptionType.Subcommand, ...named(name, command), options: [...options] }]
  })
  const stet = {
    type: ApplicationCommandType.ChatInput as const,
    ...shared,
    name: `${front}stet`,
    ...described(STET),
    options: subcommands,
  }
  const onMessages = MESSAGE_COMMANDS.filter((name) => find(name) !== undefined).map((name) => ({
    type: ApplicationCommandType.Message as const,
    ...shared,
    name: chatWordsOf('en')[name],
    name_localizations: inLocales((language) => chatWordsOf(language)[name]),
  }))
  return [...slash, stet, ...onMessages] as RESTPostAPIApplicationCommandsJSONBody[]
}

/** The bot's command and its input that a slash command means. Null for one that is not ours. */
export function findSlash(
  name: string,
  subcommand: string | null,
  { prefix, commands }: { readonly prefix: string | undefined; readonly commands: readonly Command[] },
): Command | null {
  const bare = name.slice((prefix ?? '').length)
  const meant = bare === 'stet' ? subcommand : SLASH_COMMANDS.find((shown) => shown.name === bare)?.command
  return commands.find((command) => command.name === meant) ?? null
}

/** The command that a command on a message means, by its English name. */
export function findMessageCommand(name: string): (typeof MESSAGE_COMMANDS)[number] | null {
  return MESSAGE_COMMANDS.find((command) => chatWordsOf('en')[command] === name) ?? null
}

function named(name: string, command: Command, front = '') {
  const localized = inLocales((language) => front + (discordWordsOf(language).names[name] ?? name))
  return { name: front + name, name_localizations: localized, ...described(command.summary) }
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

function toOptions(
  option: CommandOption,
  shown: SlashCommand,
  command: Command,
): readonly APIApplicationCommandBasicOption[] {
  const isRequired = shown.required?.includes(option.name) ?? (option.required === true && option.type !== 'document')
  const base = { name: option.name.replaceAll('-', '_'), ...described(option.summary), required: isRequired }
  switch (option.type) {
    case 'words':
    case 'word': {
      const autocomplete = COMPLETED[command.name]?.includes(option.name) === true
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
          name: base.name + FILE_SUFFIX,
          description: discordWordsOf('en').fileOf,
          description_localizations: inLocales((language) => discordWordsOf(language).fileOf),
        },
      ]
    case 'choice':
      return [
        {
          ...base,
          type: ApplicationCommandOptionType.String,
          choices: (shown.choices?.[option.name] ?? option.choices ?? [])
            .slice(0, LIMITS.choices)
            .map((value) => ({ name: value.replaceAll('_', ' '), value })),
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
