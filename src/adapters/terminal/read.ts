import type { Command } from '../../command.ts'
import { listMissing } from '../../chat/list-missing.ts'
import { findVerb } from '../../chat/read-message.ts'
import type { Action } from '../../chat/reply.ts'

/** What a line typed in the terminal chat means. */
export type Line =
  | { readonly type: 'nothing' }
  | { readonly type: 'leave' }
  /** A command that takes a pasted text, which the next lines bring. */
  | {
      readonly type: 'paste'
      readonly command: string
      readonly option: string
      readonly input: Readonly<Record<string, unknown>>
    }
  | { readonly type: 'command'; readonly command: string; readonly input: Readonly<Record<string, unknown>> }
  /** A command whose fields are asked for, one a line. */
  | {
      readonly type: 'form'
      readonly command: Command
      readonly input: Readonly<Record<string, unknown>>
      /** The input was typed just now; a button's is offered to be changed. */
      readonly isTyped: boolean
    }
  | { readonly type: 'no_such_action'; readonly number: number }

/** Reads a line: a number is an action of the last reply, `/name words` a command, anything else a question. */
export function readLine(text: string, commands: readonly Command[], actions: readonly Action[]): Line {
  const line = text.trim()
  if (line === '') return { type: 'nothing' }
  if (/^\/?(?:exit|quit|bye)$/i.test(line)) return { type: 'leave' }
  if (/^\d{1,2}$/.test(line) && actions.length > 0) {
    const action = actions[Number(line) - 1]
    if (action === undefined) return { type: 'no_such_action', number: Number(line) }
    const command = commands.find((candidate) => candidate.name === action.command)
    if (action.asForm === true && command !== undefined)
      return { type: 'form', command, input: action.input, isTyped: false }
    return { type: 'command', command: action.command, input: action.input }
  }
  if (!line.startsWith('/')) return { type: 'command', command: 'ask', input: { question: line } }
  const [, first = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? []
  const name = first.toLowerCase() === 'fact' ? 'facts' : first.toLowerCase()
  const verb = findVerb(commands, name, rest)
  if (verb !== null) return askMissing(readCommand(verb.command.name, verb.rest, commands), commands)
  return askMissing(readCommand(name, rest, commands), commands)
}

/** A verb of curation that lacks something asks for it, as its form does in a chat. */
function askMissing(line: Line, commands: readonly Command[]): Line {
  if (line.type !== 'command') return line
  const command = commands.find(({ name }) => name === line.command)
  const isWhole = command?.group === undefined || listMissing(command, line.input, false).length === 0
  return isWhole ? line : { type: 'form', command, input: line.input, isTyped: true }
}

function readCommand(name: string, rest: string, commands: readonly Command[]): Line {
  const options =
    commands.find((command) => command.name === name)?.options.filter((option) => option.positional === true) ?? []
  const input: Record<string, unknown> = {}
  let left = rest
  for (const option of options) {
    if (left === '') {
      if (option.type === 'document') return { type: 'paste', command: name, option: option.name, input }
      break
    }
    if (option.type === 'words' || option.type === 'document') {
      input[option.name] = left
      left = ''
    } else {
      const [word = '', ...others] = left.split(/\s+/)
      input[option.name] = word
      left = others.join(' ')
    }
  }
  return {
    type: 'command',
    command: name,
    input: left === '' || options.length > 0 ? input : { ...input, words: left },
  }
}
