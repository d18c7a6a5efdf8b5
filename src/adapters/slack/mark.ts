import { z } from 'zod'

/** What a message of ours carries unseen: the key it was posted for, which part of the post it is, and of how many. */
export interface Mark {
  readonly key: string
  /** From 0. */
  readonly part: number
  readonly of: number
}

const EVENT_TYPE = 'stet_post'

/** The mark as message metadata: https://docs.slack.dev/messaging/message-metadata */
export function toMetadata({ key, part, of }: Mark) {
  return { event_type: EVENT_TYPE, event_payload: { key, part, of } }
}

const Metadata = z.object({
  event_type: z.literal(EVENT_TYPE),
  event_payload: z.object({ key: z.string(), part: z.coerce.number(), of: z.coerce.number() }),
})

/** Null for a message that carries no mark of ours. */
export function readMark(metadata: unknown): Mark | null {
  const result = Metadata.safeParse(metadata)
  return result.success ? result.data.event_payload : null
}
