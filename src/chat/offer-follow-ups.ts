import { chatWordsOf } from './chat-words.ts'
import type { Action, Block, Reply } from './reply.ts'
import type { Request } from './request.ts'

const ANSWERED = new Set<Reply['outcome']>(['answer', 'conflict', 'stale'])

/** A reply with what a person may do next under it: copy the line, see the sources, ask the desk, report a problem. */
export function offerFollowUps(reply: Reply, request: Pick<Request, 'command' | 'input'>): Reply {
  const offered = reply.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
  const actions = listFollowUps(reply, request).filter(
    ({ label, command }) => !offered.some((other) => other.label === label && other.command === command),
  )
  if (actions.length === 0) return reply
  const last = reply.blocks.at(-1)
  const blocks: readonly Block[] =
    last?.type === 'actions'
      ? [...reply.blocks.slice(0, -1), { type: 'actions', actions: [...last.actions, ...actions] }]
      : [...reply.blocks, { type: 'actions', actions }]
  return { ...reply, blocks }
}

function listFollowUps(reply: Reply, { command, input }: Pick<Request, 'command' | 'input'>): readonly Action[] {
  const words = chatWordsOf(reply.language)
  const question = typeof input['question'] === 'string' ? input['question'] : null
  if (command === 'ask' && reply.outcome === 'not_stored' && question !== null)
    return [{ label: words.askDesk, command: 'desk', input: { question } }]
  if (!ANSWERED.has(reply.outcome) || !['ask', 'check', 'summarize'].includes(command)) return []
  const [rest] = reply.restsOn
  const isOne = command === 'ask' && reply.restsOn.length === 1 && rest !== undefined
  return [
    ...(isOne
      ? [
          { label: words.copyLine, command: 'copy', input: { fact: rest.fact, language: reply.language } },
          { label: words.sources, command: 'facts', input: { action: 'show', target: rest.fact } },
        ]
      : []),
    { label: words.report, command: 'report', input: { about: aboutOf(reply, command, question) } },
  ]
}

/** The pair of judgements that somebody may give an answer by one click; null where there is nothing to judge. */
export function offerFeedback(
  reply: Reply,
  { command, input }: Pick<Request, 'command' | 'input'>,
): { readonly good: Action; readonly bad: Action } | null {
  if (!ANSWERED.has(reply.outcome) && reply.outcome !== 'not_stored') return null
  if (!['ask', 'check', 'summarize'].includes(command)) return null
  const words = chatWordsOf(reply.language)
  const about = aboutOf(reply, command, typeof input['question'] === 'string' ? input['question'] : null)
  const toAction = (label: string, verdict: string): Action => ({
    label,
    command: 'feedback',
    input: { verdict, about },
  })
  return { good: toAction(words.good, 'good'), bad: toAction(words.bad, 'bad') }
}

const LONGEST_ABOUT = 500

/** What a note to the desk is about: the question and the facts, never the text of an article. */
function aboutOf(reply: Reply, command: string, question: string | null): string {
  const facts = reply.restsOn.slice(0, 5).map(({ fact, revision }) => `${fact} (revision ${revision})`)
  return [question ?? command, ...facts].join('; ').slice(0, LONGEST_ABOUT)
}
