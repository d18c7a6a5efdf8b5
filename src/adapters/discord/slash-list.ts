import type { Request } from '../../chat/request.ts'
import type { Command } from '../../command.ts'
import type { Localized } from '../../language.ts'
import { LIMITS } from './limits.ts'

/** A slash command of the app, by the bot's command. `options` are those it shows, in order; all where there are none named. */
export interface SlashCommand {
  readonly name: string
  readonly command: string
  readonly options?: readonly string[]
  /** What Discord requires here, though the bot's command could do without. */
  readonly required?: readonly string[]
  /** What is said by the choice of the command alone. */
  readonly input?: Request['input']
  readonly summary?: Localized
}

/** A slash command that only has others under it. The verbs of `group` are added to those named. */
export interface SlashGroup {
  readonly name: string
  readonly summary: Localized
  readonly commands: readonly SlashCommand[]
  readonly group?: string
}

/** What people type, as far as the bot has the command. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  { name: 'ask', command: 'ask', options: ['question', 'language'] },
  { name: 'summarize', command: 'summarize' },
  { name: 'check', command: 'check' },
  { name: 'digest', command: 'digest' },
]

/** What people type a second word after. */
export const SLASH_GROUPS: readonly SlashGroup[] = [
  {
    name: 'fact',
    group: 'facts',
    summary: {
      en: 'Stored facts: show, propose, correct, approve',
      ar: 'الحقائق المخزنة: عرض واقتراح وتصحيح وموافقة',
      fr: 'Faits enregistrés : montrer, proposer, corriger, approuver',
      es: 'Datos guardados: mostrar, proponer, corregir, aprobar',
    },
    commands: [
      {
        name: 'show',
        command: 'facts',
        options: ['target'],
        required: ['target'],
        input: { action: 'show' },
        summary: { en: 'Show a fact', ar: 'عرض حقيقة', fr: 'Montrer un fait', es: 'Mostrar un dato' },
      },
      {
        name: 'history',
        command: 'facts',
        options: ['target'],
        required: ['target'],
        input: { action: 'history' },
        summary: {
          en: 'Who changed a fact, when and why',
          ar: 'من غيّر حقيقة ومتى ولماذا',
          fr: 'Qui a changé un fait, quand et pourquoi',
          es: 'Quién cambió un dato, cuándo y por qué',
        },
      },
      {
        name: 'list',
        command: 'facts',
        options: ['operation', 'metric'],
        input: { action: 'list' },
        summary: {
          en: 'The facts, of an operation or of all',
          ar: 'الحقائق، لعملية أو لجميع العمليات',
          fr: 'Les faits, d’une opération ou de toutes',
          es: 'Los datos, de una operación o de todas',
        },
      },
    ],
  },
  {
    name: 'stet',
    summary: {
      en: 'Help, status, channel settings and the desk',
      ar: 'المساعدة والحالة وإعدادات القناة ومكتب التحرير',
      fr: 'Aide, état, réglages du salon et desk',
      es: 'Ayuda, estado, ajustes del canal y mesa',
    },
    commands: ['help', 'status', 'channel', 'desk', 'notes', 'copy'].map((name) => ({ name, command: name })),
  },
]

/** What stands under a group: what is named, and every verb of the bot's group. */
export function listVerbs(
  group: SlashGroup,
  commands: readonly Command[],
): readonly { readonly shown: SlashCommand; readonly command: Command }[] {
  const verbs = commands
    .filter((command) => group.group !== undefined && command.group === group.group && command.terminalOnly !== true)
    .map(({ name }): SlashCommand => ({ name, command: name }))
  const own = group.commands.filter(({ name }) => !verbs.some((verb) => verb.name === name))
  return [...own, ...verbs]
    .flatMap((shown) => {
      const command = commands.find(({ name }) => name === shown.command)
      return command === undefined ? [] : [{ shown, command }]
    })
    .slice(0, LIMITS.subcommands)
}

/** The bot's command that a slash command means, with what its name alone says. Null for one that is not ours. */
export function findSlash(
  name: string,
  subcommand: string | null,
  { prefix, commands }: { readonly prefix: string | undefined; readonly commands: readonly Command[] },
): { readonly command: Command; readonly input: Request['input'] } | null {
  const bare = name.slice((prefix ?? '').length)
  const group = SLASH_GROUPS.find((each) => each.name === bare)
  const meant =
    group === undefined
      ? SLASH_COMMANDS.find((shown) => shown.name === bare)
      : listVerbs(group, commands).find(({ shown }) => shown.name === subcommand)?.shown
  const command = commands.find((candidate) => candidate.name === meant?.command)
  return command === undefined ? null : { command, input: meant?.input ?? {} }
}
