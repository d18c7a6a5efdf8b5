import type { Language } from '../language.ts'
import type { PartName } from './digest-content.ts'
import { ar } from './languages/ar.ts'
import { en } from './languages/en.ts'
import { es } from './languages/es.ts'
import { fr } from './languages/fr.ts'

/** A template for each plural form that the language tells apart; `other` always. */
export type CountedWords = { readonly other: string } & { readonly [F in Intl.LDMLPluralRule]?: string }

/** What a digest says in one language. `{figure}` and the like are filled in. */
export interface DigestWords {
  /** `{date}` */
  readonly title: string
  readonly sections: Readonly<Record<PartName, string>>
  /** Before what is told of an operation: `{operation}` */
  readonly about: string
  /** `{old}`, `{new}` */
  readonly change: string
  /** A change of the status alone: `{figure}`, `{old}`, `{new}` */
  readonly statusChange: string
  /** `{text}` */
  readonly withdrawn: string
  /** A statement: `{text}`, `{old}` */
  readonly reworded: string
  /** `{why}` */
  readonly why: string
  /** What came of one operation by the dozen: `{n}` and `{figures}`, the first of them. */
  readonly manyNew: CountedWords
  /** `{n}` */
  readonly manyStatements: CountedWords
  /** A figure of a checked text: `{claim}`, `{figure}` */
  readonly found: string
  /** `{n}` */
  readonly foundTimes: CountedWords
  /** `{figures}` */
  readonly sourcesDiffer: string
  /** `{figure}`, `{date}` */
  readonly overdue: string
  /** `{question}`, `{n}` */
  readonly asked: CountedWords
  /** Questions that were only asked where not everybody may read them: `{n}` */
  readonly askedInPrivate: CountedWords
  /** `{n}` years ago, `{date}`, `{figures}` */
  readonly began: CountedWords
  readonly ended: CountedWords
  /** What the store has of an operation: `{n}` and `{figures}`, the first of them. */
  readonly known: CountedWords
  readonly figuresAnd: string
  /** `{source}` */
  readonly source: string
  readonly sources: string
  /** One of them: `{publisher}`, `{date}` */
  readonly publisher: string
  readonly betweenSources: string
  readonly undated: string
  /** `{n}`, `{where}` */
  readonly more: CountedWords
  readonly showAll: string
  readonly nothing: string
  /** `{dates}` */
  readonly missed: CountedWords
  readonly failed: CountedWords
  /** To whoever subscribed: `{date}`, `{trouble}` */
  readonly trouble: string
  readonly toChannel: string
  /** `{metric}`, `{series}` */
  readonly chartTitle: string
  /** `{title}`, `{bars}` */
  readonly chartAlt: string
  /** `{name}`, `{figure}` */
  readonly chartBar: string
  /** Over the questions that one may ask. */
  readonly askLike: string
}

const WORDS: Readonly<Record<Language, DigestWords>> = { en, ar, fr, es }
const plurals = new Map<Language, Intl.PluralRules>()

export function digestWordsOf(language: Language): DigestWords {
  return WORDS[language]
}

/** The template that agrees with a count. */
export function pickForm(words: CountedWords, count: number, language: Language): string {
  let rules = plurals.get(language)
  if (rules === undefined) {
    rules = new Intl.PluralRules(language)
    plurals.set(language, rules)
  }
  return words[rules.select(count)] ?? words.other
}
