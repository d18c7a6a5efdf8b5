import type { Language } from '../language.ts'
import { arReplies } from './languages/ar-replies.ts'
import { enReplies } from './languages/en-replies.ts'
import { esReplies } from './languages/es-replies.ts'
import { frReplies } from './languages/fr-replies.ts'
import type { EngineNote } from './summary-report.ts'

/** Everything that a summary's reply says in one language. Slots in braces: `{count}`, `{model}`, `{figure}`, `{article}`. */
export interface ReplyWords {
  readonly untitled: string
  readonly columns: {
    readonly figure: string
    readonly counts: string
    readonly verdict: string
    readonly store: string
  }
  readonly noFigures: string
  /** Of a conflict, with what the store has. */
  readonly conflict: string
  readonly propose: string
  readonly extractive: string
  readonly model: string
  /** How many of a model's sentences did not hold. */
  readonly failed: string
  /** How many pieces of the page were left out. */
  readonly leftOut: string
  /** Why the model did not write it, in one line. */
  readonly why: Readonly<Record<EngineNote['why'], string>>
}

const REPLY_WORDS: Readonly<Record<Language, ReplyWords>> = {
  en: enReplies,
  ar: arReplies,
  fr: frReplies,
  es: esReplies,
}

export function replyWordsOf(language: Language): ReplyWords {
  return REPLY_WORDS[language]
}
