import type { Operation } from '../facts/operation.ts'
import type { Figure } from '../figures/figure.ts'
import { findFigures } from '../figures/find-figures.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Binding } from './binding.ts'
import type { NamedOperation, OperationsHere } from './name-operations.ts'
import { cuesOf, wordsBetween } from './read-text.ts'
import type { ReadSentence } from './read-text.ts'

/** "Liberterra II and III together led to 6,261 arrests", "the three editions led to 6,547": figures of several operations at once. */
export function bindSum(
  bindings: readonly Binding[],
  sentence: ReadSentence,
  here: OperationsHere,
  lexicon: Lexicon,
): readonly Binding[] {
  const counted = bindings.filter(({ metrics }) => metrics.length > 0)
  if (counted.length === 0 || cuesOf(sentence, 'respectively').length > 0) return bindings
  const together = findTogether(sentence, here.named, lexicon)
  if (together === null) return bindings
  return bindings.map((binding) =>
    binding.metrics.length > 0 ? { ...binding, operations: together, relation: 'sum' } : binding,
  )
}

function findTogether(
  sentence: ReadSentence,
  named: readonly NamedOperation[],
  lexicon: Lexicon,
): readonly Operation[] | null {
  const plural = cuesOf(sentence, 'editions')
  const joined = named.filter(({ operations }) => operations.length === 1)
  const areJoined =
    joined.length > 1 && joined.every((name, index) => index === 0 || isJoinedTo(joined[index - 1]!, name, sentence))
  if (areJoined && plural.length > 0) return joined.flatMap(({ operations }) => operations)
  // Readers of names may take "three editions of Liberterra" for one name.
  const numbers = [...sentence.figures, ...named.flatMap((name) => findNumbers(name, sentence))]
  const number = numbers.find((figure) =>
    plural.some((cue) => figure.end <= cue.start && wordsBetween(sentence, figure, cue) === 0),
  )
  const series = named[0]?.operations[0]?.series ?? null
  if (number === undefined || series === null) return null
  const editions = lexicon.editionsOf(series)
  return editions.length === number.value ? editions : []
}

function findNumbers(name: NamedOperation, sentence: ReadSentence): readonly Figure[] {
  const written = sentence.text.slice(name.start - sentence.start, name.end - sentence.start)
  return findFigures(written).map((figure) => ({
    ...figure,
    start: figure.start + name.start,
    end: figure.end + name.start,
  }))
}

function isJoinedTo(before: NamedOperation, name: NamedOperation, sentence: ReadSentence): boolean {
  return wordsBetween(sentence, before, name) <= 2
}
