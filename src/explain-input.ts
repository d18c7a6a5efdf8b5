import type { z } from 'zod'
import type { Command } from './command.ts'
import { UserError } from './errors.ts'

/** Turns what zod found wrong with a command's input into one sentence that names the option and what it takes. */
export function explainInput(command: Command, error: z.ZodError, usage: string): UserError {
  const faults = error.issues.map((issue) => describeIssue(command, issue))
  return new UserError('bad_input', `${[...new Set(faults)].join('; ')}.`, {
    hint: `Usage: ${usage}`,
    ...fieldOf(command, error),
  })
}

/** The option that is at fault, where it is one alone. */
function fieldOf(command: Command, { issues }: z.ZodError): { readonly field?: string } {
  const [name, ...others] = [...new Set(issues.map((issue) => String(issue.path[0] ?? '')))]
  const option = command.options.find((candidate) => candidate.name === name)
  return option === undefined || others.length > 0 ? {} : { field: option.name }
}

function describeIssue(command: Command, issue: z.core.$ZodIssue): string {
  const name = issue.path.map(String).join('.')
  const option = command.options.find((candidate) => candidate.name === issue.path[0])
  if (issue.code === 'unrecognized_keys')
    return `"${command.name}" does not take ${issue.keys.map((key) => `"${key}"`).join(', ')}`
  if (option !== undefined && issue.code === 'invalid_type' && issue.input === undefined)
    return `${capitalise(name)}: it is missing`
  return name === '' ? issue.message : `${capitalise(name)}: ${issue.message}`
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** How a command is called, in one line: `summarize [FILE|-] [--sentences N]`. */
export function usageOf(command: Command): string {
  const words = command.options.map((option) => {
    const value = valueOf(option)
    const shown = option.positional === true ? value : `--${option.name}${option.type === 'flag' ? '' : ` ${value}`}`
    return option.required === true ? shown : `[${shown}]`
  })
  return [...(command.group === undefined ? [] : [command.group]), command.name, ...words].join(' ')
}

function valueOf(option: Command['options'][number]): string {
  switch (option.type) {
    case 'document':
      return option.positional === true ? 'FILE|-' : 'FILE'
    case 'choice':
      return (option.choices ?? []).join('|')
    case 'integer':
      return 'N'
    case 'path':
      return 'PATH'
    case 'words':
    case 'word':
      return option.name.toUpperCase()
    case 'flag':
      return ''
    default:
      return option.type satisfies never
  }
}
