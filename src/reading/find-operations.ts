import type { Operation } from '../facts/operation.ts'
import { type EditionFinding, findEdition, type SeriesNumbers } from './find-edition.ts'
import { joinWordSets } from './languages.ts'
import type { OperationMention, UnknownOperation } from './mention.ts'
import type { NameEntry, OperationIndex } from './operation-index.ts'
import { isMeantAsName, type NameContext, type NameReading, readNameAt } from './read-name.ts'
import type { Token } from './tokenize.ts'

const CUES = joinWordSets('operationCues')
const NAMING = joinWordSets('namingWords')
const FUNCTION_WORDS = joinWordSets('functionWords')

export interface OperationFindings {
  readonly operations: readonly OperationMention[]
  readonly unknownOperations: readonly UnknownOperation[]
}

/** Whether "operation" stands before the token, a quotation mark or "called" in between. */
export function isCued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const here = tokens[at]
  if (before === undefined || here === undefined || here.gap === 'stop') return false
  return CUES.has(before.text) || (NAMING.has(before.text) && !FUNCTION_WORDS.has(before.text))
}

function toSeriesNumbers(entry: NameEntry, index: OperationIndex): SeriesNumbers {
  const editions = new Set(
    entry.series.flatMap((series) => series.editions.map((operation) => index.editionOf(operation) ?? 0)),
  )
  return { highest: Math.max(1, ...editions), has: (edition) => editions.has(edition) }
}

function chooseCandidates(entry: NameEntry, found: EditionFinding, index: OperationIndex): readonly Operation[] {
  const all = [...new Set([...entry.series.flatMap((series) => series.editions), ...entry.operations])]
  const { edition, year } = found
  if (edition !== null) {
    const fits = all.filter((operation) => index.editionOf(operation) === edition)
    // A series of one that is not numbered is its own first edition.
    return fits.length === 0 && edition === 1 && all.length === 1 && index.editionOf(all[0] as Operation) === null ? all : fits
  }
  return year === null ? all : all.filter((operation) => index.yearsOf(operation).includes(year))
}

function toMention(text: string, tokens: readonly Token[], reading: NameReading, found: EditionFinding, index: OperationIndex): OperationMention {
  const start = tokens[found.start]?.start ?? 0
  const end = tokens[found.end - 1]?.end ?? start
  const { entry } = reading
  return {
    start,
    end,
    text: text.slice(start, end),
    match: reading.match,
    candidates: chooseCandidates(entry, found, index),
    series: entry.series[0]?.name ?? entry.operations[0]?.series ?? null,
    edition: found.edition,
    year: found.year,
  }
}

/** Every operation that a text names, and every name it gives to an operation that the store has not. */
export function findOperations(text: string, tokens: readonly Token[], context: NameContext): OperationFindings {
  const operations: OperationMention[] = []
  const unknownOperations: UnknownOperation[] = []
  for (let at = 0; at < tokens.length; at++) {
    const reading = readNameAt(tokens, at, context)
    if (reading === null) continue
    const end = at + reading.length
    const found = findEdition(tokens, at, end, toSeriesNumbers(reading.entry, context.index))
    if (!isMeantAsName(tokens, at, reading.length, context, found.edition !== null || found.year !== null)) continue
    operations.push(toMention(text, tokens, reading, found, context.index))
    at = found.end - 1
  }
  return { operations, unknownOperations }
}
