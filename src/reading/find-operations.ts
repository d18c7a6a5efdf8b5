import type { Operation } from '../facts/operation.ts'
import type { Span } from '../figures/figure.ts'
import { type EditionFinding, findEdition, type SeriesNumbers } from './find-edition.ts'
import { findFurtherEditions } from './find-further-editions.ts'
import { findRunEnd, isTitleCase } from './find-name-run.ts'
import { joinWordSets } from './languages.ts'
import type { OperationMention, UnknownOperation } from './mention.ts'
import { narrowContrasts } from './narrow-contrasts.ts'
import type { NameEntry, OperationIndex } from './operation-index.ts'
import { isFunctionWord, isPlainWord } from './plain-word.ts'
import { isMeantAsName, type NameContext, type NameReading, readNameAt } from './read-name.ts'
import { isArabicWord } from './strip-particles.ts'
import type { Token } from './tokenize.ts'

const CUES = joinWordSets('operationCues')
const NAMING = joinWordSets('namingWords')
/** "The operation, which Interpol dubbed": so far back the word "operation" announces a name. */
const FARTHEST_CUE = 8

export interface OperationFindings {
  readonly operations: readonly OperationMention[]
  readonly unknownOperations: readonly UnknownOperation[]
  /** The tokens that the names and their editions take. */
  readonly covered: ReadonlySet<number>
}

/** Whether "operation" stands before the token, or "called" with "operation" before it. */
export function isCued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const here = tokens[at]
  if (before === undefined || here === undefined || here.gap === 'stop') return false
  if (CUES.has(before.text)) return true
  if (!NAMING.has(before.text)) return false
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST_CUE); back--) {
    if (CUES.has(tokens[back]?.text ?? '')) return true
    if (tokens[back]?.gap === 'stop') return false
  }
  return false
}

function toSeriesNumbers(entry: NameEntry, index: OperationIndex): SeriesNumbers {
  const editions = new Set(
    entry.series.flatMap((series) => series.editions.map((operation) => index.editionOf(operation) ?? 0)),
  )
  return { highest: Math.max(1, ...editions), has: (edition) => editions.has(edition) }
}

function chooseCandidates(
  entry: NameEntry,
  edition: number | null,
  year: number | null,
  index: OperationIndex,
): readonly Operation[] {
  const all = [...new Set([...entry.series.flatMap((series) => series.editions), ...entry.operations])]
  if (edition !== null) {
    const fits = all.filter((operation) => index.editionOf(operation) === edition)
    const [only] = all
    // An operation that has no number is the first of its name.
    return fits.length === 0 &&
      edition === 1 &&
      all.length === 1 &&
      only !== undefined &&
      index.editionOf(only) === null
      ? all
      : fits
  }
  return year === null ? all : all.filter((operation) => index.yearsOf(operation).includes(year))
}

type Part = Pick<EditionFinding, 'edition' | 'year' | 'start' | 'end'>

function toMention(
  text: string,
  tokens: readonly Token[],
  reading: NameReading,
  part: Part,
  index: OperationIndex,
): OperationMention {
  const start = tokens[part.start]?.start ?? 0
  const last = tokens[part.end - 1]?.end ?? start
  const isBracketed = text[last] === ')' && text.slice(start, last).includes('(')
  const end = isBracketed ? last + 1 : last
  const { entry, match, start: at, length } = reading
  const name = text.slice(tokens[at]?.start, tokens[at + length - 1]?.end)
  const { edition, year } = part
  return {
    start,
    end,
    text: text.slice(start, end),
    match: match === 'folded' && entry.written.includes(name) ? 'exact' : match,
    candidates: chooseCandidates(entry, edition, year, index),
    series: entry.series[0]?.name ?? entry.operations[0]?.series ?? null,
    edition,
    year,
  }
}

/** "Flash-Miko": a capital word is tied to the front of the name, and is no name of its own ("Weka-Liberterra"). */
function isTiedBefore(tokens: readonly Token[], at: number, { index }: NameContext): boolean {
  const before = tokens[at - 1]
  if (before === undefined || tokens[at]?.gap !== 'hyphen' || before.isNumber || !before.capital) return false
  return !isFunctionWord(before.text) && !CUES.has(before.text) && index.lookUp(before.text) === null
}

/** "Operation Neptune Spear" is not the store's Neptune, "Ultra-Weka" not its Weka: the name goes on. */
function isPartOfLongerName(
  tokens: readonly Token[],
  at: number,
  reading: NameReading,
  found: EditionFinding,
  context: NameContext,
): boolean {
  if (isTiedBefore(tokens, at, context)) return true
  const next = tokens[at + reading.length]
  if (next === undefined || found.end > at + reading.length || isArabicWord(next.text) || next.isNumber) return false
  const isNameWord = next.capital && next.upper === (tokens[at]?.upper ?? false) && !isFunctionWord(next.text)
  if (!isNameWord || context.isKnown(next.text)) return false
  if (next.gap === 'hyphen') return context.index.lookUp(next.text) === null
  if (next.gap !== 'space' || !context.isCued(at) || isPlainWord(next.text)) return false
  return !isTitleCase(tokens, at, at + reading.length + 1)
}

/** Where the unknown name that a token begins or belongs to starts and ends, or null. */
function findUnknown(text: string, tokens: readonly Token[], at: number, context: NameContext): Span | null {
  if (!context.isCued(at)) return null
  const end = findRunEnd(tokens, at, { ...context, text })
  return end === at ? null : { start: at, end }
}

function widenToUnknown(text: string, tokens: readonly Token[], reading: NameReading, context: NameContext): Span {
  const { start: at, length } = reading
  const start = tokens[at]?.gap === 'hyphen' ? at - 1 : at
  return { start, end: Math.max(findRunEnd(tokens, at, { ...context, text }), at + length) }
}

/** Every operation that a text names, and every name it gives to an operation that the store has not. */
export function findOperations(text: string, tokens: readonly Token[], context: NameContext): OperationFindings {
  const operations: OperationMention[] = []
  const unknownOperations: UnknownOperation[] = []
  const covered = new Set<number>()
  const { index } = context
  /** Tokens before this one belong to names already. */
  let floor = 0

  /** Notes an unknown name, a span of tokens; returns the token after it. */
  function addUnknown({ start, end }: Span): number {
    for (let token = start; token < end; token++) covered.add(token)
    const from = tokens[start]?.start ?? 0
    const to = tokens[end - 1]?.end ?? from
    unknownOperations.push({ start: from, end: to, text: text.slice(from, to) })
    floor = end
    return end
  }

  /** Reads what a token begins; returns the token to go on with. */
  function readAt(at: number): number {
    const reading = readNameAt(tokens, at, context)
    if (reading === null) {
      const unknown = findUnknown(text, tokens, at, context)
      return unknown === null ? at + 1 : addUnknown(unknown)
    }
    const numbers = toSeriesNumbers(reading.entry, index)
    const found = findEdition(tokens, at, at + reading.length, numbers, floor)
    if (!isMeantAsName(tokens, at, reading.length, context, found.edition !== null || found.year !== null))
      return at + 1
    if (isPartOfLongerName(tokens, at, reading, found, context))
      return addUnknown(widenToUnknown(text, tokens, reading, context))
    const further = findFurtherEditions(tokens, found, numbers, floor)
    for (const part of [...further.before, found, ...further.after]) {
      operations.push(toMention(text, tokens, reading, part, index))
      for (let token = part.start; token < part.end; token++) covered.add(token)
    }
    floor = (further.after.at(-1) ?? found).end
    return floor
  }

  let at = 0
  while (at < tokens.length) at = readAt(at)
  return { operations: narrowContrasts(text, operations, index), unknownOperations, covered }
}
