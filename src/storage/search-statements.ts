import type { Kysely } from 'kysely'
import { isPrefix, listStems, rankStatements, splitWords, type WordMatches } from './statement-words.ts'
import type { Tables } from './tables.ts'

const MATCHES_READ = 500
const CANDIDATES_KEPT = 500
const LAST_LETTER = '\u{10ffff}'

/** The ids of the current statements whose words best fit, best first. Rare words are looked up first; common ones only rank what those found. */
export async function searchStatementIds(
  db: Kysely<Tables>,
  words: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const searched = [...new Set(words.flatMap(splitWords))]
  if (searched.length === 0 || limit <= 0) return []
  const counted: { word: string; count: number }[] = []
  for (const word of searched) counted.push({ word, count: await countMatches(db, word) })
  counted.sort((a, b) => a.count - b.count)

  const found: WordMatches[] = []
  const candidates = new Set<string>()
  for (const { word, count } of counted) {
    if (count === 0) continue
    const within = count > MATCHES_READ && candidates.size > 0 ? [...candidates].slice(0, CANDIDATES_KEPT) : null
    const matches = await readMatches(db, word, within)
    for (const match of matches) candidates.add(match.statement)
    found.push({ word, count, matches })
  }
  return rankStatements(found, await countStatements(db), limit)
}

function selectMatches(db: Kysely<Tables>, word: string) {
  return db
    .selectFrom('statement_word')
    .where((where) =>
      where.or([
        where('word', 'in', [word, ...listStems(word)]),
        ...(isPrefix(word) ? [where.and([where('word', '>=', word), where('word', '<', word + LAST_LETTER)])] : []),
      ]),
    )
}

async function countMatches(db: Kysely<Tables>, word: string): Promise<number> {
  const row = await selectMatches(db, word)
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function readMatches(db: Kysely<Tables>, word: string, within: readonly string[] | null) {
  const matches = selectMatches(db, word).select(['word', 'statement', 'weight'])
  if (within !== null) return matches.where('statement', 'in', within).execute()
  return matches.orderBy('weight', 'desc').limit(MATCHES_READ).execute()
}

async function countStatements(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('record')
    .where('kind', '=', 'statement')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
