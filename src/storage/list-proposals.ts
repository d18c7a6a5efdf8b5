import type { Kysely } from 'kysely'
import type { ProposalQuery, Revision } from '../facts/ledger.ts'
import { readRevision, REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

/** Proposals as they stand, newest first, found by their state and by the facts they would change. */
export async function listProposals(
  db: Kysely<Tables>,
  { state, fact, limit }: ProposalQuery,
): Promise<readonly Revision<'proposal'>[]> {
  let found = db
    .selectFrom('proposal_index')
    .innerJoin('record', (join) => join.on('record.kind', '=', 'proposal').onRef('record.id', '=', 'proposal_index.id'))
    .innerJoin('revision', (join) =>
      join
        .on('revision.kind', '=', 'proposal')
        .onRef('revision.id', '=', 'record.id')
        .onRef('revision.revision', '=', 'record.revision'),
    )
    .select(REVISION_COLUMNS)
    .orderBy('proposal_index.at', 'desc')
    .orderBy('proposal_index.id')
    .limit(limit)
  if (state !== undefined) found = found.where('proposal_index.state', '=', state)
  if (fact !== undefined) {
    found = found.where('proposal_index.id', 'in', (from) =>
      from.selectFrom('proposal_fact').select('proposal').where('fact', '=', fact),
    )
  }
  return (await found.execute()).map((row) => readRevision('proposal', row))
}
