import type { Scope } from '../facts/fact.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Figure, Span } from '../figures/figure.ts'
import { findNarrowing } from './find-narrowing.ts'
import { findPlace, findSpokenFor } from './find-place.ts'
import { findSubset } from './find-subset.ts'
import type { Link } from './link-figures.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import { wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** What narrows a figure, in the store's terms, and whether something else narrows it too. */
export interface ScopeBinding {
  readonly scopes: readonly [Scope, ...Scope[]]
  readonly isNarrowed: boolean
  readonly place: Span | null
  readonly subset: Span | null
  readonly period: Span | null
}

/** What the scope of a figure is read from. */
export interface ScopeContext {
  readonly figure: Figure
  readonly sentence: ReadSentence
  readonly link: Link
  /** The figure this one is a part of or is compared with. */
  readonly antecedent: Scope | null
  readonly metrics: readonly Metric[]
  readonly metricSpan: Span | null
  readonly operations: readonly Operation[]
  /** Words already taken as the place of an earlier figure. */
  readonly taken: readonly Span[]
  /** The place that the paragraph speaks of, where this sentence names none. */
  readonly frame: { readonly place: string; readonly span: Span } | null
}

/** Reads place, subset, day and period of a figure. A part of another figure that nothing known narrows is narrowed by something unknown. */
export function bindScope(context: ScopeContext): ScopeBinding {
  const { link, antecedent, metrics } = context
  const countsPlaces = metrics.length > 0 && metrics.every(({ unit }) => unit === 'country')
  const place = countsPlaces ? null : findPlace(context)
  const spoken = countsPlaces || place !== null ? null : (findSpokenFor(context)?.place ?? null)
  const subset = findSubset(context)
  const period = findPeriod(context)
  const base = antecedent ?? WHOLE_SCOPE
  const scope: Scope = {
    place: place?.place ?? (place?.isWhole === true ? null : base.place),
    subset: subset?.subsets[0] ?? base.subset,
    period: period?.period ?? base.period,
    day: period?.day ?? base.day,
  }
  const isUnmarkedPart = link === 'part' && (place?.place ?? null) === null && subset === null && period === null
  return {
    scopes: addPlace([scope, ...(subset?.subsets.slice(1) ?? []).map((id) => ({ ...scope, subset: id }))], spoken),
    isNarrowed:
      isUnmarkedPart ||
      (countsPlaces && subset === null && isBesidePlace(context)) ||
      place?.isUnknown === true ||
      subset?.isUnknown === true ||
      findNarrowing(context),
    place: place?.span ?? null,
    subset: subset?.span ?? null,
    period: period?.span ?? null,
  }
}

/** The whole or the place of who speaks: what the store has decides. */
function addPlace(scopes: readonly [Scope, ...Scope[]], place: string | null): readonly [Scope, ...Scope[]] {
  return place === null ? scopes : [...scopes, ...scopes.map((scope) => ({ ...scope, place }))]
}

/** "122 countries joining Portugal": countries counted beside one. */
function isBesidePlace({ figure, sentence }: ScopeContext): boolean {
  const { end } = wholeSpan(figure)
  return sentence.places.some(
    (place) =>
      place.start >= end &&
      wordsBetween(sentence, { start: end, end }, place) <= 3 &&
      !/[,،;؛:(]/u.test(sentence.text.slice(end - sentence.start, place.start - sentence.start)),
  )
}

interface PeriodChoice {
  readonly day: string | null
  readonly period: string | null
  readonly span: Span
}

/** A day or days inside the operation's own, beside the figure. Its whole length narrows nothing. */
function findPeriod({ figure, sentence, operations }: ScopeContext): PeriodChoice | null {
  const [operation] = operations
  if (operation === undefined) return null
  const whole = wholeSpan(figure)
  const next = countedFigures(sentence).find((other) => other.start >= whole.end)
  for (const mention of sentence.periods) {
    if (mention.start < whole.end || (next !== undefined && mention.start > next.start)) continue
    if (isAfterSpeech(mention, sentence) || isOfOperation(mention, whole, sentence)) continue
    const { start, end } = operation
    const year = yearAfter(mention, sentence) ?? start?.slice(0, 4) ?? null
    const from = completeYear(mention.from, year)
    const to = completeYear(mention.to, year)
    if (from === start && to === end) return null
    // Days that are not the operation's own are judged as its dates; a month is no part of it.
    const isInside = start === null || end === null || (from >= start && to <= end)
    if (from.length < 10 || from.startsWith('--') || !isInside) continue
    const span = { start: mention.start, end: mention.end }
    return from === to ? { day: from, period: null, span } : { day: null, period: `${from}/${to}`, span }
  }
  return null
}

/** "(3,222 victims) ended on 4 October": the day that a verb behind the figure gives the operation. */
function isOfOperation(mention: Span, whole: Span, sentence: ReadSentence): boolean {
  return sentence.cues.some(
    (cue) =>
      (cue.kind === 'began' || cue.kind === 'ended') &&
      cue.start >= whole.end &&
      cue.end <= mention.start &&
      wordsBetween(sentence, cue, mention) <= 2,
  )
}

function completeYear(date: string, year: string | null): string {
  return date.startsWith('--') && year !== null ? `${year}-${date.slice(2)}` : date
}

/** "March 1 and 31, 2021". */
function yearAfter(mention: Span, sentence: ReadSentence): string | null {
  const year = sentence.years.find(({ start }) => start >= mention.end && start - mention.end <= 6)
  return year === undefined ? null : String(year.year)
}

function isAfterSpeech(mention: Span, sentence: ReadSentence): boolean {
  return sentence.cues.some((cue) => cue.kind === 'speech' && cue.end <= mention.start && mention.start - cue.end < 20)
}
