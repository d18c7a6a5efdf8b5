import { link, plain } from '../../chat/inline.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { formatDate } from '../../wording/format-date.ts'
import { nameStatus } from '../../wording/name-status.ts'
import type { Source } from '../source.ts'
import type { Revision } from '../ledger.ts'
import { isOverdue, reviewDateOf } from '../review/review-date.ts'
import type { ReviewRule } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeFact } from './describe-draft.ts'
import { describeRecord } from './describe-record.ts'
import { formatMoment } from './format-moment.ts'
import { listWaiting } from './list-waiting.ts'
import { restOn } from './render-curation.ts'

interface FactView {
  readonly rule: ReviewRule
  /** Whether the person may change it. */
  readonly isCurator: boolean
}

/** A record as it stands: a fact with its status, the day it is to be verified, and what waits for it; any other field by field. */
export async function renderFact(
  revision: Revision,
  { rule, isCurator }: FactView,
  desk: CurationDesk,
): Promise<Reply> {
  const { kind, record } = revision
  const isFact = kind === 'figure' || kind === 'statement'
  const sources = isFact ? await desk.ledger.sources((record as Revision<'figure'>['record']).sources) : []
  const waiting = isFact ? await listWaiting(desk, revision.id) : []
  const blocks: readonly Block[] = [
    { type: 'heading', text: nameRecord(revision, desk) },
    ...(isFact ? renderOwn(revision as Revision<'figure'>, sources, rule, desk) : [listRaw(revision)]),
    ...(waiting.length === 0 ? [] : [tellWaiting(waiting, desk)]),
    noteOf(revision, desk),
    ...(isFact ? [offerChanges(revision, isCurator, desk)] : []),
  ]
  const review = isFact ? reviewOf(revision as Revision<'figure'>, rule) : null
  return {
    outcome: 'answer',
    language: desk.language,
    blocks,
    data: { ...revision, sources, ...(isFact ? { verify_by: review, waiting: waiting.map(({ id }) => id) } : {}) },
    restsOn: restOn([revision]),
  }
}

/** What was withdrawn is never shown as if it stood. */
function nameRecord({ kind, record }: Revision, desk: CurationDesk): string {
  const name = describeRecord(kind, record, desk)
  const isWithdrawn = 'status' in record && record.status === 'withdrawn'
  return isWithdrawn ? `${name} (${nameStatus(record.status, desk.language)})` : name
}

function renderOwn(
  revision: Revision<'figure'>,
  sources: readonly Source[],
  rule: ReviewRule,
  desk: CurationDesk,
): readonly Block[] {
  const words = curationWordsOf(desk.language)
  const { record, id } = revision
  const verifyBy = reviewOf(revision, rule)
  const isLate = isOverdue(verifyBy, desk.now, rule)
  const review =
    verifyBy === null
      ? words.neverReviewed
      : fillTemplate(isLate ? words.overdue : words.reviewBy, { date: formatDate(verifyBy, desk.language) })
  const { fields } = describeFact(record, sources, desk)
  const more = [record.attribution, record.note].filter((text) => text !== null)
  return [
    {
      type: 'fields',
      fields: [
        { label: words.fields.fact, content: [{ text: id, style: 'code' }] },
        ...fields,
        { label: words.reviewLabel, content: [plain(review)] },
      ],
    },
    ...more.map((text): Block => ({ type: 'note', content: [plain(text)] })),
  ]
}

function reviewOf({ record, at }: Revision<'figure'>, rule: ReviewRule): string | null {
  return reviewDateOf({ status: record.status, revised_at: at }, rule)
}

function listRaw({ record }: Revision): Block {
  const shown = Object.entries(record).filter(([, value]) => value !== null && value !== undefined)
  return {
    type: 'fields',
    fields: shown.map(([label, value]) => ({ label, content: [toRaw(value)] })),
  }
}

function toRaw(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^https?:\/\//.test(text) ? link(text, text) : plain(text)
}

function tellWaiting(waiting: readonly Revision<'proposal'>[], { language }: CurationDesk): Block {
  const near = waiting.map(({ id, record }) => `${id} (${record.proposer.name})`).join(', ')
  const said = fillTemplate(curationWordsOf(language).alsoWaiting, { near })
  return { type: 'paragraph', content: [plain(said)], tone: 'warning' }
}

function noteOf({ revision, at, by, why, action }: Revision, desk: CurationDesk): Block {
  const words = curationWordsOf(desk.language)
  const line = fillTemplate(words.historyLine, { date: formatMoment(at, desk), name: by, why })
  return { type: 'note', content: [plain(`${revision}. ${words.done[action]} · ${line}`)] }
}

function offerChanges({ id, kind, record, revision }: Revision, isCurator: boolean, { language }: CurationDesk): Block {
  const { buttons } = curationWordsOf(language)
  const input = { fact: id }
  const history: Action = { label: buttons.history, command: 'facts', input: { action: 'history', target: id } }
  const isWithdrawn = 'status' in record && record.status === 'withdrawn'
  if (!isCurator || isWithdrawn) return { type: 'actions', actions: [history] }
  const changes: readonly Action[] =
    kind === 'figure'
      ? [
          { label: buttons.update, command: 'update', input, asForm: true },
          { label: buttons.correct, command: 'correct', input, asForm: true },
        ]
      : []
  return {
    type: 'actions',
    actions: [
      { label: buttons.verify, command: 'verify', input: { ...input, revision } },
      ...changes,
      { label: buttons.withdraw, command: 'withdraw', input, look: 'danger', asForm: true },
      history,
    ],
  }
}
