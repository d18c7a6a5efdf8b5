import type { FigureFact, Scope } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import type { Metric } from '../facts/metric.ts'
import type { Operation } from '../facts/operation.ts'
import type { Desk } from './desk.ts'
import type { MetricGroup } from './question-reading.ts'
import type { ScopeRequest } from './query.ts'
import { isInYear, relateTime } from './resolve-operations.ts'

/** Facts of one place in the store: the same operation, metric and scope. Several: sources that each say theirs. */
export interface Slot {
  readonly operation: Operation
  readonly metric: Metric
  readonly facts: readonly [Stored<FigureFact>, ...Stored<FigureFact>[]]
}

/** Every slot of an operation that fits what is asked: none, one, or several that the words do not tell apart. */
export async function findSlots(
  desk: Desk,
  operation: Operation,
  group: MetricGroup,
  scope: ScopeRequest,
): Promise<readonly Slot[]> {
  const figures = await desk.figuresOf(operation.id)
  return group.candidates.flatMap((metric) => {
    const fitting = figures.filter((fact) => fact.metric === metric.id && fitsScope(fact.scope, scope, operation))
    return groupSlots(operation, metric, fitting)
  })
}

/** Parts facts of one operation and metric by their scope. */
export function groupSlots(
  operation: Operation,
  metric: Metric,
  facts: readonly Stored<FigureFact>[],
): readonly Slot[] {
  const slots = new Map<string, [Stored<FigureFact>, ...Stored<FigureFact>[]]>()
  for (const fact of facts) {
    const key = toScopeKey(fact.scope)
    const slot = slots.get(key)
    if (slot === undefined) slots.set(key, [fact])
    else slot.push(fact)
  }
  return [...slots.values()].map((slot) => ({ operation, metric, facts: slot }))
}

/** A figure for one place is never the figure for all, nor a part the whole, nor an operation's figure that of one of its days. */
export function fitsScope(scope: Scope, request: ScopeRequest, operation: Operation): boolean {
  if (scope.place !== request.place) return false
  if (request.subsets.length === 0 ? scope.subset !== null : !request.subsets.includes(scope.subset ?? '')) return false
  return fitsTime(scope, request, operation)
}

function fitsTime({ day, period }: Scope, { years, periods }: ScopeRequest, operation: Operation): boolean {
  if (day === null && period === null) {
    return (
      years.every((year) => isInYear(operation, year)) &&
      periods.every((asked) => relateTime(operation, asked) === 'covers')
    )
  }
  const stored = day === null ? period : `${day}/${day}`
  return periods.length > 0 && periods.every((asked) => isSamePeriod(asked, stored ?? ''))
}

/** "March 2021" is 2021-03-01/2021-03-31; a day without its year fits every year. */
function isSamePeriod({ from, to }: { readonly from: string; readonly to: string }, stored: string): boolean {
  const [first = '', last = ''] = stored.split('/')
  const fits = (asked: string, date: string) =>
    asked.startsWith('--') ? date.slice(5) === asked.slice(2) : date === asked
  return fits(from, first) && fits(to, last)
}

export function isWhole({ place, subset, period, day }: Scope): boolean {
  return place === null && subset === null && period === null && day === null
}

function toScopeKey({ place, subset, period, day }: Scope): string {
  return [place, subset, period, day].join('|')
}
