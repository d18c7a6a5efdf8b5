import type { Metric } from '../facts/metric.ts'
import type { Figure } from '../figures/figure.ts'
import type { Language } from '../language.ts'
import type { OperationMention, PeriodMention, SubsetMention } from '../reading/mention.ts'
import type { CueHit } from './cue-index.ts'
import type { Aside } from './find-asides.ts'

/** What a question wants done. `check` has a number, or asks whether there is one; it is answered with yes or no. */
export const QUESTION_KINDS = [
  'figure',
  'check',
  'when',
  'howLong',
  'where',
  'who',
  'what',
  'why',
  'list',
  'rank',
  'compare',
  'difference',
  'share',
  'total',
  'source',
  'asOf',
  'status',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** One thing that is counted. Several candidates: the words fit each. None: the words together fit nothing. */
export interface MetricGroup {
  readonly text: string
  readonly candidates: readonly Metric[]
}

/** A question taken apart: what each of its words does. Nothing is looked up yet. */
export interface QuestionReading {
  readonly question: string
  readonly language: Language
  readonly kind: QuestionKind
  readonly cues: ReadonlySet<CueHit['cue']>
  readonly operations: readonly OperationMention[]
  readonly metrics: readonly MetricGroup[]
  readonly subsets: readonly SubsetMention[]
  /** "Women and minors" are two figures; "child trafficking" is one, narrowed twice. */
  readonly areSubsetsJoined: boolean
  /** A part stands beside its whole: "arrests in Weka and the trafficking arrests". */
  readonly addsPart: boolean
  /** Subsets whose words also name a metric ("trafficking victims"): they narrow only a metric that is stored with them. */
  readonly softSubsets: readonly SubsetMention[]
  readonly places: readonly string[]
  readonly periods: readonly PeriodMention[]
  /** Years that stand alone: a hint which edition is meant. */
  readonly years: readonly number[]
  /** Numbers that the question states. Each is a claim to check, never believed. */
  readonly claims: readonly Figure[]
  /** What it says of its operation in passing. Checked, never believed. */
  readonly asides: readonly Aside[]
  /** "top 3". */
  readonly limit: number | null
  readonly order: 'latest' | 'first' | null
  /** Words that nothing explains. They may narrow what is asked, so a figure is not given past them. */
  readonly unknown: readonly string[]
  /** An operation's name that the store does not have. */
  readonly unknownOperation: string | null
  readonly isNegated: boolean
  /** Starts like the next question of a conversation ("and in Spain?"). */
  readonly isFollowUp: boolean
  /** Points back ("that", "it", "the operation"). */
  readonly refersBack: boolean
  /** Asks for yes or no. */
  readonly wantsYesNo: boolean
  /** The words that carry meaning, for the search of statements. */
  readonly content: readonly string[]
}
