import type { Config } from './config.ts'
import type { Conversations } from './chat/conversation.ts'
import type { ChannelSettingsStore } from './chat/channel-settings.ts'
import type { DeskNotes } from './chat/desk-note.ts'
import type { Kept } from './chat/kept.ts'
import type { QuestionContext } from './asking/question-context.ts'
import type { Corrections } from './delivery/correction.ts'
import type { Deliveries } from './delivery/delivery.ts'
import type { DeskNews } from './delivery/desk-news.ts'
import type { OpenEvent, OpenEvents } from './delivery/open-event.ts'
import type { Outbox } from './delivery/outbox.ts'
import type { Digests } from './digest/digests.ts'
import type { FoundConflicts } from './digest/found-conflict.ts'
import type { AuditLog } from './facts/audit.ts'
import type { GapLog } from './facts/gap.ts'
import type { FactLedger } from './facts/ledger.ts'
import { keepCurrent } from './keep-current.ts'
import type { LanguageModel } from './llm/language-model.ts'
import { openModel } from './open-model.ts'
import type { Lexicon } from './reading/lexicon.ts'
import type { CopySummary } from './storage/inspect-copy.ts'
import type { Installations } from './storage/installations.ts'
import type { Restored } from './storage/restore-store.ts'
import type { OpenDatabase } from './storage/tables.ts'

/** The curated facts, the words they are asked in, and what conversations remember. */
export interface FactStore {
  readonly ledger: FactLedger
  /** The store's words as of its latest commit. */
  readonly lexicon: Lexicon
  readonly conversations: Conversations<QuestionContext>
  /** What people asked and the store could not answer. */
  readonly gaps: GapLog
  /** What was changed and what was refused, sealed. */
  readonly audit: AuditLog
}

/** What the bot posted, and what it is to post. */
export interface DeliveryStore {
  readonly deliveries: Deliveries
  readonly outbox: Outbox
  readonly corrections: Corrections
  /** What the desk's channel was not told yet. */
  readonly deskNews: DeskNews
  /** What was heard and is not answered yet. */
  readonly openEvents: OpenEvents
}

/** What a platform has heard. */
export interface Heard extends Omit<OpenEvent, 'key' | 'at'> {
  /** What was said, where it tells the language best. It is not kept. */
  readonly words?: string
}

/** The daily digest: who gets it, and what only it tells. */
export interface DigestStore {
  readonly digests: Digests
  /** Conflicts that checks and summaries came upon. */
  readonly conflicts: FoundConflicts
}

/** What the chat platforms keep on the same database. */
export interface ChatStore {
  /** Where the app is installed. */
  readonly installations: Installations
  /** What buttons point at. */
  readonly kept: Kept
  /** What people told the desk. */
  readonly deskNotes: DeskNotes
  /** How the bot behaves in each channel. */
  readonly channelSettings: ChannelSettingsStore
}

/** The store as one file. Neither opens it for what else the process does. */
export interface StoreCopies {
  /** Writes a verified copy of the store into a new file. */
  backUp(file: string): Promise<CopySummary>
  /** Puts a verified copy in the store's place. */
  restore(file: string, options: { readonly replace: boolean }): Promise<Restored>
}

/** What is built once from the configuration and shared by every command. */
export interface Services {
  readonly config: Config
  readonly now: () => Date
  /** Opened at its first use: a command that needs no facts runs without a store. Throws a `UserError` where it cannot be opened. */
  store(): Promise<FactStore>
  /** Null without a key: everything then goes by code alone. */
  model(): Promise<LanguageModel | null>
  /**
   * True once a key: whoever is told false leaves the event alone, another delivery or process has it. What was heard is noted
   * until it is closed: cut off before that, the person is told.
   */
  claimEvent(key: string, heard?: Heard): Promise<boolean>
  /** What was claimed is answered, or was refused. */
  closeEvent(key: string): Promise<void>
  /** What the chat platforms keep beside the facts. */
  chat(): Promise<ChatStore>
  /** What was posted and what is to be posted. */
  delivery(): Promise<DeliveryStore>
  /** Who gets a digest. */
  digest(): Promise<DigestStore>
  readonly copies: StoreCopies
  close(): Promise<void>
}

export function createServices(config: Config, now: () => Date = () => new Date()): Services {
  let opened: ReturnType<typeof openFactStore> | null = null
  const open = () => (opened ??= openFactStore(config, now))
  const seenEvents = once(async () => (await open()).seenEvents)
  const languages = once(() => import('./reading/detect-language.ts'))
  const delivery = once(async () => await (await open()).delivery())
  const model = once(() => openModel(config, async (namespace) => (await open()).cache(namespace), now))
  return {
    config,
    now,
    async store() {
      return await (await open()).currentStore()
    },
    model,
    async claimEvent(key, heard) {
      const events = await seenEvents()
      if (heard === undefined) return await events.claim(key)
      const { openEvents } = await open()
      const { words = '', ...event } = heard
      const spoken = (await languages()).detectLanguage(words)
      // Words that tell nothing pass for English, too.
      const language = spoken === 'en' ? event.language : spoken
      return await events.claim(key, (transaction) => openEvents.note(transaction, { ...event, key, language }))
    },
    async closeEvent(key) {
      await (await open()).openEvents.close(key)
    },
    async chat() {
      return await (await open()).chat()
    },
    delivery,
    async digest() {
      return await (await open()).digest()
    },
    copies: {
      async backUp(file) {
        const { backUp } = await import('./storage/back-up.ts')
        return await backUp(config.DATABASE_URL, file)
      },
      async restore(file, { replace }) {
        const { restoreStore } = await import('./storage/restore-store.ts')
        return await restoreStore(config.DATABASE_URL, file, { replace, now: now() })
      },
    },
    async close() {
      // A store that could not be opened has said so to whoever asked for it.
      const store = await opened?.catch(() => null)
      store?.openEvents.stop()
      await store?.ledger.close()
    },
  }
}

async function openFactStore(config: Config, now: () => Date) {
  const { createOpenEvents } = await import('./storage/open-events.ts')
  const { openStore } = await import('./storage/open-store.ts')
  const { createKeyvCache } = await import('./storage/keyv-cache.ts')
  const { createKeyvConversations } = await import('./storage/keyv-conversations.ts')
  const { createSeenEvents } = await import('./storage/seen-events.ts')
  const { createSqlAudit } = await import('./storage/sql-audit.ts')
  const { createSqlGapLog } = await import('./storage/sql-gap-log.ts')
  const { database, ledger } = await openStore(config.DATABASE_URL, { now })
  try {
    if (config.STARTER_FACTS === 'load' && (await ledger.version()) === 0) {
      const { loadStarterFacts } = await import('./facts/starter-facts.ts')
      await loadStarterFacts(ledger)
    }
    const kept = {
      ledger,
      conversations: createKeyvConversations<QuestionContext>(database, { now }),
      gaps: createSqlGapLog(database),
      audit: createSqlAudit(database, { now }),
    }
    const openEvents = createOpenEvents(database, { now, lease: config.STET_LEASE_SECONDS * 1_000 })
    return {
      ledger,
      cache: (namespace: string) => createKeyvCache(database, { namespace, now }),
      currentStore: keepCurrent(ledger, (lexicon) => ({ ...kept, lexicon })),
      seenEvents: createSeenEvents(database, { now }),
      openEvents,
      delivery: once(() => openDeliveryStore(database, now, openEvents)),
      digest: once(() => openDigestStore(database)),
      chat: once(() => openChatStore(database, now)),
    }
  } catch (error) {
    await ledger.close()
    throw error
  }
}

/** A command in the terminal asks for little of what is kept: the rest is not even read from the disk. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => (opened ??= open())
}

async function openChatStore(database: OpenDatabase, now: () => Date): Promise<ChatStore> {
  const { createChannelSettings } = await import('./storage/channel-settings.ts')
  const { createInstallations } = await import('./storage/installations.ts')
  const { createKeyvKept } = await import('./storage/keyv-kept.ts')
  const { createSqlDeskNotes } = await import('./storage/sql-desk-notes.ts')
  return {
    installations: createInstallations(database, { now }),
    kept: createKeyvKept(database, { now }),
    deskNotes: createSqlDeskNotes(database),
    channelSettings: createChannelSettings(database, { now }),
  }
}

async function openDeliveryStore(
  database: OpenDatabase,
  now: () => Date,
  openEvents: OpenEvents,
): Promise<DeliveryStore> {
  const { createSqlCorrections } = await import('./storage/sql-corrections.ts')
  const { createSqlDeliveries } = await import('./storage/sql-deliveries.ts')
  const { createSqlDeskNews } = await import('./storage/sql-desk-news.ts')
  const { createSqlOutbox } = await import('./storage/sql-outbox.ts')
  return {
    deliveries: createSqlDeliveries(database),
    outbox: createSqlOutbox(database, { now }),
    corrections: createSqlCorrections(database),
    deskNews: createSqlDeskNews(database),
    openEvents,
  }
}

async function openDigestStore(database: OpenDatabase): Promise<DigestStore> {
  const { createSqlDigests } = await import('./storage/sql-digests.ts')
  const { createSqlFoundConflicts } = await import('./storage/sql-found-conflicts.ts')
  return { digests: createSqlDigests(database), conflicts: createSqlFoundConflicts(database) }
}
