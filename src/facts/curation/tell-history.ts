import { plain, strong } from '../../chat/inline.ts'
import type { Block, Inline, Reply } from '../../chat/reply.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { Revision } from '../ledger.ts'
import type { Proposal } from '../proposal.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { cite, listChanged } from './describe-draft.ts'
import { describeRecord } from './describe-record.ts'
import { formatMoment } from './format-moment.ts'
import { decideActions } from './render-proposals.ts'
import { listWaiting } from './list-waiting.ts'

const MOST_PROPOSALS = 500

/** The history of a record, oldest first: what changed in words, who did it, when, why, on which source, and who approved it. */
export async function tellHistory({ kind, id }: Pick<Revision, 'kind' | 'id'>, desk: CurationDesk): Promise<Reply> {
  const revisions = await desk.ledger.history(kind, id)
  const approved = await desk.ledger.proposals({ fact: id, state: 'approved', limit: MOST_PROPOSALS })
  const items: (readonly Inline[])[] = []
  for (const [at, revision] of revisions.entries()) {
    const proposal = approved.find(({ record }) => isOf(record, revision))?.record ?? null
    items.push(await tellRevision(revision, revisions[at - 1] ?? null, proposal, desk))
  }
  const waiting = await listWaiting(desk, id)
  const blocks: Block[] = [
    { type: 'heading', text: id },
    { type: 'list', items },
  ]
  if (waiting.length > 0) {
    const near = waiting.map((proposal) => `${proposal.id} (${proposal.record.proposer.name})`).join(', ')
    blocks.push(
      { type: 'note', content: [plain(fillTemplate(curationWordsOf(desk.language).alsoWaiting, { near }))] },
      { type: 'actions', actions: waiting.slice(0, 2).flatMap(({ record }) => decideActions(record, desk)) },
    )
  }
  return {
    outcome: 'answer',
    language: desk.language,
    blocks,
    data: {
      id,
      kind,
      revisions: revisions.map((revision) => {
        const proposal = approved.find(({ record }) => isOf(record, revision))?.record
        const by = proposal === undefined ? null : { proposal: proposal.id, approved_by: proposal.decided?.by.name }
        return { ...revision, ...by }
      }),
      waiting: waiting.map((proposal) => proposal.id),
    },
    restsOn: [],
  }
}

/** Whether a proposal made this revision. */
function isOf({ changes }: Proposal, { kind, id, revision }: Revision): boolean {
  return changes.some((change) => change.kind === kind && change.record.id === id && change.expected + 1 === revision)
}

async function tellRevision(
  revision: Revision,
  before: Revision | null,
  proposal: Proposal | null,
  desk: CurationDesk,
): Promise<readonly Inline[]> {
  const words = curationWordsOf(desk.language)
  const { action, at, by, why } = revision
  const what = before === null ? await tellFirst(revision, desk) : await tellChange(before, revision, desk)
  const line = fillTemplate(words.historyLine, { date: formatMoment(at, desk), name: by, why })
  const how =
    proposal === null
      ? ''
      : ` (${fillTemplate(words.historyProposal, { proposal: proposal.id, approver: proposal.decided?.by.name ?? '' })})`
  return [strong(`${revision.revision}. ${words.done[action]}`), plain(': '), ...what, plain(` · ${line}${how}`)]
}

async function tellFirst({ kind, record }: Revision, desk: CurationDesk): Promise<readonly Inline[]> {
  const said = plain(describeRecord(kind, record, desk))
  if (kind !== 'figure' && kind !== 'statement') return [said]
  const sources = await desk.ledger.sources((record as Revision<'figure'>['record']).sources)
  return [said, plain(' · '), ...cite(sources, desk)]
}

async function tellChange(before: Revision, after: Revision, desk: CurationDesk): Promise<readonly Inline[]> {
  const isFact = (revision: Revision): revision is Revision<'figure'> | Revision<'statement'> =>
    revision.kind === 'figure' || revision.kind === 'statement'
  if (!isFact(before) || !isFact(after)) return [plain(describeRecord(after.kind, after.record, desk))]
  const changed = await listChanged(before.record, after.record, desk)
  return changed.length > 0 ? changed : [plain(describeRecord(after.kind, after.record, desk))]
}
