import { createReadStream } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { COMMAND_NAMES, VERBS, loadCommand, loadCommands } from '../../../commands/index.ts'
import { createBot } from '../../bot.ts'
import type { Bot } from '../../bot.ts'
import { loadEnvironmentFile, readConfig } from '../../config.ts'
import { UserError, explainError } from '../../errors.ts'
import { createLog } from '../../log.ts'
import { createServices } from '../../services.ts'
import type { Attachment, Request } from '../../chat/request.ts'
import { createProgram } from './command-line.ts'
import type { CommandLine } from './command-line.ts'
import { lookOf } from './look-of.ts'
import { personOf } from './person-of.ts'
import { readFileArgument } from './read-file-argument.ts'
import { renderReply } from './render.ts'
import { runBatch } from './run-batch.ts'

/** The streams of a process; `stdin.isTTY` and the like decide how things look. */
export type Terminal = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>

/**
 * Runs one command line and gives the exit status: 0 done, 1 the input was refused (a sentence on standard error).
 * Throws commander's `CommanderError` for wrong usage.
 */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<number> {
  let status = 0
  const words = dropGroup(typed)
  const name = words.find((word) => !word.startsWith('-')) ?? ''
  const commands = COMMAND_NAMES.includes(name) && name !== 'help' ? [await loadCommand(name)] : await loadCommands()
  const program = createProgram(commands, VERBS, {
    run: async (line) => {
      status = await withBot(terminal, commands, (bot) => runLine(line, bot, terminal))
    },
    chat: async () => {
      status = await withBot(terminal, commands, async (bot) => {
        const { runChat } = await import('./run-chat.ts')
        await runChat(bot, terminal)
        return 0
      })
    },
    slackManifest: async (url) => {
      status = await withBot(terminal, commands, async (bot) => {
        const { writeSlackManifest } = await import('../../slack-manifest.ts')
        terminal.stdout.write(writeSlackManifest(bot, url))
        return 0
      })
    },
    discordRegister: async (guild) => {
      status = await withBot(terminal, commands, async (bot) => {
        const { registerInDiscord } = await import('../../discord-registration.ts')
        terminal.stdout.write(await registerInDiscord(bot, guild))
        return 0
      })
    },
  })
  if (words.length === 0) program.outputHelp()
  else await program.parseAsync([...words], { from: 'user' })
  return status
}

/** "facts propose" is `propose`: only the verb's own command is loaded. */
function dropGroup(words: readonly string[]): readonly string[] {
  const [group = '', verb = '', ...rest] = words
  return VERBS[group]?.includes(verb) === true ? [verb, ...rest] : words
}

async function withBot(
  terminal: Terminal,
  commands: Bot['commands'],
  use: (bot: Bot) => Promise<number>,
): Promise<number> {
  try {
    loadEnvironmentFile()
    const config = readConfig()
    const services = createServices(config)
    try {
      return await use(createBot({ commands, services, log: createLog(config) }))
    } finally {
      await services.close()
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    terminal.stderr.write(`${explainError(error)}\n`)
    return 1
  }
}

async function runLine(line: CommandLine, bot: Bot, terminal: Terminal): Promise<number> {
  const { command } = line
  const person = personOf(bot.services.config, line.by)
  if (line.batch !== null) {
    const input = line.batch === '-' ? terminal.stdin : await openBatch(line.batch)
    await runBatch({
      command,
      input,
      output: terminal.stdout,
      handle: (row) => bot.handle(toRequest(command.name, { ...line.values, ...row }, person)),
    })
    return 0
  }
  const { input, attachments } = await readDocuments(line, terminal)
  const progress = terminal.stderr.isTTY ? (step: string) => void terminal.stderr.write(`… ${step}\n`) : () => {}
  const reply = await bot.handle(toRequest(command.name, input, person, attachments), { progress })
  const isRefused = reply.outcome === 'refused' || reply.outcome === 'not_allowed' || reply.outcome === 'error'
  if (isRefused) terminal.stderr.write(`${String(reply.data['error'])}\n`)
  else if (line.json) terminal.stdout.write(`${JSON.stringify(reply.data)}\n`)
  else terminal.stdout.write(`${renderReply(reply, lookOf(terminal.stdout))}\n`)
  return isRefused ? 1 : 0
}

async function openBatch(path: string) {
  const stream = createReadStream(path)
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', (cause) => {
      reject(
        new UserError('bad_input', `The file "${path}" cannot be read.`, {
          hint: 'Check the name, or give - to read standard input.',
          cause,
        }),
      )
    })
  })
  return stream
}

/** Documents are named as paths on the command line; the positional one is standard input where it is left out. */
async function readDocuments(line: CommandLine, terminal: Terminal) {
  const input: Record<string, unknown> = { ...line.values }
  const attachments: Attachment[] = []
  for (const option of line.command.options) {
    if (option.type !== 'document') continue
    const given = input[option.name]
    // An address is text: the command fetches the article behind it.
    if (typeof given === 'string' && /^https?:\/\//i.test(given)) continue
    delete input[option.name]
    const path = typeof given === 'string' ? given : option.positional === true && !terminal.stdin.isTTY ? '-' : null
    if (path !== null) attachments.push(await readFileArgument(path, option.name, terminal.stdin))
  }
  return { input, attachments }
}

function toRequest(
  command: string,
  input: Request['input'],
  person: Request['person'],
  attachments: readonly Attachment[] = [],
): Request {
  return {
    id: randomUUID(),
    platform: 'terminal',
    team: null,
    channel: null,
    isPublicChannel: false,
    thread: 'terminal',
    person,
    command,
    input,
    attachments,
    language: null,
  }
}
