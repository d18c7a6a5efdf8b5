import type { WebClient } from '@slack/web-api'

/** Where an answer goes. */
export interface Place {
  readonly client: WebClient
  /** Null where there is none, as in the home tab: the answer is then a direct message. */
  readonly channel: string | null
  /** Everybody in the workspace may read the channel; false where nothing says so. */
  readonly isPublicChannel: boolean
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

/**
 * Whether a channel is public by the name that commands and clicks give it: private ones have their kind for a name, conversations of
 * several people a name made of theirs. Ids tell no more: https://docs.slack.dev/apis/web-api/using-the-conversations-api
 */
export function isPublicName(name: string | null | undefined): boolean {
  if (name == null || name === '') return false
  return name !== 'privategroup' && name !== 'directmessage' && !name.startsWith('mpdm-')
}

/** What follow-ups in a place belong to: a thread, a direct conversation, or one person's private questions in a channel. */
export function toThreadKey(team: string | null, place: Omit<Place, 'client' | 'responseUrl'>): string {
  const where = `slack:${team ?? ''}:${place.channel ?? ''}`
  if (place.thread !== null && !place.isPrivate) return `${where}:${place.thread}`
  return isDirect(place.channel) ? where : `${where}:${place.user}`
}
