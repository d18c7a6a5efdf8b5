import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What a chat platform says around the replies. `{name}` and the like are filled in. */
export interface ChatWords {
  readonly share: string
  /** `{name}` */
  readonly sharedBy: string
  readonly copyLine: string
  readonly sources: string
  readonly askDesk: string
  readonly report: string
  readonly good: string
  readonly bad: string
  readonly check: string
  readonly summarize: string
  /** Over the choices for a text or file that came without a command. */
  readonly whatWithText: string
  readonly working: string
  /** A button whose content is gone. */
  readonly expired: string
  /** Under the last part that is shown; `{name}` is the file with all of it. */
  readonly restInFile: string
  /** `{name}` of a file. */
  readonly fileLost: string
  /** What somebody asked for privately has a file, which goes to them alone; `{name}` is the file's. */
  readonly fileDirect: string
  readonly fileTooLarge: string
  readonly fileGone: string
  /** `{id}` of the error. */
  readonly failed: string
  /** Over the button that opens a form. */
  readonly formLate: string
  readonly send: string
  readonly cancel: string
  /** `{label}`, `{number}` */
  readonly part: string
  /** `{label}` */
  readonly asFile: string
  /** A button that opens the form of a command. */
  readonly fillIn: string
  /** `{label}` */
  readonly missing: string
  /** Why an answer comes as a direct message. */
  readonly elsewhere: string
  readonly greeting: string
  readonly examples: string
  /** What the bot offers to be asked: each is understood as it stands. */
  readonly prompts: readonly string[]
  /** What people say to somebody they do not know yet, in small letters and without punctuation. */
  readonly asksHelp: readonly string[]
  readonly quickHelp: string
  /** Why a post was not taken, and what to do. */
  readonly channelGone: string
  readonly channelArchived: string
  readonly notInChannel: string
  readonly mayNotPost: string
  readonly personGone: string
  readonly accessEnded: string
  readonly messageGone: string
  readonly platformBusy: string
  readonly unreachable: string
  /** `{code}` as the platform names it. */
  readonly postRefused: string
}

const WORDS: Readonly<Record<Language, ChatWords>> = { en, ar, fr, es }

export function chatWordsOf(language: Language): ChatWords {
  return WORDS[language]
}
