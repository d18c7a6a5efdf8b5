import { randomBytes } from 'node:crypto'
import { nameCommand } from '../src/chat/name-command.ts'
import type { Reply } from '../src/chat/reply.ts'
import type { CommandContext } from '../src/command.ts'
import { toActor } from '../src/facts/curation/actor.ts'
import type { CurationDesk } from '../src/facts/curation/curation-desk.ts'
import { curationWordsOf } from '../src/facts/curation/curation-words.ts'
import type { Draft } from '../src/facts/curation/draft.ts'
import { refuseTwice } from '../src/facts/curation/list-waiting.ts'
import { renderEcho, renderProposed, renderStored } from '../src/facts/curation/render-curation.ts'
import { waitsForSecond } from '../src/facts/curation/second-person.ts'
import { storeAtOnce, storeProposal } from '../src/facts/curation/submit.ts'
import type { Actor } from '../src/facts/proposal.ts'
import { sayWhoCan } from '../src/role.ts'

/** Who curates, and where. */
export interface Curation {
  readonly desk: CurationDesk
  readonly actor: Actor
  /** "facts approve" in the terminal, "/fact approve" in a chat. */
  readonly nameVerb: (verb: string) => string
}

export async function openCuration({ request, services }: CommandContext): Promise<Curation> {
  const { config } = services
  const { ledger, lexicon } = await services.store()
  const language = request.language ?? config.STET_LANGUAGE
  return {
    desk: { ledger, lexicon, now: services.now(), timeZone: config.STET_TIME_ZONE, language },
    actor: toActor(request),
    nameVerb: (verb) => nameCommand({ name: verb, group: 'facts' }, request.platform, config.STET_COMMAND_PREFIX),
  }
}

/** What a command that changes the store was given, besides the fields. */
export interface Submission {
  readonly input: Readonly<Record<string, unknown>>
  /** Said by the button under the echo. */
  readonly confirm?: boolean | undefined
  readonly 'dry-run'?: boolean | undefined
  readonly gap?: string | undefined
}

/**
 * Shows how a change was read, and stores it or has it wait for a second person once it is confirmed. A terminal has no buttons:
 * there it is stored at once, and `--dry-run` only shows it.
 */
export async function submitDraft(
  draft: Draft,
  { input, confirm, 'dry-run': dryRun, gap }: Submission,
  context: CommandContext,
  curation: Curation,
): Promise<Reply> {
  const { request, services, role } = context
  const { desk, actor } = curation
  const { STET_SECOND_PERSON, STET_PROPOSAL_DAYS } = services.config
  const waits = waitsForSecond(STET_SECOND_PERSON, draft.action, role)
  const isOnlyShown = dryRun === true || (request.platform !== 'terminal' && confirm !== true)
  if (isOnlyShown) return await renderEcho(draft, { command: request.command, input, waits }, desk)
  if (!waits) return await renderStored(draft, await storeAtOnce(draft, actor, desk), desk)
  await refuseTwice(draft, desk)
  const proposal = await storeProposal(
    {
      ...draft,
      proposer: actor,
      days: STET_PROPOSAL_DAYS,
      gap: gap ?? null,
      newId: () => randomBytes(3).toString('hex'),
    },
    desk,
  )
  return await renderProposed(draft, proposal, desk, howToApprove(proposal.id, context, curation))
}

/** Who can approve it, and how. */
function howToApprove(id: string, { request, services }: CommandContext, { desk, nameVerb }: Curation): string {
  const isTerminal = request.platform === 'terminal'
  const who = isTerminal
    ? curationWordsOf(desk.language).atTerminal
    : sayWhoCan('approver', services.config, desk.language)
  return `${who} (${nameVerb('approve')} ${id}${isTerminal ? ' --by …' : ''})`
}
