import type { FactLedger } from '../ledger.ts'
import type { Actor } from '../proposal.ts'
import type { OverdueFact } from './list-overdue.ts'

/** How far back proposals are read for who somebody is. */
const MOST_PROPOSALS = 100
const MOST_OF_A_FACT = 20

/** People in chats who proposed or decided something lately, by name: a revision keeps only the name of whoever made it. */
export async function listPeople(ledger: FactLedger): Promise<ReadonlyMap<string, Actor>> {
  const proposals = await ledger.proposals({ limit: MOST_PROPOSALS })
  const people = new Map<string, Actor>()
  for (const { record } of proposals.toReversed())
    for (const actor of [record.decided?.by, record.proposer])
      if (actor !== undefined && isInChat(actor)) people.set(actor.name, actor)
  return people
}

/**
 * Who is asked whether a fact is still true: whoever verified it last, else whoever proposed what stands. Null where that is
 * nobody in a chat, as for what was imported.
 */
export async function findOwner(
  { fact, kind }: Pick<OverdueFact, 'fact' | 'kind'>,
  ledger: FactLedger,
  people: ReadonlyMap<string, Actor>,
): Promise<Actor | null> {
  const current = await ledger.current(kind, fact)
  if (current === null) return null
  const last = people.get(current.by)
  if (current.action === 'verify' && last !== undefined) return last
  const proposals = await ledger.proposals({ state: 'approved', fact, limit: MOST_OF_A_FACT })
  const proposers = proposals.map(({ record }) => record.proposer).filter(isInChat)
  return proposers[0] ?? last ?? null
}

function isInChat({ platform }: Actor): boolean {
  return platform !== 'terminal'
}
