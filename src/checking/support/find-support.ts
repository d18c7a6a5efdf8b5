import type { Figure, Span } from '../../figures/figure.ts'
import type { Language } from '../../language.ts'
import { detectLanguage } from '../../reading/detect-language.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { readPassage } from './read-passage.ts'

export const SUPPORT_REASONS = [
  'absent',
  'other_value',
  'other_noun',
  'other_subject',
  'wrong_scale',
  'other_unit',
  'stronger_hedge',
  'opposite_hedge',
  'hedge_dropped',
  'own_count',
] as const
/**
 * Why a figure is not supported as it stands. `absent`: the article has no such value. `other_value`: the article gives the
 * same thing another value. `other_noun`, `other_subject`: the value is there, of something else. `wrong_scale`: the digits
 * are there, ten or a thousand times larger or smaller. `other_unit`: the number is there in another unit. `stronger_hedge`,
 * `opposite_hedge`: the number is there with a hedge that rules this one out. On a supported figure `hedge_dropped`: the
 * article hedges the number and the summary does not. On a derived one `own_count`: the summary counts what it tells of itself.
 */
export type SupportReason = (typeof SUPPORT_REASONS)[number]

/**
 * The doubt that a strict gate allows. Against the sentences that state it, 4 % of right figures have more, and so do 80 %
 * of the figures that are moved from one place of those sentences to another (measured by `bench/support`).
 */
export const STRICT_DOUBT = 0.2

/** What an article says of one figure of a summary. */
export interface FigureSupport {
  readonly figure: Figure
  /** `derived`: the article does not state it, but arithmetic on what it states gives it, or nothing needs to. */
  readonly support: 'supported' | 'unsupported' | 'derived'
  /** Where the article states the figure, or what speaks against it; offsets into the source. */
  readonly evidence: Span | null
  /** Null where a strict reader has nothing to say against it. */
  readonly reason: SupportReason | null
  /** How likely the figure is wrong, 0 to 1, where the article states its value: 0.5 is the line. 1 for any that is not supported. */
  readonly doubt: number
  /** The arithmetic that gives a derived figure. */
  readonly working?: string
}

export interface SupportInput {
  readonly summary: string
  readonly source: string
  /** The language of both; told from the source where it is not given. */
  readonly language?: Language
}

/**
 * Judges each figure of a summary by its article, in the order of the text.
 *
 * Every figure that `findFigures` finds in the summary is judged, whatever its kind: ages, ranks, dates and clock times too,
 * though no store would hold them. Left out are only the numbers of a numbered list and the names of parts ("the second half").
 * A check against a source therefore shows every figure of this list, also where its kind is skipped without a source.
 * A strict gate lets a figure pass where `support` is "supported", `reason` is null and `doubt` is at most `STRICT_DOUBT`.
 */
export function findSupport({ summary, source, language }: SupportInput): FigureSupport[] {
  return createSupportFinder(source, language)(summary)
}

/** Reads an article once, to judge any number of summaries by it as `findSupport` does. */
export function createSupportFinder(
  source: string,
  language: Language = detectLanguage(source),
): (summary: string) => FigureSupport[] {
  const article = readPassage(source, language)
  return (summary) => {
    const passage = readPassage(summary, language)
    return gatherEvidence(passage, article).map((evidence) => judgeEvidence(evidence, passage, article))
  }
}
