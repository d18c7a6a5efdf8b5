import type { Language } from '../language.ts'

/** A name of a country, folded, its words joined by spaces. */
export type NamedCode = readonly [name: string, code: string]

/** What reading a text needs to know of a language. All words are folded. */
export interface ReadingLanguage {
  readonly language: Language
  /** Articles, prepositions, pronouns, auxiliaries, question words: never names, ignored between the words of a phrase. */
  readonly functionWords: ReadonlySet<string>
  /** Function words that a phrase means the same without ("of", "were"); the others belong to it ("for trafficking", "other crimes"). */
  readonly emptyWords: ReadonlySet<string>
  /** "and", "or": what they join is counted apart. */
  readonly conjunctions: ReadonlySet<string>
  /** Other frequent words: never taken for a misspelt name, and a name of one such word needs a cue or a capital. */
  readonly commonWords: ReadonlySet<string>
  /** Words that only this language has, for telling the language of a few keywords. */
  readonly tellingWords: ReadonlySet<string>
  /** "operation": announces a name. */
  readonly operationCues: ReadonlySet<string>
  /** "called", "dubbed": between the cue and a name. */
  readonly namingWords: ReadonlySet<string>
  /** "edition", "phase", "no": what an edition's number stands by. */
  readonly editionNouns: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** "of", and the "s" of a possessive: between an edition and the name. */
  readonly ofWords: ReadonlySet<string>
  /** "in", "year": between a year or a month and the name. */
  readonly yearWords: ReadonlySet<string>
  /** "versus", "than": between names that are compared. */
  readonly comparisonWords: ReadonlySet<string>
  /** "nd" of "2nd". */
  readonly ordinalEndings: ReadonlySet<string>
  /** "no" of "no. 2". */
  readonly numberAbbreviations: ReadonlySet<string>
  /** "in" of "in French". */
  readonly inWords: ReadonlySet<string>
  /** Months that, written small, are verbs. */
  readonly verbMonths: ReadonlySet<string>
  /** What follows the pronoun "I", which is no edition there. */
  readonly afterPronounI: ReadonlySet<string>
  readonly ordinals: ReadonlyMap<string, number>
  readonly cardinals: ReadonlyMap<string, number>
  readonly months: ReadonlyMap<string, number>
  /** What people of a country are called, by its code; the forms that the language derives are left out. */
  readonly peoples: readonly NamedCode[]
  /** Names of countries besides those of the country package: short, older and common ones. */
  readonly placeNames: readonly NamedCode[]
  /** What to call a country where the usual data has no name for print ("UK", "Congo - Kinshasa"). */
  readonly countryNames: Readonly<Record<string, string>>
  /** Names that hold a country's and are no country: "Indian Ocean", "US dollars". */
  readonly notPlaces: readonly NamedCode[]
  /** Countries' names that are other words or people's names too: they need a preposition, or a capital inside a sentence. */
  readonly riskyPlaces: ReadonlySet<string>
  /** Names of countries that are words unless written in capitals ("US"). */
  readonly acronymPlaces: ReadonlySet<string>
  readonly placePrepositions: ReadonlySet<string>
  /** The forms of a people's name: feminine, plural. Expects and returns folded words. */
  inflectPeople(name: string): readonly string[]
  /** Between the two days of a range: "to", "and", "until". */
  readonly rangeWords: ReadonlySet<string>
  /** What the forms of one noun or participle share: number, gender and case are taken off ("arrêtées", "arrêté"). */
  lemma(word: string): string
  /** Other forms of the verb that a word is a form of ("arresting": "arrest", "arrested"); empty for most words. */
  verbForms(word: string): readonly string[]
  /** What a verb and its noun share besides ("rescue", "rescued", "rescuing"). Reliable only beside another word of the phrase. */
  stem(word: string): string
  /** Letters that are written onto the front of a word ("و", "بال"), longest first. Empty where the language has none. */
  readonly proclitics: readonly string[]
}
