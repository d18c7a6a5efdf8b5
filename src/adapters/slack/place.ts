import type { WebClient } from '@slack/web-api'

/** Where an answer goes. */
export interface Place {
  readonly client: WebClient
  /** Null where there is none, as in the home tab: the answer is then a direct message. */
  readonly channel: string | null
  /** The message whose thread it belongs to. */
  readonly thread: string | null
  readonly user: string
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean
  /** Where Slack takes private answers for half an hour. */
  readonly responseUrl: string | null
}

/** Whether a channel is a conversation with one person: https://docs.slack.dev/reference/objects/conversation-object */
export function isDirect(channel: string | null): boolean {
  return channel?.startsWith('D') === true
}

/** What follow-ups in a place belong to: a thread, a direct conversation, or one person's private questions in a channel. */
export function toThreadKey(team: string | null, place: Omit<Place, 'client' | 'responseUrl'>): string {
  const where = `slack:${team ?? ''}:${place.channel ?? ''}`
  if (place.thread !== null && !place.isPrivate) return `${where}:${place.thread}`
  return isDirect(place.channel) ? where : `${where}:${place.user}`
}
