import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import type { Link } from './link-figures.ts'
import { isAboutOperation } from './name-operations.ts'
import type { NamedOperation, OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** Which operation a figure is of. Empty: the text names one that the store has not, or does not say. */
export interface OperationBinding {
  readonly operations: readonly Operation[]
  readonly span: Span | null
}

const LIST_ITEM = /^\s*(?:[-•*–·]|\d{1,2}[.)])\s/u
const UNBOUND: OperationBinding = { operations: [], span: null }

/** Chooses among the operations that a sentence names, or goes on with the one it is about. */
export function bindOperation(
  figure: Figure,
  metrics: readonly Metric[],
  sentence: ReadSentence,
  here: OperationsHere,
): OperationBinding {
  const named = chooseNamed(figure, sentence, here.named) ?? here.focus
  if (
    named === here.focus &&
    isAnecdotal(figure, metrics) &&
    !isAboutOperation(sentence, here) &&
    !LIST_ITEM.test(sentence.text)
  )
    return UNBOUND
  return named === null ? UNBOUND : { operations: named.operations, span: { start: named.start, end: named.end } }
}

/** "Two suspects appeared in court": a story tells of a few people more often than it counts them, unless it speaks of the operation. */
function isAnecdotal({ kind, value }: Figure, metrics: readonly Metric[]): boolean {
  const isFew = kind === 'count' && typeof value === 'number' && value <= 12
  return isFew && metrics.every(({ unit }) => unit === 'person' || unit === 'country')
}

/** "2,517 in Liberterra II" goes with the name after it, otherwise a figure goes with the nearest name before it. */
function chooseNamed(figure: Figure, sentence: ReadSentence, named: readonly NamedOperation[]): NamedOperation | null {
  const whole = wholeSpan(figure)
  const meant = named.filter(
    (name) => name.start < whole.end || !(onlySaysWhen(name, sentence) || isBehindAside(whole, name, sentence)),
  )
  const isOnly = new Set(meant.map(({ operations }) => operations.map(({ id }) => id).join())).size === 1
  if (isOnly) return meant[0] ?? null
  const next = meant.find(({ start }) => start >= whole.end)
  if (next !== undefined && isAttached(whole, next, sentence)) return next
  const before = meant.findLast(({ end }) => end <= whole.start)
  if (before !== undefined || next !== undefined || named.length === 0) return before ?? next ?? null
  return { start: sentence.start, end: sentence.start, operations: [] }
}

/** "Interpol, which has 196 members, said Liberterra II …": inside a clause that closes before the name. */
function isBehindAside(whole: Span, name: Span, sentence: ReadSentence): boolean {
  const closes = /[,،]/u.test(sentence.text.slice(whole.end - sentence.start, name.start - sentence.start))
  return (
    closes &&
    cuesOf(sentence, 'relative').some((cue) => cue.end <= whole.start && wordsBetween(sentence, cue, whole) <= 4)
  )
}

/** "weeks before Operation Liberterra II". */
function onlySaysWhen(name: Span, sentence: ReadSentence): boolean {
  return cuesOf(sentence, 'beside').some((cue) => cue.end <= name.start && wordsBetween(sentence, cue, name) <= 1)
}

function isAttached(whole: Span, name: NamedOperation, sentence: ReadSentence): boolean {
  const inGap = (span: Span) => span.start >= whole.end && span.end <= name.start
  if (countedFigures(sentence).some((other) => inGap(other))) return false
  const between = sentence.text.slice(whole.end - sentence.start, name.start - sentence.start)
  if (
    /[;؛)]/u.test(between) ||
    sentence.cues.some((cue) => cue.kind === 'than' && inGap(cue)) ||
    sentence.cues.some((cue) => cue.kind === 'break' && inGap(cue))
  )
    return false
  return sentence.cues.some(
    (cue) =>
      (cue.kind === 'locative' || cue.kind === 'of' || cue.kind === 'in_course' || cue.kind === 'narrowing') &&
      cue.end <= name.start &&
      cue.start >= whole.end &&
      wordsBetween(sentence, cue, name) <= 2,
  )
}

/** The time words that belong to a figure: "286 in 2021", "in 2021, 286 people", "286 the year before". */
function findTimeWords(
  figure: Figure,
  sentence: ReadSentence,
): { readonly span: Span; readonly year: number | null } | null {
  const whole = wholeSpan(figure)
  const others = countedFigures(sentence).filter((other) => other.start !== figure.start)
  const isNear = (span: Span, reach: number) =>
    span.start >= whole.end &&
    wordsBetween(sentence, whole, span) <= reach &&
    !others.some((other) => other.start >= whole.end && other.end <= span.start)
  const year = sentence.years.find((mention) => isNear(mention, 5))
  if (year !== undefined) return { span: year, year: year.year }
  const relative = cuesOf(sentence, 'year_before')
  const after = relative.find((cue) => isNear(cue, 6))
  if (after !== undefined) return { span: after, year: null }
  // Before the figure only a sentence that names no operation speaks of its year.
  if (sentence.operations.length > 0) return null
  const opening = [...sentence.years, ...relative].find(({ end }) => end <= whole.start)
  return opening === undefined ? null : { span: opening, year: 'year' in opening ? opening.year : null }
}

/**
 * Moves a binding to the edition of the year that stands beside the figure.
 * A year that is not the operation's, and no edition of that year: unbound.
 */
export function moveToEdition(
  bound: OperationBinding,
  figure: Figure,
  sentence: ReadSentence,
  link: Link,
  lexicon: Lexicon,
): OperationBinding {
  const words = findTimeWords(figure, sentence)
  if (words === null) return link === 'comparison' && isImplicit(bound, sentence) ? UNBOUND : bound
  const [operation] = bound.operations
  if (operation === undefined) return bound
  const year = words.year ?? (operation.year === null ? null : operation.year - 1)
  if (words.year !== null && coversYear(operation, words.year)) return bound
  const editions = operation.series === null ? [] : lexicon.editionsOf(operation.series)
  const edition = onlyOne(editions.filter((other) => other.year === year))
  return edition === undefined ? UNBOUND : { operations: [edition], span: words.span }
}

/** "up from 286": another time, which nothing names. A name in the sentence itself says which. */
function isImplicit(bound: OperationBinding, sentence: ReadSentence): boolean {
  return (
    bound.span === null ||
    bound.span.start < sentence.start ||
    bound.span.end > sentence.end ||
    !isOther(bound.span, sentence)
  )
}

/** Whether the name is not the one that the sentence began with. */
function isOther(span: Span, sentence: ReadSentence): boolean {
  return sentence.operations[0]?.start !== span.start
}

function coversYear(operation: Operation, year: number): boolean {
  const years = [operation.start, operation.end].flatMap((date) => (date === null ? [] : [Number(date.slice(0, 4))]))
  // Nothing says when it was: no year speaks against it.
  if (operation.year === null && years.length === 0) return true
  return operation.year === year || years.includes(year)
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined
}
