import { plain, strong } from '../../chat/inline.ts'
import type { Block } from '../../chat/reply.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import type { Proposal } from '../proposal.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import { describeRecord } from './describe-record.ts'
import { decideActions, noteOf, showAll } from './render-proposals.ts'
import { toDraft } from './to-draft.ts'

/** Most records of an import that are named. */
const MOST_NAMED = 10

/** A new proposal for the desk's channel, with the buttons that decide it. */
export async function announceProposal(proposal: Proposal, newsroom: CurationDesk): Promise<readonly Block[]> {
  const words = curationWordsOf(newsroom.language)
  const heading = fillTemplate(words.deskProposes[proposal.action], { name: proposal.proposer.name })
  return [
    { type: 'paragraph', content: [strong(heading)] },
    ...(await showAll(await toDraft(proposal, newsroom), newsroom)),
    noteOf(proposal, newsroom),
    { type: 'actions', actions: decideActions(proposal, newsroom) },
  ]
}

/** How a proposal was decided, for the desk's channel: what an approval stored, or the reason of a rejection. */
export function announceDecision({ id, state, changes, decided }: Proposal, newsroom: CurationDesk): readonly Block[] {
  const words = curationWordsOf(newsroom.language)
  const name = decided?.by.name ?? ''
  if (state !== 'approved') {
    const told = fillTemplate(words.deskRejected, { name, id, why: decided?.why ?? '' })
    return [{ type: 'paragraph', content: [plain(told)] }]
  }
  const stored = changes
    .filter(({ kind }) => kind !== 'source')
    .slice(0, MOST_NAMED)
    .map(({ kind, record }) => `${record.id}: ${describeRecord(kind, record, newsroom)}`)
  return [
    { type: 'paragraph', content: [plain(fillTemplate(words.deskApproved, { name, id }))], tone: 'good' },
    ...(stored.length === 0 ? [] : [{ type: 'note' as const, content: [plain(stored.join('; '))] }]),
  ]
}
