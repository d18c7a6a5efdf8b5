import { toSlotKey } from '../facts/fact.ts'
import type { FigureFact, Scope } from '../facts/fact.ts'
import type { FactLedger, Stored } from '../facts/ledger.ts'
import type { Source } from '../facts/source.ts'

/** The facts of the operations that a text is about, each operation read from the ledger once. */
export interface FactTable {
  /** Current facts of a slot, oldest first. */
  at(operation: string, metric: string, scope: Scope): readonly Stored<FigureFact>[]
  /** Every current fact of an operation. */
  of(operation: string): readonly Stored<FigureFact>[]
  /** Facts of a slot that were withdrawn. */
  withdrawnAt(operation: string, metric: string, scope: Scope): readonly Stored<FigureFact>[]
  source(id: string): Source | null
  has(operation: string): boolean
  load(operations: readonly string[]): Promise<void>
}

/** Makes an empty table over a ledger; `load` fills it. Its cost is that of the operations loaded, however large the store is. */
export function createFactTable(ledger: FactLedger): FactTable {
  const byOperation = new Map<string, readonly Stored<FigureFact>[]>()
  const bySlot = new Map<string, Stored<FigureFact>[]>()
  const withdrawn = new Map<string, Stored<FigureFact>[]>()
  const sources = new Map<string, Source>()

  async function loadOperation(operation: string): Promise<void> {
    const facts = await ledger.figures({ operation, includeWithdrawn: true })
    byOperation.set(
      operation,
      facts.filter(({ status }) => status !== 'withdrawn'),
    )
    for (const fact of facts) {
      const slots = fact.status === 'withdrawn' ? withdrawn : bySlot
      const key = toSlotKey(fact)
      const slot = slots.get(key)
      if (slot === undefined) slots.set(key, [fact])
      else slot.push(fact)
    }
    const missing = new Set(facts.flatMap((fact) => fact.sources).filter((id) => !sources.has(id)))
    for (const source of await ledger.sources([...missing])) sources.set(source.id, source)
  }

  return {
    at: (operation, metric, scope) => bySlot.get(toSlotKey({ operation, metric, scope })) ?? [],
    of: (operation) => byOperation.get(operation) ?? [],
    withdrawnAt: (operation, metric, scope) => withdrawn.get(toSlotKey({ operation, metric, scope })) ?? [],
    source: (id) => sources.get(id) ?? null,
    has: (operation) => byOperation.has(operation),
    async load(operations) {
      for (const operation of new Set(operations)) if (!byOperation.has(operation)) await loadOperation(operation)
    },
  }
}
