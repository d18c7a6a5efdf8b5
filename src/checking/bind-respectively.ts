import type { Figure, Span } from '../figures/figure.ts'
import type { Binding } from './binding.ts'
import type { OperationsHere } from './name-operations.ts'
import { cuesOf } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/**
 * "Liberterra II and III led to 2,517 and 3,744 arrests, respectively": pairs the last figures before the word, in order,
 * with as many operations, metrics or places that stand together in the sentence.
 */
export function bindRespectively(
  bindings: readonly Binding[],
  sentence: ReadSentence,
  here: OperationsHere,
): readonly Binding[] {
  const cue = cuesOf(sentence, 'respectively')[0]
  if (cue === undefined) return bindings
  const series = findSeries(bindings, sentence, cue)
  if (series.length < 2) return bindings
  const shared = series.find(({ metrics }) => metrics.length > 0)
  const operations = pickGroup(here.named, series)
  const metrics = pickGroup(sentence.metrics, series)
  const places = pickGroup(sentence.places, series)
  return bindings.map((binding) => {
    const index = series.indexOf(binding)
    if (index === -1) return binding
    const operation = operations?.[index]
    const metric = operations === null ? metrics?.[index] : undefined
    const place = operations === null ? places?.[index] : undefined
    return {
      ...binding,
      operations: operation?.operations ?? binding.operations,
      metrics: metric?.candidates ?? (binding.metrics.length > 0 ? binding.metrics : (shared?.metrics ?? [])),
      scopes: place === undefined ? binding.scopes : ([{ ...binding.scopes[0], place: place.place }] as const),
      isNarrowed: false,
      evidence: {
        ...binding.evidence,
        operation: operation ?? binding.evidence.operation,
        metric: metric ?? binding.evidence.metric ?? shared?.evidence.metric ?? null,
        place: place ?? binding.evidence.place,
      },
    }
  })
}

/** The figures before the word that stand together, joined by commas and "and" alone. */
function findSeries(bindings: readonly Binding[], sentence: ReadSentence, cue: Span): readonly Binding[] {
  const before = bindings.filter(({ figure }) => figure.end <= cue.start)
  const series: Binding[] = []
  for (const binding of before.toReversed()) {
    const next = series[0]
    if (next !== undefined && !isJoined(binding.figure, next.figure, sentence)) break
    series.unshift(binding)
  }
  return series
}

function isJoined(a: Figure, b: Figure, sentence: ReadSentence): boolean {
  const between = sentence.text.slice(a.end - sentence.start, (b.hedgeSpan?.start ?? b.start) - sentence.start)
  return between.trim().split(/\s+/u).length <= 5
}

/** As many items as there are figures, and no more, on one side of them: what the figures are paired with. */
function pickGroup<T extends Span>(items: readonly T[], series: readonly Binding[]): readonly T[] | null {
  const first = series[0]!.figure
  const last = series.at(-1)!.figure
  const before = items.filter(({ end }) => end <= first.start)
  if (before.length === series.length) return before
  const after = items.filter(({ start }) => start >= last.end)
  return after.length === series.length ? after : null
}
