import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

const FACTS_A_BUNDLE = 250
const BUNDLES_A_QUERY = 500

/**
 * Answers are filed under their facts in bundles of a few hundred that were given one after the other. Under the fact alone each
 * answer would write a page of its own, which was most of what recording it cost; now they share a few. Who looks for the answers
 * of a fact, which only a correction does, looks into every bundle: some thousands where there are a million answers.
 */
export function createBundles(): (db: Kysely<Tables>, count: number) => Promise<number> {
  let open = { bundle: 0, left: 0 }
  return async (db, count) => {
    // Two processes never write into one bundle at once, and nothing is lost where they do.
    if (open.left <= 0) open = { bundle: (await readLastBundle(db)) + 1, left: FACTS_A_BUNDLE }
    open.left -= count
    return open.bundle
  }
}

/** The ids of the deliveries that rest on a revision of the fact before this one. */
export async function findResting(db: Kysely<Tables>, fact: string, before: number): Promise<readonly string[]> {
  const last = await readLastBundle(db)
  const found: string[] = []
  for (let first = 1; first <= last; first += BUNDLES_A_QUERY) {
    const count = Math.min(BUNDLES_A_QUERY, last - first + 1)
    const rows = await db
      .selectFrom('delivery_fact')
      .select('delivery')
      // One by one, not as a range: each is one look-up by its key.
      .where(
        'bundle',
        'in',
        Array.from({ length: count }, (_, i) => first + i),
      )
      .where('fact', '=', fact)
      .where('revision', '<', before)
      .execute()
    found.push(...rows.map(({ delivery }) => delivery))
    await nextTurn()
  }
  return found
}

async function readLastBundle(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('delivery_fact')
    .select(({ fn }) => fn.max('bundle').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}
