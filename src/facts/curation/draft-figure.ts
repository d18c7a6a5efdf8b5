import { deriveFigureId } from '../pack/read-figure-entry.ts'
import { toSlotKey } from '../fact.ts'
import type { FigureFact } from '../fact.ts'
import type { ProposedChange } from '../proposal.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'
import { FieldFault, readWords } from './field-fault.ts'
import { findFree } from './new-identifier.ts'
import { listWaiting, waitsAlready } from './list-waiting.ts'
import { readDate } from './read-date.ts'
import { readMetric } from './read-metric.ts'
import { readOperation } from './read-operation.ts'
import { readScope } from './read-scope.ts'
import { readSources } from './read-sources.ts'
import type { ReadSource } from './read-sources.ts'
import { readStatus } from './read-status.ts'
import { readValue } from './read-value.ts'

/** The fields of a figure as somebody filled them in; an empty one is the same as none. */
export interface FigureEntry {
  readonly operation?: string | undefined
  readonly metric?: string | undefined
  readonly figure?: string | undefined
  readonly scope?: string | undefined
  readonly status?: string | undefined
  readonly source?: string | undefined
  readonly date?: string | undefined
  readonly why?: string | undefined
  /** Beside a figure that the store has already: another source says otherwise, and both are shown. */
  readonly beside?: boolean | undefined
}

/**
 * Reads a new figure. Throws a `FieldFault` for the first field that cannot be read, and where the store has the figure already,
 * unless another source is to stand beside it.
 */
export async function draftFigure(entry: FigureEntry, desk: CurationDesk): Promise<Draft> {
  const operation = readOperation(entry.operation, desk)
  const metric = readMetric(entry.metric, desk)
  const { value, hedge } = readValue(entry.figure, metric, desk)
  const scope = readScope(entry.scope, operation, desk)
  const status = readStatus(entry.status, desk) ?? 'preliminary'
  const sources = await readSources(entry.source, operation, desk)
  const as_of = isGiven(entry.date) ? readDate(entry.date, desk) : dateOf(sources)
  const why = readWords('why', entry.why, desk.language)
  const derived = deriveFigureId({ operation: operation.id, metric: metric.id, scope })
  const read: FigureFact = {
    kind: 'figure',
    id: derived,
    status,
    as_of,
    attribution: null,
    sources: sources.map(({ source }) => source.id),
    note: null,
    operation: operation.id,
    metric: metric.id,
    scope,
    value: typeof value === 'number' ? value : [value[0], value[1]],
    hedge,
    part_of: null,
  }
  const standsBeside = await standBeside(read, entry.beside === true, desk)
  const isTaken = async (id: string) => (await desk.ledger.current('figure', id)) !== null
  const record = standsBeside ? { ...read, id: await findFree(derived, isTaken) } : read
  const [waiting] = await listWaiting(desk, record.id)
  if (waiting !== undefined) throw waitsAlready(waiting, record.id, desk)
  // A figure that was withdrawn is proposed on what its withdrawal left.
  const standing = await desk.ledger.current('figure', record.id)
  const change: ProposedChange = { kind: 'figure', record, expected: standing?.revision ?? 0, action: 'propose' }
  return {
    action: 'propose',
    changes: [...toChanges(sources), change],
    before: null,
    after: { kind: 'fact', record, sources: sources.map(({ source }) => source) },
    why,
  }
}

export function isGiven(written: string | undefined): written is string {
  return written !== undefined && written.trim() !== ''
}

/** The newest of the dates that sources carry. */
export function dateOf(sources: readonly ReadSource[]): string | null {
  return (
    sources
      .flatMap(({ source }) => source.published ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

/** New sources come into the store together with the fact that rests on them. */
export function toChanges(sources: readonly ReadSource[]): readonly ProposedChange[] {
  return sources
    .filter(({ isNew }) => isNew)
    .map(({ source }) => ({ kind: 'source', record: source, expected: 0, action: 'propose' }))
}

/** Whether the figure comes beside others of its slot. A source that has its figure there already is corrected, never doubled. */
async function standBeside(record: FigureFact, isWanted: boolean, desk: CurationDesk): Promise<boolean> {
  const { language, ledger } = desk
  const { buttons } = curationWordsOf(language)
  const others = await ledger.figuresAt(toSlotKey(record))
  const known = others.find(({ sources }) => record.sources.every((id) => sources.includes(id)))
  const standing = known ?? others[0]
  if (standing === undefined) return false
  if (isWanted && known === undefined) return true
  const input = { fact: standing.id }
  throw new FieldFault({
    language,
    field: 'figure',
    code: known === undefined ? 'exists' : 'exists_there',
    kind: 'conflict',
    values: { fact: standing.id, figure: describeRecord('figure', standing, desk) },
    offers: [
      { label: buttons.correct, command: 'correct', input, asForm: true },
      { label: buttons.update, command: 'update', input, asForm: true },
      ...(known === undefined ? [{ label: buttons.beside, input: { beside: true } }] : []),
    ],
  })
}
