import { z } from 'zod'
import type { Scope } from '../facts/fact.ts'
import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { LanguageModel } from '../llm/language-model.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { isCountedAs } from './bind-metric.ts'
import { NO_EVIDENCE } from './binding.ts'
import type { Binding } from './binding.ts'
import type { FactTable } from './look-up.ts'
import type { ReadText } from './read-text.ts'

/** What a model says of the figures that the text alone leaves unbound. */
export const ProposedBindings = z.object({
  bindings: z.array(
    z.object({
      figure: z.number(),
      operation: z.string().nullable(),
      metric: z.string().nullable(),
      place: z.string().nullable(),
      subset: z.string().nullable(),
      evidence: z.string(),
    }),
  ),
})
type ProposedBinding = z.infer<typeof ProposedBindings>['bindings'][number]

/** What a proposal is held against. */
export interface Proposing {
  readonly read: ReadText
  readonly lexicon: Lexicon
  readonly table: FactTable
  /** The operations that the text names. */
  readonly named: readonly Operation[]
  readonly model: LanguageModel
}

/** More than this, and the figures at the end of the text stay unbound. */
const MOST_FIGURES = 25
/** A store with more operations shows the model only those that the text names. */
const MOST_OPERATIONS = 60

/** A binding with who made it. */
export type ProposedOrBound = Binding & { readonly boundBy?: 'model' }

/**
 * Asks a model what unbound figures are about. A proposal is taken only where the store has a figure in the slot that it names
 * and its evidence is in the text; whatever else the model does, the figures stay unbound.
 */
export async function proposeBindings(
  bindings: readonly Binding[],
  proposing: Proposing,
): Promise<readonly ProposedOrBound[]> {
  const open = bindings.filter(isOpen).slice(0, MOST_FIGURES)
  const operations =
    proposing.lexicon.operations.length <= MOST_OPERATIONS ? proposing.lexicon.operations : proposing.named
  if (open.length === 0 || operations.length === 0) return bindings
  const result = await proposing.model.complete({
    prompt: 'bind-figure',
    slots: writeSlots(open, operations, proposing),
    schema: ProposedBindings,
  })
  if (!result.ok) return bindings
  const accepted = new Map<Binding, Binding>()
  for (const proposal of result.value.bindings) {
    const binding = open[proposal.figure - 1]
    const bound = binding === undefined ? null : await acceptProposal(proposal, binding, operations, proposing)
    if (binding !== undefined && bound !== null) accepted.set(binding, bound)
  }
  return bindings.map((binding) => {
    const bound = accepted.get(binding)
    return bound === undefined ? binding : { ...bound, boundBy: 'model' }
  })
}

/** Nothing says what the figure is of. Where the text names an operation that the store has not, that is said. */
function isOpen({ operations, metrics, evidence, figure }: Binding): boolean {
  const isCounted = ['count', 'money', 'measure', 'percent'].includes(figure.kind)
  const isOfAnother = operations.length === 0 && evidence.operation !== null
  return isCounted && !isOfAnother && (operations.length === 0 || metrics.length === 0)
}

function writeSlots(open: readonly Binding[], operations: readonly Operation[], { lexicon, read }: Proposing) {
  return {
    operations: operations.map(({ id, name }) => `${id}: ${name}`).join('\n'),
    metrics: lexicon.metrics.map(({ id, labels }) => `${id}: ${labels.en.other}`).join('\n'),
    subsets: lexicon.subsets.map(({ id, labels }) => `${id}: ${labels.en}`).join('\n'),
    article: read.text,
    figures: open.map(({ figure, sentence }, at) => `${at + 1}: ${figure.text} | ${sentence.text}`).join('\n'),
  }
}

async function acceptProposal(
  proposal: ProposedBinding,
  binding: Binding,
  operations: readonly Operation[],
  { read, lexicon, table }: Proposing,
): Promise<Binding | null> {
  const operation = operations.find(({ id }) => id === proposal.operation)
  const metric: Metric | null = proposal.metric === null ? null : lexicon.metric(proposal.metric)
  const start = read.text.indexOf(proposal.evidence)
  const end = start + proposal.evidence.length
  const isQuoted = start >= 0 && proposal.evidence.includes(binding.figure.text)
  if (operation === undefined || metric === null || !isQuoted || !isCountedAs(binding.figure, metric)) return null
  if (proposal.subset !== null && lexicon.subset(proposal.subset) === null) return null
  const scope: Scope = { ...WHOLE_SCOPE, place: proposal.place, subset: proposal.subset }
  await table.load([operation.id])
  await table.prepare(operation.id, metric.id, scope)
  if (table.at(operation.id, metric.id, scope).length === 0) return null
  const span = { start, end }
  const evidence = { ...NO_EVIDENCE, operation: span, metric: span }
  return { ...binding, operations: [operation], metrics: [metric], scopes: [scope], isNarrowed: false, evidence }
}
