import { z } from 'zod'
import { plain, strong } from '../src/chat/inline.ts'
import type { Block } from '../src/chat/reply.ts'
import { describeCall } from '../src/chat/name-command.ts'
import { defineCommand } from '../src/command.ts'
import type { Command } from '../src/command.ts'
import { usageOf } from '../src/explain-input.ts'
import { isLanguage, localize } from '../src/language.ts'
import type { Localized } from '../src/language.ts'
import { mayAct } from '../src/role.ts'

const Input = z.strictObject({ language: z.string().optional() })

/** What stands under answers as buttons, or is for programs: nobody types it in a chat. */
const BUTTONS: readonly string[] = ['figures', 'report', 'feedback']

/** What only a server of Discord has. */
const SERVERS = 'channel'

const CURATION: Localized = {
  en: 'Keeping the facts right',
  ar: 'صون الحقائق',
  fr: 'Tenir les faits à jour',
  es: 'Mantener los datos al día',
}

/** Says what the bot does: one line for each command that the person may use, called as it is called there. */
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
  async run({ language: wanted }, { request, services, commands, role }) {
    const language = isLanguage(wanted) ? wanted : (request.language ?? services.config.STET_LANGUAGE)
    const isTerminal = request.platform === 'terminal'
    const call = (command: Command) =>
      isTerminal ? `/${usageOf(command)}` : describeCall(command, request.platform, services.config.STET_COMMAND_PREFIX)
    const open = commands.filter(
      (command) =>
        (isTerminal || (command.terminalOnly !== true && !BUTTONS.includes(command.name))) &&
        (request.platform === 'discord' || command.name !== SERVERS) &&
        mayAct(role, command.role),
    )
    const list = (some: readonly Command[]): Block => ({
      type: 'list',
      items: some.map((command) => [strong(call(command)), plain(`: ${localize(command.summary, language)}`)]),
    })
    const verbs = open.filter(({ group }) => group !== undefined)
    return {
      outcome: 'answer',
      language,
      blocks: [
        { type: 'heading', text: 'Stet' },
        list(open.filter(({ group }) => group === undefined)),
        ...(verbs.length === 0
          ? []
          : [{ type: 'paragraph' as const, content: [strong(localize(CURATION, language))] }, list(verbs)]),
      ],
      data: { commands: open.map(({ name, summary }) => ({ name, summary: localize(summary, language) })) },
      restsOn: [],
    }
  },
})
