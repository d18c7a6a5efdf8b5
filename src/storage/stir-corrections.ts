import type { Kysely } from 'kysely'
import type { Begun, Entry } from './delivery-log.ts'
import type { LightTransaction } from './light-writes.ts'
import type { Tables } from './tables.ts'

const FACTS_A_QUERY = 500
const MOST_REMEMBERED = 10_000

type Rest = Begun['restsOn'][number]

/**
 * A fact that changed while the answer was being written has been planned without it: its corrections are to be planned once
 * more. What the facts stand at is remembered until the next commit, so that an answer usually costs no look-up. Runs inside
 * the transaction that notes the answer.
 */
export function createStirring(
  db: Kysely<Tables>,
): (transaction: LightTransaction, entries: readonly Entry[]) => Promise<void> {
  const countOfCommits = db.selectFrom('ledger').select('version').compile()
  let known = { version: -1, revisions: new Map<string, number>() }

  async function recall(transaction: LightTransaction, rests: readonly Rest[]): Promise<ReadonlyMap<string, number>> {
    const [{ version } = { version: 0 }] = await transaction.execute(countOfCommits)
    if (known.version !== version || known.revisions.size > MOST_REMEMBERED) known = { version, revisions: new Map() }
    const { revisions } = known
    const unknown = new Set<string>()
    for (const { fact } of rests) if (!revisions.has(fact)) unknown.add(fact)
    if (unknown.size > 0)
      for (const [fact, revision] of await readRevisions(transaction.db, [...unknown])) revisions.set(fact, revision)
    return revisions
  }

  return async (transaction, entries) => {
    const rests = entries.flatMap((entry) => (entry.type === 'begin' ? entry.delivery.restsOn : []))
    if (rests.length === 0) return
    const revisions = await recall(transaction, rests)
    for (const { fact, revision } of rests) {
      if ((revisions.get(fact) ?? 0) <= revision) continue
      await transaction.db
        .updateTable('correction')
        .set((row) => ({ is_planned: 0, late: row('late', '+', 1) }))
        .where('fact', '=', fact)
        .where('revision', '>', revision)
        .execute()
    }
  }
}

async function readRevisions(db: Kysely<Tables>, facts: readonly string[]): Promise<readonly [string, number][]> {
  const found: [string, number][] = []
  for (let i = 0; i < facts.length; i += FACTS_A_QUERY) {
    const rows = await db
      .selectFrom('record')
      .select(['id', 'revision'])
      .where('kind', 'in', ['figure', 'statement'])
      .where('id', 'in', facts.slice(i, i + FACTS_A_QUERY))
      .execute()
    found.push(...rows.map(({ id, revision }): [string, number] => [id, revision]))
  }
  return found
}
