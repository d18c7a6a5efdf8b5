import { plain } from '../../chat/inline.ts'
import type { Action, Block, Reply } from '../../chat/reply.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { Revision } from '../ledger.ts'
import type { Proposal } from '../proposal.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { Decided } from './decide.ts'
import { describeDraft } from './describe-draft.ts'
import { describeRecord } from './describe-record.ts'
import type { Draft } from './draft.ts'
import { listWaiting } from './list-waiting.ts'
import { dayOf, showAll } from './render-proposals.ts'
import { toDraft } from './to-draft.ts'

interface Echo {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** Whether the next step asks a second person. */
  readonly waits: boolean
}

/** How a change was read, before anything is stored: to be confirmed, or changed in its form. */
export async function renderEcho(draft: Draft, { command, input, waits }: Echo, desk: CurationDesk): Promise<Reply> {
  const { readAs, buttons } = curationWordsOf(desk.language)
  const actions: readonly Action[] = [
    { label: waits ? buttons.propose : buttons.store, command, input: { ...input, confirm: true }, look: 'primary' },
    { label: buttons.change, command, input, asForm: true },
  ]
  return {
    outcome: 'choose',
    language: desk.language,
    blocks: [
      { type: 'paragraph', content: [plain(readAs)] },
      await describeDraft(draft, desk),
      ...(await tellOthers(draft, desk)),
      { type: 'actions', actions },
    ],
    data: { state: 'read', ...toData(draft) },
    restsOn: [],
  }
}

/** What waits now, and what happens next. */
export async function renderProposed(
  draft: Draft,
  proposal: Proposal,
  desk: CurationDesk,
  howToApprove: string,
): Promise<Reply> {
  const words = curationWordsOf(desk.language)
  const { id, expires } = proposal
  const said = fillTemplate(words.waits, { id, date: dayOf(expires, desk), command: howToApprove })
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: [
      { type: 'paragraph', content: [plain(said)], tone: 'good' },
      await describeDraft(draft, desk),
      ...(await tellOthers(draft, desk, id)),
    ],
    data: { state: proposal.state, proposal, ...toData(draft) },
    restsOn: [],
  }
}

/** A change that was stored without a second person. */
export async function renderStored(draft: Draft, stored: Revision, desk: CurationDesk): Promise<Reply> {
  const { id: fact, revision } = stored
  const said = fillTemplate(curationWordsOf(desk.language).stored, { fact, revision: String(revision) })
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: [{ type: 'paragraph', content: [plain(said)], tone: 'good' }, await describeDraft(draft, desk)],
    data: { state: 'stored', ...toData(draft), revision },
    restsOn: restOn([stored]),
  }
}

/** An approval, with what it stored. */
export async function renderApproved({ proposal, stored }: Decided, desk: CurationDesk): Promise<Reply> {
  const words = curationWordsOf(desk.language)
  const { id, proposer } = proposal
  const said = fillTemplate(words.approved, { id, name: proposer.name })
  const draft = await toDraft(proposal, desk)
  const facts = stored.filter(({ kind }) => kind !== 'source')
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: [{ type: 'paragraph', content: [plain(said)], tone: 'good' }, ...(await showAll(draft, desk))],
    data: {
      state: proposal.state,
      proposal,
      stored: stored.map(({ kind, id: record, revision }) => ({ kind, id: record, revision })),
    },
    restsOn: restOn(facts),
  }
}

export function renderRejected(proposal: Proposal, desk: CurationDesk): Reply {
  const words = curationWordsOf(desk.language)
  const { id, proposer } = proposal
  const said = fillTemplate(words.rejected, { id, name: proposer.name })
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: [{ type: 'paragraph', content: [plain(said)] }],
    data: { state: proposal.state, proposal },
    restsOn: [],
  }
}

async function tellOthers(
  { before }: Pick<Draft, 'before'>,
  desk: CurationDesk,
  own?: string,
): Promise<readonly Block[]> {
  if (before === null) return []
  const others = (await listWaiting(desk, before.id)).filter(({ id }) => id !== own)
  if (others.length === 0) return []
  const near = others.map(({ id, record }) => `${id} (${record.proposer.name})`).join(', ')
  const said = fillTemplate(curationWordsOf(desk.language).alsoWaiting, { near })
  return [{ type: 'paragraph', content: [plain(said)], tone: 'warning' }]
}

/** The change as data: which fact, what it was and what it is to be. */
function toData({ action, before, after, changes }: Draft): Reply['data'] {
  const { record } = after
  return {
    action,
    fact: after.kind === 'fact' ? record.id : null,
    before: before === null ? null : { ...before.record, revision: before.revision },
    record,
    sources: after.kind === 'fact' ? after.sources : [],
    new_sources: changes.flatMap((change) => (change.kind === 'source' ? [change.record.id] : [])),
  }
}

/** A verification: what stands, and that somebody looked at it. */
export async function renderVerified(
  revision: Revision<'figure'> | Revision<'statement'>,
  desk: CurationDesk,
): Promise<Reply> {
  const { id: fact, by: name } = revision
  const said = fillTemplate(curationWordsOf(desk.language).verified, {
    fact: `${fact} (${describe(revision, desk)})`,
    name,
  })
  return {
    outcome: 'answer',
    language: desk.language,
    blocks: [
      { type: 'paragraph', content: [plain(said)], tone: 'good' },
      // Somebody says that it is not true any more.
      ...(await tellOthers({ before: revision }, desk)),
    ],
    data: { state: 'verified', fact, revision: revision.revision, record: revision.record },
    restsOn: restOn([revision]),
  }
}

export function restOn(revisions: readonly Revision[]): Reply['restsOn'] {
  return revisions
    .filter(({ kind }) => kind === 'figure' || kind === 'statement')
    .map(({ id, revision }) => ({ fact: id, revision }))
}

function describe({ kind, record }: Revision, desk: CurationDesk): string {
  return describeRecord(kind, record, desk)
}
