import type { Command } from '../command.ts'
import type { Platform } from './request.ts'

/** The commands that are slash commands of their own in a chat; the others are words after /stet. */
const ALONE: readonly string[] = ['ask', 'summarize', 'check', 'digest']
/** What the facts are called in a chat. */
const FACTS = 'fact'

/** How a command is called where somebody is: "facts propose" in the terminal, "/fact propose" in a chat. */
export function nameCommand(
  { name, group }: Pick<Command, 'name' | 'group'>,
  platform: Platform,
  prefix: string | undefined,
): string {
  if (platform === 'terminal') return group === undefined ? name : `${group} ${name}`
  const slash = `/${prefix ?? ''}`
  if (group === 'facts') return `${slash}${FACTS} ${name}`
  if (name === 'facts') return slash + FACTS
  return ALONE.includes(name) ? `${slash}${name}` : `${slash}stet ${name}`
}

/** The same with what it takes: "/fact correct <fact> <figure>" in Slack, where Discord asks for each by name. */
export function describeCall(command: Command, platform: Platform, prefix: string | undefined): string {
  const name = nameCommand(command, platform, prefix)
  // In Discord nobody can send the group's name alone: its action is a second word.
  if (platform === 'discord' && command.name === 'facts') return `${name} show target:…`
  const words = command.options
    .filter(({ positional }) => positional === true)
    .map((option) => {
      const shown = platform === 'discord' ? `${option.name}:…` : `<${option.name}>`
      return option.required === true ? shown : `[${shown}]`
    })
  return [name, ...words].join(' ')
}
