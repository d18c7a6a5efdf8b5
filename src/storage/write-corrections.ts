import type { Kysely } from 'kysely'
import type { Correction } from '../delivery/correction.ts'
import type { Fact } from '../facts/fact.ts'
import type { Change } from '../facts/ledger.ts'
import { readRevision, REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

type FactChange = Change<'figure'> | Change<'statement'>

/** Notes which facts now say something else than they did, in the transaction that changes them. */
export async function writeCorrections(db: Kysely<Tables>, changes: readonly Change[], at: string): Promise<void> {
  // What an earlier change of the same commit says, where one fact is changed twice in it.
  const siblings = new Map<string, FactChange>()
  for (const change of changes) {
    if (!isFactChange(change)) continue
    const sibling = siblings.get(toKey(change, change.expected))
    siblings.set(toKey(change, change.expected + 1), change)
    if (change.expected === 0) continue
    const action = correctionBy(change)
    if (action === null) continue
    if (action === 'import' && !(await saysOtherwise(db, change, sibling))) continue
    const revision = change.expected + 1
    const fact = change.record.id
    await db
      .insertInto('correction')
      .values({ id: `${fact}@${revision}`, fact, revision, action, at, is_planned: 0, late: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** A fact at a revision. */
function toKey({ kind, record }: FactChange, revision: number): string {
  return `${kind} ${record.id} ${revision}`
}

function isFactChange(change: Change): change is FactChange {
  return change.kind === 'figure' || change.kind === 'statement'
}

function correctionBy({ action }: FactChange): Correction['action'] | null {
  // What was withdrawn and is proposed anew stands again: whoever was told not to use it hears so.
  if (action === 'propose') return 'update'
  return action === 'correct' || action === 'update' || action === 'withdraw' || action === 'import' ? action : null
}

/** A pack is imported again and again: what it leaves as it was is no news, nor is a new note. */
async function saysOtherwise(
  db: Kysely<Tables>,
  change: FactChange,
  sibling: FactChange | undefined,
): Promise<boolean> {
  const { kind, record, expected } = change
  if (sibling !== undefined) return toSaying(sibling.record) !== toSaying(record)
  const row = await db
    .selectFrom('revision')
    .select(REVISION_COLUMNS)
    .where('kind', '=', kind)
    .where('id', '=', record.id)
    .where('revision', '=', expected)
    .executeTakeFirstOrThrow()
  return toSaying(readRevision<'figure' | 'statement'>(kind, row).record) !== toSaying(record)
}

/** What people were told of a fact. */
function toSaying(fact: Fact): string {
  if (fact.kind === 'figure') return JSON.stringify([fact.value, fact.hedge, fact.status])
  const { en, ar, fr, es } = fact.text
  return JSON.stringify([en, ar, fr, es, fact.status])
}
