import type { Offer } from '../../errors.ts'
import { formatDate } from '../../wording/format-date.ts'
import { writePlainFigure } from '../../wording/write-plain-figure.ts'
import type { Revision } from '../ledger.ts'
import type { Actor, Proposal } from '../proposal.ts'
import { toDay } from '../review/review-date.ts'
import { isSameActor, signAs } from './actor.ts'
import type { CurationDesk } from './curation-desk.ts'
import { curationWordsOf } from './curation-words.ts'
import type { FaultCode } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { MOST_TRIES, expectedOf, explainChanged, fitSources, toChange } from './submit.ts'

/** Who decides, why, and whom a refusal names. */
export interface Decision {
  readonly proposal: string | undefined
  readonly by: Actor
  readonly why: string
  /** Whether somebody may decide what others proposed. */
  readonly isApprover: boolean
  /** Who else could decide it, in a sentence. */
  readonly whoCan: string
  /** How a list of what waits is asked for here: "facts proposals". */
  readonly listCommand: string
}

/** A proposal as it was decided, with the revisions that it left. */
export interface Decided {
  readonly proposal: Proposal
  readonly stored: readonly Revision[]
}

/**
 * Approves a proposal: it and all that it changes are one commit. Throws a `FieldFault` where it is not there, was decided or has
 * expired, where it is the approver's own, and where what it would change was changed since.
 */
export async function approve(decision: Decision, desk: CurationDesk): Promise<Decided> {
  const why = readWords('why', decision.why, desk.language)
  for (let tries = 0; ; tries++) {
    const standing = await findOpen(decision, desk)
    const { record, revision } = standing
    if (isSameActor(record.proposer, decision.by))
      throw refuse(standing, 'proposal_own', desk, { who: decision.whoCan })
    const decided: Proposal = {
      ...record,
      state: 'approved',
      decided: { by: decision.by, why },
    }
    const changes = await fitSources(record.changes, desk.ledger)
    const entry = { expected: revision, action: 'approve', ...signAs(decision.by), why } as const
    const result = await desk.ledger.commit([
      { kind: 'proposal', record: decided, ...entry },
      ...changes.map((change) => toChange(change, record.proposer, record.why)),
    ])
    if (result.committed) return { proposal: decided, stored: await readStored(changes, desk) }
    const { kind } = result.conflict
    // Somebody decided it meanwhile, or stored a source of the same name: what stands now is looked at again.
    if ((kind === 'proposal' || kind === 'source') && tries < MOST_TRIES) continue
    throw await explainChanged(result.conflict, expectedOf(result.conflict, changes), desk, offerInstead(record, desk))
  }
}

/** Rejects a proposal, or takes back one's own; nothing else is changed. */
export async function reject(decision: Decision, desk: CurationDesk): Promise<Proposal> {
  for (;;) {
    const standing = await findOpen(decision, desk)
    const { record, revision } = standing
    if (!decision.isApprover && !isSameActor(record.proposer, decision.by))
      throw refuse(standing, 'proposal_other', desk, { name: record.proposer.name, who: decision.whoCan })
    const why = readWords('why', decision.why, desk.language)
    const decided: Proposal = { ...record, state: 'rejected', decided: { by: decision.by, why } }
    const entry = { expected: revision, action: 'reject', ...signAs(decision.by), why } as const
    const result = await desk.ledger.commit([{ kind: 'proposal', record: decided, ...entry }])
    if (result.committed) return decided
  }
}

/** The proposal, where it still waits. One whose time is over becomes `expired` now. */
async function findOpen(decision: Decision, desk: CurationDesk): Promise<Revision<'proposal'>> {
  const { language, ledger, now } = desk
  const read = readWords('proposal', decision.proposal, language)
  const standing = await ledger.current('proposal', read.toLowerCase())
  if (standing === null)
    throw new FieldFault({
      language,
      field: 'proposal',
      code: 'proposal_unknown',
      kind: 'not_found',
      values: { read: quote(read), command: decision.listCommand },
    })
  const { state, expires } = standing.record
  if (state === 'approved' || state === 'rejected') {
    const { states } = curationWordsOf(language)
    const { decided } = standing.record
    throw refuse(standing, 'proposal_decided', desk, {
      state: states[state],
      name: decided?.by.name ?? standing.by,
      date: formatDate(toDay(new Date(standing.at), desk.timeZone), language),
      why: decided?.why ?? standing.why,
    })
  }
  if (state === 'pending' && Date.parse(expires) > now.getTime()) return standing
  if (state === 'pending') await expire(standing, desk)
  const date = formatDate(toDay(new Date(expires), desk.timeZone), language)
  throw refuse(standing, 'proposal_expired', desk, { date }, offerAgain(standing.record, desk))
}

/** Whoever is first notes that its time is over. */
async function expire({ record, revision }: Revision<'proposal'>, { ledger }: CurationDesk): Promise<void> {
  const why = `Nobody decided it until ${record.expires}.`
  const expired: Proposal = { ...record, state: 'expired' }
  await ledger.commit([{ kind: 'proposal', record: expired, expected: revision, action: 'reject', by: 'stet', why }])
}

function refuse(
  { id }: Revision<'proposal'>,
  code: FaultCode,
  { language }: CurationDesk,
  values: Readonly<Record<string, string>>,
  offers: readonly Offer[] = [],
): FieldFault {
  const kind = code === 'proposal_decided' ? 'conflict' : 'not_allowed'
  return new FieldFault({ language, field: 'proposal', code, kind, values: { proposal: id, ...values }, offers })
}

async function readStored(changes: readonly Proposal['changes'][number][], { ledger }: CurationDesk) {
  // One after the other: an import may have a hundred thousand.
  const found: Revision[] = []
  for (const { kind, record } of changes) {
    const revision = await ledger.current(kind, record.id)
    if (revision !== null) found.push(revision)
  }
  return found
}

/** The same proposal on what stands now, or none. */
function offerInstead(record: Proposal, desk: CurationDesk): readonly Offer[] {
  const { buttons } = curationWordsOf(desk.language)
  const rejection: Offer = { label: buttons.reject, command: 'reject', input: { proposal: record.id }, asForm: true }
  return [...offerAgain(record, desk), rejection]
}

function offerAgain(record: Proposal, desk: CurationDesk): readonly Offer[] {
  const { buttons } = curationWordsOf(desk.language)
  const label = buttons.again
  const change = record.changes.find(({ kind }) => kind === 'figure' || kind === 'statement')
  if (change === undefined || record.action === 'import') return []
  const about = { fact: change.record.id, why: record.why }
  if (change.kind !== 'figure' || record.action === 'withdraw')
    return [{ label, command: record.action === 'withdraw' ? 'withdraw' : 'correct', input: about }]
  const { status, as_of, sources } = change.record
  const figure = writePlainFigure(change.record, desk.language)
  const fields = { figure, status, source: sources.join(' '), ...(as_of === null ? {} : { date: as_of }) }
  const command = record.action === 'update' ? 'update' : 'correct'
  return [{ label, command, input: { ...about, ...fields }, asForm: true }]
}
