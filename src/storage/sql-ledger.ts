import type { CompiledQuery, Kysely } from 'kysely'
import type { FigureFact } from '../facts/fact.ts'
import type { CommitResult, FactLedger, FigureQuery, RecordKind, Revision, Stored } from '../facts/ledger.ts'
import { commitChanges } from './commit-changes.ts'
import { selectApprover } from './select-approver.ts'
import { listProposals } from './list-proposals.ts'
import { orderFacts } from './order-facts.ts'
import { createReadMemory } from './read-memory.ts'
import { readRevisionsAfter } from './read-revisions-after.ts'
import { searchStatementIds } from './search-statements.ts'
import { readFigure, readRevision, readStatement, REVISION_COLUMNS, STANDING_COLUMNS } from './stored-record.ts'
import type { StandingRow } from './stored-record.ts'
import type { OpenDatabase, Tables } from './tables.ts'
import { StaleChange } from './write-changes.ts'

const IDS_A_QUERY = 500
/** Figures whose operations were asked about, some ten megabytes. */
const MOST_REMEMBERED = 10_000

/** The curated store in SQL, the same queries on every engine. `now` dates the revisions. */
export function createSqlLedger(database: OpenDatabase, now: () => Date): FactLedger {
  const { db } = database
  // Compiled once, what every question reads: building the query each time costs more than running it.
  const atSlot = selectFigures(db).where('figure_index.withdrawn', '=', 0).where('figure_index.slot', '=', '').compile()
  const ofOperation = selectFigures(db)
    .orderBy('figure_index.id')
    .where('figure_index.withdrawn', '=', 0)
    .where('figure_index.operation', '=', '')
    .compile()
  const oneRecord = selectCurrent(db).where('record.kind', '=', 'source').where('record.id', '=', '').compile()
  // A newsroom asks about the operations of the day.
  const figuresOf = createReadMemory<readonly Stored<FigureFact>[]>({
    most: MOST_REMEMBERED,
    sizeOf: (figures) => 1 + figures.length,
  })
  const countOfCommits = db.selectFrom('ledger').select('version').compile()

  let counting: Promise<number> | null = null

  /** Every question asks for it: those that come together share the answer. */
  function version(): Promise<number> {
    return (counting ??= countCommits())
  }

  async function countCommits(): Promise<number> {
    try {
      const [row] = await database.read(countOfCommits)
      return row?.version ?? 0
    } finally {
      counting = null
    }
  }

  async function current<K extends RecordKind>(kind: K, id: string): Promise<Revision<K> | null> {
    const [revision] = await currentOf(kind, [id])
    return revision ?? null
  }

  async function currentOf<K extends RecordKind>(kind: K, ids: readonly string[]): Promise<Revision<K>[]> {
    const rows =
      ids.length === 1
        ? await database.read(withLast(oneRecord, [kind, ...ids]))
        : await selectCurrent(db).where('record.kind', '=', kind).where('record.id', 'in', ids).execute()
    return rows.map((row) => readRevision(kind, row))
  }

  return {
    version,
    current,

    async vocabulary() {
      const rows = await selectCurrent(db)
        .where('record.kind', 'in', ['operation', 'metric', 'subset'])
        .where('record.withdrawn', '=', 0)
        .orderBy('record.id')
        .execute()
      const records = <K extends RecordKind>(kind: K) =>
        rows.filter((row) => row.kind === kind).map((row) => readRevision(kind, row).record)
      return {
        operations: records('operation'),
        metrics: records('metric'),
        subsets: records('subset'),
        places: await listOwnPlaces(db),
      }
    },

    async figuresAt(slot) {
      const rows = await database.read(withLast(atSlot, [slot]))
      return orderFacts(rows.map((row) => readFigure(row)))
    },

    async figures(query) {
      const { operation, ...rest } = query
      const isOperationAlone = operation !== undefined && Object.values(rest).every((value) => value === undefined)
      if (!isOperationAlone) return await listFigures(db, query)
      return await figuresOf.recall(await version(), operation, async () => {
        const rows = await database.read(withLast(ofOperation, [operation]))
        return rows.map((row) => readFigure(row))
      })
    },

    async searchStatements(words, limit) {
      const ids = await searchStatementIds(db, words, limit)
      if (ids.length === 0) return []
      const rows = await selectFacts(db).where('record.kind', '=', 'statement').where('record.id', 'in', ids).execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.flatMap((id) => byId.get(id) ?? []).map((row) => readStatement(row))
    },

    async statements() {
      const rows = await selectFacts(db)
        .where('record.kind', '=', 'statement')
        .where('record.withdrawn', '=', 0)
        .orderBy('record.id')
        .execute()
      return rows.map((row) => readStatement(row))
    },

    async fact(id) {
      const rows = await selectFacts(db)
        .where('record.kind', 'in', ['figure', 'statement'])
        .where('record.id', '=', id)
        .orderBy('record.kind')
        .execute()
      const [row] = rows
      if (row === undefined) return null
      return row.kind === 'figure' ? readFigure(row) : readStatement(row)
    },

    async sources(ids) {
      const found = new Map<string, Revision<'source'>>()
      for (let i = 0; i < ids.length; i += IDS_A_QUERY) {
        for (const source of await currentOf('source', ids.slice(i, i + IDS_A_QUERY))) found.set(source.id, source)
      }
      return ids.flatMap((id) => found.get(id)?.record ?? [])
    },

    async list(kind, { after, limit }) {
      const page = selectCurrent(db).where('record.kind', '=', kind).orderBy('record.id').limit(limit)
      const rows = await (after === undefined ? page : page.where('record.id', '>', after)).execute()
      return rows.map((row) => readRevision(kind, row))
    },

    async history(kind, id) {
      const rows = await db
        .selectFrom('revision')
        .select(REVISION_COLUMNS)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .orderBy('revision')
        .execute()
      return rows.map((row) => readRevision(kind, row))
    },

    proposals: (query) => listProposals(db, query),

    revisionsAfter: (after, limit) => readRevisionsAfter(db, after, limit),

    async commit(changes) {
      if (changes.length === 0) return { committed: true, version: await version() }
      try {
        return { committed: true, version: await commitChanges(db, changes, now().toISOString()) }
      } catch (error) {
        if (!(error instanceof StaleChange)) throw error
        return toConflict(error, await current(error.kind, error.id))
      }
    },

    close: () => database.close(),
  }
}

// Left joins, because they fix the order: what narrows is read first, and each revision is then one look-up.
function selectCurrent(db: Kysely<Tables>) {
  return db
    .selectFrom('record')
    .leftJoin('revision', (join) =>
      join
        .onRef('revision.kind', '=', 'record.kind')
        .onRef('revision.id', '=', 'record.id')
        .onRef('revision.revision', '=', 'record.revision'),
    )
    .select(REVISION_COLUMNS)
    .$castTo<Tables['revision']>()
}

function selectFacts(db: Kysely<Tables>) {
  return selectCurrent(db).select(selectApprover).$castTo<Tables['revision'] & StandingRow>()
}

function selectFigures(db: Kysely<Tables>) {
  return db
    .selectFrom('figure_index')
    .leftJoin('revision', (join) =>
      join
        .on('revision.kind', '=', 'figure')
        .onRef('revision.id', '=', 'figure_index.id')
        .onRef('revision.revision', '=', 'figure_index.revision'),
    )
    .select(STANDING_COLUMNS)
    .select(selectApprover)
    .$castTo<StandingRow>()
}

async function listFigures(db: Kysely<Tables>, query: FigureQuery): Promise<readonly Stored<FigureFact>[]> {
  const { operation, metric, place, subset, source, includeWithdrawn, onlyWithdrawn, limit } = query
  let found = selectFigures(db).orderBy('figure_index.id')
  if (onlyWithdrawn === true) found = found.where('figure_index.withdrawn', '=', 1)
  else if (includeWithdrawn !== true) found = found.where('figure_index.withdrawn', '=', 0)
  if (operation !== undefined) found = found.where('figure_index.operation', '=', operation)
  if (metric !== undefined) found = found.where('figure_index.metric', '=', metric)
  if (place !== undefined) found = found.where('figure_index.place', place === null ? 'is' : '=', place)
  if (subset !== undefined) found = found.where('figure_index.subset', subset === null ? 'is' : '=', subset)
  if (source !== undefined) {
    found = found.where('figure_index.id', 'in', (from) =>
      from.selectFrom('figure_source').select('figure').where('source', '=', source),
    )
  }
  if (limit !== undefined) found = found.limit(limit)
  const rows = await found.execute()
  return rows.map((row) => readFigure(row))
}

/** A compiled query that asks for other values in its last places. */
function withLast<Row>(query: CompiledQuery<Row>, values: readonly string[]): CompiledQuery<Row> {
  return { ...query, parameters: [...query.parameters.slice(0, -values.length), ...values] }
}

function toConflict(error: StaleChange, conflict: Revision | null): CommitResult {
  if (conflict === null) throw error
  return { committed: false, conflict }
}

/** Places of figures that are no country codes. */
async function listOwnPlaces(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('figure_index')
    .select('place')
    .distinct()
    .where(({ eb, fn }) => eb(fn<number>('length', ['place']), '>', COUNTRY_CODE_LENGTH))
    .orderBy('place')
    .execute()
  return rows.flatMap(({ place }) => place ?? [])
}

const COUNTRY_CODE_LENGTH = 2
