import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { Turn } from './answering.ts'
import { Carried, readText } from './button-value.ts'
import type { Floor } from './floor.ts'
import { publishHome } from './listen-home.ts'
import type { ClickPayload } from './read.ts'

/** Commands that settle what their button stands under: nobody else needs to press it any more. */
const SETTLING = new Set(['approve', 'reject', 'verify'])

/** What a click leaves behind once it is done: the message without its buttons, the home tab anew, or no question at all. */
export const Settled = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), text: z.string(), blocks: z.array(z.looseObject({})) }),
  z.object({ type: z.literal('home') }),
  z.object({ type: z.literal('nothing') }),
])
export type Settled = z.output<typeof Settled>

type Blocks = NonNullable<NonNullable<ClickPayload['message']>['blocks']>

/** Null for a click that others may make as well. */
export async function toSettled(
  { container, message }: ClickPayload,
  { command, input }: Turn,
  kept: Floor['kept'],
): Promise<Settled | null> {
  // The question whether something was read rightly: what came of it says the same again.
  if (input['confirm'] === true && container.is_ephemeral === true) return { type: 'nothing' }
  if (!SETTLING.has(command)) return null
  if (container.type === 'view') return { type: 'home' }
  const { text, blocks } = message ?? {}
  if (blocks == null) return null
  return { type: 'message', text: text ?? '', blocks: await withoutSettled(blocks, subjectOf(input), kept) }
}

/** What a decision is about: of a proposal, or of a fact. */
function subjectOf(input: Turn['input']): unknown {
  return input['proposal'] ?? input['fact']
}

/** The blocks without the buttons that would decide the same again: what else stands in their row stays. */
async function withoutSettled(blocks: Blocks, subject: unknown, kept: Floor['kept']): Promise<Blocks> {
  const left: Blocks = []
  for (const block of blocks) {
    const elements: NonNullable<typeof block.elements> = []
    for (const element of block.elements ?? []) {
      const value = element['action_id']?.startsWith('stet:') === true ? element['value'] : null
      const carried = typeof value === 'string' ? await readText(value, Carried, kept) : null
      const isSettled = carried !== null && SETTLING.has(carried.command) && subjectOf(carried.input) === subject
      if (!isSettled) elements.push(element)
    }
    if (elements.length === (block.elements?.length ?? 0)) left.push(block)
    else if (elements.length > 0) left.push({ ...block, elements })
  }
  return left
}

/** Takes the buttons away that were pressed. */
export async function settle(floor: Floor, settled: Settled, { place, asker }: Turn): Promise<void> {
  const { responseUrl, client } = place
  switch (settled.type) {
    case 'home':
      return await publishHome(floor, asker.id, client, asker.team)
    case 'nothing':
      return responseUrl === null ? undefined : await floor.answering.replace(null, responseUrl)
    case 'message': {
      if (responseUrl === null) return
      const { text, blocks } = settled
      // What Slack sent of them goes back as it came.
      return await floor.answering.replace({ text, blocks: blocks as unknown as readonly KnownBlock[] }, responseUrl)
    }
    default:
      return settled satisfies never
  }
}
