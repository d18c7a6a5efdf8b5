import type { Desk } from './desk.ts'
import { fitsScope, groupSlots } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import type { MetricGroup } from './question-reading.ts'
import type { ScopeRequest } from './query.ts'

/** What all operations have of a metric in a scope. */
export interface Everywhere {
  readonly slots: readonly Slot[]
  /** The store has more than was read: what was found is not all that fits. */
  readonly isPartial: boolean
}

const MOST_READ = 200

/** Looks a figure up where no operation is named. */
export async function findEverywhere(desk: Desk, group: MetricGroup, scope: ScopeRequest): Promise<Everywhere> {
  const [subset, another] = scope.subsets
  const one = another === undefined ? { subset: subset ?? null } : {}
  const lists = await Promise.all(
    group.candidates.map(async (metric) => {
      const figures = await desk.ledger.figures({ metric: metric.id, place: scope.place, ...one, limit: MOST_READ })
      const byOperation = Map.groupBy(figures, (fact) => fact.operation)
      const slots = [...byOperation].flatMap(([id, facts]) => {
        const operation = desk.lexicon.operation(id)
        if (operation === null) return []
        return groupSlots(
          operation,
          metric,
          facts.filter((fact) => fitsScope(fact.scope, scope, operation)),
        )
      })
      return { slots, isPartial: figures.length === MOST_READ }
    }),
  )
  return { slots: lists.flatMap(({ slots }) => slots), isPartial: lists.some(({ isPartial }) => isPartial) }
}
