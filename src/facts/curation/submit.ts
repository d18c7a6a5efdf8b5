import type { Offer } from '../../errors.ts'
import { formatDate } from '../../wording/format-date.ts'
import type { Change, FactLedger, Revision } from '../ledger.ts'
import type { Actor, Proposal, ProposedChange } from '../proposal.ts'
import { toDay } from '../review/review-date.ts'
import { signAs } from './actor.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'
import { FieldFault } from './field-fault.ts'

/** A change that waits, with how long it does. */
export interface NewProposal extends Pick<Draft, 'action' | 'changes' | 'why'> {
  readonly proposer: Actor
  /** Days after which nobody can approve it. */
  readonly days: number
  /** The gap it would close. */
  readonly gap: string | null
  /** Six letters and digits, different each time. */
  readonly newId: () => string
}

const DAY = 86_400_000

/** Stores a proposal; what it would change stays as it is until somebody approves it. */
export async function storeProposal(
  { action, changes, why, proposer, days, gap, newId }: NewProposal,
  { ledger, now }: Pick<CurationDesk, 'ledger' | 'now'>,
): Promise<Proposal> {
  for (;;) {
    const proposal: Proposal = {
      id: `p-${newId()}`,
      state: 'pending',
      action,
      changes: [...changes],
      proposer,
      why,
      expires: new Date(now.getTime() + days * DAY).toISOString(),
      gap,
      decided: null,
    }
    const entry = { expected: 0, action: 'propose', ...signAs(proposer), why } as const
    const result = await ledger.commit([{ kind: 'proposal', record: proposal, ...entry }])
    if (result.committed) return proposal
    // The id was taken.
  }
}

/** Stores changes at once, as one commit. Throws a `FieldFault` where somebody else changed one of them since it was read. */
export async function storeAtOnce(
  { changes, why }: Pick<Draft, 'changes' | 'why'>,
  actor: Actor,
  desk: CurationDesk,
): Promise<Revision> {
  for (let tries = 0; ; tries++) {
    const fitting = await fitSources(changes, desk.ledger)
    const result = await desk.ledger.commit(fitting.map((change) => toChange(change, actor, why)))
    const last = fitting.at(-1)
    if (result.committed && last !== undefined) {
      const stored = await desk.ledger.current(last.kind, last.record.id)
      if (stored !== null) return stored
    }
    if (result.committed) throw new Error('A change that was stored cannot be read.')
    if (result.conflict.kind !== 'source' || tries > MOST_TRIES)
      throw await explainChanged(result.conflict, expectedOf(result.conflict, changes), desk)
  }
}

/** How often somebody else may store a source of the same name in between. */
export const MOST_TRIES = 5

export function toChange(change: ProposedChange, actor: Actor, why: string): Change {
  const { kind, record, expected, action } = change
  return { kind, record, expected, action, ...signAs(actor), why }
}

/** Sources that came into the store since they were proposed: the same one is used, another one of that name makes way. */
export async function fitSources(
  changes: readonly ProposedChange[],
  ledger: FactLedger,
): Promise<readonly ProposedChange[]> {
  const names = new Map<string, string>()
  const fitting: ProposedChange[] = []
  for (const change of changes) {
    if (change.kind !== 'source' || change.expected > 0) {
      fitting.push(change)
      continue
    }
    const { record } = change
    const taken = (id: string) => fitting.some((other) => other.kind === 'source' && other.record.id === id)
    for (let number = 1; ; number++) {
      const id = number === 1 ? record.id : `${record.id}-${number}`
      const standing = await ledger.current('source', id)
      const isSame = standing?.record.title === record.title && standing.record.url === record.url
      if (standing !== null && !isSame) continue
      if (taken(id)) continue
      if (standing === null) fitting.push({ ...change, record: { ...record, id } })
      names.set(record.id, id)
      break
    }
  }
  return fitting.map((change) => renameSources(change, names))
}

function renameSources(change: ProposedChange, names: ReadonlyMap<string, string>): ProposedChange {
  if (change.kind !== 'figure' && change.kind !== 'statement') return change
  const sources = change.record.sources.map((id) => names.get(id) ?? id)
  return { ...change, record: { ...change.record, sources } } as ProposedChange
}

/** The revision that a change of a record was made on. */
export function expectedOf({ kind, id }: Revision, changes: readonly ProposedChange[]): number {
  return changes.find((change) => change.kind === kind && change.record.id === id)?.expected ?? 0
}

/** What somebody else did to a record first: old and new, who, when and why. */
export async function explainChanged(
  conflict: Revision,
  expected: number,
  desk: CurationDesk,
  offers: readonly Offer[] = [],
): Promise<FieldFault> {
  const { kind, id } = conflict
  const history = await desk.ledger.history(kind, id)
  const first = history.find(({ revision }) => revision === expected + 1) ?? conflict
  const before = history.find(({ revision }) => revision === expected)
  const now = describeRecord(first.kind, first.record, desk)
  const what =
    first.action === 'verify'
      ? `${curationWordsOf(desk.language).done.verify}, ${now}`
      : before === undefined
        ? now
        : `${describeRecord(before.kind, before.record, desk)} → ${now}`
  const date = formatDate(toDay(new Date(first.at), desk.timeZone), desk.language)
  return new FieldFault({
    language: desk.language,
    field: 'fact',
    code: 'changed',
    kind: 'conflict',
    values: { fact: id, what, name: first.by, date, why: first.why },
    offers,
  })
}
