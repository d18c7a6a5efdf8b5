import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What the bot says of its own accord: of facts that are to be verified, of questions that have an answer now, and what people told the desk. */
export interface UpkeepWords {
  readonly toVerify: string
  /** `{count}`; to whoever proposed or verified the facts. */
  readonly yours: string
  /** `{count}`; to the desk, of facts without an owner in a chat. */
  readonly ownerless: string
  /** `{date}` */
  readonly due: string
  readonly stillTrue: string
  readonly update: string
  /** `{count}` of those that are not named. */
  readonly more: string
  /** `{command}` that lists them. */
  readonly see: string
  /** `{question}`, `{date}` */
  readonly youAsked: string
  readonly answerThis: string
  /** `{name}`; before the words themselves, in the desk's channel. */
  readonly asksTheDesk: string
  readonly reportsProblem: string
  readonly nothingOverdue: string
  readonly noGaps: string
  readonly gaps: string
  /** `{count}`, `{date}` of the last time. */
  readonly asked: string
  /** `{count}` of those that whoever looks does not see. */
  readonly askedInPrivate: string
  /** Under what was asked, where the process that was to answer it has died. It may have got through. */
  readonly interrupted: string
  /** The same to the person directly. */
  readonly interruptedElsewhere: string
}

const WORDS: Readonly<Record<Language, UpkeepWords>> = { en, ar, fr, es }

export function upkeepWordsOf(language: Language): UpkeepWords {
  return WORDS[language]
}
