import type { Language } from '../language.ts'
import { ar } from './languages/ar-replies.ts'
import { en } from './languages/en-replies.ts'
import { es } from './languages/es-replies.ts'
import { fr } from './languages/fr-replies.ts'
import type { RunState } from './digests.ts'
import type { EMPTY_DAYS, SectionName } from './subscription.ts'

/** What the command about digests says in one language. `{when}` and the like are filled in. */
export interface DigestReplyWords {
  /** What people call every day, and Monday to Friday; the first is what we say. */
  readonly daily: readonly string[]
  readonly weekdays: readonly string[]
  /** Words between the time, the days and the zone that say nothing. */
  readonly fillers: readonly string[]
  /** `{days}`, `{time}`, `{zone}` */
  readonly when: string
  /** `{when}`, `{next}` */
  readonly subscribed: string
  readonly changed: string
  readonly paused: string
  /** `{next}` */
  readonly resumed: string
  /** `{date}`, `{next}` */
  readonly skipped: string
  readonly cancelled: string
  readonly none: string
  /** To those who may not set one up, and who may. */
  readonly notYours: string
  readonly whoMay: string
  readonly labels: {
    readonly channel: string
    readonly when: string
    readonly language: string
    readonly sections: string
    readonly about: string
    readonly empty: string
    readonly next: string
    readonly last: string
    readonly by: string
  }
  readonly everything: string
  readonly isPaused: string
  readonly emptyDays: Readonly<Record<(typeof EMPTY_DAYS)[number], string>>
  readonly sections: Readonly<Record<SectionName, string>>
  /** How a run ended. */
  readonly states: Readonly<Record<RunState, string>>
  readonly preview: string
  readonly change: string
  readonly pause: string
  readonly resume: string
  readonly skip: string
  /** Over a preview of a day on which nothing would be posted. */
  readonly noPost: string
}

const WORDS: Readonly<Record<Language, DigestReplyWords>> = { en, ar, fr, es }

export function replyWordsOf(language: Language): DigestReplyWords {
  return WORDS[language]
}
