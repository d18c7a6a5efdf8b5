import type { Revision } from '../ledger.ts'
import type { Proposal, ProposedChange } from '../proposal.ts'
import type { CurationDesk } from './curation-desk.ts'
import type { Draft } from './draft.ts'

/** A proposal as the draft it was made of: what stood when it was proposed, and what would stand. */
export async function toDraft({ action, changes, why }: Proposal, desk: CurationDesk): Promise<Draft> {
  // The fact is the last of its changes; an import has many, and shows its first.
  const main = changes.findLast(({ kind }) => kind !== 'source') ?? changes.at(-1)
  if (main === undefined) throw new Error('A proposal changes nothing.')
  return { action, changes, before: await findBefore(main, desk), after: await toAfter(main, changes, desk), why }
}

async function findBefore(
  { kind, record, expected }: ProposedChange,
  { ledger }: CurationDesk,
): Promise<Draft['before']> {
  if (expected === 0 || (kind !== 'figure' && kind !== 'statement')) return null
  const history: readonly Revision<'figure' | 'statement'>[] = await ledger.history(kind, record.id)
  const before = history.find(({ revision }) => revision === expected) ?? null
  // What was withdrawn and is proposed anew is something new.
  return before?.action === 'withdraw' ? null : before
}

async function toAfter(
  main: ProposedChange,
  changes: readonly ProposedChange[],
  { ledger }: CurationDesk,
): Promise<Draft['after']> {
  switch (main.kind) {
    case 'operation':
      return { kind: 'operation', record: main.record }
    case 'metric':
      return { kind: 'metric', record: main.record }
    case 'subset':
      return { kind: 'subset', record: main.record }
    case 'source':
      return { kind: 'source', record: main.record }
    case 'figure':
    case 'statement': {
      const added = changes.flatMap((change) => (change.kind === 'source' ? [change.record] : []))
      const stored = await ledger.sources(main.record.sources)
      const sources = main.record.sources.flatMap(
        (id) => [...added, ...stored].find((source) => source.id === id) ?? [],
      )
      return { kind: 'fact', record: main.record, sources }
    }
    default:
      return main satisfies never
  }
}
