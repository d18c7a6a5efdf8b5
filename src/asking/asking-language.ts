/** What words of a question do. Each cue is a list of phrases in every language's data. */
export const CUES = [
  'howMany',
  'when',
  'howLong',
  'where',
  'who',
  'what',
  'why',
  'which',
  'whichPlaces',
  'list',
  'rank',
  'most',
  'fewest',
  'top',
  'compare',
  'difference',
  'more',
  'fewer',
  'rise',
  'fall',
  'share',
  'total',
  'totalWord',
  'all',
  'yesNo',
  'untrue',
  'latest',
  'first',
  'source',
  'asOf',
  'byPlace',
  'whole',
  'statusOf',
  'leads',
  'followUp',
  'that',
  'and',
  'adding',
  'operation',
  'edition',
] as const
export type Cue = (typeof CUES)[number]

/**
 * How people ask in one language, and how it is answered. Phrases of a list are parted by "|", words of a word list by
 * spaces; they are folded when read, so case, accents and tashkeel do not matter.
 */
export interface AskingLanguage {
  readonly cues: Readonly<Record<Cue, string>>
  /** Words that say nothing of what is counted: articles, prepositions, auxiliaries, what a reporter says around a question. */
  readonly neutral: string
  /** The same, but what a statement may be about: announced, joined, launched. */
  readonly actions: string
  /** Who is counted, where the metric already says it: people, persons, suspects. */
  readonly people: string
  /** Who does the counting: neutral unless they are what is counted. */
  readonly agents: string
  /** Words that turn a question round; a question with one of them is never answered with the plain figure. */
  readonly negations: string
  /** Words that begin an order to the bot, which is never followed. */
  readonly orders: string
  /** The newsroom's own work and its day: what is asked about these is for the people in the room, unless it is the bot that is asked. */
  readonly ownWork: string
  /** Groups of words that mean the same in statements, parted by "|". Words are stems: they match what begins with them. */
  readonly synonyms: readonly string[]
  /** Keywords of statements that say what something is: they come first where a question asks that. */
  readonly defining: string
  /** What operations are called in praise; it narrows nothing right before one's name ("the massive Operation Weka"). */
  readonly epithets: string
  /** Words of reporting, which stand by the name of who reports. */
  readonly reporting: string
  /** What leads to an operation's length in passing ("that lasted"), and to its countries ("across"). */
  readonly lasting: string
  readonly spanning: string
  /** Endings that a word loses before statements are searched, longest first. */
  readonly endings: string
  /** Statuses as questions name them. */
  readonly statuses: {
    readonly preliminary: string
    readonly final: string
    readonly revised: string
    readonly disputed: string
  }
  readonly phrases: AnswerPhrases
}

/** Templates with their slots in braces. */
export interface AnswerPhrases {
  /** How an operation's name begins, and how with its article. */
  readonly articles: readonly (readonly [bare: string, full: string])[]
  readonly figure: string
  readonly statusNote: string
  readonly accordingTo: string
  readonly source: string
  readonly sources: string
  readonly undated: string
  readonly yes: string
  readonly no: string
  readonly replaced: string
  readonly sourcesDiffer: string
  readonly notStored: string
  readonly notStoredFor: string
  readonly unknownOperation: string
  readonly nearOperations: string
  readonly latestOperations: string
  readonly noEditionOfYear: string
  readonly noEdition: string
  readonly editionsStored: string
  readonly storedFor: string
  /** `{what}` without its number, `{date}`, `{name}`, `{why}`: it was stored, and must not be used any more. */
  readonly withdrawn: string
  /** After the name of whoever withdrew it: `{name}` of the second person. */
  readonly approvedBy: string
  readonly readWords: string
  readonly ambiguous: string
  readonly notUnderstood: string
  readonly byDateLatest: string
  readonly byDateFirst: string
  readonly resolved: string
  readonly dates: string
  readonly datesOn: string
  readonly lead: string
  readonly duration: string
  readonly day: { readonly one: string; readonly few: string; readonly other: string }
  readonly bothDaysCounted: string
  readonly difference: string
  readonly same: string
  readonly share: string
  readonly total: string
  readonly totalOf: string
  readonly notAdded: string
  readonly overlap: string
  readonly aside: string
  readonly countedTwice: string
  readonly differentThings: string
  readonly hedged: string
  readonly rankedMost: string
  readonly rankedFewest: string
  /** Questions that lead to one metric's ranking. */
  readonly rankQuestion: { readonly most: string; readonly fewest: string }
  readonly listed: string
  readonly places: string
  readonly placesMayLack: string
  readonly byCountry: string
  readonly asOf: string
  readonly isStatus: string
  readonly labels: ReplyLabels
  readonly copy: CopyPhrases
}

export interface ReplyLabels {
  readonly status: string
  readonly saidBy: string
  readonly source: string
  readonly asOf: string
  readonly verified: string
  readonly age: string
  readonly working: string
  readonly related: string
  readonly history: string
  readonly copyLine: string
  readonly stale: string
  /** `{date}`: the day by which somebody was to verify it. */
  readonly overdue: string
  /** A button: nothing about the figure has changed. */
  readonly stillTrue: string
}

/** The copy-ready sentence. `clauses` are by metric id, for what has a usual sentence of its own; every other metric takes `plain`. */
export interface CopyPhrases {
  readonly said: string
  readonly plain: string
  readonly clause: string
  readonly citing: Readonly<Record<'preliminary' | 'revised' | 'disputed', string>>
  readonly clauses: Readonly<Record<string, { readonly one: string; readonly other: string }>>
}
