import type { Fact } from '../facts/fact.ts'
import type { FactLedger, Revision } from '../facts/ledger.ts'
import type { ChangeLabel } from './correction-words.ts'

/** What people were told of a fact has changed: from what to what, why and by whom. */
export interface FactChange {
  readonly from: Fact
  readonly to: Fact
  readonly label: ChangeLabel
  /** The revision that made it. */
  readonly revision: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  /** Newest first where several changes are taken together. */
  readonly why: readonly string[]
}

/** All revisions of a figure or a statement, oldest first. */
export type FactHistory = readonly Revision<'figure' | 'statement'>[]

export async function readHistory(fact: string, ledger: Pick<FactLedger, 'history'>): Promise<FactHistory> {
  const figures = await ledger.history('figure', fact)
  return figures.length > 0 ? figures : await ledger.history('statement', fact)
}

/** Those of the changes after a revision that people notice, oldest first. */
export function listChanges(history: FactHistory, after: number): readonly FactChange[] {
  const changes: FactChange[] = []
  for (const [index, next] of history.entries()) {
    const before = history[index - 1]
    if (before === undefined || next.revision <= after || isAlike(before.record, next.record)) continue
    const { revision, at, by, why } = next
    changes.push({ from: before.record, to: next.record, label: labelOf(next), revision, at, by, why: [why] })
  }
  return changes
}

/** Several changes as one, from what was said first to what is said now; null where that is the same. */
export function mergeChanges(changes: readonly FactChange[]): FactChange | null {
  const first = changes[0]
  const last = changes.at(-1)
  if (first === undefined || last === undefined || isAlike(first.from, last.to)) return null
  // Why it was changed before does not matter any more.
  if (last.label === 'withdrawn') return { ...last, from: first.from }
  const isWrong = changes.some(({ label }) => label === 'correction')
  const why = [...new Set(changes.toReversed().flatMap((change) => change.why))]
  return { ...last, from: first.from, label: isWrong ? 'correction' : last.label, why }
}

function labelOf({ action, record }: FactHistory[number]): ChangeLabel {
  if (record.status === 'withdrawn') return 'withdrawn'
  return action === 'correct' ? 'correction' : 'update'
}

/** Whether two versions of a fact tell people the same. */
function isAlike(one: Fact, other: Fact): boolean {
  return JSON.stringify(toSaid(one)) === JSON.stringify(toSaid(other))
}

function toSaid(fact: Fact): readonly unknown[] {
  if (fact.kind === 'statement') {
    const { en, ar, fr, es } = fact.text
    return [fact.status, en, ar, fr, es]
  }
  const { place, subset, period, day } = fact.scope
  return [fact.status, fact.operation, fact.metric, fact.value, fact.hedge, place, subset, period, day]
}
