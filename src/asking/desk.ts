import type { FigureFact } from '../facts/fact.ts'
import type { FactLedger, Stored } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import type { ReviewRule } from '../facts/review/review-date.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { askingOf } from './asking-of.ts'
import type { AnswerPhrases } from './asking-language.ts'

/** What answering one question works with: the store, its words, and the language of the answer. */
export interface Desk {
  readonly ledger: FactLedger
  readonly lexicon: Lexicon
  readonly language: Language
  readonly phrases: AnswerPhrases
  /** Null where the age of figures is not asked for. */
  readonly now: Date | null
  /** Null where it is not asked for when figures are to be verified again. */
  readonly review: ReviewRule | null
  /** An operation's current figures, read once a question. */
  figuresOf(operation: string): Promise<readonly Stored<FigureFact>[]>
  /** What an operation is called in an answer: its name, with its year where the name has none. */
  nameOf(operation: Operation): string
  /** The same inside a sentence, without the year: "l’opération Weka". */
  nameInSentence(operation: Operation): string
}

export function createDesk(
  ledger: FactLedger,
  lexicon: Lexicon,
  language: Language,
  now: Date | null = null,
  review: ReviewRule | null = null,
): Desk {
  const { phrases } = askingOf(language)
  const figures = new Map<string, Promise<readonly Stored<FigureFact>[]>>()
  return {
    ledger,
    lexicon,
    language,
    phrases,
    now,
    review,
    figuresOf(operation) {
      const known = figures.get(operation) ?? ledger.figures({ operation })
      figures.set(operation, known)
      return known
    },
    nameOf(operation) {
      const name = capitalize(operation.names[language][0] ?? operation.name)
      const year = operation.year === null ? '' : String(operation.year)
      return year === '' || name.includes(year) ? name : `${name} (${year})`
    },
    nameInSentence(operation) {
      const name = operation.names[language][0] ?? operation.name
      const article = phrases.articles.find(([bare]) => name.startsWith(bare))
      return article === undefined ? name : article[1] + name.slice(article[0].length)
    },
  }
}

/** A sentence begins with a capital letter, where the script has them. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
