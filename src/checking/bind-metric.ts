import type { Metric } from '../facts/metric.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { MetricMention } from '../reading/mention.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'
import { measureUnitOf } from './unit-words.ts'
import { overlaps, within } from './word.ts'

/** What a figure counts, as far as its words say. */
export interface MetricBinding {
  readonly metrics: readonly Metric[]
  readonly span: Span
}

/** How far, in words and obstacles, a verb may stand from what it counts. */
const REACH = 14

/**
 * What a figure counts: its own noun first; where that is "people" or missing, the nearest verb or label.
 * `foreign`: it counts something that no words of the store name.
 */
export function bindMetric(figure: Figure, sentence: ReadSentence, leans: boolean): MetricBinding | 'foreign' | null {
  const own = mentionsIn(sentence, figure.kind === 'money' ? reachOf(figure, sentence) : nounSpan(figure)).filter(
    (mention) =>
      mention.candidates.some((metric) => isCountedAs(figure, metric)) &&
      // "119 countries protected 4,414 victims": the verb goes with the figure that it encloses.
      !countedFigures(sentence).some((other) => other.start !== figure.start && covers(mention, other)) &&
      !sentence.subsets.some((subset) => covers(subset, mention) && (leans || !covers(mention, subset))),
  )
  const isPerson =
    figure.noun !== null && cuesOf(sentence, 'person').some((cue) => overlaps(cue, figure.noun ?? figure))
  const verb = findVerb(figure, sentence, isPerson)
  if (own.length > 0) {
    const noun = mergeMentions(own, figure)
    if (isOfOrigin(noun, figure, sentence)) return 'foreign'
    if (verb === null || (figure.kind === 'money' && own.length > 1)) return noun
    const shared = noun.metrics.filter((metric) => verb.metrics.some(({ id }) => id === metric.id))
    if (shared.length > 0) return { metrics: shared, span: noun.span }
    return isWhollyPerson(noun.span, sentence) ? verb : noun
  }
  if (figure.noun !== null && !isPerson && !isAfterVerb(figure, sentence) && !overlapsSubset(figure, sentence))
    return 'foreign'
  return verb
}

function nounSpan(figure: Figure): Span {
  return figure.noun === null ? figure : { start: Math.min(figure.start, figure.noun.start), end: figure.noun.end }
}

/** Money has no noun: what it was, and what was done with it, stands right behind it. */
function reachOf(figure: Figure, sentence: ReadSentence): Span {
  const next = countedFigures(sentence).find((other) => other.start >= figure.end)
  const words = within(sentence.words, { start: figure.end, end: next?.start ?? sentence.end }).slice(0, 6)
  const stop = /[,،;؛()]/u.exec(sentence.text.slice(figure.end - sentence.start))
  const limit = stop === null ? sentence.end : figure.end + stop.index
  const last = words.findLast(({ end }) => end <= limit)
  return { start: figure.start, end: Math.max(last?.end ?? 0, nounSpan(figure).end) }
}

function mentionsIn(sentence: ReadSentence, span: Span): readonly MetricMention[] {
  return sentence.metrics.filter((mention) => overlaps(mention, span))
}

/** Several names in one noun phrase: what all of them mean, else what its longest means. */
function mergeMentions(mentions: readonly MetricMention[], figure: Figure): MetricBinding {
  const fitting = mentions.map((mention) => ({
    metrics: mention.candidates.filter((metric) => isCountedAs(figure, metric)),
    span: { start: mention.start, end: mention.end },
  }))
  return fitting.reduce((best, next) => {
    const shared = best.metrics.filter((metric) => next.metrics.some(({ id }) => id === metric.id))
    const span = { start: best.span.start, end: next.span.end }
    if (shared.length > 0) return { metrics: shared, span }
    // "dollars seized in cash": each word says a part of it, and what the store has decides.
    if (figure.kind === 'money') return { metrics: [...best.metrics, ...next.metrics], span }
    // "115 countries seized medicines": what stands at the number is counted, not what follows it.
    if (best.span.start <= figure.end + 1 && next.span.start >= best.span.end) return best
    return next.span.end - next.span.start > best.span.end - best.span.start ? next : best
  })
}

/** "suspects": names a metric, and says less than "arrested" beside it. */
function isWhollyPerson(span: Span, sentence: ReadSentence): boolean {
  return cuesOf(sentence, 'person').some((cue) => cue.start <= span.start && cue.end >= span.end)
}

/** "migrants from 69 countries": where people are from, and not where the operation was. Officers are from where it was. */
function isOfOrigin(binding: MetricBinding, figure: Figure, sentence: ReadSentence): boolean {
  if (!binding.metrics.every(({ id }) => id === 'countries')) return false
  const whole = wholeSpan(figure)
  const from = sentence.cues.find(
    ({ kind, start, end }) =>
      (kind === 'of' || kind === 'comparison') &&
      end <= whole.start &&
      wordsBetween(sentence, { start, end }, whole) === 0,
  )
  if (from === undefined) return false
  return sentence.metrics.some(
    (mention) =>
      mention.end <= from.start &&
      wordsBetween(sentence, mention, from) === 0 &&
      mention.candidates.some(({ unit }) => unit === 'person') &&
      !cuesOf(sentence, 'authority').some((cue) => overlaps(cue, mention)),
  )
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

function overlapsSubset(figure: Figure, sentence: ReadSentence): boolean {
  return sentence.subsets.some((subset) => overlaps(subset, nounSpan(figure)))
}

/** Readers of figures may take the verb for the noun ("2,517 arrested"). */
function isAfterVerb(figure: Figure, sentence: ReadSentence): boolean {
  return sentence.metrics.some(
    (mention) => mention.start >= figure.end && wordsBetween(sentence, wholeSpan(figure), mention) === 0,
  )
}

/** The nearest words that name a metric of the figure's kind and belong to no other figure. */
function findVerb(figure: Figure, sentence: ReadSentence, isPerson: boolean): MetricBinding | null {
  const whole = wholeSpan(figure)
  const others = countedFigures(sentence).filter((other) => other.start !== figure.start)
  let best: { readonly cost: number; readonly binding: MetricBinding } | null = null
  for (const mention of sentence.metrics) {
    if (
      overlaps(mention, whole) ||
      cuesOf(sentence, 'authority').some((cue) => covers(cue, mention)) ||
      sentence.subsets.some((subset) => covers(subset, mention) && !covers(mention, subset)) ||
      others.some((other) => overlaps(mention, nounSpan(other)))
    )
      continue
    const metrics = mention.candidates.filter(
      (metric) => isCountedAs(figure, metric) && (!isPerson || metric.unit === 'person'),
    )
    if (metrics.length === 0) continue
    if (isKeptForNext(mention, whole, sentence, others)) continue
    const isSpent = mention.end <= whole.start && isSpentOn(mention, whole, sentence, others)
    const cost = measurePath(whole, mention, sentence, others) + (isSpent ? 6 : 0)
    if (cost > REACH || (best !== null && cost >= best.cost)) continue
    best = { cost, binding: { metrics, span: { start: mention.start, end: mention.end } } }
  }
  return best?.binding ?? null
}

/** "65 under investigation, 41 were arrested": what stands right behind the figure before, and a mark away from this one, is said of that one. */
function isSpentOn(mention: Span, whole: Span, sentence: ReadSentence, others: readonly Figure[]): boolean {
  const before = others.findLast(({ end }) => end <= mention.start)
  if (before === undefined || wordsBetween(sentence, wholeSpan(before), mention) > 0) return false
  const gap = { start: mention.end, end: whole.start }
  const isJoined = cuesOf(sentence, 'conjunction').some((cue) => cue.start >= gap.start && cue.end <= gap.end)
  return isJoined || /[,،;؛]|\sو\s?$/u.test(sentence.text.slice(gap.start - sentence.start, gap.end - sentence.start))
}

/** "about 100, suspects apprehended 47": what stands behind a mark and right before the next figure is said of that one. */
function isKeptForNext(mention: Span, whole: Span, sentence: ReadSentence, others: readonly Figure[]): boolean {
  const next = others.find(({ start }) => start >= mention.end)
  if (next === undefined || mention.start < whole.end || wordsBetween(sentence, mention, wholeSpan(next)) > 0)
    return false
  return /[,،;؛]/u.test(sentence.text.slice(whole.end - sentence.start, mention.start - sentence.start))
}

/** Words between, and what the path must cross: another figure ends it, a new clause or an "and" lengthens it. */
function measurePath(whole: Span, mention: Span, sentence: ReadSentence, others: readonly Figure[]): number {
  const [first, second] = whole.start < mention.start ? [whole, mention] : [mention, whole]
  const gap = { start: first.end, end: second.start }
  if (others.some((other) => other.start >= gap.start && other.end <= gap.end)) return Infinity
  const between = sentence.text.slice(gap.start - sentence.start, gap.end - sentence.start)
  const crosses = (kinds: readonly string[]) =>
    sentence.cues.filter((cue) => kinds.includes(cue.kind) && cue.start >= gap.start && cue.end <= gap.end).length
  return (
    wordsBetween(sentence, whole, mention) +
    (crosses(['conjunction']) + (isGluedOn(second, sentence) ? 1 : 0)) * 6 +
    crosses(['break', 'relative']) * 4 +
    (between.match(/[;؛—–]/g)?.length ?? 0) * 12 +
    (between.match(/[,،(]/g)?.length ?? 0) * 2
  )
}

/** An Arabic "and" is written as one with the word behind it. */
function isGluedOn(span: Span, { text, start }: ReadSentence): boolean {
  return /^و\p{L}{3}/u.test(text.slice(span.start - start, span.start - start + 4))
}

function isOtherCurrency(written: string | null, stored: string): boolean {
  return written !== null && /^[A-Z]{3}$/u.test(written) && written !== stored
}

/** Whether figures of this kind state this metric. */
export function isCountedAs(figure: Figure, metric: Metric): boolean {
  switch (figure.kind) {
    case 'count':
      return metric.kind === 'count'
    case 'money':
      return metric.kind === 'money' && !isOtherCurrency(figure.unit, metric.unit)
    case 'measure':
      // "points", "pieces": units to a reader of figures, counted things to the store.
      if (metric.kind === 'measure') return true
      return metric.kind === 'count' && measureUnitOf(figure.unit ?? '') === null && !/\p{L}/u.test(figure.text)
    case 'percent':
      return metric.kind === 'percent'
    case 'duration':
      return metric.kind === 'duration'
    case 'ratio':
    case 'age':
    case 'ordinal':
    case 'date':
    case 'time':
    case 'identifier':
      return false
    default:
      return figure.kind satisfies never
  }
}
