import type { CompiledQuery, Generated, Kysely } from 'kysely'
import type { DeskNote } from '../chat/desk-note.ts'
import type { Correction } from '../delivery/correction.ts'
import type { ChatPlatform } from '../delivery/delivery.ts'
import type { DeskNewsItem } from '../delivery/desk-news.ts'
import type { OutboxItem } from '../delivery/outbox.ts'
import type { RecordKind, RevisionAction } from '../facts/ledger.ts'
import type { ProposalState } from '../facts/proposal.ts'
import type { Language } from '../language.ts'
import type { LightWrites } from './light-writes.ts'
import type { DigestTables } from './digest-tables.ts'

/** The columns of the database, the same on every engine. Times are ISO 8601 in UTC, flags are 0 or 1. */
export interface Tables extends DigestTables {
  /** One row that counts commits and the lines of the audit log. Both are written here first, so they wait for one another on every engine. */
  readonly ledger: { readonly id: number; readonly version: number; readonly lines: number }
  /** Append-only: who changed what, when and why, with the whole record as it was then. */
  readonly revision: {
    readonly kind: RecordKind
    readonly id: string
    readonly revision: number
    readonly action: RevisionAction
    readonly at: string
    readonly by: string
    readonly why: string
    readonly body: string
    /** The commit that stored it, as the ledger counts them; 0 for what is older than this count. */
    readonly version: number
  }
  /** Append-only and hash-chained: one line a commit, one a denied attempt. `seals` knows each revision of the commit. */
  readonly audit: {
    readonly line: number
    readonly at: string
    readonly act: 'commit' | 'denied'
    readonly by: string
    readonly subject: string
    readonly why: string
    readonly version: number | null
    readonly digest: string | null
    readonly seals: string | null
    readonly hash: string
  }
  /** Where proposals are found. Built from their latest revision; nothing stands here only. */
  readonly proposal_index: {
    readonly id: string
    readonly state: ProposalState
    /** When it was proposed, ISO 8601, UTC. */
    readonly at: string
  }
  /** The facts that a proposal would change. */
  readonly proposal_fact: { readonly fact: string; readonly proposal: string }
  /**
   * Changed facts that old answers are to hear of. `is_planned` is 1 when all that follows is in the outbox; `late` counts
   * the messages that were posted after the change with what the fact said before.
   */
  readonly correction: {
    readonly id: string
    readonly fact: string
    readonly revision: number
    readonly action: Correction['action']
    readonly at: string
    readonly is_planned: number
    readonly late: number
  }
  /** What the bot posted, as `Delivery`; `messages` and `body` are JSON. */
  readonly delivery: {
    readonly id: string
    readonly at: string
    readonly body: string
    readonly messages: string
  }
  /** What was noted of deliveries and not filed yet, in the order of `place`; `entries` is JSON. */
  readonly delivery_log: {
    readonly place: Generated<number>
    readonly entries: string
  }
  /** The oldest revision of each fact that a delivery rests on. */
  readonly delivery_fact: {
    readonly fact: string
    readonly revision: number
    readonly delivery: string
  }
  /** What is to be posted, in the order of `place`. Times are in milliseconds since 1970, `errand` and `result` are JSON. */
  readonly outbox: {
    readonly place: Generated<number>
    readonly key: string
    readonly platform: ChatPlatform
    readonly errand: string
    readonly due: number
    readonly until: number | null
    readonly state: OutboxItem['state']
    readonly tries: number
    readonly tried_at: number | null
    readonly owner: string | null
    readonly leased_until: number | null
    readonly result: string | null
    readonly trouble: string | null
  }
  /** Points at each record's latest revision: the only row of a record that is ever updated. */
  readonly record: {
    readonly kind: RecordKind
    readonly id: string
    readonly revision: number
    readonly withdrawn: number
  }
  /** Where current figure facts are found. Built from their latest revision; nothing stands here only. */
  readonly figure_index: {
    readonly id: string
    readonly revision: number
    readonly withdrawn: number
    readonly slot: string
    readonly operation: string
    readonly metric: string
    readonly place: string | null
    readonly subset: string | null
  }
  readonly figure_source: { readonly source: string; readonly figure: string }
  /** The folded words of current statements. The weight is how much the word says about its statement. */
  readonly statement_word: { readonly word: string; readonly statement: string; readonly weight: number }
  /** What may be lost. `expires` is in milliseconds since 1970; null keeps. */
  readonly cache: {
    readonly namespace: string
    readonly key: string
    readonly value: string
    readonly expires: number | null
  }
  /** Events of the chat platforms that somebody has taken. `at` is in milliseconds since 1970. */
  readonly seen_event: { readonly key: string; readonly at: number }
  /** Where a chat app is installed, as its adapter stores it. */
  readonly installation: { readonly id: string; readonly body: string; readonly at: string }
  /** How the bot behaves in a channel, as text; the id names the platform and the channel. */
  readonly channel_setting: { readonly id: string; readonly body: string; readonly at: string }
  /** What people ask and the store lacks. `answered` is null while it is open, `reopened` 1 where it was answered before. */
  readonly gap: {
    readonly key: string
    readonly question: string
    readonly missing: string
    readonly count: number
    readonly last_asked: string
    readonly answered: string | null
    readonly reopened: number
  }
  /** Who asked in vain, each once a gap. `team` is empty where there is none. */
  readonly gap_asker: {
    readonly gap: string
    readonly platform: ChatPlatform
    readonly team: string
    readonly person: string
    readonly name: string
    readonly channel: string | null
    readonly is_public_channel: number
    readonly language: Language
    readonly first_asked: string
    readonly at: string
  }
  /** What people told the desk from a chat. */
  readonly desk_note: {
    readonly id: string
    readonly kind: DeskNote['kind']
    readonly at: string
    readonly body: string
  }
  /** What the desk's channel was not told yet, in the order of `place`; what it was told goes. */
  readonly desk_news: {
    readonly place: Generated<number>
    readonly kind: DeskNewsItem['kind']
    readonly id: string
    readonly revision: number
    readonly at: string
  }
  /** What was heard in a chat and is not answered yet. Both times are milliseconds. */
  readonly open_event: {
    readonly key: string
    readonly platform: ChatPlatform
    readonly team: string | null
    readonly channel: string | null
    readonly under: string | null
    readonly person: string
    readonly language: Language | null
    readonly is_share: number
    readonly at: number
    readonly owner: string
    readonly leased_until: number
  }
}

/** A connection to a database whose tables are up to date. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>
  readonly light: LightWrites
  /** Runs a query that only reads and is compiled already, as every question does: building and running it by Kysely takes longer than the database. */
  read<Row>(query: CompiledQuery<Row>): readonly Row[] | Promise<readonly Row[]>
  close(): Promise<void>
}
