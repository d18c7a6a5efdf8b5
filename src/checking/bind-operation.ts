import type { Operation } from '../facts/operation.ts'
import type { Figure, Span } from '../figures/figure.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { countedFigures, wholeSpan } from './link-figures.ts'
import type { Link } from './link-figures.ts'
import type { NamedOperation, OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** Which operation a figure is of. Empty: the text names one that the store has not, or does not say. */
export interface OperationBinding {
  readonly operations: readonly Operation[]
  readonly span: Span | null
}

const UNBOUND: OperationBinding = { operations: [], span: null }

/** Chooses among the operations that a sentence names, or goes on with the one it is about. */
export function bindOperation(figure: Figure, sentence: ReadSentence, here: OperationsHere): OperationBinding {
  const named = chooseNamed(figure, sentence, here.named) ?? here.focus
  return named === null ? UNBOUND : { operations: named.operations, span: { start: named.start, end: named.end } }
}

/** "2,517 in Liberterra II" goes with the name after it, otherwise a figure goes with the nearest name before it. */
function chooseNamed(figure: Figure, sentence: ReadSentence, named: readonly NamedOperation[]): NamedOperation | null {
  const whole = wholeSpan(figure)
  const isOnly = new Set(named.map(({ operations }) => operations.map(({ id }) => id).join())).size === 1
  if (isOnly) return named[0] ?? null
  const next = named.find(({ start }) => start >= whole.end)
  if (next !== undefined && isAttached(whole, next, sentence)) return next
  return named.findLast(({ end }) => end <= whole.start) ?? next ?? null
}

function isAttached(whole: Span, name: NamedOperation, sentence: ReadSentence): boolean {
  const inGap = (span: Span) => span.start >= whole.end && span.end <= name.start
  if (countedFigures(sentence).some((other) => inGap(other))) return false
  const between = sentence.text.slice(whole.end - sentence.start, name.start - sentence.start)
  if (/[;؛]/u.test(between) || sentence.cues.some((cue) => cue.kind === 'break' && inGap(cue))) return false
  return sentence.cues.some(
    (cue) =>
      (cue.kind === 'locative' || cue.kind === 'of' || cue.kind === 'lasted' || cue.kind === 'narrowing') &&
      cue.end <= name.start &&
      cue.start >= whole.end &&
      wordsBetween(sentence, cue, name) <= 2,
  )
}

/** The place of time words that belong to a figure: "286 in 2021", "in 2021, 286 people", "286 the year before". */
export function findEditionWords(
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
  const previous = cuesOf(sentence, 'previous').find((cue) => isNear(cue, 4))
  if (previous !== undefined) return { span: previous, year: null }
  const opening = sentence.years.find((mention) => mention.start - sentence.start < 6 && mention.end <= whole.start)
  return opening === undefined ? null : { span: opening, year: opening.year }
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
  const words = findEditionWords(figure, sentence)
  if (words === null) return link === 'comparison' && isImplicit(bound, sentence) ? UNBOUND : bound
  const [operation] = bound.operations
  if (operation === undefined) return bound
  const { year } = words
  if (year !== null && coversYear(operation, year)) return bound
  if (operation.series === null) return UNBOUND
  const editions = lexicon.editionsOf(operation.series)
  const edition =
    year === null
      ? editions.find((other) => other.edition !== null && other.edition === (operation.edition ?? 0) - 1)
      : onlyOne(editions.filter((other) => other.year === year))
  return edition === undefined ? UNBOUND : { operations: [edition], span: words.span }
}

/** "up from 286": another time, which nothing names. A name in the sentence itself says which. */
function isImplicit(bound: OperationBinding, sentence: ReadSentence): boolean {
  return bound.span === null || bound.span.start < sentence.start || sentence.operations.length < 2
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
