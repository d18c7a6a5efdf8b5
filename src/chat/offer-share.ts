import { chatWordsOf } from './chat-words.ts'
import { fillWords } from './fill-words.ts'
import { plain } from './inline.ts'
import type { Action, Block, Reply } from './reply.ts'
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
    : {
        blocks: withoutActions(reply.blocks).filter(({ type }) => type !== 'file'),
        language,
        restsOn: reply.restsOn,
        of: command,
      }
  return { label: chatWordsOf(language).share, command: 'share', input: shared, look: 'primary' }
}

/** What a press of the share button asks for: a question to ask again, or a reply as it stood, with the command it answered. */
export type Shared =
  | { readonly type: 'question'; readonly command: string; readonly input: Request['input'] }
  | { readonly type: 'reply'; readonly command: string; readonly reply: Reply }

/** Reads back what `offerShare` wrote into the button. */
export function readShared(input: Request['input']): Shared {
  if (typeof input['command'] === 'string')
    return { type: 'question', command: input['command'], input: input['input'] as Request['input'] }
  const { blocks, language, restsOn = [], of = 'ask' } = input as unknown as SharedReply
  return { type: 'reply', command: of, reply: { outcome: 'answer', language, blocks, data: {}, restsOn } }
}

// A button from before the revisions were carried along has none.
type SharedReply = Pick<Reply, 'blocks' | 'language'> & Partial<Pick<Reply, 'restsOn'>> & { readonly of?: string }

/** A shared reply without its buttons, and with a note of who shares it. */
export function signShared(reply: Reply, name: string): Reply {
  const signed = fillWords(chatWordsOf(reply.language).sharedBy, { name })
  return { ...reply, blocks: [...withoutActions(reply.blocks), { type: 'note', content: [plain(signed)] }] }
}

/** The blocks without buttons, and without the lines that only lead up to some ("Related:"). */
function withoutActions(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    const leadsUp = blocks[index + 1]?.type === 'actions' && block.type === 'note'
    return block.type !== 'actions' && !(leadsUp && block.content.at(-1)?.text.trimEnd().endsWith(':') === true)
  })
}
