import type { Language } from '../language.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** What a change of a fact is called for people. */
export type ChangeLabel = 'correction' | 'update' | 'withdrawn'

/** How many messages ended how: each with `{count}`. */
export interface CountedEnds {
  readonly done: string
  readonly failed: string
  readonly waiting: string
}

/** What a language says where a fact has changed. `{old}` and `{new}` are figures or sentences, in styles of their own. */
export interface CorrectionWords {
  readonly labels: Readonly<Record<ChangeLabel, string>>
  /** What stands first: `{label}`, `{date}`. */
  readonly head: string
  /** `{operation}`, `{old}`, `{new}`; without `{new}` where it is withdrawn. */
  readonly figure: Readonly<Record<ChangeLabel, string>>
  /** The same of a sentence that the store holds: `{old}`, `{new}`. */
  readonly statement: Readonly<Record<ChangeLabel, string>>
  /** `{why}` */
  readonly reason: string
  /** `{source}` */
  readonly source: string
  /** `{question}` */
  readonly asked: string
  /** What somebody got who asked no question in words, by the command; `{date}`. */
  readonly got: Readonly<Record<'check' | 'summarize' | 'other', string>>
  /** Under it stand the places, each with what became of it. */
  readonly usedHere: string
  /** What a message is called in that list, by its command. */
  readonly uses: Readonly<Record<'check' | 'summarize' | 'digest' | 'other', string>>
  /** What it is called that answered a question: `{question}`. */
  readonly answerTo: string
  /** A line of that list: `{use}`, `{end}`. */
  readonly useLine: string
  readonly edited: string
  /** `{trouble}` */
  readonly notEdited: string
  readonly notYet: string
  /** `{count}`, as in those after it. */
  readonly more: string
  /** Of answers that stand where not everybody may read them, and of people who were answered alone. */
  readonly inPrivate: CountedEnds
  readonly inPerson: CountedEnds
  /** `{name}` */
  readonly by: string
}

const WORDS: Readonly<Record<Language, CorrectionWords>> = { en, ar, fr, es }

export function correctionWordsOf(language: Language): CorrectionWords {
  return WORDS[language]
}
