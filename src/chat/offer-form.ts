import type { Command } from '../command.ts'
import { localize } from '../language.ts'
import type { Language } from '../language.ts'
import { chatWordsOf } from './chat-words.ts'
import { plain } from './inline.ts'
import { listMissing } from './list-missing.ts'
import type { Reply, Block } from './reply.ts'
import type { Request } from './request.ts'

/** Whether a command works on a text or a file: where it lacks one, others that do so may be meant. */
export function takesDocument({ options }: Command): boolean {
  return options.some(({ type, required }) => type === 'document' && required === true)
}

/** What a command still lacks, and a button that opens its form: a message itself cannot open one. */
export function offerForm(command: Command, input: Request['input'], language: Language): Reply {
  const lacking = listMissing(command, input, false).map(({ summary }) => localize(summary, language))
  const blocks: readonly Block[] = [
    { type: 'paragraph', content: [plain(localize(command.summary, language))] },
    { type: 'list', items: lacking.map((label) => [plain(label)]) },
    { type: 'actions', actions: [{ label: chatWordsOf(language).fillIn, command: command.name, input }] },
  ]
  return { outcome: 'choose', language, blocks, data: {}, restsOn: [] }
}
