import type { Language } from '../language.ts'
import { ar } from './languages/ar-replies.ts'
import { en } from './languages/en-replies.ts'
import { es } from './languages/es-replies.ts'
import { fr } from './languages/fr-replies.ts'
import type { Reason, Verdict } from './verdict.ts'

/** Everything that a check says in one language. Slots in braces: `{stored}`, `{written}`, `{other}`, `{operation}`, `{date}`, `{count}`. */
export interface ReplyWords {
  /** Of a conflict, by the slip that it looks like; ends before what the store has. */
  readonly slips: Readonly<Partial<Record<Reason, string>>>
  readonly storeHas: string
  /** Of a consistent figure. */
  readonly reasons: Readonly<Partial<Record<Reason, string>>>
  readonly notFinal: string
  readonly outdated: string
  /** The same, where what the text says was never right. */
  readonly corrected: string
  readonly withdrawn: string
  readonly unbound: string
  readonly unknownOperation: string
  readonly notStored: string
  readonly narrowed: string
  readonly instead: string
  /** By verdict: "1 conflict", "2 conflicts". `one` where the language takes the singular. */
  readonly counts: Readonly<Record<Verdict, { readonly one: string; readonly other: string }>>
  readonly labels: Readonly<Record<Verdict, string>>
  readonly heading: string
  readonly nothingToCheck: string
  readonly allStand: string
  readonly unsupported: string
  /** On a button: `{figure}` */
  readonly propose: string
  readonly source: string
  readonly undated: string
  /** Of figures of the store behind the verdicts, each with its day: `{facts}`. */
  readonly overdue: string
}

const REPLY_WORDS: Readonly<Record<Language, ReplyWords>> = { en, ar, fr, es }

/** What a check says in a language. */
export function replyWordsOf(language: Language): ReplyWords {
  return REPLY_WORDS[language]
}
