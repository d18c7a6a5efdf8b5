import type { FigureFact, Scope } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import type { Operation } from '../facts/operation.ts'
import { formatNumber } from '../figures/format-figure.ts'
import type { Language } from '../language.ts'
import { prepareSlots } from './assess-figure.ts'
import type { AssessContext, Assessment } from './assess-figure.ts'
import type { Binding } from './binding.ts'
import type { Computed } from './check-report.ts'
import type { Claim } from './judge.ts'
import { judge, toNumber } from './judge.ts'
import { cuesOf } from './read-text.ts'

type StoredFact = Stored<FigureFact>

/** Two stored figures and what a text makes of them; a sum may have more. */
interface Pair {
  readonly first: StoredFact
  readonly second: StoredFact
  readonly more?: readonly StoredFact[]
}

/** Recomputes a share, change, difference or multiple from the two stored figures it is of; not stored where one is missing. */
export async function assessDerived(
  binding: Binding,
  context: AssessContext,
  language: Language,
): Promise<Assessment & { readonly computed: readonly Computed[] }> {
  await prepareSlots(binding, context.table)
  const [operation = null] = binding.operations
  const [metric = null] = binding.metrics
  const base = { operation, metric, scope: binding.scopes[0], slips: [], note: null, outdatedBy: null }
  const pair = await findParts(binding, context)
  const computed = pair === null ? null : compute(binding, pair, language)
  if (pair === null || computed === null) {
    const isUnbound = operation === null || metric === null
    return { ...base, verdict: 'not_stored', reasons: isUnbound ? ['unbound'] : [], facts: [], computed: [] }
  }
  const isExact = pair.first.hedge === 'exact' && pair.second.hedge === 'exact'
  const { verdict } = judge(toRounded(binding), { value: computed.value, hedge: isExact ? 'exact' : 'about' })
  const facts = [pair.first, pair.second, ...(pair.more ?? [])]
  return {
    ...base,
    facts,
    verdict: verdict === 'conflict' ? 'conflict' : 'consistent',
    reasons: ['derived'],
    computed: [computed],
  }
}

/** What is worked out is rounded to the place it is written to; nobody means "a third" to the last digit. */
function toRounded({ figure, relation }: Binding): Claim {
  const { value, place } = figure
  const isFraction = figure.kind === 'ratio' && relation === 'share'
  if (figure.hedge !== 'exact') return { value, hedge: figure.hedge, place, short: false }
  return isFraction
    ? { value, hedge: 'about', place, short: false }
    : { value, hedge: 'exact', place, short: relation !== 'difference' && relation !== 'sum' }
}

function compute(
  { relation, figure }: Binding,
  { first, second, more = [] }: Pair,
  language: Language,
): Computed | null {
  if (typeof first.value !== 'number' || typeof second.value !== 'number' || second.value === 0) return null
  const [a, b] = [first.value, second.value]
  const [writtenA, writtenB] = [formatNumber(a, language), formatNumber(b, language)]
  const percent = (value: number) => `${formatNumber(Math.round(value * 10) / 10, language)} %`
  switch (relation) {
    case 'share': {
      const value = figure.kind === 'percent' ? (a / b) * 100 : a / b
      return { value, working: `${writtenA} ÷ ${writtenB} = ${percent((a / b) * 100)}` }
    }
    case 'change': {
      const value = Math.abs((a - b) / b) * 100
      return { value, working: `(${writtenA} − ${writtenB}) ÷ ${writtenB} = ${percent(((a - b) / b) * 100)}` }
    }
    case 'times':
      return {
        value: a / b,
        working: `${writtenA} ÷ ${writtenB} = ${formatNumber(Math.round((a / b) * 10) / 10, language)}`,
      }
    case 'difference':
      return { value: Math.abs(a - b), working: `${writtenA} − ${writtenB} = ${formatNumber(a - b, language)}` }
    case 'sum': {
      const parts = [first, second, ...more].map(({ value }) => toNumber(value))
      const total = parts.reduce((sum, part) => sum + part, 0)
      return {
        value: total,
        working: `${parts.map((part) => formatNumber(part, language)).join(' + ')} = ${formatNumber(total, language)}`,
      }
    }
    case 'value':
      return null
    default:
      return relation satisfies never
  }
}

async function findParts(binding: Binding, context: AssessContext): Promise<Pair | null> {
  if (binding.relation === 'share') return findShare(binding, context)
  return binding.relation === 'sum' ? findSum(binding, context) : findEditions(binding, context)
}

/** The same slot of every operation that is meant; null where one has no figure for it. */
async function findSum({ operations, metrics, scopes }: Binding, { table }: AssessContext): Promise<Pair | null> {
  for (const metric of metrics) {
    const [first, second, ...more] = operations.flatMap(({ id }) => table.at(id, metric.id, scopes[0]).slice(0, 1))
    if (first !== undefined && second !== undefined && more.length + 2 === operations.length)
      return { first, second, more }
  }
  return null
}

/** A part and its whole: the figure's own slot, and the one without what narrows it. */
function findShare({ operations, metrics, scopes }: Binding, { table }: AssessContext): Pair | null {
  for (const operation of operations) {
    for (const metric of metrics) {
      for (const scope of scopes) {
        const first = table.at(operation.id, metric.id, scope)[0]
        const second = wholesOf(scope).flatMap((whole) => table.at(operation.id, metric.id, whole))[0]
        if (first !== undefined && second !== undefined) return { first, second }
      }
    }
  }
  return null
}

function wholesOf(scope: Scope): readonly Scope[] {
  if (scope.subset !== null) return [{ ...scope, subset: null }]
  return scope.place === null ? [] : [{ ...scope, place: null }]
}

/** The later and the earlier of two editions that the sentence compares, in the same slot. */
async function findEditions(binding: Binding, context: AssessContext): Promise<Pair | null> {
  const pair = comparedEditions(binding, context)
  if (pair === null) return null
  await prepareSlots({ ...binding, operations: pair }, context.table)
  const [later, earlier] = pair
  for (const metric of binding.metrics) {
    const at = (operation: Operation) => context.table.at(operation.id, metric.id, binding.scopes[0])[0]
    const first = at(later)
    const second = at(earlier)
    if (first !== undefined && second !== undefined) return { first, second }
  }
  return null
}

function comparedEditions(
  { operations, sentence }: Binding,
  { lexicon, named }: AssessContext,
): readonly [Operation, Operation] | null {
  const [own] = operations
  if (own === undefined || own.series === null) return null
  const editions = lexicon.editionsOf(own.series)
  const here = sentence.operations.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))
  const years = sentence.years.map(({ year }) => year)
  const isPrevious = cuesOf(sentence, 'previous').length > 0
  const other =
    here.find((operation) => operation.series === own.series && operation.id !== own.id) ??
    editions.find((edition) => edition.id !== own.id && edition.year !== null && years.includes(edition.year)) ??
    (isPrevious ? editions.find(({ edition }) => edition !== null && edition === (own.edition ?? 0) - 1) : undefined) ??
    named.find((operation) => operation.series === own.series && operation.id !== own.id)
  if (other === undefined) return null
  return (own.edition ?? 0) >= (other.edition ?? 0) ? [own, other] : [other, own]
}
