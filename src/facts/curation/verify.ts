import type { Change, Revision } from '../ledger.ts'
import type { Actor } from '../proposal.ts'
import { signAs } from './actor.ts'
import type { CurationDesk } from './curation-desk.ts'
import { readWords } from './field-fault.ts'
import { findFact } from './find-fact.ts'
import { explainChanged } from './submit.ts'

interface Verification {
  readonly fact: string | undefined
  /** The revision that somebody looked at, where a button says it. */
  readonly seen: number | undefined
  readonly by: Actor
  readonly why: string
}

/** Notes that a fact is still true: a revision that changes nothing of it. Where somebody changed it meanwhile, what was verified no longer stands. */
export async function verify(
  { fact, seen, by, why }: Verification,
  desk: CurationDesk,
): Promise<Revision<'figure'> | Revision<'statement'>> {
  const reason = readWords('why', why, desk.language)
  const standing = await findFact(fact, desk)
  if (seen !== undefined) await refuseUnseen(standing, seen, desk)
  const { kind, record, revision: expected } = standing
  const change = { kind, record, expected, action: 'verify', ...signAs(by), why: reason } as Change
  const result = await desk.ledger.commit([change])
  if (!result.committed) throw await explainChanged(result.conflict, expected, desk)
  return { ...standing, revision: expected + 1, action: 'verify', by: by.name, why: reason, at: desk.now.toISOString() }
}

/** What was changed after somebody looked at it was not looked at; that others verified it meanwhile is no change. */
async function refuseUnseen(standing: Revision, seen: number, desk: CurationDesk): Promise<void> {
  const history = await desk.ledger.history(standing.kind, standing.id)
  const later = history.filter(({ revision, action }) => revision > seen && action !== 'verify')
  const [first] = later
  if (first !== undefined) throw await explainChanged(standing, first.revision - 1, desk)
}
