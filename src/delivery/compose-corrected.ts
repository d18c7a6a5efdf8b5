import type { Block } from '../chat/reply.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { Delivery } from './delivery.ts'
import { describeChange } from './describe-change.ts'
import { listChanges, readHistory } from './fact-changes.ts'
import type { FactChange } from './fact-changes.ts'
import { strikeOld } from './strike-old.ts'
import type { Old } from './strike-old.ts'

export interface Composing {
  readonly store: () => Promise<{ readonly ledger: FactLedger; readonly lexicon: Lexicon }>
  readonly timeZone: string
}

/**
 * What a message says by now: every change of what it rests on, newest first, over what it said, in which what is old is
 * struck through. Null where nothing has changed.
 */
export async function composeCorrected(
  delivery: Delivery,
  { store, timeZone }: Composing,
): Promise<readonly Block[] | null> {
  const { ledger, lexicon } = await store()
  const changes: FactChange[] = []
  const figures: FigureFact[] = []
  const sentences: string[] = []
  for (const [fact, revision] of listRests(delivery)) {
    const own = listChanges(await readHistory(fact, ledger), revision)
    changes.push(...own)
    const old = listOld(own)
    figures.push(...old.figures)
    sentences.push(...old.sentences)
  }
  if (changes.length === 0) return null
  const { language, blocks } = delivery
  const describing = { ledger, lexicon, language, timeZone }
  const newestFirst = changes.toSorted((a, b) => b.at.localeCompare(a.at) || b.revision - a.revision)
  const banner = newestFirst.flatMap((change) => describeChange(change, describing))
  return [...banner, { type: 'divider' }, ...strikeOld(blocks, { figures, sentences }, describing)]
}

/** The oldest revision of each fact that a message states. */
export function listRests({ restsOn }: Pick<Delivery, 'restsOn'>): ReadonlyMap<string, number> {
  const oldest = new Map<string, number>()
  for (const { fact, revision } of restsOn) oldest.set(fact, Math.min(revision, oldest.get(fact) ?? revision))
  return oldest
}

/** What a fact said and does not say any more. A number or a sentence that it has again, or still, stands. */
function listOld(changes: readonly FactChange[]): Old {
  const last = changes.at(-1)
  const isGone = last?.label === 'withdrawn'
  const figures: FigureFact[] = []
  const sentences: string[] = []
  for (const { from } of changes) {
    if (from.kind === 'figure') {
      if (isGone || last?.to.kind !== 'figure' || !isSameNumber(from, last.to)) figures.push(from)
      continue
    }
    const standing = isGone || last?.to.kind !== 'statement' ? [] : Object.values(last.to.text)
    sentences.push(
      ...Object.values(from.text).flatMap((text) => (text === undefined || standing.includes(text) ? [] : [text])),
    )
  }
  return { figures, sentences }
}

function isSameNumber(one: FigureFact, other: FigureFact): boolean {
  return String(one.value) === String(other.value) && one.hedge === other.hedge && one.metric === other.metric
}
