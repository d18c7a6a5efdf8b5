import { WHOLE_SCOPE } from '../facts/fact.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { addMissing } from './add-missing.ts'
import type { Computed } from './answer.ts'
import { findAll, stateSlots } from './answer-figure.ts'
import { low, subtractFigures } from './compute.ts'
import { writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { describeScope } from '../wording/describe-scope.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './find-slot.ts'
import { offerSlots } from './offer-choices.ts'
import type { Query } from './query.ts'
import { sayMissing } from './say-missing.ts'
import { pickFigure } from './answer-total.ts'

/** Puts figures side by side, with the difference of two of the same thing; "did more …" is answered with yes or no. */
export async function answerCompare(query: Query, desk: Desk): Promise<Draft> {
  const findings = await findAll(query, desk)
  const open = findings.find((finding) => finding.slots.length > 1)
  if (open !== undefined && !isSeries(query)) return offerSlots(open.slots, desk)
  const slots = findings.flatMap((finding) => finding.slots)
  const missing = findings.filter((finding) => finding.slots.length === 0)
  const [a, b, more] = slots
  if (a === undefined || (b === undefined && missing.length > 0)) return sayMissing(query, desk, missing)
  const stated = await stateSlots(slots, query, desk, null)
  if (b === undefined || more !== undefined || !areComparable(a, b)) return addMissing(stated, missing, query, desk)
  const [first, second] = [pickFigure(a), pickFigure(b)]
  const isFirstLarger = low(first.value) >= low(second.value)
  const [larger, smaller] = isFirstLarger ? [a, b] : [b, a]
  const difference = subtractFigures(pickFigure(larger), pickFigure(smaller), desk.language)
  const sentence = writeDifference(larger, smaller, difference, desk)
  const verdict = judgeOrder(query, low(first.value), low(second.value))
  const lead = verdict === null ? '' : `${verdict === 'yes' ? desk.phrases.yes : desk.phrases.no} `
  const compared = {
    ...stated,
    computed: [difference],
    verdict,
    text: `${lead}${sentence} ${stated.text}`,
    headline: lead + sentence,
  }
  return addMissing(compared, missing, query, desk)
}

/** "Weka II has 105 arrests more than Weka"; figures of different things are only put beside their working. */
function writeDifference(larger: Slot, smaller: Slot, difference: Computed, desk: Desk): string {
  if (larger.metric.id !== smaller.metric.id) {
    const [more, less] = [larger, smaller].map((slot) => writeFigure(pickFigure(slot), desk))
    return `${more ?? ''} − ${less ?? ''}: ${difference.working}.`
  }
  if (difference.value === 0) return `${desk.phrases.same}.`
  const figure = writeFigure(
    { ...pickFigure(larger), value: difference.value, hedge: difference.hedge, scope: WHOLE_SCOPE },
    desk,
  )
  const sides = { more: nameSide(larger, desk), less: nameSide(smaller, desk) }
  return `${fillTemplate(desk.phrases.difference, { ...sides, difference: figure })} (${difference.working}).`
}

function isSeries(query: Query): boolean {
  return query.operations.length === 1 && query.kind === 'compare'
}

/** Two figures of the same unit that are not a part and its whole. */
function areComparable(a: Slot, b: Slot): boolean {
  return a.metric.unit === b.metric.unit
}

function nameSide(slot: Slot, desk: Desk): string {
  const scope = describeScope(slot.facts[0].scope, desk.lexicon, desk.language)
  return `${desk.nameOf(slot.operation)}${scope === '' ? '' : ` ${scope}`}`
}

/** "Did Weka have more arrests than Weka II?": yes or no, by the order they are named in. */
function judgeOrder(query: Query, first: number, second: number): 'yes' | 'no' | null {
  const { cues, wantsYesNo } = query.reading
  if (!wantsYesNo) return null
  if (cues.has('rise')) return second > first ? 'yes' : 'no'
  if (cues.has('fall')) return second < first ? 'yes' : 'no'
  if (cues.has('more')) return first > second ? 'yes' : 'no'
  if (cues.has('fewer')) return first < second ? 'yes' : 'no'
  return null
}
