import type { Command } from '../../command.ts'
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
  | { readonly type: 'no_such_action'; readonly number: number }

/** Reads a line: a number is an action of the last reply, `/name words` a command, anything else a question. */
export function readLine(text: string, commands: readonly Command[], actions: readonly Action[]): Line {
  const line = text.trim()
  if (line === '') return { type: 'nothing' }
  if (/^\/?(?:exit|quit|bye)$/i.test(line)) return { type: 'leave' }
  if (/^\d{1,2}$/.test(line) && actions.length > 0) {
    const action = actions[Number(line) - 1]
    if (action === undefined) return { type: 'no_such_action', number: Number(line) }
    return { type: 'command', command: action.command, input: action.input }
  }
  if (!line.startsWith('/')) return { type: 'command', command: 'ask', input: { question: line } }
  const [, name = '', rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? []
  return readCommand(name.toLowerCase(), rest, commands)
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
