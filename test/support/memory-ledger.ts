import { toSlotKey, type FigureFact, type StatementFact } from '../../src/facts/fact.ts'
import type { Change, FactLedger, RecordKind, Revision, Stored, VersionedRevision } from '../../src/facts/ledger.ts'
import type { Proposal } from '../../src/facts/proposal.ts'
import { orderFacts } from '../../src/storage/order-facts.ts'
import { fitWord, listStatementWords, rankStatements, splitWords } from '../../src/storage/statement-words.ts'

/** A ledger in plain memory, with every promise of the port but durability. */
export function createMemoryLedger(now: () => Date = () => new Date()): FactLedger {
  const records = new Map<string, Revision[]>()
  const stored: VersionedRevision[] = []
  let version = 0

  const keyOf = (kind: RecordKind, id: string) => `${kind} ${id}`
  const latest = <K extends RecordKind>(kind: K): Revision<K>[] =>
    [...records.values()]
      .map((revisions) => revisions.at(-1)!)
      .filter((revision): revision is Revision<K> => revision.kind === kind)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const standing = <K extends RecordKind>(kind: K) => latest(kind).filter((revision) => !isWithdrawn(revision))
  const currentOf = <K extends RecordKind>(kind: K, id: string) =>
    (records.get(keyOf(kind, id))?.at(-1) ?? null) as Revision<K> | null

  const toStored = <K extends 'figure' | 'statement'>(revision: Revision<K>) => stand(revision, stored)
  const proposedAt = ({ id }: Revision) => records.get(keyOf('proposal', id))?.[0]?.at ?? ''

  return {
    version: async () => version,
    vocabulary: async () => ({
      operations: standing('operation').map((revision) => revision.record),
      metrics: standing('metric').map((revision) => revision.record),
      subsets: standing('subset').map((revision) => revision.record),
      places: [...new Set(standing('figure').flatMap(({ record }) => record.scope.place ?? []))]
        .filter((place) => place.length > 2)
        .toSorted(),
    }),
    figuresAt: async (slot) =>
      orderFacts(
        standing('figure')
          .filter((revision) => toSlotKey(revision.record) === slot)
          .map(toStored),
      ),
    async figures({ operation, metric, place, subset, source, includeWithdrawn, onlyWithdrawn, limit }) {
      return latest('figure')
        .filter((revision) =>
          onlyWithdrawn === true ? isWithdrawn(revision) : includeWithdrawn === true || !isWithdrawn(revision),
        )
        .map(toStored)
        .filter(
          (fact) =>
            (operation === undefined || fact.operation === operation) &&
            (metric === undefined || fact.metric === metric) &&
            (place === undefined || fact.scope.place === place) &&
            (subset === undefined || fact.scope.subset === subset) &&
            (source === undefined || fact.sources.includes(source)),
        )
        .slice(0, limit)
    },
    async searchStatements(words, limit) {
      const statements = standing('statement')
      const found = [...new Set(words.flatMap(splitWords))].map((word) => {
        const matches = statements.flatMap(({ id, record }) =>
          listStatementWords(record)
            .filter((entry) => fitWord(word, entry.word) > 0)
            .map((entry) => ({ ...entry, statement: id })),
        )
        return { word, count: matches.length, matches }
      })
      const ids = rankStatements(found, statements.length, limit)
      return ids.map((id) => toStored(currentOf('statement', id)!))
    },
    statements: async () => standing('statement').map(toStored),
    async fact(id) {
      const figure = currentOf('figure', id)
      if (figure !== null) return toStored(figure)
      const statement = currentOf('statement', id)
      return statement === null ? null : toStored(statement)
    },
    sources: async (ids) => ids.flatMap((id) => currentOf('source', id)?.record ?? []),
    current: async (kind, id) => currentOf(kind, id),
    list: async (kind, { after, limit }) =>
      latest(kind)
        .filter((revision) => after === undefined || revision.id > after)
        .slice(0, limit),
    history: async <K extends RecordKind>(kind: K, id: string) =>
      (records.get(keyOf(kind, id)) ?? []) as unknown as readonly Revision<K>[],
    proposals: async ({ state, fact, limit }) =>
      latest('proposal')
        .filter(
          ({ record }) =>
            (state === undefined || record.state === state) &&
            (fact === undefined || record.changes.some((change) => change.record.id === fact)),
        )
        .toSorted((a, b) => proposedAt(b).localeCompare(proposedAt(a)) || (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    async revisionsAfter(after, limit) {
      const rows = stored.filter((revision) => revision.version > after)
      const beyond = rows[limit]
      if (beyond === undefined) return rows
      const whole = rows.slice(0, limit).filter((revision) => revision.version < beyond.version)
      return whole.length > 0 ? whole : rows.filter((revision) => revision.version === beyond.version)
    },
    async commit(changes) {
      if (changes.length === 0) return { committed: true, version }
      const at = now().toISOString()
      const next = new Map<string, Revision[]>()
      for (const change of changes) {
        const key = keyOf(change.kind, change.record.id)
        const revisions = next.get(key) ?? records.get(key) ?? []
        if (revisions.length !== change.expected) {
          const conflict = revisions.at(-1)
          if (conflict === undefined) throw new Error(`There is no ${key} to change.`)
          return { committed: false, conflict }
        }
        next.set(key, [...revisions, toRevision(change, at)])
      }
      version += 1
      const before = (key: string) => records.get(key)?.length ?? 0
      const added = [...next].flatMap(([key, revisions]) => revisions.slice(before(key)))
      for (const revision of added.toSorted(compareRevisions)) stored.push({ ...revision, version })
      for (const [key, revisions] of next) records.set(key, revisions)
      return { committed: true, version }
    },
    close: async () => undefined,
  }
}

function compareRevisions(a: Revision, b: Revision): number {
  const keys = [a, b].map(({ kind, id, revision }) => `${kind}\0${id}\0${String(revision).padStart(9, '0')}`)
  return keys[0]! < keys[1]! ? -1 : 1
}

function toRevision({ kind, record, expected, action, by, why }: Change, at: string): Revision {
  return { kind, id: record.id, revision: expected + 1, action, at, by, why, record: structuredClone(record) }
}

function isWithdrawn({ action, record }: Revision): boolean {
  return action === 'withdraw' || ('status' in record && record.status === 'withdrawn')
}

/** By whoever approved a proposal about it in the same commit. */
function findApprover(
  { kind, id, revision }: Revision,
  stored: readonly VersionedRevision[],
): { approved_by?: string } {
  const made = stored.find((each) => each.kind === kind && each.id === id && each.revision === revision)
  const approval = stored.find(
    (each) =>
      each.kind === 'proposal' &&
      each.action === 'approve' &&
      each.version === made?.version &&
      (each.record as Proposal).changes.some((change) => change.record.id === id),
  )
  return approval === undefined ? {} : { approved_by: approval.by }
}

function stand<K extends 'figure' | 'statement'>(
  revision: Revision<K>,
  stored: readonly VersionedRevision[],
): Stored<K extends 'figure' ? FigureFact : StatementFact> {
  const { record, revision: number, at, by } = revision
  return {
    ...record,
    revision: number,
    revised_at: at,
    revised_by: by,
    ...findApprover(revision, stored),
  } as unknown as Stored<K extends 'figure' ? FigureFact : StatementFact>
}
