import type { FactLedger, RecordByKind, CuratedKind } from '../ledger.ts'
import type { PackRecord } from './pack.ts'

/** The records that packs may name: their own, and those that the ledger has already. */
export interface Names {
  has(kind: CuratedKind, id: string): Promise<boolean>
  find<K extends CuratedKind>(kind: K, id: string): Promise<RecordByKind[K] | null>
  /** Ids to suggest where one is unknown. Of the ledger only the vocabulary: facts and sources may be millions. */
  list(kind: CuratedKind): Promise<readonly string[]>
}

export function createNames(records: readonly PackRecord[], ledger: FactLedger | null): Names {
  const packed = new Map(records.map((entry) => [`${entry.kind} ${entry.record.id}`, entry.record]))
  const stored = new Map<string, Promise<RecordByKind[CuratedKind] | null>>()
  let isEmpty: Promise<boolean> | null = null

  async function findStored(kind: CuratedKind, id: string) {
    if (ledger === null) return null
    isEmpty ??= ledger.version().then((version) => version === 0)
    return (await isEmpty) ? null : ((await ledger.current(kind, id))?.record ?? null)
  }

  async function find<K extends CuratedKind>(kind: K, id: string): Promise<RecordByKind[K] | null> {
    const key = `${kind} ${id}`
    const own = packed.get(key)
    if (own !== undefined) return own as RecordByKind[K]
    if (!stored.has(key)) stored.set(key, findStored(kind, id))
    return (await stored.get(key)) as RecordByKind[K] | null
  }

  async function list(kind: CuratedKind): Promise<readonly string[]> {
    const own = records.filter((entry) => entry.kind === kind).map((entry) => entry.record.id)
    const words = await ledger?.vocabulary()
    const known = { operation: words?.operations, metric: words?.metrics, subset: words?.subsets }
    return [...own, ...(known[kind as keyof typeof known] ?? []).map((record) => record.id)]
  }

  return { find, list, has: async (kind, id) => (await find(kind, id)) !== null }
}
