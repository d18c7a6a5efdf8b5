import type { Block, Reply } from '../../chat/reply.ts'
import { toDelivery } from '../../delivery/to-delivery.ts'
import type { Deliveries } from '../../delivery/delivery.ts'
import type { Log } from '../../log.ts'
import type { Services } from '../../services.ts'
import type { Turn } from './answering.ts'
import type { Sent } from './send.ts'

/** One answer that is about to be shown, as a later correction will look for it. */
export interface AnswerRecord {
  /** What its messages carry: the id that the answer is recorded under. */
  readonly key: string
  /** Notes it before it is shown. Never throws: an answer is not lost because it cannot be noted. */
  begin(): Promise<void>
  /** Says where it stands now; null where only one person sees it. */
  settle(sent: Sent | null): Promise<void>
}

interface Answered {
  readonly turn: Turn
  readonly reply: Reply
  /** As shown, with its buttons. */
  readonly blocks: readonly Block[]
}

/** Records what is shown in Slack with the revisions it rests on. */
export function createAnswerRecords({ services, log }: { readonly services: Services; readonly log: Log }) {
  async function attempt(write: (deliveries: Deliveries) => Promise<void>): Promise<void> {
    try {
      await write((await services.delivery()).deliveries)
    } catch (error) {
      log.error({ err: error }, 'an answer was not recorded: no correction reaches it')
    }
  }

  return ({ turn, reply, blocks }: Answered): AnswerRecord => {
    const { asker, place, command, input } = turn
    const toRecord = (channel: string | null, under: string | null) =>
      toDelivery({
        platform: 'slack',
        key: turn.key,
        team: asker.team,
        channel,
        isPublicChannel: place.isPublicChannel && channel === place.channel,
        under,
        person: asker.id,
        request: { command, input },
        reply,
        blocks,
        at: services.now(),
      })
    const first = place.isPrivate ? toRecord(null, null) : toRecord(place.channel, place.thread)
    const begin = async (record: typeof first) => {
      if (record !== null) await attempt((deliveries) => deliveries.begin(record))
    }
    return {
      key: `slack:${turn.key}`,
      begin: () => begin(first),
      async settle(sent) {
        if (first === null) return
        const channel = sent?.channel ?? null
        // It went elsewhere than where it was asked for.
        if (channel !== first.channel) await begin(toRecord(channel, sent?.under ?? null))
        if (sent !== null) await attempt((deliveries) => deliveries.complete(first.id, sent.messages))
      },
    }
  }
}
