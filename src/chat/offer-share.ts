import { chatWordsOf } from './chat-words.ts'
import { fillWords } from './fill-words.ts'
import { plain } from './inline.ts'
import type { Action, Reply } from './reply.ts'
import type { Request } from './request.ts'

const SHAREABLE = new Set(['ask', 'check', 'summarize', 'figures', 'facts', 'copy', 'status'])
const SHOWS_SOMETHING = new Set<Reply['outcome']>(['answer', 'conflict', 'stale', 'not_stored'])

/**
 * What shows a private answer to all; null where it is none. A question alone is asked again when it is shared, so that
 * what all see is what stands then; anything else is shared as it was.
 */
export function offerShare(
  reply: Reply,
  { command, input, isPrivate }: Pick<Request, 'command' | 'input'> & { readonly isPrivate: boolean },
): Action | null {
  if (!isPrivate || !SHAREABLE.has(command) || !SHOWS_SOMETHING.has(reply.outcome)) return null
  const { language } = reply
  const isQuestion = command === 'ask' && typeof reply.data['resolved'] !== 'string'
  const shared = isQuestion
    ? { command, input: { question: input['question'], language } }
    : { blocks: reply.blocks.filter(({ type }) => type !== 'actions' && type !== 'file'), language }
  return { label: chatWordsOf(language).share, command: 'share', input: shared, look: 'primary' }
}

/** A shared reply without its buttons, and with a note of who shares it. */
export function signShared(reply: Reply, name: string): Reply {
  const signed = fillWords(chatWordsOf(reply.language).sharedBy, { name })
  const blocks = reply.blocks.filter(({ type }) => type !== 'actions')
  return { ...reply, blocks: [...blocks, { type: 'note', content: [plain(signed)] }] }
}
