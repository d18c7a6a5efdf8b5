import { randomUUID } from 'node:crypto'
import { chatWordsOf } from './chat/chat-words.ts'
import { cutLabel } from './chat/cut-label.ts'
import { fillWords } from './chat/fill-words.ts'
import type { Command, CommandContext, CommandOption } from './command.ts'
import { fillDocuments } from './documents.ts'
import { UserError, explainError } from './errors.ts'
import type { Offer } from './errors.ts'
import { plain } from './chat/inline.ts'
import { describeCall } from './chat/name-command.ts'
import { listMissing } from './chat/list-missing.ts'
import type { Action, Reply } from './chat/reply.ts'
import type { Request } from './chat/request.ts'
import { localize } from './language.ts'
import type { Language, Localized } from './language.ts'
import type { Log } from './log.ts'
import { nearestWord } from './nearest-word.ts'
import { mayAct, roleOf, sayWhoCan } from './role.ts'
import type { Role } from './role.ts'
import type { Services } from './services.ts'
import { explainInput, usageOf } from './explain-input.ts'

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

const LONGEST_SUBJECT = 200
const LONGEST_LABEL = 75

const NOT_YOURS: Localized = {
  en: '“{command}” is not yours to use.',
  ar: 'ليس لك أن تستخدم «{command}».',
  fr: '« {command} » ne vous est pas ouvert.',
  es: '«{command}» no está a su alcance.',
}
const TERMINAL_ONLY: Localized = {
  en: '“{command}” works in the terminal of the bot’s own machine only.',
  ar: 'يعمل «{command}» فقط في طرفية جهاز البوت.',
  fr: '« {command} » ne marche que dans le terminal de la machine du bot.',
  es: '«{command}» solo funciona en la terminal del equipo del bot.',
}
const FILL_IN: Localized = {
  en: 'Still to be filled in: {labels}',
  ar: 'ما زال يلزم ملء: {labels}',
  fr: 'Reste à remplir : {labels}',
  es: 'Falta rellenar: {labels}',
}

export function createBot({ commands, services, log, newErrorId = shortId }: BotParts): Bot {
  async function run(request: Request, options: HandleOptions): Promise<Reply> {
    const command = findCommand(commands, request.command)
    const role = roleOf(request.person, request.platform, services.config)
    refuseOthers(command, role, request)
    const context: CommandContext = {
      request,
      services,
      role,
      commands,
      progress: options.progress ?? (() => {}),
      signal: options.signal ?? new AbortController().signal,
    }
    const filled = await fillDocuments(command, request, context)
    const missing = listMissing(command, filled, false)
    if (
      request.platform !== 'terminal' &&
      (missing.some(isText) || (missing.length > 0 && command.group !== undefined))
    )
      return offerForm(command, filled, missing, languageOf(request))
    const input = command.input.safeParse(filled)
    if (!input.success) throw explainInput(command, input.error, callOf(command, request))
    return await command.run(input.data, context)
  }

  function refuseOthers(command: Command, role: Role, request: Request): void {
    const { config } = services
    const language = languageOf(request)
    if (command.terminalOnly === true && request.platform !== 'terminal')
      throw new UserError('not_allowed', fillWords(localize(TERMINAL_ONLY, language), { command: command.name }))
    if (command.role === 'reader' || mayAct(role, command.role)) return
    const hint = sayWhoCan(command.role, config, language)
    throw new UserError('not_allowed', fillWords(localize(NOT_YOURS, language), { command: command.name }), { hint })
  }

  /** An attempt that was refused is part of the store's audit log. The refusal itself does not wait on a store that cannot be opened. */
  async function noteDenied({ person, platform, command, input }: Request, error: UserError): Promise<void> {
    const [about] = Object.values(input).filter((value) => typeof value === 'string')
    const subject = `${command} ${about ?? ''}`.trim().slice(0, LONGEST_SUBJECT)
    try {
      const { audit } = await services.store()
      await audit.deny({ by: `${person.name} (${platform} ${person.id})`, subject, why: error.message })
    } catch (cause) {
      log.error({ err: cause, command, platform }, 'a denied attempt could not be noted')
    }
  }

  /** How the command is called where the person is. */
  function callOf(command: Command, { platform }: Request): string {
    return platform === 'terminal'
      ? usageOf(command)
      : describeCall(command, platform, services.config.STET_COMMAND_PREFIX)
  }

  function languageOf(request: Request): Language {
    return request.language ?? services.config.STET_LANGUAGE
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
          if (error.code === 'not_allowed') await noteDenied(request, error)
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
  const language = request.language ?? 'en'
  const content = [plain(explainError(error, language))]
  const actions = error.offers.map((offer) => toAction(offer, request))
  return {
    outcome: error.code === 'not_allowed' ? 'not_allowed' : 'refused',
    language,
    blocks: [
      { type: 'paragraph', content, tone: 'warning' },
      ...(actions.length === 0 ? [] : [{ type: 'actions' as const, actions }]),
    ],
    data: { error: content[0]?.text ?? error.message, code: error.code, ...fieldOf(error) },
    restsOn: [],
  }
}

/** The option that a refusal is about, where it names one: a form says it there. */
function fieldOf(error: UserError): { readonly field?: string } {
  return 'field' in error && typeof error.field === 'string' ? { field: error.field } : {}
}

/** Without a command of its own, an offer is the same request with a part of its input changed; what was confirmed is not confirmed any more. */
function toAction({ label, command, input, asForm }: Offer, request: Request): Action {
  const { confirm: _, ...given } = request.input
  return {
    label: cutLabel(label, LONGEST_LABEL),
    command: command ?? request.command,
    input: command === undefined ? { ...given, ...input } : input,
    ...(asForm === undefined ? {} : { asForm }),
  }
}

/** A message cannot open a form by itself: a button does. */
function offerForm(
  command: Command,
  input: Request['input'],
  missing: readonly CommandOption[],
  language: Language,
): Reply {
  const labels = missing.map(({ summary }) => localize(summary, language)).join('; ')
  const sentence = missing.every(isText)
    ? fillWords(chatWordsOf(language).missing, { label: labels })
    : fillWords(localize(FILL_IN, language), { labels })
  const label = cutLabel(localize(command.title ?? command.summary, language), LONGEST_LABEL)
  return {
    outcome: 'choose',
    language,
    blocks: [
      { type: 'paragraph', content: [plain(sentence)] },
      { type: 'actions', actions: [{ label, command: command.name, input, asForm: true, look: 'primary' }] },
    ],
    data: { missing: missing.map(({ name }) => name) },
    restsOn: [],
  }
}

/** Whether an option takes an article: pasted, or as a file. */
function isText({ type }: CommandOption): boolean {
  return type === 'document'
}

function toFailure(errorId: string, request: Request): Reply {
  const language = request.language ?? 'en'
  const sentence = fillWords(chatWordsOf(language).failed, { id: errorId })
  return {
    outcome: 'error',
    language,
    blocks: [{ type: 'paragraph', content: [plain(sentence)], tone: 'bad' }],
    data: { error: sentence, code: 'error', error_id: errorId },
    restsOn: [],
  }
}

function shortId(): string {
  return randomUUID().slice(0, 8)
}
