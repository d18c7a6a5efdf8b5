import type { Span } from '../figures/figure.ts'
import type { ScopeContext } from './bind-scope.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { SubsetMention } from '../reading/mention.ts'
import { overlaps } from './word.ts'

export interface SubsetChoice {
  readonly subset: string | null
  readonly isUnknown: boolean
  readonly span: Span
}

/** The part that the words of a figure narrow it to: in its noun phrase, after it, or as a label right before it. */
export function findSubset(context: ScopeContext): SubsetChoice | null {
  const { figure, sentence, metricSpan } = context
  const whole = wholeSpan(figure)
  const next = countedFigures(sentence).find((other) => other.start >= whole.end)
  const last = countedFigures(sentence).findLast((other) => wholeSpan(other).end <= whole.start)
  const isMine = (mention: SubsetMention) => {
    if (isOfOperation(mention, context)) return false
    if (figure.noun !== null && overlaps(mention, figure.noun)) return true
    if (metricSpan !== null && overlaps(mention, metricSpan)) return true
    if (mention.start >= whole.end) return (next === undefined || mention.start < wholeSpan(next).start) && isOneClause(whole, mention, context)
    return (last === undefined || mention.start >= wholeSpan(last).end) && wordsBetween(sentence, mention, whole) <= 3
  }
  const mine = sentence.subsets.filter(isMine)
  const [first] = mine
  if (first === undefined) return null
  const ids = new Set(mine.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
  const longest = mine.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  const span = { start: longest.start, end: longest.end }
  const only = mine.length === 1 || ids.size === 1 ? longest.candidates[0] : undefined
  if (longest.candidates.length > 1 || only === undefined) return { subset: longest.candidates[0]?.id ?? null, isUnknown: true, span }
  return { subset: only.id, isUnknown: false, span }
}

/** "a human trafficking crackdown", "against smuggling": says what the operation is about. */
function isOfOperation(mention: SubsetMention, { sentence }: ScopeContext): boolean {
  return cuesOf(sentence, 'operation').some((cue) => cue.start >= mention.end && wordsBetween(sentence, mention, cue) === 0)
}

function isOneClause(whole: Span, mention: SubsetMention, { sentence }: ScopeContext): boolean {
  const between = sentence.text.slice(whole.end - sentence.start, mention.start - sentence.start)
  if (/[;؛]/u.test(between)) return false
  return !sentence.cues.some((cue) => cue.kind === 'break' && cue.start >= whole.end && cue.end <= mention.start)
}
