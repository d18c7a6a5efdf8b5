import { z } from 'zod'
import { plain, strong } from '../src/chat/inline.ts'
import type { Block } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import { usageOf } from '../src/explain-input.ts'
import { isLanguage, localize } from '../src/language.ts'

const Input = z.strictObject({ language: z.string().optional() })

/** Says what the bot does: one line a command, made from the command list. */
export const help = defineCommand<z.output<typeof Input>>({
  name: 'help',
  summary: {
    en: 'What the bot can do',
    ar: 'ما يمكن للبوت فعله',
    fr: 'Ce que le bot sait faire',
    es: 'Lo que sabe hacer el bot',
  },
  options: [],
  role: 'reader',
  input: Input,
  async run({ language: wanted }, { request, services, commands }) {
    const language = isLanguage(wanted) ? wanted : (request.language ?? services.config.STET_LANGUAGE)
    const open = commands.filter((command) => command.terminalOnly !== true || request.platform === 'terminal')
    const list: Block = {
      type: 'list',
      items: open.map((command) => [strong(`/${usageOf(command)}`), plain(`: ${localize(command.summary, language)}`)]),
    }
    return {
      outcome: 'answer',
      language,
      blocks: [{ type: 'heading', text: 'Stet' }, list],
      data: { commands: open.map(({ name, summary }) => ({ name, summary: localize(summary, language) })) },
      restsOn: [],
    }
  },
})
