import type { Command } from '../command.ts'
import { chatWordsOf } from './chat-words.ts'
import { plain } from './inline.ts'
import type { Reply } from './reply.ts'
import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'

/** What a message to the bot asks for. `unclear`: a text or a file came without a word on what to do with it. */
export type MessageMeaning =
  | { readonly type: 'nothing' }
  | { readonly type: 'command'; readonly command: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly type: 'unclear'; readonly text: string }

const LONGEST_QUESTION = 500
const MOST_LINES_OF_A_QUESTION = 3
const LONGEST_GREETING = 60
/** What people call commands when they talk. */
const SPOKEN: Readonly<Record<string, string>> = { summarise: 'summarize', fact: 'facts', aide: 'help', ayuda: 'help' }

/** Reads a message: the name of a command first, else a question, else something long to check or to summarize. */
export function readMessage(
  text: string,
  options: { readonly hasFiles: boolean; readonly commands: readonly Command[] },
): MessageMeaning {
  const line = text.trim()
  const [, word = '', rest = ''] = /^\/?(\p{L}+(?:-\p{L}+)*)[:,]?(?:\s+([\s\S]*))?$/u.exec(line) ?? []
  const spoken = word.toLowerCase()
  const named = SPOKEN[spoken] ?? spoken
  const verb = findVerb(options.commands, named, rest)
  if (verb !== null && (line.startsWith('/') || isVerbLine(verb.command, verb.rest)))
    return { type: 'command', command: verb.command.name, input: readWords(verb.command, verb.rest) }
  const command = options.commands.find(({ name }) => name === named)
  if (command !== undefined && (line.startsWith('/') || isCommandLine(command, rest, options.hasFiles)))
    return { type: 'command', command: command.name, input: readWords(command, rest) }
  if (options.hasFiles) return { type: 'unclear', text: line }
  if (line === '') return { type: 'nothing' }
  if (asksHelp(line)) return { type: 'command', command: 'help', input: {} }
  const isLong = line.length > LONGEST_QUESTION || line.split('\n').length > MOST_LINES_OF_A_QUESTION
  return isLong ? { type: 'unclear', text: line } : { type: 'command', command: 'ask', input: { question: line } }
}

/** "What can you do?", in whatever language. */
function asksHelp(line: string): boolean {
  if (line.length > LONGEST_GREETING) return false
  const words = line
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
  return LANGUAGES.some((language) => chatWordsOf(language).asksHelp.includes(words))
}

/** "facts approve p-3f9c1a" and "facts propose" are commands; "facts update on Liberterra" is a question. */
function isVerbLine(command: Command, rest: string): boolean {
  const [first] = command.options.filter((option) => option.positional === true)
  return rest === '' || first?.type === 'words' || isCommandLine(command, rest, false)
}

/** "check 2,517 arrests" is a command; "facts about Liberterra" and "report on arrests in Egypt" are questions. */
function isCommandLine(command: Command, rest: string, hasFiles: boolean): boolean {
  const [first] = command.options.filter((option) => option.positional === true)
  if (first === undefined) return rest === ''
  if (rest === '') return hasFiles || first.required !== true || first.type === 'document'
  if (first.type === 'choice') return (first.choices ?? []).includes(rest.split(/\s+/)[0]?.toLowerCase() ?? '')
  // "approve p-3f9c1a" says what it is about by an id; "update on Liberterra" is a question.
  if (first.type === 'word') return /^[a-z0-9]+[.-][a-z0-9.~-]+(?:\s|$)/i.test(rest)
  return first.type === 'document' || command.name === 'ask' || command.name === 'desk'
}

/** The verb of a group that words begin with, and the words after it: "propose more than 2,500" of the group `facts`. Null where they begin otherwise. */
export function findVerb(
  commands: readonly Command[],
  group: string,
  words: string,
): { readonly command: Command; readonly rest: string } | null {
  const [, first = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(words) ?? []
  const command = commands.find((candidate) => candidate.group === group && candidate.name === first.toLowerCase())
  return command === undefined ? null : { command, rest }
}

/** Fills a command's positional options with the words after its name, in order; the last one that takes a text gets the rest. */
export function readWords(command: Command, words: string): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {}
  let left = words.trim()
  for (const option of command.options) {
    if (option.positional !== true || left === '') continue
    if (option.type === 'words' || option.type === 'document') {
      input[option.name] = left
      left = ''
    } else {
      const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(left) ?? []
      input[option.name] = word
      left = rest
    }
  }
  return left === '' ? input : { ...input, words: left }
}

/** Asks what to do with a text or a file: each choice is a command that takes a document. */
export function offerForText(input: Readonly<Record<string, unknown>>, language: Language): Reply {
  const words = chatWordsOf(language)
  return {
    outcome: 'choose',
    language,
    blocks: [
      { type: 'paragraph', content: [plain(words.whatWithText)] },
      {
        type: 'actions',
        actions: [
          { label: words.check, command: 'check', input },
          { label: words.summarize, command: 'summarize', input },
        ],
      },
    ],
    data: {},
    restsOn: [],
  }
}
