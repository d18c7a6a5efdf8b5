import type { Block, Reply } from '../chat/reply.ts'
import type { Request } from '../chat/request.ts'
import type { ChatPlatform, Delivery } from './delivery.ts'

interface Posting {
  readonly platform: ChatPlatform
  /** The key of the event that is answered. */
  readonly key: string
  readonly team: string | null
  /** Null where only one person sees it. */
  readonly channel: string | null
  readonly isPublicChannel: boolean
  readonly under: string | null
  readonly person: string
  readonly request: Pick<Request, 'command' | 'input'>
  readonly reply: Reply
  /** As shown, with its buttons. */
  readonly blocks: readonly Block[]
  readonly at: Date
  /** It takes the place of an earlier reply, which may have rested on facts where this one does not. */
  readonly replaces?: boolean
}

/** What is recorded of a reply before it is posted; null where it rests on no fact, so that no correction can concern it. */
export function toDelivery(posting: Posting): Omit<Delivery, 'messages'> | null {
  const { platform, key, team, channel, isPublicChannel, under, person } = posting
  const { request, reply, blocks, at, replaces = false } = posting
  if (reply.restsOn.length === 0 && !replaces) return null
  const { question } = request.input
  return {
    id: `${platform}:${key}`,
    platform,
    team,
    channel,
    ...(isPublicChannel && channel !== null ? { isPublicChannel } : {}),
    under,
    person,
    blocks: channel === null ? [] : blocks.filter(({ type }) => type !== 'file'),
    command: request.command,
    question: typeof question === 'string' ? question : null,
    language: reply.language,
    restsOn: reply.restsOn,
    at: at.toISOString(),
  }
}
