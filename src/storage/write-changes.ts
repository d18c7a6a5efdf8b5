import type { Kysely, Transaction } from 'kysely'
import { UserError } from '../errors.ts'
import { toSlotKey, type FigureFact, type StatementFact } from '../facts/fact.ts'
import type { Change, RecordKind } from '../facts/ledger.ts'
import { chunk, insertAll } from './insert-all.ts'
import { listStatementWords } from './statement-words.ts'
import { toBody } from './stored-record.ts'
import type { Tables } from './tables.ts'

const IDS_A_QUERY = 500
const ROWS_AN_INSERT = 100

/** Thrown inside the transaction, so that it is rolled back: somebody else changed this record first. */
export class StaleChange extends Error {
  readonly kind: RecordKind
  readonly id: string

  constructor(change: Change) {
    super(`${change.kind} ${change.record.id} is no longer at revision ${change.expected}`)
    this.kind = change.kind
    this.id = change.record.id
  }
}

/**
 * Appends a revision for each change and moves the pointers and indexes with it. Gives the revisions as they are stored.
 * Throws `StaleChange` where `expected` is not what stands.
 */
export async function writeChanges(
  db: Transaction<Tables>,
  changes: readonly Change[],
  { at, version }: { readonly at: string; readonly version: number },
): Promise<readonly Tables['revision'][]> {
  const standing = await readStanding(db, changes)
  const last = new Map<string, Change>()
  const revisions: Tables['revision'][] = []
  for (const change of changes) {
    const key = toKey(change.kind, change.record.id)
    const current = standing.get(key) ?? 0
    if (current !== change.expected) throw refuse(change, last.has(key), current)
    standing.set(key, current + 1)
    last.set(key, change)
    revisions.push(toRevisionRow(change, current + 1, at, version))
  }
  await insertAll(db, 'revision', revisions)
  await writePointers(db, [...last.values()])
  await writeIndexes(db, [...last.values()])
  await writeProposals(db, [...last.values()], at)
  return revisions
}

function refuse(change: Change, isTwice: boolean, current: number): Error {
  const name = `${change.kind} ${change.record.id}`
  if (isTwice) return new Error(`One commit changes ${name} twice from revision ${change.expected}.`)
  if (current > 0) return new StaleChange(change)
  return new UserError('not_found', `There is no ${name} in the store to change.`, {
    hint: 'It may be in another store: check DATABASE_URL.',
  })
}

async function readStanding(db: Kysely<Tables>, changes: readonly Change[]): Promise<Map<string, number>> {
  const standing = new Map<string, number>()
  for (const kind of new Set(changes.map((change) => change.kind))) {
    const ids = changes.filter((change) => change.kind === kind).map((change) => change.record.id)
    for (const some of chunk(ids, IDS_A_QUERY)) {
      const rows = await db
        .selectFrom('record')
        .where('kind', '=', kind)
        .where('id', 'in', some)
        .select(['id', 'revision'])
        .execute()
      for (const row of rows) standing.set(toKey(kind, row.id), row.revision)
    }
  }
  return standing
}

function toRevisionRow({ kind, record, action, by, why }: Change, revision: number, at: string, version: number) {
  return { kind, id: record.id, revision, action, at, by, why, body: toBody(kind, record), version }
}

async function writePointers(db: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  const rows = changes.map((change) => ({ kind: change.kind, id: change.record.id, ...toPointer(change) }))
  for (const some of chunk(rows, ROWS_AN_INSERT)) {
    await db
      .insertInto('record')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'id']).doUpdateSet((update) => ({
          revision: update.ref('excluded.revision'),
          withdrawn: update.ref('excluded.withdrawn'),
        })),
      )
      .execute()
  }
}

function toPointer(change: Pick<Change, 'record' | 'action' | 'expected'>) {
  return { revision: change.expected + 1, withdrawn: isWithdrawn(change) ? 1 : 0 }
}

function isWithdrawn({ action, record }: Pick<Change, 'record' | 'action'>): boolean {
  return action === 'withdraw' || ('status' in record && record.status === 'withdrawn')
}

async function writeIndexes(db: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  for (const some of chunk(changes, IDS_A_QUERY)) {
    const figures = some.filter((change) => change.kind === 'figure') as readonly Change<'figure'>[]
    const statements = some.filter((change) => change.kind === 'statement') as readonly Change<'statement'>[]
    await forget(db, 'figure_index', 'id', figures)
    await forget(db, 'figure_source', 'figure', figures)
    await insertAll(db, 'figure_index', figures.map(toIndexRow))
    await insertAll(
      db,
      'figure_source',
      figures.flatMap(({ record }) => toSourceRows(record)),
    )
    await forget(db, 'statement_word', 'statement', statements)
    await insertAll(
      db,
      'statement_word',
      statements.filter((change) => !isWithdrawn(change)).flatMap(({ record }) => toWordRows(record)),
    )
  }
}

/** A decided proposal keeps the time at which it was made, and the facts it is about. */
async function writeProposals(db: Kysely<Tables>, changes: readonly Change[], at: string): Promise<void> {
  const proposals = changes.filter((change) => change.kind === 'proposal') as readonly Change<'proposal'>[]
  for (const { record, expected } of proposals) {
    const { id, state } = record
    if (expected > 0) await db.updateTable('proposal_index').set({ state }).where('id', '=', id).execute()
    else {
      await db.insertInto('proposal_index').values({ id, state, at }).execute()
      const facts = [...new Set(record.changes.map((change) => change.record.id))]
      await insertAll(
        db,
        'proposal_fact',
        facts.map((fact) => ({ fact, proposal: id })),
      )
    }
  }
}

/** Where a figure fact is found, as its latest revision says. */
export function toIndexRow(change: Pick<Change<'figure'>, 'record' | 'action' | 'expected'>) {
  const { id, operation, metric, scope } = change.record
  const { place, subset } = scope
  return { id, ...toPointer(change), slot: toSlotKey(change.record), operation, metric, place, subset }
}

function toSourceRows({ id, sources }: FigureFact) {
  return [...new Set(sources)].map((source) => ({ source, figure: id }))
}

function toWordRows(statement: StatementFact) {
  return listStatementWords(statement).map(({ word, weight }) => ({ word, statement: statement.id, weight }))
}

/** Takes the earlier revision of changed facts out of an index. */
async function forget(
  db: Kysely<Tables>,
  table: 'figure_index' | 'figure_source' | 'statement_word',
  column: 'id' | 'figure' | 'statement',
  changes: readonly Change[],
): Promise<void> {
  const ids = changes.filter((change) => change.expected > 0).map((change) => change.record.id)
  if (ids.length === 0) return
  await db.deleteFrom(table).where(db.dynamic.ref(column), 'in', ids).execute()
}

function toKey(kind: RecordKind, id: string): string {
  return `${kind} ${id}`
}
