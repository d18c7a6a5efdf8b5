import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** Who approved the revision of a fact: the proposal about it that was approved in the very commit. Null where it was stored at once. */
export function selectApprover(from: ExpressionBuilder<Tables, 'revision'>) {
  return from
    .selectFrom('proposal_fact')
    .leftJoin('revision as approval', (join) =>
      join
        .on('approval.kind', '=', 'proposal')
        .onRef('approval.id', '=', 'proposal_fact.proposal')
        .on('approval.action', '=', 'approve'),
    )
    .whereRef('proposal_fact.fact', '=', 'revision.id')
    .select((eb) => {
      // Compared here and not in the join: a commit may have a hundred thousand rows, and would be searched for the few of a fact.
      const inCommit = eb.case().when('approval.version', '=', eb.ref('revision.version'))
      return eb.fn.max<string | null>(inCommit.then(eb.ref('approval.by')).end()).as('by')
    })
    .as('approved_by')
}
