import { plain, strong } from '../../chat/inline.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { formatDate } from '../../wording/format-date.ts'
import type { Revision } from '../ledger.ts'
import { listDifferences } from '../pack/list-differences.ts'
import type { FieldDifference } from '../pack/list-differences.ts'
import type { Proposal, ProposedChange } from '../proposal.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeDraft } from './describe-draft.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'
import { toDraft } from './to-draft.ts'

/** Most records of an import that are named. */
const MOST_NAMED = 10

/** Proposals with what each would change; those that wait have the buttons that decide them. */
export async function renderProposals(
  found: readonly Revision<'proposal'>[],
  count: number,
  desk: CurationDesk,
): Promise<Reply> {
  const words = curationWordsOf(desk.language)
  const blocks: Block[] = []
  for (const { record } of found) {
    if (blocks.length > 0) blocks.push({ type: 'divider' })
    const isOpen = record.state === 'pending' && Date.parse(record.expires) > desk.now.getTime()
    const draft = await toDraft(record, desk)
    const state = isOpen || record.state !== 'pending' ? record.state : 'expired'
    blocks.push(
      { type: 'paragraph', content: [strong(`${record.id} (${words.states[state]})`)] },
      ...(await showAll(draft, desk)),
      noteOf(record, desk),
    )
    if (isOpen) blocks.push({ type: 'actions', actions: decideActions(record, desk) })
  }
  if (count > found.length) {
    const left = (count - found.length).toLocaleString(desk.language)
    blocks.push({ type: 'note', content: [plain(fillTemplate(words.more, { count: left }))] })
  }
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [plain(words.nothingWaits)] }],
    data: { count, proposals: found.map(({ record, revision, at }) => ({ ...record, revision, at })) },
    restsOn: [],
  }
}

/** Approve at one click; a rejection asks for its reason. */
export function decideActions(
  { id }: Pick<Proposal, 'id'>,
  { language }: Pick<CurationDesk, 'language'>,
): readonly Action[] {
  const { buttons } = curationWordsOf(language)
  return [
    { label: `${buttons.approve} ${id}`, command: 'approve', input: { proposal: id }, look: 'primary' },
    { label: `${buttons.reject} ${id}`, command: 'reject', input: { proposal: id }, look: 'danger', asForm: true },
  ]
}

/** Who proposed it, and until when it waits or who decided it. */
export function noteOf({ id, proposer, expires, decided, state }: Proposal, desk: CurationDesk): Block {
  const words = curationWordsOf(desk.language)
  const by = `${id}, ${fillTemplate(words.proposedBy, { name: proposer.name })}`
  if (state === 'approved' || state === 'rejected') {
    const how = fillTemplate(words.decidedBy[state], { name: decided?.by.name ?? '', why: decided?.why ?? '' })
    return { type: 'note', content: [plain(`${by}; ${how}`)] }
  }
  const until = fillTemplate(words.expires, { date: dayOf(expires, desk) })
  return { type: 'note', content: [plain(`${by}; ${until}`)] }
}

/** One change field by field; the many of an import by name. */
export async function showAll(draft: Draft, desk: CurationDesk): Promise<readonly Block[]> {
  const facts = draft.changes.filter(({ kind }) => kind !== 'source')
  if (facts.length <= 1) return [await describeDraft(draft, desk)]
  const named = await Promise.all(
    facts
      .slice(0, MOST_NAMED)
      .map(async (change) => [strong(`${change.record.id}: `), plain(await describeChange(change, desk))]),
  )
  const left = facts.length - named.length
  const more = fillTemplate(curationWordsOf(desk.language).more, { count: left.toLocaleString(desk.language) })
  return [{ type: 'list', items: left > 0 ? [...named, [plain(more)]] : named }]
}

/** What a record says, and said before; what else changes of it by the names of its fields. */
async function describeChange({ kind, record, expected }: ProposedChange, desk: CurationDesk): Promise<string> {
  const now = describeRecord(kind, record, desk)
  const history = expected === 0 ? [] : await desk.ledger.history(kind, record.id)
  const before = history.find(({ revision }) => revision === expected)?.record
  if (before === undefined) return now
  const was = describeRecord(kind, before, desk)
  const isSaid = ({ from, to }: FieldDifference) => was.includes(from ?? '–') && now.includes(to ?? '–')
  const others = listDifferences(before, record).filter((each) => each.field !== 'value' && !isSaid(each))
  const fields = others.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`)
  return [was === now ? now : `${was} → ${now}`, ...fields].join('; ')
}

/** The desk's own day of a time, as people write it. */
export function dayOf(time: string, { timeZone, language }: CurationDesk): string {
  return formatDate(toDay(new Date(time), timeZone), language)
}
