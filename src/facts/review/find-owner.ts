import type { FactLedger } from '../ledger.ts'
import type { Actor } from '../proposal.ts'
import type { OverdueFact } from './list-overdue.ts'

/** How far back a fact's proposals are read for who proposed it. */
const MOST_PROPOSALS = 20

/**
 * Who is asked whether a fact is still true: whoever verified it last, else whoever proposed what stands. Null where that is
 * nobody in a chat, as for what was imported.
 */
export async function findOwner(
  { fact, kind }: Pick<OverdueFact, 'fact' | 'kind'>,
  ledger: FactLedger,
): Promise<Actor | null> {
  const proposals = await ledger.proposals({ state: 'approved', fact, limit: MOST_PROPOSALS })
  if (proposals.length === 0) return null
  const current = await ledger.current(kind, fact)
  const proposers = proposals.map(({ record }) => record.proposer).filter(isInChat)
  // A verification has no proposal: its name is all that is known of who it was.
  const known = [...proposers, ...proposals.flatMap(({ record }) => record.decided?.by ?? []).filter(isInChat)]
  const verifier = current?.action === 'verify' ? known.find(({ name }) => name === current.by) : undefined
  return verifier ?? proposers[0] ?? null
}

function isInChat({ platform }: Actor): boolean {
  return platform !== 'terminal'
}
