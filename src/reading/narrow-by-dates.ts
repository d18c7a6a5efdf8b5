import type { Operation } from '../facts/operation.ts'
import type { OperationMention, PeriodMention } from './mention.ts'

const SENTENCE_END = /[.!?؟]\s+\p{Lu}|[!?؟\n]/u

/** Whether a day as written ("2024-09-29", or "--09-29" without its year) is a stored date. */
function isDay(written: string, stored: string | null): boolean {
  if (stored === null) return false
  return written.startsWith('-') ? stored.slice(4) === written.slice(1) : stored === written
}

function tookPlaceIn(operation: Operation, { from, to }: PeriodMention): boolean {
  return isDay(from, operation.start) && isDay(to, operation.end ?? operation.start)
}

function areInOneSentence(text: string, mention: OperationMention, period: PeriodMention): boolean {
  const between =
    mention.start < period.start ? text.slice(mention.end, period.start) : text.slice(period.end, mention.start)
  return !SENTENCE_END.test(between)
}

/**
 * "Operation Weka, between March 29 and April 2": days beside a bare name leave the editions that took place then. Days that fit none may
 * be a mistake, or somebody else's: they leave all.
 */
export function narrowByDates(
  text: string,
  mentions: readonly OperationMention[],
  periods: readonly PeriodMention[],
): readonly OperationMention[] {
  const ranges = periods.filter(({ from, to }) => from !== to)
  if (ranges.length === 0) return mentions
  return mentions.map((mention) => {
    if (mention.edition !== null || mention.year !== null || mention.candidates.length < 2) return mention
    const near = ranges.filter((period) => areInOneSentence(text, mention, period))
    const fits = mention.candidates.filter((operation) => near.some((period) => tookPlaceIn(operation, period)))
    return fits.length === 0 ? mention : { ...mention, candidates: fits }
  })
}
