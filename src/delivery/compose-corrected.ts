import type { Block } from '../chat/reply.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Delivery } from './delivery.ts'
import { describeChange } from './describe-change.ts'
import { listChanges, readHistory } from './fact-changes.ts'
import type { FactChange } from './fact-changes.ts'
import { strikeFigures } from './strike-figures.ts'

export interface Composing {
  readonly store: () => Promise<{ readonly ledger: FactLedger; readonly lexicon: Lexicon }>
  readonly timeZone: string
}

/**
 * What a message says by now: every change of what it rests on, newest first, over what it said, in which the old figures are
 * struck through. Null where nothing has changed.
 */
export async function composeCorrected(
  delivery: Delivery,
  { store, timeZone }: Composing,
): Promise<readonly Block[] | null> {
  const { ledger, lexicon } = await store()
  const changes: FactChange[] = []
  const old: FigureFact[] = []
  for (const [fact, revision] of listRests(delivery)) {
    const own = listChanges(await readHistory(fact, ledger), revision)
    changes.push(...own)
    old.push(...listOldFigures(own))
  }
  if (changes.length === 0) return null
  const { language, blocks } = delivery
  const describing = { ledger, lexicon, language, timeZone }
  const newestFirst = changes.toSorted((a, b) => b.at.localeCompare(a.at) || b.revision - a.revision)
  const banner = newestFirst.flatMap((change) => describeChange(change, describing))
  return [...banner, { type: 'divider' }, ...strikeFigures(blocks, old, describing)]
}

/** The oldest revision of each fact that a message states. */
export function listRests({ restsOn }: Pick<Delivery, 'restsOn'>): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>()
  for (const { fact, revision } of restsOn) oldest.set(fact, Math.min(revision, oldest.get(fact) ?? revision))
  return oldest
}

/** What a fact's figure was and is not any more. A number that it has again, or still, stands. */
function listOldFigures(changes: readonly FactChange[]): readonly FigureFact[] {
  const last = changes.at(-1)
  return changes.flatMap(({ from }) => {
    if (from.kind !== 'figure' || last?.to.kind !== 'figure') return []
    const { value, hedge, metric } = last.to
    const stands = String(from.value) === String(value) && from.hedge === hedge && from.metric === metric
    return stands && last.label !== 'withdrawn' ? [] : [from]
  })
}
