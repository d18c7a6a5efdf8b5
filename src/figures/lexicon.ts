import type { Language } from '../language.ts'
import type { Hedge, Trend } from './figure.ts'
import type { LanguageData, UnitMeaning } from './language-data.ts'
import type { PhraseBook } from './phrase-book.ts'
import type { RatioJoint } from './read-ratio.ts'
import type { WordList } from './word-sets.ts'

/** The part a word plays in a number. */
export type NumberRole =
  | 'unit'
  | 'teen'
  | 'ten'
  | 'hundred'
  | 'hundreds'
  | 'scale'
  | 'dualScale'
  | 'dozen'
  | 'collective'

/** A number word: what it is worth and how it combines. `joined` when "and" is written onto its front. */
export interface NumberWord {
  readonly role: NumberRole
  readonly value: number
  readonly scale: number
  readonly joined: boolean
}

/** A value by folded word, with the words that carry "and" or an article on their front. */
export type WordMap<T> = ReadonlyMap<string, { readonly value: T; readonly joined: boolean }>

/** A language's data, folded and indexed for look-up by token key. */
export interface Lexicon {
  readonly language: Language
  readonly data: LanguageData
  readonly numbers: ReadonlyMap<string, NumberWord>
  readonly vague: WordMap<readonly [number, number]>
  readonly fractions: WordMap<number>
  readonly denominators: WordMap<number>
  readonly ordinals: WordMap<number>
  readonly parts: WordMap<number>
  readonly partsOfWholes: WordMap<number>
  readonly dualUnits: WordMap<string>
  readonly dualCounts: WordMap<number>
  readonly multiples: WordMap<number>
  readonly months: WordMap<number>
  readonly scaleLetters: ReadonlyMap<string, number>
  /** Letters written onto the front of a word, and whether they mean "and". */
  readonly prefixes: ReadonlyMap<string, boolean>
  readonly words: Readonly<Record<WordList, ReadonlySet<string>>>
  readonly hedgesBefore: PhraseBook<Hedge>
  readonly hedgesAfter: PhraseBook<Hedge>
  readonly trendsBefore: PhraseBook<Trend>
  readonly units: PhraseBook<UnitMeaning>
  readonly times: PhraseBook<true>
  readonly clockBefore: PhraseBook<true>
  readonly clockBeforeHours: PhraseBook<true>
  readonly clockAfter: PhraseBook<true>
  readonly ageBefore: PhraseBook<true>
  readonly ageAfter: PhraseBook<true>
  readonly ratio: PhraseBook<RatioJoint>
  readonly between: PhraseBook<true>
  readonly singleDurations: PhraseBook<string>
}
