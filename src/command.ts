import type { z } from 'zod'
import type { Reply } from './chat/reply.ts'
import type { Request } from './chat/request.ts'
import type { Localized } from './language.ts'
import type { Role } from './role.ts'
import type { Services } from './services.ts'

/**
 * One thing a command takes, as data: the terminal makes a flag or a word of it, Slack a modal input, Discord an option.
 * `words` is the rest of the line; `document` is a pasted text or a file that is read into text.
 */
export interface CommandOption {
  readonly name: string
  readonly type: 'words' | 'word' | 'document' | 'path' | 'integer' | 'flag' | 'choice'
  readonly summary: Localized
  /** Taken by its place in the line, in the order of the list; the others are flags. */
  readonly positional?: boolean
  readonly required?: boolean
  readonly choices?: readonly string[]
  /** What the choices are called where people pick them; a terminal takes them as they are. */
  readonly choiceNames?: Readonly<Record<string, Localized>>
  /** Asked for in a form, too, though it is a single word or may be left out. */
  readonly inForm?: boolean
  /** A flag of the terminal: neither a form nor a slash command has it. */
  readonly terminalOnly?: boolean
  /** What people may write there, shown in the empty input of a form. */
  readonly example?: Localized
}

/** What a command runs with, besides its input. */
export interface CommandContext {
  readonly request: Request
  readonly services: Services
  readonly role: Role
  /** The bot's commands, for those that speak of them. */
  readonly commands: readonly Command[]
  /** Tells the person what takes long ("Reading the file"). */
  readonly progress: (step: string) => void
  readonly signal: AbortSignal
}

/** One command, the same on every platform. */
export interface Command<Input = unknown> {
  readonly name: string
  /** The command that it is also a verb of: `propose` of the group `facts` is "facts propose" and "/fact propose" too. */
  readonly group?: string
  readonly summary: Localized
  /** What stands over its form and on the button that opens it: at most 24 characters. The summary where there is none. */
  readonly title?: Localized
  readonly options: readonly CommandOption[]
  /** The least role that may run it. */
  readonly role: Role
  /** Only in the terminal: it reads or writes files of this machine. */
  readonly terminalOnly?: boolean
  readonly input: z.ZodType<Input>
  run(input: Input, context: CommandContext): Promise<Reply>
}

/** Keeps the input's type inside one command file; the list of commands does not need it. */
export function defineCommand<Input>(command: Command<Input>): Command {
  return command
}
