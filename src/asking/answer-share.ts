import { fillTemplate } from '../wording/fill-template.ts'
import type { Computed } from './answer.ts'
import { findAll, stateSlots } from './answer-figure.ts'
import type { Finding } from './answer-figure.ts'
import { pickFigure } from './answer-total.ts'
import { divideFigures, formatShare } from './compute.ts'
import { areApart, writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './find-slot.ts'
import { findWithdrawn } from './find-withdrawn.ts'
import { offerSlots } from './offer-choices.ts'
import { WHOLE } from './query.ts'
import type { Query } from './query.ts'
import { sayMissing } from './say-missing.ts'

/** Answers "what share": a stored percentage, or a part of a stored whole with the working. */
export async function answerShare(query: Query, desk: Desk): Promise<Draft> {
  const parts = await findAll(query, desk)
  const stored = parts.flatMap((finding) => finding.slots.filter((slot) => slot.metric.kind === 'percent'))
  if (stored.length === 1) return stateSlots(stored, query, desk, null)
  const open = parts.find((finding) => finding.slots.length > 1)
  if (open !== undefined) return offerSlots(open.slots, desk)
  const isPart = query.scopes.some((scope) => scope.place !== null || scope.subsets.length > 0)
  const shares = isPart
    ? (await Promise.all(parts.map((part) => divide(part, query, desk)))).flatMap((share) => share ?? [])
    : []
  const [first] = shares
  if (first === undefined || shares.length < parts.length)
    return sayMissing(query, desk, await listMissing(parts, desk))
  const slots = [...shares.map(({ part }) => part), first.whole]
  const stated = await stateSlots(slots, query, desk, null)
  const said = shares.map(({ sentence }) => sentence).join(' ')
  return {
    ...stated,
    computed: shares.map(({ share }) => share),
    related: [],
    text: `${said} ${stated.text}`,
    headline: said,
  }
}

interface Share {
  readonly part: Slot
  readonly whole: Slot
  readonly share: Computed
  readonly sentence: string
}

/** A part of its whole; null where either is not stored, or its sources disagree. */
async function divide({ slots, metric }: Finding, query: Query, desk: Desk): Promise<Share | null> {
  const [part] = slots
  if (part === undefined || areApart(part)) return null
  const wholes = await findAll({ ...query, scopes: [WHOLE], metrics: [metric] }, desk)
  const isWhole = (slot: Slot) => slot.operation.id === part.operation.id && slot.metric.id === part.metric.id
  const whole = wholes.flatMap((each) => each.slots).find(isWhole)
  if (whole === undefined || areApart(whole)) return null
  const share = divideFigures(pickFigure(part), pickFigure(whole), desk.language)
  if (share === null) return null
  const sentence = fillTemplate(desk.phrases.share, {
    part: writeFigure(pickFigure(part), desk),
    whole: writeFigure(pickFigure(whole), desk),
    share: formatShare(share.value, share.hedge, desk.language),
  })
  return { part, whole, share, sentence: `${desk.nameOf(part.operation)}: ${sentence}.` }
}

/** The wholes that were withdrawn, where the parts are there; else the parts. */
async function listMissing(parts: readonly Finding[], desk: Desk): Promise<readonly Finding[]> {
  const wholes = parts
    .filter(({ slots }) => slots.length > 0)
    .map((part): Finding => ({ ...part, scope: WHOLE, slots: [] }))
  const gone = (await findWithdrawn(wholes, desk)).filter(({ withdrawn }) => withdrawn.length > 0)
  return gone.length > 0 ? gone.map(({ finding }) => finding) : parts.map((part) => ({ ...part, slots: [] }))
}
