import type { Command } from '../../command.ts'
import { findVerb, readMessage, readWords } from '../../chat/read-message.ts'
import type { Request } from '../../chat/request.ts'

/** A slash command of the app, by the bot's command; null takes the command from the words. */
export interface SlashCommand {
  readonly name: string
  readonly command: string | null
  readonly hint: string
}

/** The slash commands that people have in Slack, in the order of the manifest. The others are words after /stet, and buttons. */
export const SLASH_COMMANDS: readonly SlashCommand[] = [
  { name: 'ask', command: 'ask', hint: 'How many arrests in Liberterra II?' },
  { name: 'summarize', command: 'summarize', hint: 'a text, or nothing to paste one' },
  { name: 'check', command: 'check', hint: 'a text, or nothing to paste one' },
  { name: 'fact', command: 'facts', hint: 'the id of a fact, or list, history, propose, correct' },
  { name: 'digest', command: 'digest', hint: 'what the digest of this channel says, and when' },
  { name: 'stet', command: null, hint: 'help or status' },
]

/** The slash commands of those commands that there are. */
export function listSlashCommands(commands: readonly Command[]): readonly SlashCommand[] {
  return SLASH_COMMANDS.filter((slash) => slash.command === null || commands.some(({ name }) => name === slash.command))
}

/** `/stet-ask` for the prefix `stet-`. */
export function toSlashName(name: string, prefix: string | undefined): string {
  return `/${prefix ?? ''}${name}`
}

/** The bot's command that a slash command means, with what its words say. Null for one that is not ours. */
export function readSlash(
  typed: string,
  words: string,
  { prefix, commands }: { readonly prefix: string | undefined; readonly commands: readonly Command[] },
): { readonly command: string; readonly input: Request['input'] } | null {
  const slash = SLASH_COMMANDS.find(({ name }) => toSlashName(name, prefix) === typed)
  if (slash === undefined) return null
  const text = words.trim()
  if (slash.command === null) return readStet(text, commands)
  const command = commands.find(({ name }) => name === slash.command)
  if (command === undefined) return null
  const verb = findVerb(commands, command.name, text)
  if (verb !== null) return { command: verb.command.name, input: readWords(verb.command, verb.rest) }
  if (slash.name === 'fact') return readFact(text, command)
  return { command: command.name, input: readWords(command, text) }
}

function readStet(text: string, commands: readonly Command[]) {
  // A word alone that is a command means it: whoever asks for "approve" has no question.
  const alone = commands.find(({ name }) => name === text.toLowerCase())
  if (alone !== undefined) return { command: alone.name, input: {} }
  const meaning = readMessage(text, { hasFiles: false, commands })
  if (meaning.type === 'command') return { command: meaning.command, input: meaning.input }
  return meaning.type === 'unclear'
    ? { command: 'check', input: { text: meaning.text } }
    : { command: 'help', input: {} }
}

/** `/fact liberterra-ii.arrests` shows one, `/fact arrests in Liberterra II` asks for one, `/fact` alone says what there is. */
function readFact(text: string, facts: Command) {
  if (text === '') return { command: 'status', input: {} }
  const [action] = facts.options
  const [first = ''] = text.split(/\s+/)
  if (action?.choices?.includes(first) === true) return { command: facts.name, input: readWords(facts, text) }
  return /^\S+\.\S+$/.test(text)
    ? { command: facts.name, input: { action: 'show', target: text } }
    : { command: 'ask', input: { question: text } }
}
