import type { AnswerSource } from '../asking/answer.ts'
import type { Reply } from '../chat/reply.ts'
import type { SectionName } from './subscription.ts'

/** `overview` and `asking` are for a channel's first digest. */
export type PartName = SectionName | 'overview' | 'asking'

/** One thing that a digest tells. */
export interface DigestItem {
  /** What the operation is called; null for what is about none. */
  readonly operation: string | null
  readonly operation_id: string | null
  /** The fact's id; null for what is no fact. */
  readonly fact: string | null
  /** What is told, without the operation and the sources. */
  readonly text: string
  /** What the fact said before; null where it did not change. */
  readonly old: string | null
  /** What the fact says now; null where it is withdrawn, and for what is no single fact. */
  readonly new: string | null
  readonly why: string | null
  readonly sources: readonly AnswerSource[]
  readonly restsOn: Reply['restsOn']
}

export interface DigestSection {
  readonly section: PartName
  readonly title: string
  readonly items: readonly DigestItem[]
  /** How many more there are than are told. */
  readonly more: number
}

/** What a digest looks back on. */
export interface Period {
  /** The local date that it stands for: what happened on this day. */
  readonly date: string
  /** Versions of the store. */
  readonly after: number
  readonly upto: number
  /** Times, for what the ledger does not keep. */
  readonly from: Date
  readonly until: Date
  /** The channel's first: it also says what the store knows and how to ask. */
  readonly isFirst: boolean
}

/** A digest before it is put into blocks. */
export interface DigestContent {
  /** Without those that have nothing to tell. */
  readonly sections: readonly DigestSection[]
  /** Nothing in it but what happened in past years. */
  readonly isEmpty: boolean
}
