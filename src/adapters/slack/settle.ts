import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { Turn } from './answering.ts'
import type { Floor } from './floor.ts'
import { publishHome } from './listen-home.ts'
import type { ClickPayload } from './read.ts'

/** Commands that settle what their button stands under: nobody else needs to press it any more. */
const SETTLING = new Set(['approve', 'reject', 'verify'])

/** What a click leaves behind once it is done: the message without its row of buttons, the home tab anew, or no question at all. */
export const Settled = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), text: z.string(), blocks: z.array(z.looseObject({})) }),
  z.object({ type: z.literal('home') }),
  z.object({ type: z.literal('nothing') }),
])
export type Settled = z.output<typeof Settled>

/** Null for a click that others may make as well. */
export function toSettled({ container, message, actions }: ClickPayload, { command, input }: Turn): Settled | null {
  // The question whether something was read rightly: what came of it says the same again.
  if (input['confirm'] === true && container.is_ephemeral === true) return { type: 'nothing' }
  if (!SETTLING.has(command)) return null
  if (container.type === 'view') return { type: 'home' }
  const { text, blocks } = message ?? {}
  if (blocks == null) return null
  const pressed = actions[0]?.action_id
  const left = blocks.filter(({ elements }) => !(elements ?? []).some((element) => element['action_id'] === pressed))
  return { type: 'message', text: text ?? '', blocks: left }
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
