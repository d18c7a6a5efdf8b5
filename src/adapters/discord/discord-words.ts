import type { Language } from '../../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What only Discord needs said. `{name}` and the like are filled in. */
export interface DiscordWords {
  /** In an empty menu of choices. */
  readonly choose: string
  /** `{channel}`; why an answer comes as a direct message, and what to do about it. */
  readonly missingPermission: string
  /** Why something that nobody asked for could not be posted, with what to do. */
  readonly mayNotPost: string
  /** A button that opens what did not fit into a form. */
  readonly moreFields: string
  /** A reply to the bot whose words it cannot see. */
  readonly cannotRead: string
  /** To a command that was registered by another version of the bot. */
  readonly unknownCommand: string
  /** In the status, where plain questions are not heard. */
  readonly mentionsOnly: string
  /** The second way to give a document; `{label}`. */
  readonly fileOf: string
  /** What commands are called where Discord speaks the language; one that is not named keeps its English name. */
  readonly names: Readonly<Record<string, string>>
  /** The same for what they take; `file` is put after the name of a document that is given as a file. */
  readonly options: Readonly<Record<string, string>>
}

const WORDS: Readonly<Record<Language, DiscordWords>> = { en, ar, fr, es }

export function discordWordsOf(language: Language): DiscordWords {
  return WORDS[language]
}
