import type { Span } from '../figures/figure.ts'
import type { MetricMention, Mentions } from '../reading/mention.ts'
import type { Token } from '../reading/tokenize.ts'
import type { CueHit } from './cue-index.ts'

/**
 * Whether a part is asked for beside its whole: an "and" parts it from what was named before, which is neither a part of the same kind
 * nor narrowed by one. "Arrests in Weka and the trafficking arrests" names both; "trafficking and smuggling arrests" names two parts.
 */
export function addsPart(mentions: Mentions, tokens: readonly Token[], hits: readonly CueHit[]): boolean {
  const { operations, metrics, subsets, places } = mentions
  const named: readonly Span[] = [...operations, ...metrics, ...subsets, ...places]
  const parts = [subsets, places].flatMap((kind): readonly { part: Span; kind: readonly Span[] }[] =>
    kind.filter((part) => !operations.some((name) => overlaps(name, part))).map((part) => ({ part, kind })),
  )
  return parts.some(({ part, kind }) => {
    if (kind.some((other) => other.end <= part.start)) return false
    // A metric's own words may hold the part ("trafficking arrests"): what counts is what stands before them both.
    const start = Math.min(
      part.start,
      ...metrics.filter((each) => isBeside(each, part, named, metrics)).map((each) => each.start),
    )
    const before = named.filter((each) => each.end <= start)
    const end = Math.max(-1, ...before.map((each) => each.end))
    return metrics.some((each) => each.end <= start) && end >= 0 && isJoined({ start: end, end: start }, tokens, hits)
  })
}

function isJoined(between: Span, tokens: readonly Token[], hits: readonly CueHit[]): boolean {
  return hits.some((hit) => {
    const first = tokens[hit.from]
    return hit.cue === 'adding' && first !== undefined && first.start >= between.start && first.end <= between.end
  })
}

/** A metric that the part narrows: their words overlap, or it is named again right before the part ("arrests, and arrests in Spain"). */
function isBeside(
  metric: MetricMention,
  part: Span,
  named: readonly Span[],
  metrics: readonly MetricMention[],
): boolean {
  if (overlaps(metric, part)) return true
  if (metric.end > part.start || named.some(({ start, end }) => start >= metric.end && end <= part.start)) return false
  const ids = new Set(metric.candidates.map(({ id }) => id))
  return metrics.some((other) => other.end <= metric.start && other.candidates.some(({ id }) => ids.has(id)))
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
