import type { Platform } from '../chat/request.ts'
import type { Language } from '../language.ts'

/** A question that the store could not answer, and how often it was asked. */
export interface Gap {
  readonly key: string
  readonly question: string
  /** What the store lacks, as the answer said it. */
  readonly missing: string
  readonly count: number
  /** ISO 8601, UTC. */
  readonly lastAsked: string
  /** It was answered before, and then asked in vain again. */
  readonly reopened: boolean
  /** When it was answered, ISO 8601, UTC; null while it is open. */
  readonly answered: string | null
}

/** Somebody on a platform where they can be told once there is an answer. */
export interface Asker {
  readonly platform: Exclude<Platform, 'terminal'>
  readonly team: string | null
  readonly person: string
  readonly name: string
  /** Where they asked; null in a direct message. */
  readonly channel: string | null
  /** Whether everybody may read there what they asked; false for what was noted before this was. */
  readonly isPublicChannel: boolean
}

/** One who asked for it, and how they are to be told. */
export interface GapAsker extends Asker {
  /** The language they were answered in. */
  readonly language: Language
  /** ISO 8601, UTC. */
  readonly at: string
}

/** One asking of it. Questions with the same key are the same gap; the newest wording stands for all. */
export interface AskedGap {
  readonly key: string
  readonly question: string
  readonly missing: string
  readonly at: Date
  /** Null where nobody can be told. */
  readonly asker: Omit<GapAsker, 'at'> | null
}

/** Where the desk finds what people ask and the store lacks. */
export interface GapLog {
  /** A gap that was answered and is asked again counts anew, with those who ask from then on. */
  record(gap: AskedGap): Promise<void>
  /** Open ones, most asked first, then the newest. */
  list(limit: number): Promise<readonly Gap[]>
  find(key: string): Promise<Gap | null>
  /** Each of them once, with what they asked last, the first to ask first. Those of an answered gap are kept. */
  askersOf(key: string): Promise<readonly GapAsker[]>
  /** It was answered: it is no longer listed. */
  close(key: string, at: Date): Promise<void>
}
