import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { readRevision, REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'
import { toIndexRow } from './write-changes.ts'

const FIGURES_A_PAGE = 500

/**
 * Questions are answered by what the pointers and indexes name: a pointer on an older revision would change answers though
 * every revision is as it was. Names the first that is not on the latest, in a sentence; null where all are.
 */
export async function findStrayPointer(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ kind: string; id: string; latest: number | null; revision: number | null }>`
    select coalesce(r.kind, p.kind) as kind, coalesce(r.id, p.id) as id, r.latest, p.revision
    from (select kind, id, max(revision) as latest from revision group by kind, id) r
    full join record p on p.kind = r.kind and p.id = r.id
    where r.latest is distinct from p.revision limit 1`.execute(db)
  const [stray] = rows
  if (stray !== undefined) {
    const { kind, id, latest, revision } = stray
    if (latest === null) return `The ${kind} ${id} has no revisions.`
    return `The ${kind} ${id} stands at ${revision === null ? 'no revision' : `revision ${revision}`}, its latest is ${latest}.`
  }
  return await findStrayFigure(db)
}

async function findStrayFigure(db: Kysely<Tables>): Promise<string | null> {
  for (let after = ''; ;) {
    const page = await db
      .selectFrom('record')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.kind', '=', 'record.kind')
          .onRef('revision.id', '=', 'record.id')
          .onRef('revision.revision', '=', 'record.revision'),
      )
      .leftJoin('figure_index', 'figure_index.id', 'record.id')
      .select(REVISION_COLUMNS)
      .select([
        'record.withdrawn as isOut',
        'figure_index.revision as place_revision',
        'figure_index.withdrawn',
        'figure_index.slot',
        'figure_index.operation',
        'figure_index.metric',
        'figure_index.place',
        'figure_index.subset',
      ])
      .where('record.kind', '=', 'figure')
      .where('record.id', '>', after)
      .orderBy('record.id')
      .limit(FIGURES_A_PAGE)
      .execute()
    for (const row of page) {
      const { record, action, revision } = readRevision('figure', row)
      const right = toIndexRow({ record, action, expected: revision - 1 })
      const { place_revision, withdrawn, slot, operation, metric, place, subset } = row
      const found = { id: row.id, revision: place_revision, withdrawn, slot, operation, metric, place, subset }
      const isRight = Object.entries(right).every(([column, value]) =>
        Object.is(found[column as keyof typeof found], value),
      )
      if (!isRight || row.isOut !== right.withdrawn)
        return `The figure ${row.id} is not found where its latest revision says.`
    }
    const last = page.at(-1)
    if (last === undefined) return null
    after = last.id
    await nextTurn()
  }
}
