import type { FigureFact } from '../facts/fact.ts'
import type { Metric } from '../facts/metric.ts'
import type { Span } from '../figures/figure.ts'
import type { Binding } from './binding.ts'
import { wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import { overlaps } from './word.ts'

/** Whether the text drops the adjective that belongs to the count: "potential" before victims. */
export function dropsAdjective({ figure, sentence, evidence }: Binding, metric: Metric): boolean {
  if (metric.qualifier === null) return false
  const spans: readonly Span[] = [wholeSpan(figure), ...(evidence.metric === null ? [] : [evidence.metric])]
  const isNamed = cuesOf(sentence, 'qualified').some((cue) => spans.some((span) => overlaps(span, cue)))
  const kept = cuesOf(sentence, metric.qualifier).some((cue) =>
    spans.some((span) => wordsBetween(sentence, span, cue) <= 2),
  )
  return isNamed && !kept
}

/** Whether the text calls figures final that the store has as preliminary. */
export function callsFinal({ sentence, figure }: Binding, facts: readonly FigureFact[]): boolean {
  if (!facts.some(({ status }) => status === 'preliminary')) return false
  return cuesOf(sentence, 'final').some((cue) => wordsBetween(sentence, figure, cue) <= 40)
}
