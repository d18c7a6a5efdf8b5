import { createInterface } from 'node:readline'
import type { Bot } from '../../bot.ts'
import type { ChatAdapter } from '../../chat/chat-adapter.ts'
import type { Action, Reply } from '../../chat/reply.ts'
import type { Request } from '../../chat/request.ts'
import type { Language } from '../../language.ts'
import { createForm } from './form.ts'
import type { Form } from './form.ts'
import { personOf } from './person-of.ts'
import { readLine } from './read.ts'
import { listActions, renderReply } from './render.ts'
import type { Look } from './markup.ts'

interface TerminalParts {
  readonly bot: Bot
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly look: Look
  /** A prompt and hints are shown only to a person. */
  readonly interactive: boolean
  readonly language: Language
  readonly newId: () => string
}

export interface TerminalAdapter extends ChatAdapter {
  /** Resolves when the person leaves or the input ends. */
  readonly ended: Promise<void>
}

const PASTE_HINT = 'Paste the text, then a line with a single dot:'
const FORM_HINT = 'One answer a line; an empty line keeps what is given, - takes it out, a single dot leaves:'

/** The bot in the terminal: one conversation, one line a request; a command that needs a text takes the lines up to a dot. */
export function createTerminalAdapter(parts: TerminalParts): TerminalAdapter {
  const { bot, input, output, look, interactive } = parts
  const thread = `terminal:${parts.newId()}`
  const say = (text: string) => output.write(`${text}\n`)
  const leave = Promise.withResolvers<void>()
  let lines: ReturnType<typeof createInterface> | null = null

  async function ask(command: string, given: Request['input']): Promise<Reply> {
    const request: Request = {
      id: parts.newId(),
      platform: 'terminal',
      team: null,
      channel: null,
      isPublicChannel: false,
      thread,
      person: personOf(bot.services.config),
      command,
      input: command === 'ask' ? { thread, ...given } : given,
      attachments: [],
      language: parts.language,
    }
    return await bot.handle(request, interactive ? { progress: (step) => say(`… ${step}`) } : {})
  }

  async function converse(): Promise<void> {
    lines = createInterface({ input, output: interactive ? output : undefined!, terminal: interactive })
    const prompt = () => {
      if (interactive) output.write('\n> ')
    }
    let actions: readonly Action[] = []
    let paste: { command: string; option: string; input: Request['input']; lines: string[] } | null = null
    let form: Form | null = null
    const answer = async (command: string, given: Request['input']) => {
      const reply = await ask(command, given)
      actions = listActions(reply)
      say(renderReply(reply, look))
    }
    /** Asks the next question of a form, or runs its command when all were answered. */
    const goOn = async (open: Form) => {
      const question = open.question()
      form = question === null ? null : open
      if (question === null) await answer(open.command, open.input())
      else say(question)
    }
    prompt()
    for await (const text of lines) {
      if (form !== null) {
        const open: Form = form
        if (text.trim() === '.') form = null
        else {
          open.answer(text)
          await goOn(open)
        }
      } else if (paste !== null) {
        if (text.trim() !== '.') {
          paste.lines.push(text)
          continue
        }
        await answer(paste.command, { ...paste.input, [paste.option]: paste.lines.join('\n') })
        paste = null
      } else {
        const line = readLine(text, bot.commands, actions)
        if (line.type === 'leave') break
        if (line.type === 'paste') {
          paste = { ...line, lines: [] }
          if (interactive) say(PASTE_HINT)
          continue
        }
        if (line.type === 'no_such_action')
          say(`There is no choice ${line.number}: the last answer offers 1 to ${actions.length}.`)
        if (line.type === 'command') await answer(line.command, line.input)
        if (line.type === 'form') {
          say(FORM_HINT)
          await goOn(createForm(line.command, line.input, line))
        }
      }
      prompt()
    }
    // Input that ends in the middle of a paste is a whole paste: nothing typed is lost.
    if (paste !== null) await answer(paste.command, { ...paste.input, [paste.option]: paste.lines.join('\n') })
    lines.close()
  }

  return {
    platform: 'terminal',
    posting: null,
    ended: leave.promise,
    async start() {
      if (interactive) {
        say('Ask about a police operation ("How many arrests in Liberterra II?"), or /help. /quit leaves.')
      }
      converse().then(leave.resolve, leave.reject)
    },
    async stop() {
      lines?.close()
      await leave.promise
    },
  }
}
