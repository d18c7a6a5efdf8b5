import { toSlotKey } from '../facts/fact.ts'
import type { FigureFact, Scope } from '../facts/fact.ts'
import type { FactLedger, Stored } from '../facts/ledger.ts'
import type { Source } from '../facts/source.ts'

type StoredFact = Stored<FigureFact>

/** The facts that a text is about, read from the ledger as they are needed, each once. */
export interface FactTable {
  /** Current facts of a slot that is loaded or prepared. */
  at(operation: string, metric: string, scope: Scope): readonly StoredFact[]
  /** Facts of a slot that were withdrawn. */
  withdrawnAt(operation: string, metric: string, scope: Scope): readonly StoredFact[]
  /** The current facts of a loaded operation; of one with very many, some. */
  of(operation: string): readonly StoredFact[]
  source(id: string): Source | null
  load(operations: readonly string[]): Promise<void>
  /** Reads a slot, where its operation has too many facts to be loaded whole. */
  prepare(operation: string, metric: string, scope: Scope): Promise<void>
}

/** Operations have dozens of facts. One with more than this is read slot by slot. */
const MOST_FACTS = 500

/** Makes an empty table over a ledger. Its cost is that of the operations and slots asked for, however large the store is. */
export function createFactTable(ledger: FactLedger): FactTable {
  const byOperation = new Map<string, readonly StoredFact[]>()
  const large = new Set<string>()
  const current = new Map<string, StoredFact[]>()
  const withdrawn = new Map<string, StoredFact[]>()
  const prepared = new Set<string>()
  const sources = new Map<string, Source>()

  async function loadSources(facts: readonly StoredFact[]): Promise<void> {
    const missing = new Set(facts.flatMap((fact) => fact.sources).filter((id) => !sources.has(id)))
    if (missing.size > 0) for (const source of await ledger.sources([...missing])) sources.set(source.id, source)
  }

  function file(facts: readonly StoredFact[]): void {
    for (const fact of facts) {
      const slots = fact.status === 'withdrawn' ? withdrawn : current
      const key = toSlotKey(fact)
      slots.set(key, [...(slots.get(key) ?? []), fact])
    }
  }

  async function loadOperation(operation: string): Promise<void> {
    const facts = await ledger.figures({ operation, includeWithdrawn: true, limit: MOST_FACTS + 1 })
    byOperation.set(
      operation,
      facts.filter(({ status }) => status !== 'withdrawn'),
    )
    if (facts.length > MOST_FACTS) large.add(operation)
    else file(facts)
    await loadSources(facts)
  }

  return {
    at: (operation, metric, scope) => current.get(toSlotKey({ operation, metric, scope })) ?? [],
    withdrawnAt: (operation, metric, scope) => withdrawn.get(toSlotKey({ operation, metric, scope })) ?? [],
    of: (operation) => byOperation.get(operation) ?? [],
    source: (id) => sources.get(id) ?? null,
    async load(operations) {
      for (const operation of new Set(operations)) if (!byOperation.has(operation)) await loadOperation(operation)
    },
    async prepare(operation, metric, scope) {
      const key = toSlotKey({ operation, metric, scope })
      if (!large.has(operation) || prepared.has(key)) return
      prepared.add(key)
      const { place, subset } = scope
      const query = { operation, metric, place, subset, includeWithdrawn: true, limit: MOST_FACTS }
      const facts = (await ledger.figures(query)).filter((fact) => toSlotKey(fact) === key)
      file(facts)
      await loadSources(facts)
    },
  }
}
