import type { z } from 'zod'
import { UserError } from '../errors.ts'
import { FigureFact, StatementFact } from '../facts/fact.ts'
import type { RecordByKind, RecordKind, Revision, Stored } from '../facts/ledger.ts'
import { Metric, Subset } from '../facts/metric.ts'
import { Operation } from '../facts/operation.ts'
import { Proposal } from '../facts/proposal.ts'
import { Source } from '../facts/source.ts'
import type { Tables } from './tables.ts'

const TYPES: { readonly [K in RecordKind]: z.ZodType<RecordByKind[K]> } = {
  operation: Operation,
  metric: Metric,
  subset: Subset,
  source: Source,
  figure: FigureFact,
  statement: StatementFact,
  proposal: Proposal,
}

/** The columns that every reader of a revision selects. */
export const REVISION_COLUMNS = [
  'revision.kind',
  'revision.id',
  'revision.revision',
  'revision.action',
  'revision.at',
  'revision.by',
  'revision.why',
  'revision.body',
  'revision.version',
] as const

/** The columns that the reader of a fact as it stands needs: it reads many at a time. */
export const STANDING_COLUMNS = [
  'revision.id',
  'revision.revision',
  'revision.at',
  'revision.by',
  'revision.body',
] as const
export type StandingRow = Pick<Tables['revision'], 'id' | 'revision' | 'at' | 'by' | 'body'> & {
  readonly approved_by: string | null
}

/** Reads a row of the revision table. A body that is not a record of its kind is a `UserError('storage')`. */
export function readRevision<K extends RecordKind>(kind: K, row: Tables['revision']): Revision<K> {
  const { id, revision, action, at, by, why } = row
  return { kind, id, revision, action, at, by, why, record: readBody(kind, row) }
}

/** Reads a figure fact as it stands, with the revision that says so. */
export function readFigure(row: StandingRow): Stored<FigureFact> {
  return { ...readBody('figure', row), ...readStanding(row) }
}

/** Reads a statement as it stands, with the revision that says so. */
export function readStatement(row: StandingRow): Stored<StatementFact> {
  return { ...readBody('statement', row), ...readStanding(row) }
}

function readStanding(row: StandingRow) {
  const { revision, at, by, approved_by } = row
  return { revision, revised_at: at, revised_by: by, ...(approved_by === null ? {} : { approved_by }) }
}

/** The record as it will be stored. A record that could not be read back is a bug of the caller and throws. */
export function toBody<K extends RecordKind>(kind: K, record: RecordByKind[K]): string {
  return JSON.stringify(TYPES[kind].parse(record))
}

function readBody<K extends RecordKind>(
  kind: K,
  row: Pick<Tables['revision'], 'id' | 'revision' | 'body'>,
): RecordByKind[K] {
  try {
    return TYPES[kind].parse(JSON.parse(row.body))
  } catch (cause) {
    throw new UserError(
      'storage',
      `The store holds a ${kind} that cannot be read: ${row.id}, revision ${row.revision}.`,
      {
        hint: 'Restore the store from a backup, or update Stet if a newer version wrote it.',
        cause,
      },
    )
  }
}
