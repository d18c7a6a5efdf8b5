import { randomUUID } from 'node:crypto'
import type { Command, CommandContext } from './command.ts'
import { fillDocuments } from './documents.ts'
import { UserError } from './errors.ts'
import { plain } from './chat/inline.ts'
import type { Reply } from './chat/reply.ts'
import type { Request } from './chat/request.ts'
import type { Log } from './log.ts'
import { nearestWord } from './nearest-word.ts'
import { mayAct, roleOf } from './role.ts'
import type { Services } from './services.ts'
import { explainInput } from './explain-input.ts'

/** What every adapter talks to: one request in, one reply out, always. */
export interface Bot {
  readonly commands: readonly Command[]
  readonly services: Services
  /** Never throws: a refusal, a missing right and a bug are replies too. */
  handle(request: Request, options?: HandleOptions): Promise<Reply>
}

export interface HandleOptions {
  readonly progress?: (step: string) => void
  readonly signal?: AbortSignal
}

interface BotParts {
  readonly commands: readonly Command[]
  readonly services: Services
  readonly log: Log
  readonly newErrorId?: () => string
}

export function createBot({ commands, services, log, newErrorId = shortId }: BotParts): Bot {
  async function run(request: Request, options: HandleOptions): Promise<Reply> {
    const command = findCommand(commands, request.command)
    const role = roleOf(request.person, request.platform, services.config)
    if (!mayAct(role, command.role) || (command.terminalOnly === true && request.platform !== 'terminal')) {
      throw new UserError(
        'not_allowed',
        `"${command.name}" is not yours to use here: it needs the role of ${command.role}.`,
        {
          hint: 'Ask one of your desk’s admins.',
        },
      )
    }
    const context: CommandContext = {
      request,
      services,
      role,
      commands,
      progress: options.progress ?? (() => {}),
      signal: options.signal ?? new AbortController().signal,
    }
    const filled = await fillDocuments(command, request, context)
    const input = command.input.safeParse(filled)
    if (!input.success) throw explainInput(command, input.error)
    return await command.run(input.data, context)
  }

  return {
    commands,
    services,
    async handle(request, options = {}) {
      const started = performance.now()
      try {
        const reply = await run(request, options)
        log.info(
          {
            command: request.command,
            platform: request.platform,
            outcome: reply.outcome,
            ms: Math.round(performance.now() - started),
          },
          'handled',
        )
        return reply
      } catch (error) {
        if (error instanceof UserError) {
          log.info({ command: request.command, platform: request.platform, refused: error.code }, 'refused')
          return toRefusal(error, request)
        }
        const errorId = newErrorId()
        log.error({ err: error, errorId, command: request.command, platform: request.platform }, 'failed')
        return toFailure(errorId, request)
      }
    },
  }
}

function findCommand(commands: readonly Command[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const near = nearestWord(
    name,
    commands.map((candidate) => candidate.name),
  )
  throw new UserError('usage', `There is no command "${name}".`, {
    hint: near === null ? 'Try "help".' : `Did you mean "${near}"?`,
  })
}

function toRefusal(error: UserError, request: Request): Reply {
  const content = [plain(error.hint === null ? error.message : `${error.message} ${error.hint}`)]
  return {
    outcome: error.code === 'not_allowed' ? 'not_allowed' : 'refused',
    language: request.language ?? 'en',
    blocks: [{ type: 'paragraph', content, tone: 'warning' }],
    data: { error: content[0]?.text ?? error.message, code: error.code },
    restsOn: [],
  }
}

function toFailure(errorId: string, request: Request): Reply {
  const sentence = `Something broke on our side (error ${errorId}). Nothing was changed; please try again, or give this id to whoever runs the bot.`
  return {
    outcome: 'error',
    language: request.language ?? 'en',
    blocks: [{ type: 'paragraph', content: [plain(sentence)], tone: 'bad' }],
    data: { error: sentence, code: 'error', error_id: errorId },
    restsOn: [],
  }
}

function shortId(): string {
  return randomUUID().slice(0, 8)
}
