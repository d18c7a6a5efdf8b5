import type { FigureFact } from '../facts/fact.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { describeFigure } from '../wording/describe-figure.ts'
import { findAll, stateSlots } from './answer-figure.ts'
import type { Finding } from './answer-figure.ts'
import { addFigures } from './compute.ts'
import { areApart, writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './find-slot.ts'
import { findWithdrawn, listUnique, writeWithdrawn } from './find-withdrawn.ts'
import { offerSlots, toRelated } from './offer-choices.ts'
import { WHOLE } from './query.ts'
import type { Query } from './query.ts'
import { sayMissing } from './say-missing.ts'

/**
 * Adds one metric over operations, and says which. Does not add parts of one another, different things, or operations whose sources
 * disagree; a sum with a loose figure in it says so.
 */
export async function answerTotal(query: Query, desk: Desk): Promise<Draft> {
  // Of one operation, a part is never added to its whole: both are looked up, so that it can be said.
  const isOne = query.operations.length === 1 && query.operations[0]?.candidates.length === 1
  const isNarrowed = query.scopes.some((scope) => scope.subsets.length > 0 || scope.place !== null)
  const scopes = isOne && isNarrowed && !query.reading.addsPart ? [WHOLE, ...query.scopes] : query.scopes
  const findings = await findAll({ ...query, scopes }, desk)
  const slots = findings.flatMap((finding) => finding.slots)
  const [first] = slots
  if (first === undefined || findings.some(({ isPartial }) => isPartial)) return sayMissing(query, desk, findings)
  // What is asked for together and is only half there is no total.
  const lacking = findings.filter((finding) => finding.slots.length === 0)
  if (scopes.length > 1 && lacking.length > 0) return sayMissing(query, desk, lacking)
  const metrics = new Set(slots.map((slot) => slot.metric.id))
  if (metrics.size > 1 && query.metrics.length === 1) return offerSlots(slots, desk)
  const stated = await stateSlots(slots, query, desk, null)
  const { leftOut, withdrawn } = await sayLeftOut(findings, desk)
  if (leftOut !== '' && slots.length === 1) {
    return { ...stated, withdrawn, text: stated.text + leftOut, headline: (stated.headline ?? '') + leftOut }
  }
  const reason = findReason(slots, desk)
  if (reason !== null) {
    const refused = fillTemplate(desk.phrases.notAdded, { why: reason })
    return { ...stated, text: `${refused} ${stated.text}`, headline: `${refused} ${stated.headline ?? ''}` }
  }
  const sum = addFigures(
    slots.map((slot) => pickFigure(slot)),
    desk.language,
  )
  const { metric } = first
  const figure = describeFigure(
    { value: sum.value, hedge: sum.hedge, metric, scope: first.facts[0].scope },
    desk.lexicon,
    desk.language,
  )
  const names = slots
    .map((slot) => `${desk.nameOf(slot.operation)}: ${writeFigure(pickFigure(slot), desk)}`)
    .join(' + ')
  const hedged = sum.hedge === 'exact' ? '' : `; ${desk.phrases.hedged}`
  const total = fillTemplate(desk.phrases.total, {
    figure: fillTemplate(desk.phrases.totalOf, { figure, working: `${names}${hedged}` }),
  })
  return draft({
    ...stated,
    status: 'answered',
    computed: [sum],
    related: [],
    withdrawn,
    text: `${total}.${leftOut}`,
    headline: null,
  })
}

/** Why figures may not be added, or null. */
function findReason(slots: readonly Slot[], desk: Desk): string | null {
  if (new Set(slots.map((slot) => slot.metric.id)).size > 1) return desk.phrases.differentThings
  // The sum of one operation's arrests for smuggling and another's for theft is a figure of nothing.
  if (
    new Set(slots.map(({ facts: [{ scope }] }) => `${scope.subset ?? ''}|${scope.place ?? ''}`)).size > 1 &&
    !sharesOperation(slots)
  )
    return desk.phrases.differentThings
  const operations = slots.map((slot) => slot.operation.id)
  const twice = slots.filter(({ operation }) => operations.filter((id) => id === operation.id).length > 1)
  if (twice.length > 0)
    return `${desk.phrases.overlap} (${twice.map((slot) => toRelated(slot, desk).label).join('; ')})`
  // The countries of two operations are often the same ones; a percentage is of each its own.
  const isAdditive = slots.every(
    ({ metric }) => metric.unit !== 'country' && metric.kind !== 'percent' && metric.kind !== 'ratio',
  )
  if (!isAdditive && slots.length > 1) return desk.phrases.countedTwice
  return slots.some(areApart) ? desk.phrases.sourcesDiffer.replace(/\.$/u, '') : null
}

function sharesOperation(slots: readonly Slot[]): boolean {
  return new Set(slots.map((slot) => slot.operation.id)).size < slots.length
}

/** Of facts that agree, the most exact. */
export function pickFigure(slot: Slot): FigureFact {
  return slot.facts.find((fact) => fact.hedge === 'exact') ?? slot.facts[0]
}

/** Operations that were asked for and have no such figure, or none any more. */
async function sayLeftOut(findings: readonly Finding[], desk: Desk) {
  const missing = findings.flatMap((finding) =>
    finding.operation.candidates
      .filter((operation) => !finding.slots.some((slot) => slot.operation.id === operation.id))
      .map((operation) => ({ ...finding, operation: { ...finding.operation, candidates: [operation] }, slots: [] })),
  )
  const absences = await findWithdrawn(missing, desk)
  const withdrawn = listUnique(absences)
  const never = absences.filter((absence) => absence.withdrawn.length === 0)
  const what = never.flatMap(({ finding }) => finding.operation.candidates.map((each) => desk.nameOf(each))).join(', ')
  const said = [
    ...(never.length === 0 ? [] : [fillTemplate(desk.phrases.notStored, { what })]),
    ...withdrawn.map((each) => writeWithdrawn(each, desk)),
  ]
  return { withdrawn, leftOut: said.map((sentence) => ` ${sentence}`).join('') }
}
