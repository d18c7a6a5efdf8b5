import { isDeepStrictEqual } from 'node:util'
import { formatDate } from '../../wording/format-date.ts'
import type { FigureFact, StatementFact } from '../fact.ts'
import { toSlotKey } from '../fact.ts'
import type { Revision } from '../ledger.ts'
import type { ProposedChange } from '../proposal.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'
import { dateOf, isGiven, toChanges } from './draft-figure.ts'
import type { FigureEntry } from './draft-figure.ts'
import { FieldFault, readWords } from './field-fault.ts'
import { findFact } from './find-fact.ts'
import { readDate } from './read-date.ts'
import { readScope } from './read-scope.ts'
import { readSources } from './read-sources.ts'
import type { ReadSource } from './read-sources.ts'
import { readStatus } from './read-status.ts'
import { readValue } from './read-value.ts'

/** What is to be different of a fact; what is left out stays. */
export interface ChangeEntry extends Omit<FigureEntry, 'operation' | 'metric'> {
  readonly fact?: string | undefined
}

/** `correct`: the fact was wrong. `update`: it was right, and there is a newer figure. */
export type ChangeAction = 'correct' | 'update'

/** Reads a change of a fact that stands. Throws a `FieldFault` for what cannot be read, and where nothing would change. */
export async function draftChange(action: ChangeAction, entry: ChangeEntry, desk: CurationDesk): Promise<Draft> {
  const before = await findFact(entry.fact, desk)
  const sources = await readNewSources(entry, before, desk)
  const common = {
    ...(sources === null ? {} : { sources: sources.map(({ source }) => source.id) }),
    ...withStatus(entry, desk),
  }
  const record =
    before.kind === 'figure'
      ? { ...before.record, ...(await readFigureChange(entry, before.record, desk)), ...common }
      : { ...before.record, ...readStatementChange(entry, before.record, desk), ...common }
  if (isDeepStrictEqual(record, before.record) && !isGiven(entry.date)) throw refuseSame(before, desk)
  const as_of = readAsOf(action, { entry, before, sources }, desk)
  const after = { ...record, as_of }
  if (isDeepStrictEqual(after, before.record)) throw refuseSame(before, desk)
  const why = readWords('why', entry.why, desk.language)
  const change = { kind: before.kind, record: after, expected: before.revision, action } as ProposedChange
  const cited = sources?.map(({ source }) => source) ?? (await desk.ledger.sources(after.sources))
  return {
    action,
    changes: [...toChanges(sources ?? []), change],
    before,
    after: { kind: 'fact', record: after, sources: cited },
    why,
  }
}

/** Reads the withdrawal of a fact. */
export async function draftWithdrawal(
  { fact, why }: Pick<ChangeEntry, 'fact' | 'why'>,
  desk: CurationDesk,
): Promise<Draft> {
  const before = await findFact(fact, desk)
  const record = { ...before.record, status: 'withdrawn' as const }
  const reason = readWords('why', why, desk.language)
  const change = { kind: before.kind, record, expected: before.revision, action: 'withdraw' } as ProposedChange
  const sources = await desk.ledger.sources(record.sources)
  return { action: 'withdraw', changes: [change], before, after: { kind: 'fact', record, sources }, why: reason }
}

type FactRevision = Revision<'figure'> | Revision<'statement'>

function withStatus({ status }: ChangeEntry, desk: CurationDesk) {
  const read = readStatus(status, desk)
  return read === null ? {} : { status: read }
}

async function readNewSources(
  { source }: ChangeEntry,
  { record }: FactRevision,
  desk: CurationDesk,
): Promise<readonly ReadSource[] | null> {
  if (!isGiven(source)) return null
  return await readSources(source, { id: record.operation ?? record.id }, desk)
}

async function readFigureChange(
  { figure, scope }: ChangeEntry,
  record: FigureFact,
  desk: CurationDesk,
): Promise<Partial<FigureFact>> {
  const { lexicon, ledger, language } = desk
  const metric = lexicon.metric(record.metric)
  const operation = lexicon.operation(record.operation)
  if (metric === null || operation === null) throw new Error(`The words of ${record.id} are not in the store.`)
  const changed: Partial<FigureFact> = {}
  if (isGiven(figure)) {
    const { value, hedge } = readValue(figure, metric, desk)
    changed.value = typeof value === 'number' ? value : [value[0], value[1]]
    changed.hedge = hedge
  }
  if (!isGiven(scope)) return changed
  changed.scope = readScope(scope, operation, desk)
  const others = await ledger.figuresAt(toSlotKey({ ...record, scope: changed.scope }))
  const other = others.find(({ id }) => id !== record.id)
  if (other === undefined) return changed
  const values = { fact: other.id, figure: describeRecord('figure', other, desk) }
  throw new FieldFault({ language, field: 'scope', code: 'exists', kind: 'conflict', values })
}

/** A statement has words and no figure: what can change here is whose word it is, its status and its date. */
function readStatementChange({ figure, scope }: ChangeEntry, { id }: StatementFact, { language }: CurationDesk) {
  if (!isGiven(figure) && !isGiven(scope)) return {}
  throw new FieldFault({ language, field: 'figure', code: 'fact_text', values: { fact: id } })
}

interface DatedChange {
  readonly entry: ChangeEntry
  readonly before: FactRevision
  readonly sources: readonly ReadSource[] | null
}

/** A correction stands for the same day; an update for the day that is given, of its source, or today. */
function readAsOf(action: ChangeAction, { entry, before, sources }: DatedChange, desk: CurationDesk): string | null {
  const { as_of } = before.record
  if (isGiven(entry.date)) {
    const date = readDate(entry.date, desk)
    const isEarlier = as_of !== null && date < as_of.slice(0, date.length)
    if (action === 'correct' || !isEarlier) return date
    const values = { read: formatDate(date, desk.language), old: formatDate(as_of, desk.language) }
    throw new FieldFault({ language: desk.language, field: 'date', code: 'date_earlier', values })
  }
  if (action === 'correct') return as_of ?? dateOf(sources ?? [])
  const published = dateOf(sources ?? [])
  return published !== null && (as_of === null || published > as_of) ? published : toDay(desk.now, desk.timeZone)
}

function refuseSame({ kind, id, record }: FactRevision, desk: CurationDesk): FieldFault {
  return new FieldFault({
    language: desk.language,
    field: 'figure',
    code: 'same',
    values: { fact: id, figure: describeRecord(kind, record, desk) },
    offers: [{ label: curationWordsOf(desk.language).buttons.verify, command: 'verify', input: { fact: id } }],
  })
}
