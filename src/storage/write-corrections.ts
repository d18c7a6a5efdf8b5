import type { Kysely } from 'kysely'
import type { Correction } from '../delivery/correction.ts'
import type { Fact } from '../facts/fact.ts'
import type { Change } from '../facts/ledger.ts'
import { readRevision, REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

type FactChange = Change<'figure'> | Change<'statement'>

/** Notes which facts now say something else than they did, in the transaction that changes them. */
export async function writeCorrections(db: Kysely<Tables>, changes: readonly Change[], at: string): Promise<void> {
  for (const [index, change] of changes.entries()) {
    if (!isFactChange(change) || change.expected === 0) continue
    const action = correctionBy(change)
    if (action === null) continue
    if (action === 'import' && !(await saysOtherwise(db, change, changes.slice(0, index)))) continue
    const revision = change.expected + 1
    const fact = change.record.id
    await db
      .insertInto('correction')
      .values({ id: `${fact}@${revision}`, fact, revision, action, at, is_planned: 0, late: 0 })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

function isFactChange(change: Change): change is FactChange {
  return change.kind === 'figure' || change.kind === 'statement'
}

function correctionBy({ action }: FactChange): Correction['action'] | null {
  return action === 'correct' || action === 'update' || action === 'withdraw' || action === 'import' ? action : null
}

/** A pack is imported again and again: what it leaves as it was is no news, nor is a new note. */
async function saysOtherwise(db: Kysely<Tables>, change: FactChange, before: readonly Change[]): Promise<boolean> {
  const { kind, record, expected } = change
  const sibling = before.find(
    (other) => other.kind === kind && other.record.id === record.id && other.expected === expected - 1,
  )
  if (sibling !== undefined) return toSaying(sibling.record as Fact) !== toSaying(record)
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
