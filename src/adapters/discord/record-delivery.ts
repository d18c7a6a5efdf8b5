import type { Reply } from '../../chat/reply.ts'
import type { Request } from '../../chat/request.ts'
import type { Deliveries } from '../../delivery/delivery.ts'
import { toDelivery } from '../../delivery/to-delivery.ts'
import type { Log } from '../../log.ts'

/** Where a reply is shown. */
export interface Where {
  readonly team: string | null
  /** The channel or thread; null where only one person sees it. */
  readonly channel: string | null
}

/** Notes that a reply is posted, and as which messages. Neither ever throws: an answer is worth more than its record. */
export interface DeliveryRecord {
  begin(where: Where): Promise<void>
  complete(messages: readonly string[]): Promise<void>
}

interface Recorded {
  readonly key: string
  readonly person: string
  /** Of the channel that it was asked in. */
  readonly isPublicChannel: boolean
  readonly request: Pick<Request, 'command' | 'input'>
  readonly reply: Reply
  readonly blocks: Reply['blocks']
  /** It takes the place of an earlier reply, which may have rested on facts where this one does not. */
  readonly replaces: boolean
}

interface RecordParts {
  readonly deliveries: () => Promise<Deliveries>
  readonly now: () => Date
  readonly log: Log
}

/** The record of one reply, under the id that its messages are marked with. */
export function createDeliveryRecord(recorded: Recorded, { deliveries, now, log }: RecordParts): DeliveryRecord {
  let begun: string | null = null
  const attempt = async (run: () => Promise<void>) => {
    await run().catch((error: unknown) => log.error({ err: error }, 'an answer could not be recorded'))
  }
  return {
    begin: ({ team, channel }) =>
      attempt(async () => {
        // Where the channel is closed to the bot it goes to the person directly, to no server.
        const isPublicChannel = recorded.isPublicChannel && team !== null
        const where = { team, channel, isPublicChannel, under: null }
        const delivery = toDelivery({ ...recorded, ...where, platform: 'discord', at: now() })
        if (delivery === null) return
        begun = channel === null ? null : delivery.id
        await (await deliveries()).begin(delivery)
      }),
    complete: (messages) =>
      attempt(async () => {
        if (begun !== null && messages.length > 0) await (await deliveries()).complete(begun, messages)
      }),
  }
}

/** What the messages of a reply are marked with: the id of its delivery. */
export function deliveryKey(key: string): string {
  return `discord:${key}`
}
