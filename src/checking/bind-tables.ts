import type { Scope } from '../facts/fact.ts'
import type { Span } from '../figures/figure.ts'
import { isCountedAs } from './bind-metric.ts'
import type { Binding } from './binding.ts'
import { findTables } from './find-tables.ts'
import type { NamedOperation, OperationsHere } from './name-operations.ts'
import type { ReadSentence, ReadText } from './read-text.ts'

/** Binds the figures of tables by the names at the head of their row and column; what these do not say, the text around does. */
export function bindTables(
  bindings: readonly Binding[],
  read: ReadText,
  here: ReadonlyMap<ReadSentence, OperationsHere>,
): readonly Binding[] {
  const tables = findTables(read.text)
  if (tables.length === 0) return bindings
  const named = [...here.values()].flatMap((each) => each.named)
  return bindings.map((binding) => {
    const { start } = binding.figure
    for (const table of tables) {
      const row = table.find((one) => one.start <= start && start < one.end)
      const column = row?.cells.findIndex((cell) => cell.start <= start && start < cell.end) ?? -1
      if (row === undefined || column < 0) continue
      const heads = [row.cells[0], row === table[0] ? undefined : table[0]?.cells[column]].filter(
        (head) => head !== undefined,
      )
      return bindByHeads(binding, heads, read, named)
    }
    return binding
  })
}

function bindByHeads(
  binding: Binding,
  heads: readonly Span[],
  read: ReadText,
  named: readonly NamedOperation[],
): Binding {
  const isHead = (span: Span) => heads.some((head) => span.start >= head.start && span.end <= head.end)
  const pick = <T extends Span>(list: (sentence: ReadSentence) => readonly T[]): T | undefined =>
    read.sentences.flatMap((sentence) => list(sentence)).find(isHead)
  const operation = named.find(isHead)
  const metric = read.sentences
    .flatMap((sentence) => sentence.metrics)
    .find((mention) => isHead(mention) && mention.candidates.some((one) => isCountedAs(binding.figure, one)))
  const place = pick((sentence) => sentence.places)
  const subset = pick((sentence) => sentence.subsets)
  const scope: Scope = { ...binding.scopes[0], place: place?.place ?? null, subset: null }
  const subsets = subset?.candidates.map(({ id }): Scope => ({ ...scope, subset: id })) ?? []
  const [first = scope, ...rest] = subsets
  return {
    ...binding,
    operations: operation?.operations ?? binding.operations,
    metrics: metric?.candidates.filter((one) => isCountedAs(binding.figure, one)) ?? binding.metrics,
    scopes: [first, ...rest],
    isNarrowed: false,
    evidence: {
      operation: operation ?? binding.evidence.operation,
      metric: metric ?? binding.evidence.metric,
      place: place ?? null,
      subset: subset ?? null,
      period: null,
    },
  }
}
