import type { Span } from '../figures/figure.ts'
import type { ScopeContext } from './bind-scope.ts'
import { countedFigures, isWhole, nextCounted, wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { SubsetMention } from '../reading/mention.ts'
import { overlaps } from './word.ts'

export interface SubsetChoice {
  /** Several where its words fit each; null where they may be a part of the metric's own name ("traffickers arrested"). */
  readonly subsets: readonly (string | null)[]
  readonly isUnknown: boolean
  readonly span: Span
}

/** The part that the words of a figure narrow it to: in its noun phrase, after it, or as a label right before it. */
export function findSubset(context: ScopeContext): SubsetChoice | null {
  const { figure, sentence, metricSpan } = context
  const whole = wholeSpan(figure)
  const next = nextCounted(figure, sentence)
  const last = countedFigures(sentence).findLast((other) => wholeSpan(other).end <= whole.start)
  const figures = countedFigures(sentence).filter(({ start }) => start !== figure.start)
  // A verb that another figure lends may stand beside that figure's own part.
  const isOfOther = (mention: SubsetMention) => figures.some((other) => overlaps(mention, wholeSpan(other)))
  const isMine = (mention: SubsetMention) => {
    if (isOfOperation(mention, context) || isExample(mention, context) || isOfShare(mention, context)) return false
    if (figure.noun !== null && overlaps(mention, figure.noun)) return true
    if (isOfOther(mention)) return false
    if (metricSpan !== null && overlaps(mention, metricSpan)) return true
    if (mention.start >= whole.end)
      return (next === undefined || mention.start < wholeSpan(next).start) && isOneClause(whole, mention, context)
    return (last === undefined || isApart(last, mention, context)) && isLabel(mention, whole, context)
  }
  const mine = sentence.subsets.filter(isMine)
  const [first, ...others] = mine
  if (first === undefined) return null
  // Two parts at once ("women on trafficking charges") are narrower than any subset of the store.
  const ids = others.reduce(
    (shared, { candidates }) => shared.filter((id) => candidates.some((candidate) => candidate.id === id)),
    first.candidates.map(({ id }) => id),
  )
  const span = { start: first.start, end: mine.at(-1)?.end ?? first.end }
  const isInMetric = metricSpan !== null && mine.every((mention) => overlaps(mention, metricSpan))
  return ids.length > 0
    ? { subsets: isInMetric ? [...ids, null] : ids, isUnknown: false, span }
    : { subsets: first.candidates.map(({ id }) => id), isUnknown: true, span }
}

/** "a human trafficking crackdown", "against smuggling": says what the operation is about. */
function isOfOperation(mention: SubsetMention, { sentence }: ScopeContext): boolean {
  return cuesOf(sentence, 'operation').some(
    (cue) => cue.start >= mention.end && wordsBetween(sentence, mention, cue) === 0,
  )
}

/** Whether a mark parts a figure from words behind it, which are then not its own. */
function isApart(figure: Span, mention: Span, { sentence }: ScopeContext): boolean {
  const between = sentence.text.slice(figure.end - sentence.start, mention.start - sentence.start)
  return mention.start >= figure.end && /[,،;؛:|\n]/u.test(between)
}

/** "trafficking arrests: 850": right before the figure, in its own phrase. */
function isLabel(mention: SubsetMention, whole: Span, { sentence }: ScopeContext): boolean {
  const between = sentence.text.slice(mention.end - sentence.start, whole.start - sentence.start)
  const isJoined = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= mention.end && cue.end <= whole.start)
  return wordsBetween(sentence, mention, whole) <= 3 && !isJoined && !/[,،;؛]/u.test(between)
}

function isOneClause(whole: Span, mention: SubsetMention, { sentence }: ScopeContext): boolean {
  const between = sentence.text.slice(whole.end - sentence.start, mention.start - sentence.start)
  if (/[;؛]/u.test(between)) return false
  return !sentence.cues.some((cue) => cue.kind === 'break' && cue.start >= whole.end && cue.end <= mention.start)
}

/** "a third of the 2,517 people arrested faced trafficking charges": what follows narrows the share, not its whole. */
function isOfShare(mention: SubsetMention, { figure, sentence }: ScopeContext): boolean {
  return mention.start >= figure.end && isWhole(figure, sentence)
}

/** "500 victims, including children": names a part and does not count it. */
function isExample(mention: SubsetMention, { figure, sentence }: ScopeContext): boolean {
  return cuesOf(sentence, 'part_before').some(
    (cue) =>
      cue.start >= figure.end &&
      cue.end <= mention.start &&
      wordsBetween(sentence, figure, cue) > 0 &&
      wordsBetween(sentence, cue, mention) <= 1,
  )
}
