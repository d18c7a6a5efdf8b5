import type { Platform } from './request.ts'

export const DESK_NOTE_KINDS = ['question', 'problem', 'feedback'] as const

/** What somebody told the desk from a chat: a question the store could not answer, a problem with an answer, or praise and blame. */
export interface DeskNote {
  readonly id: string
  readonly kind: (typeof DESK_NOTE_KINDS)[number]
  readonly text: string
  /** The question or the facts it is about; null where that was not said. */
  readonly about: string | null
  /** The name of whoever wrote it. */
  readonly by: string
  readonly person: string
  readonly platform: Platform
  readonly team: string | null
  readonly channel: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Where the desk finds what people told it. */
export interface DeskNotes {
  /** Acknowledged only when it is stored, and what somebody wrote is noted for the desk's channel with it. */
  add(note: DeskNote): Promise<void>
  find(id: string): Promise<DeskNote | null>
  /** Newest first. */
  list(query: { readonly kind?: DeskNote['kind']; readonly limit: number }): Promise<readonly DeskNote[]>
}
