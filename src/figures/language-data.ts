import type { Language } from '../language.ts'
import type { FigureKind, Hedge, Trend } from './figure.ts'

/** A unit as a reader names it: the normalised unit and the kind of figure it makes. */
export interface UnitMeaning {
  readonly unit: string
  readonly kind: FigureKind
}

/** How the language builds numbers from words. */
export interface NumberGrammar {
  /** After which part "and" may continue a number: "two hundred and fifty", "treinta y uno". */
  readonly andAfter: readonly ('unit' | 'ten' | 'hundred' | 'scale')[]
  /** The units "and" may bring after tens; empty for all. French joins only 1 and 11. */
  readonly andUnits: readonly number[]
  /** "ثلاثة وعشرون": units stand before tens. */
  readonly unitsBeforeTens: boolean
  /** "soixante-dix", "quatre-vingt-dix-sept": tens after which 10 to 19 may follow. */
  readonly teensAfter: readonly number[]
  /** "dix-sept": the units that may follow ten, seventy and ninety. */
  readonly unitsAfterTen: readonly number[]
  /** "quatre-vingts": the unit that multiplies twenty. 0 for none. */
  readonly scoreUnit: number
  /** "one twenty two" is 122. */
  readonly spokenHundreds: boolean
  /** "un cent" is no number: hundred takes no one before it. */
  readonly bareHundred: boolean
  /** Whether the joint "and" is part of every number, so that it tells nothing about where a fraction begins. */
  readonly andIsInherent: boolean
  /** "one hundred thirty fifths" is 100/35: tens before an ordinal belong to the denominator. */
  readonly tensJoinDenominator: boolean
  /** "cero tres" is 3, as it is read out. */
  readonly leadingZero: boolean
}

/** The number words of a language, written or folded; every key is folded when it is compiled. */
export interface NumberWords {
  readonly units: Readonly<Record<string, number>>
  readonly teens: Readonly<Record<string, number>>
  readonly tens: Readonly<Record<string, number>>
  /** Words that multiply by 100. */
  readonly hundred: readonly string[]
  /** Words that are some hundreds ("doscientos", "مئتان") and what they are. */
  readonly hundreds: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  /** Scales that mean something else without a number before them ("grand"). */
  readonly boundScales: readonly string[]
  /** Scales that carry their number ("مليونان"). */
  readonly dualScales: Readonly<Record<string, readonly [value: number, scale: number]>>
  /** Letters glued or spaced after digits ("2.5k", "$1.8bn"), as written, upper and lower case apart. */
  readonly scaleLetters: Readonly<Record<string, number>>
  readonly dozens: Readonly<Record<string, number>>
  /** Words that are about that many ("une centaine", "una veintena"). */
  readonly collectives: Readonly<Record<string, number>>
  /** Plurals that name an order of magnitude ("dozens", "milliers"): the lowest and the highest number they may mean. */
  readonly vague: Readonly<Record<string, readonly [low: number, high: number]>>
  /** Those of `vague` that mean something else without "of" ("scores"). */
  readonly vagueBeforeOf: readonly string[]
  /** Fractions that need no number before them ("half", "ثلث"). */
  readonly fractions: Readonly<Record<string, number>>
  /** Those of `fractions` that have other meanings ("quarter", "media"): they need a scale, a unit, "of" or a hedge beside them. */
  readonly weakFractions: readonly string[]
  /** Words after a weak fraction that make it a time ("a quarter earlier"). */
  readonly agoWords: readonly string[]
  /** What a fraction divides by ("thirds", "quarts"). */
  readonly denominators: Readonly<Record<string, number>>
  /** Those of `denominators` that never end an ordinal ("quarters", "tiers"). */
  readonly looseDenominators: readonly string[]
  /** Endings that turn a cardinal into a denominator ("veintiunavos"). */
  readonly denominatorEndings: readonly string[]
  /** Words that are a unit before a plain plural ("خمس سنوات") and a part of one alone or before a definite noun ("خمس السكان"). */
  readonly parts: Readonly<Record<string, number>>
  /** Words that are a part only before one of `wholes`, as they have another meaning ("ثمن", a price). */
  readonly partsOfWholes: Readonly<Record<string, number>>
  /** Nouns that make an ordinal a part of a whole ("la quinta parte de"). */
  readonly partNouns: readonly string[]
  readonly ordinals: Readonly<Record<string, number>>
  /** What follows digits in an ordinal ("th", "e", "er", "º"). */
  readonly ordinalEndings: readonly string[]
  /** Pairs and couples, which are two. */
  readonly pairs: readonly string[]
  /** Multiples that are one word ("doubled", "sixfold"). */
  readonly multiples: Readonly<Record<string, number>>
  /** Endings that make a multiple of a number ("-fold"). */
  readonly multipleEndings: readonly string[]
}

/** How the language writes figures, so that the reader gives them back. `{}` stands for the number. */
export interface FigureWriting {
  readonly group: string
  readonly decimal: string
  /** Integers below this are written without group marks. */
  readonly groupFrom: number
  readonly hedges: Readonly<Record<Exclude<Hedge, 'between'>, string>>
  /** `{low}` and `{high}` stand for the two ends. */
  readonly between: string
  /** Large scales, highest first: from which value, and the word for one and for more. */
  readonly scales: readonly (readonly [scale: number, one: string, more: string])[]
  readonly percent: string
  readonly percentPoints: string
  /** Money by code; `money` writes any other, with `{unit}`. */
  readonly currencies: Readonly<Record<string, string>>
  readonly money: string
  /** Money after a scale word, where that takes a link ("257 millions de dollars"); by code, as far as it differs. */
  readonly scaledCurrencies: Readonly<Record<string, string>>
  readonly minus: string
}

/** Everything the figure reader knows of one language. A fifth language is one more object of this shape. */
export interface LanguageData {
  readonly language: Language
  readonly decimalMark: '.' | ','
  readonly grammar: NumberGrammar
  readonly numbers: NumberWords
  /** Letters written onto the front of a word ("و", "بال"), and whether they mean "and". */
  readonly prefixes: Readonly<Record<string, boolean>>
  /** The article that is written onto its noun ("ال"), empty for none. */
  readonly prefixedArticle: string
  readonly and: readonly string[]
  readonly or: readonly string[]
  readonly to: readonly string[]
  readonly between: readonly string[]
  readonly from: readonly string[]
  readonly of: readonly string[]
  readonly point: readonly string[]
  /** Those of `point` that are common words ("con"): they need decimals in words behind a number. */
  readonly weakPoints: readonly string[]
  readonly negative: readonly string[]
  /** Articles that stand for one before a scale, a dozen or a fraction. */
  readonly articles: readonly string[]
  /** Words for one that are often articles or pronouns. */
  readonly weakOnes: readonly string[]
  /** Whether a weak one before a noun is an article ("un crédit") and no number. */
  readonly oneIsArticle: boolean
  /** Words before a weak one that make it a number ("only one"). */
  readonly onlyWords: readonly string[]
  /** Words before a weak one that make it a pronoun ("this one"). */
  readonly notOneAfter: readonly string[]
  /** Words after a weak one that leave it a number ("one more", "one last"). */
  readonly oneBefore: readonly string[]
  /** Joints of a share: "one out of five", "deux sur trois". */
  readonly ratioWords: readonly string[]
  /** Joints of a division: "one over three". */
  readonly divisionWords: readonly string[]
  /** Joints of a ratio that also mean other things, trusted only between small numbers with the first below the second. */
  readonly weakRatioWords: readonly string[]
  readonly weakRatioNeedsWords: boolean
  readonly hedgesBefore: Readonly<Partial<Record<Hedge, readonly string[]>>>
  readonly hedgesAfter: Readonly<Partial<Record<Hedge, readonly string[]>>>
  /** Articles that may stand between a hedge and its number ("casi el 12 %"). */
  readonly hedgeSkips: readonly string[]
  /** Words and phrases before an amount that say which way it went. */
  readonly trends: Readonly<Record<Trend, readonly string[]>>
  /** Verbs of change that say no direction ("pasó de 10 a 12"). */
  readonly changeWords: readonly string[]
  /** Trend words that mean something else before a plain count ("rounded up 34 people"). */
  readonly weakTrends: readonly string[]
  readonly percent: readonly string[]
  readonly percentPoints: readonly string[]
  readonly basisPoints: readonly string[]
  readonly times: readonly string[]
  /** Words after "times" that make it a multiple ("three times more") and no count of occasions. */
  readonly multipleAfter: readonly string[]
  /** Words before a decade that make it an age ("in his 30s"). */
  readonly decadeOfLife: readonly string[]
  /** Currency words to their code. */
  readonly currencies: Readonly<Record<string, string>>
  /** Nationalities that may stand before a currency word ("Danish crowns"). */
  readonly currencyOrigins: readonly string[]
  readonly durations: Readonly<Record<string, string>>
  readonly measures: Readonly<Record<string, string>>
  /** Units whose form says two ("يومين"). */
  readonly dualUnits: Readonly<Record<string, string>>
  /** Nouns whose form carries a number ("مرتين", "دزينتين"). */
  readonly dualCounts: Readonly<Record<string, number>>
  /** Phrases that are one unit of time ("week-long"). */
  readonly singleDurations: Readonly<Record<string, string>>
  /** What may hang on a number by a hyphen and is no noun ("2,517-strong"). */
  readonly numberSuffixes: readonly string[]
  readonly months: Readonly<Record<string, number>>
  readonly weekdays: readonly string[]
  /** Words before a bare year. */
  readonly yearCues: readonly string[]
  /** Those of `yearCues`, beyond "of", "to" and determiners, that stand before counts too ("for", "between"). */
  readonly looseYearCues: readonly string[]
  /** Words before a hedge that leave its number a year ("until at least 2030"). */
  readonly openYearCues: readonly string[]
  /** Last words of hedges that go with years as well as with counts ("around", "circa"). */
  readonly circaWords: readonly string[]
  /** Verbs and participles after a bare number that make it a count of people or things ("2000 were held"). */
  readonly countVerbs: readonly string[]
  /** Endings of verbs in the plural, which make a bare number before them a count ("1950 quedaron"). */
  readonly pluralVerbEndings: readonly string[]
  /** Words before a bare number that make it a count ("numbered", "بلغ عددهم"). */
  readonly sizeLeads: readonly string[]
  /** Words between a number and a unit of time that make it a rate ("2000 a year"), and words that do so alone. */
  readonly rateLeads: readonly string[]
  readonly rateWords: readonly string[]
  /** Nouns that the news of the police counts, and that go with no year before them. */
  readonly countedNouns: readonly string[]
  /** Words before two digits that make them a decade ("les années 80"). */
  readonly decadeLeads: readonly string[]
  /** Phrases before a bare number that make it a time of day ("a las 10", "الساعة 10"). */
  readonly clockBefore: readonly string[]
  /** Whether hours are told by ordinals ("الساعة السابعة"). */
  readonly clockByOrdinals: boolean
  /** Phrases that do so only before hours ("à 18 heures"). */
  readonly clockBeforeHours: readonly string[]
  /** Phrases after an hour that make it a time of day ("o'clock", "de la mañana"). */
  readonly clockAfter: readonly string[]
  readonly ageBefore: readonly string[]
  readonly ageAfter: readonly string[]
  /** Words that number the things they name ("flight", "page", "article", "iPhone"). */
  readonly labels: readonly string[]
  /** Words after a number that make it a name ("787 Dreamliner", "90049 ZIP"). */
  readonly labelsAfter: readonly string[]
  /** Marks of an era after a year ("264 BC"), as written. */
  readonly eras: readonly string[]
  /** Words before a number that make it a rank ("the bottom three"). */
  readonly rankWords: readonly string[]
  /** Words before "hundred" and the like that leave the number open ("several hundred"). */
  readonly severalWords: readonly string[]
  /** Words that may follow a street number. */
  readonly streetWords: readonly string[]
  /** Street words that follow their number directly ("12 rue de Rivoli"). */
  readonly streetLeads: readonly string[]
  /** Words before a name that may end in a number, where capitals do not show it ("عملية ليبرتيرا 2"). */
  readonly nameLeads: readonly string[]
  readonly streetBefore: readonly string[]
  readonly phoneWords: readonly string[]
  readonly scoreWords: readonly string[]
  /** Words that end a noun phrase: prepositions, pronouns, auxiliaries, conjunctions. Also tell the language. */
  readonly functionWords: readonly string[]
  /** Common words of the news, beyond function words, that tell the language of a short line. */
  readonly tellingWords: readonly string[]
  /** Endings that tell the language of a longer word. */
  readonly tellingEndings: readonly string[]
  readonly determiners: readonly string[]
  /** Words that say a fraction is of a whole ("ثمن المحتوى"), where the fraction word has another meaning. */
  readonly wholes: readonly string[]
  readonly pluralEndings: readonly string[]
  readonly singularEndings: readonly string[]
  /** Endings of verbs that may follow a counted noun ("one suspect fled"). */
  readonly verbEndings: readonly string[]
  readonly irregularPlurals: readonly string[]
  /** Words between a number and its noun that are no part of it ("1,000 more border staff"). */
  readonly nounSkips: readonly string[]
  /** Pronouns that point back to what was counted before ("850 of which"). */
  readonly backReferences: readonly string[]
  /** Words before a number that say it is part of what was counted before ("including 12", "dont 850"). */
  readonly partLeads: readonly string[]
  readonly adjectivesFollow: boolean
  readonly writing: FigureWriting
}
