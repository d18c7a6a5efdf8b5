import type { FactLedger, Revision } from './ledger.ts'
import type { Proposal } from './proposal.ts'

/** How many approved proposals of one fact are read. */
const MOST_PROPOSALS = 500

/** The approved proposal that made a revision of a fact; null where it was stored at once. */
export async function findApproval(
  revision: Pick<Revision, 'kind' | 'id' | 'revision'>,
  ledger: Pick<FactLedger, 'proposals'>,
): Promise<Proposal | null> {
  const approved = await ledger.proposals({ fact: revision.id, state: 'approved', limit: MOST_PROPOSALS })
  return approved.find(({ record }) => hasMade(record, revision))?.record ?? null
}

/** Whether an approved proposal made this revision. */
export function hasMade(
  { changes }: Proposal,
  { kind, id, revision }: Pick<Revision, 'kind' | 'id' | 'revision'>,
): boolean {
  return changes.some((change) => change.kind === kind && change.record.id === id && change.expected + 1 === revision)
}
