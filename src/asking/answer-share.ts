import { fillTemplate } from '../wording/fill-template.ts'
import { findAll, stateSlots } from './answer-figure.ts'
import type { Finding } from './answer-figure.ts'
import { pickFigure } from './answer-total.ts'
import { divideFigures, formatShare } from './compute.ts'
import { areApart, writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import type { Draft } from './draft.ts'
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
  const [finding] = parts
  const [part] = finding?.slots ?? []
  const isPart = query.scopes.some((scope) => scope.place !== null || scope.subsets.length > 0)
  if (finding === undefined || part === undefined || !isPart) return sayMissing(query, desk, asMissing(parts))
  const wholes = await findAll({ ...query, scopes: [WHOLE], metrics: [finding.metric] }, desk)
  const whole = wholes
    .flatMap((each) => each.slots)
    .find((slot) => slot.operation.id === part.operation.id && slot.metric.id === part.metric.id)
  if (whole === undefined || areApart(part) || areApart(whole)) return sayMissing(query, desk, asMissing(parts))
  const share = divideFigures(pickFigure(part), pickFigure(whole), desk.language)
  if (share === null) return sayMissing(query, desk, asMissing(parts))
  const stated = await stateSlots([part, whole], query, desk, null)
  const sentence = fillTemplate(desk.phrases.share, {
    part: writeFigure(pickFigure(part), desk),
    whole: writeFigure(pickFigure(whole), desk),
    share: formatShare(share.value, share.hedge, desk.language),
  })
  return {
    ...stated,
    computed: [share],
    related: [],
    text: `${desk.nameOf(part.operation)}: ${sentence}. ${stated.text}`,
    headline: `${desk.nameOf(part.operation)}: ${sentence}.`,
  }
}

function asMissing(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ ...finding, slots: [] }))
}
