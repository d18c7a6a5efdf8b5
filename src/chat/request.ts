import type { Language } from '../language.ts'

export type Platform = 'slack' | 'discord' | 'terminal'

/** A file that came with a request, read only when a command asks for it. */
export interface Attachment {
  readonly name: string
  /** As the platform says; checked against the content, never trusted. */
  readonly type: string | null
  /** The document option it is for, where the platform says (`--source FILE`). */
  readonly option?: string
  /** Bytes. */
  readonly size: number
  /** Throws a `UserError` where the file is gone or over the limit. */
  read(): Promise<Uint8Array>
}

/** Who asks. `groups` are the platform's own (Slack user groups, Discord roles); roles are computed from them. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly groups: readonly string[]
  /** BCP 47, as the platform gives it. */
  readonly locale: string | null
}

/** One event, whatever the platform: which command, with which input, by whom, where. Plain data but for attachments. */
export interface Request {
  /** The platform's own id of the event. Two deliveries of one event have the same one. */
  readonly id: string
  readonly platform: Platform
  /** Slack workspace or Discord server; null in direct messages and in the terminal. */
  readonly team: string | null
  readonly channel: string | null
  /** Whether everybody in the workspace or server may read the channel. Where that is not known it counts as private: what is asked there stays there. */
  readonly isPublicChannel: boolean
  /** What a follow-up belongs to: a thread, a direct message, a terminal session. */
  readonly thread: string
  readonly person: Person
  /** The command's name, as in `commands/`. */
  readonly command: string
  /** Not yet validated: the command's own schema does that. */
  readonly input: Readonly<Record<string, unknown>>
  readonly attachments: readonly Attachment[]
  /** The language to answer in where the input itself does not show one. */
  readonly language: Language | null
}
