import { Command as Program, Option as ProgramOption } from 'commander'
import type { Command, CommandOption } from '../../command.ts'
import { usageOf } from '../../explain-input.ts'

/** What somebody typed after a command's name. */
export interface CommandLine {
  readonly command: Command
  /** Values by option name. Documents are still paths. */
  readonly values: Readonly<Record<string, unknown>>
  readonly json: boolean
  /** A file of JSON lines, or `-`. */
  readonly batch: string | null
  /** Who sits at the terminal, where it is somebody else. */
  readonly by: string | null
}

interface ProgramActions {
  readonly run: (line: CommandLine) => Promise<void>
  readonly chat: () => Promise<void>
  /** Prints the manifest of the Slack app; for HTTP where there is an address, else for Socket Mode. */
  readonly slackManifest: (url: string | null) => Promise<void>
  /** Registers the commands with Discord, for one server or for all. */
  readonly discordRegister: (guild: string | null) => Promise<void>
}

/** Commands that have verbs of their own, with the names of the verbs. */
type Verbs = Readonly<Record<string, readonly string[]>>

/** The program that commander parses and makes help of, from the command list. */
export function createProgram(commands: readonly Command[], verbs: Verbs, actions: ProgramActions): Program {
  const program = new Program('stet')
    .description('Answers from a curated fact store, and checks every figure before it may stand.')
    .configureHelp({ sortSubcommands: false })
    .exitOverride()
  for (const command of commands) addCommand(program, command, verbs[command.name] ?? null, actions.run)
  program
    .command('chat')
    .description('Talk to the bot in the terminal')
    .action(() => actions.chat())
  program
    .command('slack')
    .description('Set up the Slack app')
    .exitOverride()
    .command('manifest')
    .description('Print the manifest that Slack makes the app from')
    .option('--url <address>', 'the public address for HTTP, as in https://stet.example.org; without it Socket Mode')
    .exitOverride()
    .action(({ url }: { url?: string }) => actions.slackManifest(url ?? null))
  program
    .command('discord')
    .description('Set up the Discord app')
    .exitOverride()
    .command('register')
    .description('Register the commands with Discord; only what differs is changed')
    .option('--guild <id>', 'one server, where changes show at once; without it all servers')
    .exitOverride()
    .action(({ guild }: { guild?: string }) => actions.discordRegister(guild ?? null))
  return program
}

function addCommand(
  program: Program,
  command: Command,
  verbs: readonly string[] | null,
  run: ProgramActions['run'],
): void {
  const positional = command.options.filter((option) => option.positional === true)
  const sub = program
    .command(command.name)
    .description(command.summary.en)
    .usage(`${wordsOf(command)} [--json] [--batch FILE|-]`)
    .exitOverride()
  for (const option of positional)
    sub.argument(option.type === 'words' ? `[${option.name}...]` : `[${option.name}]`, option.summary.en)
  for (const option of command.options) {
    if (option.positional !== true) sub.addOption(toFlag(option))
    // What is taken by its place may be named as well; the help says it once.
    else if (option.type !== 'document') sub.addOption(toFlag(option).hideHelp())
  }
  if (verbs !== null)
    sub.addHelpText('after', `\nVerbs: ${verbs.join(', ')} (as in "${command.name} ${verbs[0]} --help")`)
  if (verbs !== null || command.group !== undefined)
    sub.option('--by <name>', 'who sits at the terminal, where it is not STET_PERSON')
  sub
    .option('--json', 'print one JSON object')
    .option('--batch <file>', 'read JSON lines from a file or -, print one JSON line each')
  sub.action(async () => {
    const { json, batch, by, ...flags } = sub.opts<
      { json?: true; batch?: string; by?: string } & Record<string, unknown>
    >()
    const words = positional.map((option, index) => [option.name, toValue(option, sub.processedArgs[index])] as const)
    const values = Object.fromEntries([...words, ...Object.entries(flags)].filter(([, value]) => value !== undefined))
    const missing = positional.find(
      (option) => option.required === true && option.type !== 'document' && values[option.name] === undefined,
    )
    if (missing !== undefined && batch === undefined)
      sub.error(`error: the ${missing.name} is missing: stet ${usageOf(command)}`)
    await run({ command, values, json: json === true, batch: batch ?? null, by: by ?? null })
  })
}

/** What follows the command's own name in its usage. */
function wordsOf(command: Command): string {
  const { name, group } = command
  return usageOf(command).slice((group === undefined ? name : `${group} ${name}`).length + 1)
}

function toFlag(option: CommandOption): ProgramOption {
  const value = option.type === 'flag' ? '' : option.type === 'document' ? ' <file>' : ` <${option.name}>`
  const flag = new ProgramOption(`--${option.name}${value}`, option.summary.en)
  // commander would make `dryRun` of `--dry-run`; the command's own name for it is kept.
  flag.attributeName = () => option.name
  return flag
}

function toValue(option: CommandOption, argument: unknown): unknown {
  if (option.type !== 'words') return argument
  const words = argument as readonly string[] | undefined
  return words === undefined || words.length === 0 ? undefined : words.join(' ')
}
