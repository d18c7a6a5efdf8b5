import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** Who approved the revision of a fact: the proposal about it that was approved in the very commit. Null where it was stored at once. */
export function selectApprover(from: ExpressionBuilder<Tables, 'revision'>) {
  return from
    .selectFrom('proposal_fact')
    .innerJoin('revision as approval', (join) =>
      join
        .on('approval.kind', '=', 'proposal')
        .onRef('approval.id', '=', 'proposal_fact.proposal')
        .on('approval.action', '=', 'approve')
        .onRef('approval.version', '=', 'revision.version'),
    )
    .whereRef('proposal_fact.fact', '=', 'revision.id')
    .select('approval.by')
    .limit(1)
    .as('approved_by')
}
