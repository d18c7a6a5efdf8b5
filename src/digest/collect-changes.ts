import { isDeepStrictEqual } from 'node:util'
import type { FigureFact, StatementFact } from '../facts/fact.ts'
import type { FactLedger, Revision, RevisionAction } from '../facts/ledger.ts'

/** What became of a fact between two versions of the store, all its revisions in one. */
export interface FactChange {
  readonly type: 'new' | 'corrected' | 'updated' | 'withdrawn'
  /** As it stood before; null for a new one, and where there were too many changes to look that up. */
  readonly before: FigureFact | StatementFact | null
  readonly after: FigureFact | StatementFact
  readonly revision: number
  /** As those wrote it who changed it. */
  readonly why: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** From after the first version up to the second. */
export interface VersionRange {
  readonly after: number
  readonly upto: number
}

interface Span {
  /** The revision that it had before, 0 for none. */
  readonly from: number
  readonly last: Revision<'figure' | 'statement'>
  readonly actions: ReadonlySet<RevisionAction>
  readonly why: string
}

const REVISIONS_A_PAGE = 1000
/** Of more changes than a digest could tell it is not read what each fact said before. */
const MOST_READ = 300
const TELLING: ReadonlySet<RevisionAction> = new Set(['import', 'propose', 'correct', 'update', 'withdraw'])

/** What changed in the store between two versions, fact by fact: what came and went again is no change. */
export async function collectChanges(ledger: FactLedger, range: VersionRange): Promise<readonly FactChange[]> {
  const spans = await collectSpans(ledger, range)
  const changes: FactChange[] = []
  let read = 0
  for (const span of spans.values()) {
    const change = span.from === 0 ? toNew(span) : await toChange(span, ledger, read++ < MOST_READ)
    if (change !== null) changes.push(change)
  }
  return changes
}

async function collectSpans(ledger: FactLedger, { after, upto }: VersionRange): Promise<ReadonlyMap<string, Span>> {
  const spans = new Map<string, Span>()
  let version = after
  while (version < upto) {
    const page = await ledger.revisionsAfter(version, REVISIONS_A_PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    version = last.version
    for (const revision of page) {
      if (revision.version > upto || !isOfFact(revision) || !TELLING.has(revision.action)) continue
      const key = `${revision.kind} ${revision.id}`
      const known = spans.get(key)
      spans.set(key, {
        from: known?.from ?? revision.revision - 1,
        last: revision,
        actions: new Set([...(known?.actions ?? []), revision.action]),
        why: joinReasons(known?.why, revision.why),
      })
    }
  }
  return spans
}

/** The same reason given twice is one. */
function joinReasons(before: string | undefined, why: string): string {
  return before === undefined || before === why ? why : `${before}; ${why}`
}

function isOfFact(revision: Revision): revision is Revision<'figure'> | Revision<'statement'> {
  return revision.kind === 'figure' || revision.kind === 'statement'
}

function toNew(span: Span): FactChange | null {
  return isWithdrawn(span.last) ? null : toFactChange('new', null, span)
}

async function toChange(span: Span, ledger: FactLedger, isRead: boolean): Promise<FactChange | null> {
  const { last, from, actions } = span
  const history = isRead ? await ledger.history(last.kind, last.id) : []
  const before = history.find(({ revision }) => revision === from) ?? null
  const wasWithdrawn = before !== null && isWithdrawn(before)
  if (isWithdrawn(last)) return wasWithdrawn ? null : toFactChange('withdrawn', before?.record ?? null, span)
  if (wasWithdrawn) return toFactChange('new', null, span)
  const isCorrected = actions.has('correct')
  // A new note or source is no news; a correction always is, its reason says of what.
  if (before !== null && isSame(before.record, last.record, isCorrected)) return null
  return toFactChange(isCorrected ? 'corrected' : 'updated', before?.record ?? null, span)
}

function toFactChange(type: FactChange['type'], before: FactChange['before'], { last, why }: Span): FactChange {
  return { type, before, after: last.record, revision: last.revision, why, at: last.at }
}

function isWithdrawn({ action, record }: Revision): boolean {
  return action === 'withdraw' || ('status' in record && record.status === 'withdrawn')
}

function isSame(a: FigureFact | StatementFact, b: FigureFact | StatementFact, isCorrected: boolean): boolean {
  if (isCorrected) return isDeepStrictEqual(a, b)
  return isDeepStrictEqual(toNews(a), toNews(b))
}

/** What of a fact is news where it is another than before. */
function toNews(fact: FigureFact | StatementFact) {
  return fact.kind === 'figure'
    ? [fact.operation, fact.metric, fact.scope, fact.value, fact.hedge, fact.status]
    : [fact.operation, fact.topic, fact.text, fact.status]
}
