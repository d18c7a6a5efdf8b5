import type { Command, CommandOption } from '../command.ts'
import type { Request } from './request.ts'

/** The options that a command cannot run without and that nobody has given yet. */
export function listMissing(command: Command, input: Request['input'], hasFiles: boolean): readonly CommandOption[] {
  return command.options.filter(
    (option) =>
      option.required === true && input[option.name] === undefined && !(option.type === 'document' && hasFiles),
  )
}
