import type { Language } from '../language.ts'
import type { ChatPlatform } from './delivery.ts'

/** Something that somebody asked for in a chat, and that is not answered yet. What was said is no part of it. */
export interface OpenEvent {
  /** Two deliveries of one event have the same; the id of its answer. */
  readonly key: string
  readonly platform: ChatPlatform
  readonly team: string | null
  /** Where the answer goes; null where only the person sees it. */
  readonly channel: string | null
  /** The thread or message that it goes under. */
  readonly under: string | null
  readonly person: string
  /** Null where nothing tells it. */
  readonly language: Language | null
  /** Somebody shows an answer of their own to all, which is done once: cut off, they alone are told, and may do it again. */
  readonly isShare: boolean
  readonly at: Date
}

/** What was heard and is not answered yet. A process says every few seconds that it is still at work on its own. */
export interface OpenEvents {
  /** Those whose process has given no sign of life for as long as a lease. */
  interrupted(platforms: readonly ChatPlatform[], limit: number): Promise<readonly OpenEvent[]>
  /** Forgets one. A share that was cut off may be claimed again. */
  settle(event: OpenEvent, how: 'answered' | 'cut off'): Promise<void>
}
