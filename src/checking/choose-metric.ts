import type { Figure, Span } from '../figures/figure.ts'
import { bindMetric } from './bind-metric.ts'
import type { MetricBinding } from './bind-metric.ts'
import type { Binding } from './binding.ts'
import { countedFigures, findWholeBehind, wholeSpan } from './link-figures.ts'
import type { Link } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { overlaps } from './word.ts'

/** What a figure counts, and whether another figure says so. */
export interface MetricChoice {
  readonly bound: MetricBinding | null
  readonly isInherited: boolean
}

/** A figure that leans on another counts the same, unless its own noun says what it counts. */
export function chooseMetric(
  figure: Figure,
  sentence: ReadSentence,
  link: Link,
  antecedent: Binding | null,
): MetricChoice {
  const behind = findWholeBehind(figure, sentence)
  if (behind !== null) return toChoice(bindMetric(behind, sentence, false))
  const own = bindMetric(figure, sentence, link !== null)
  if (own === 'foreign') return toChoice(null)
  const inherited = inherit(figure, antecedent)
  if (link === null && own === null) {
    if (inherited !== null && isGapped(figure, sentence, antecedent)) return toChoice(inherited)
    return toChoice(shareVerb(figure, sentence))
  }
  if (link === null || inherited === null) return toChoice(own)
  const isOwnNoun =
    own !== null && own.span.start >= figure.start && figure.noun !== null && own.span.start < figure.noun.end
  return isOwnNoun && !isSameMetric(own, antecedent) ? toChoice(own) : { bound: inherited, isInherited: true }
}

/** Whether what a figure counts may be what another one counts. */
export function isSameMetric(bound: MetricBinding | null, antecedent: Binding | null): boolean {
  return bound?.metrics.some((metric) => antecedent?.metrics.some(({ id }) => id === metric.id)) ?? false
}

function toChoice(bound: MetricBinding | 'foreign' | null): MetricChoice {
  return { bound: bound === 'foreign' ? null : bound, isInherited: false }
}

function inherit(figure: Figure, antecedent: Binding | null): MetricBinding | null {
  if (antecedent === null || antecedent.metrics.length === 0 || antecedent.figure.kind !== figure.kind) return null
  return { metrics: antecedent.metrics, span: antecedent.evidence.metric ?? antecedent.figure }
}

/** "88 traffickers and 83 smugglers were arrested": the verb behind the next figure counts this one too. */
function shareVerb(figure: Figure, sentence: ReadSentence): MetricBinding | null {
  const next = countedFigures(sentence).find(({ start }) => start >= figure.end)
  if (next === undefined || figure.noun === null || next.kind !== figure.kind) return null
  const [whole, behind] = [wholeSpan(figure), wholeSpan(next)]
  const isJoined = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= whole.end && cue.end <= behind.start)
  if (!isJoined || wordsBetween(sentence, whole, behind) > 1) return null
  const bound = bindMetric(next, sentence, false)
  return bound === 'foreign' || bound === null || bound.span.start < next.end ? null : bound
}

/** "II led to 2,517 arrests and III to 3,744": another operation or place, and the verb and noun of the figure before. */
function isGapped(figure: Figure, sentence: ReadSentence, antecedent: Binding | null): boolean {
  if (antecedent === null || antecedent.sentence !== sentence) return false
  const { noun } = figure
  const isPerson = noun !== null && cuesOf(sentence, 'person').some((cue) => overlaps(cue, noun))
  // "88 suspected traffickers and 83 migrant smugglers": parts of the same count, each with its own name.
  if (noun !== null && !isPerson) return sentence.subsets.some((subset) => overlaps(subset, noun))
  // "from 286 in 2021 to 2,517 in 2024", "195 arrests, 49 in Morocco".
  if (
    [...sentence.years, ...sentence.places].some(
      (span) => span.start >= figure.end && wordsBetween(sentence, figure, span) <= 2,
    )
  )
    return true
  // "88 on trafficking charges and 63 on smuggling charges".
  const next = countedFigures(sentence).find(({ start }) => start >= figure.end)
  const isPart = ({ start }: Span) => start >= figure.end && (next === undefined || start < next.start)
  if (antecedent.evidence.subset !== null && sentence.subsets.some(isPart)) return true
  // "3,744 arrests and more than 1,800 for trafficking": a part right behind a figure that has no noun.
  if (sentence.subsets.some((subset) => isPart(subset) && wordsBetween(sentence, figure, subset) === 0)) return true
  return [...sentence.operations, ...sentence.places].some(
    ({ start, end }) => start >= antecedent.figure.end && end <= figure.start,
  )
}
