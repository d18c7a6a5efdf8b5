import { fillTemplate } from '../wording/fill-template.ts'
import { addMissing } from './add-missing.ts'
import type { AnswerFact } from './answer.ts'
import { judgeClaims } from './judge-claims.ts'
import { areApart, toAnswerFacts, writeSlot } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { findEverywhere } from './find-everywhere.ts'
import { findSlots } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import { offerSlots, toRelated } from './offer-choices.ts'
import { WHOLE } from './query.ts'
import type { OperationGroup, Query, ScopeRequest } from './query.ts'
import type { MetricGroup } from './question-reading.ts'
import { pickByDate } from './resolve-operations.ts'
import { relatedTo, sayMissing } from './say-missing.ts'

/** One figure that is asked for, and the slots that fit it. */
export interface Finding {
  readonly operation: OperationGroup
  readonly metric: MetricGroup
  readonly scope: ScopeRequest
  readonly slots: readonly Slot[]
  /** There may be more slots that fit: one of them alone is no answer. */
  readonly isPartial: boolean
}

/** Answers "how many": one figure for each operation, metric and scope that is named. Several that fit one of them make a choice. */
export async function answerFigure(query: Query, desk: Desk): Promise<Draft> {
  const findings = await findAll(query, desk)
  const dated = query.operations.length === 0 ? chooseOperation(findings, query) : null
  if (dated !== null) return answerFigure({ ...query, operations: [dated] }, desk)
  const open = findings.find(({ slots, isPartial }) => slots.length > (isPartial ? 0 : 1))
  const found = findings.flatMap((finding) => (finding.slots.length === 1 ? finding.slots : []))
  const judged = query.kind === 'check' && !(await statesWhole(query, desk)) ? judgeClaims(query, findings) : null
  if (judged !== null && judged.settled && query.operations.length > 0) {
    return stateSlots(
      findings.flatMap((finding) => finding.slots),
      query,
      desk,
      judged.verdict,
    )
  }
  if (open !== undefined) return offerSlots(open.slots, desk)
  if (found.length === 0) return sayMissing(query, desk, findings)
  const missing = findings.filter((finding) => finding.slots.length === 0)
  return addMissing(await stateSlots(found, query, desk, judged?.verdict ?? null), missing, query, desk)
}

/** "How many of the 2,517 arrests were for trafficking?": the number is right of the whole, and what is asked is the part. */
async function statesWhole(query: Query, desk: Desk): Promise<boolean> {
  const isPart = query.scopes.some(({ place, subsets }) => place !== null || subsets.length > 0)
  if (!isPart || query.claims.length === 0 || !query.reading.cues.has('howMany')) return false
  const wholes = await findAll({ ...query, scopes: [WHOLE] }, desk)
  const judged = judgeClaims(query, wholes)
  return judged !== null && judged.settled && judged.verdict === 'yes'
}

/** "The latest operation": of all that have the figure, the one that the dates say. */
function chooseOperation(findings: readonly Finding[], query: Query): OperationGroup | null {
  const { order } = query.reading
  if (order === null) return null
  const operations = findings.flatMap((finding) => finding.slots.map((slot) => slot.operation))
  const chosen = pickByDate(operations, order)
  return chosen === null ? null : { text: '', candidates: [chosen], chosen: order }
}

/** Every figure that is asked for. Where no operation is named, all that have the figure are candidates. */
export async function findAll(query: Query, desk: Desk): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const metric of query.metrics) {
    for (const scope of query.scopes) {
      if (query.operations.length === 0) {
        const { slots, isPartial } = await findEverywhere(desk, metric, scope)
        findings.push({ operation: ANY, metric, scope, slots, isPartial })
      }
      for (const operation of query.operations) {
        const slots = await Promise.all(operation.candidates.map((one) => findSlots(desk, one, metric, scope)))
        findings.push({ operation, metric, scope, slots: slots.flat(), isPartial: false })
      }
    }
  }
  return findings
}

const ANY: OperationGroup = { text: '', candidates: [], chosen: null }

/** States slots, with what is a part of them and what was chosen by date. */
export async function stateSlots(
  slots: readonly Slot[],
  query: Query,
  desk: Desk,
  verdict: 'yes' | 'no' | null,
): Promise<Draft> {
  const answers: AnswerFact[] = []
  const sentences: string[] = []
  for (const slot of slots) {
    const stated = await toAnswerFacts(slot.facts, desk)
    answers.push(...stated)
    sentences.push(writeSlot(slot, stated, desk))
  }
  const { phrases } = desk
  const lead = verdict === null ? '' : `${verdict === 'yes' ? phrases.yes : phrases.no} `
  const differ = slots.some(areApart)
  return draft({
    status: 'answered',
    outcome: differ ? 'conflict' : 'answer',
    answers,
    text: lead + sayChosen(query, desk) + sentences.join(' '),
    headline: lead + sayChosen(query, desk) + slots.map((slot) => `${toRelated(slot, desk).label}.`).join(' '),
    verdict,
    related: await relatedTo(slots, desk),
  })
}

/** "The latest by date is …", where the question left the edition to the dates. */
export function sayChosen(query: Query, desk: Desk): string {
  return query.operations
    .flatMap((group) => {
      const [operation] = group.candidates
      if (group.chosen === null || operation === undefined) return []
      const template = group.chosen === 'latest' ? desk.phrases.byDateLatest : desk.phrases.byDateFirst
      return fillTemplate(template, { operation: desk.nameOf(operation) })
    })
    .join('')
}
