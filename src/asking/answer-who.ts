import { fold } from '../reading/fold-text.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { passes } from './answer-list.ts'
import { sayChosen } from './answer-figure.ts'
import { toAnswerFacts } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { nameForQuestion, offerOperations } from './offer-choices.ts'
import { fitsScope } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import type { Query } from './query.ts'
import { listSlots } from './say-missing.ts'

/** Answers "who led it" from an operation's record; null where the record does not say. */
export function answerWho(query: Query, desk: Desk): Draft | null {
  const operations = query.operations.flatMap((group) => group.candidates)
  const leads = [...new Set(operations.map((operation) => operation.lead))]
  const [lead = null] = leads
  if (operations.length === 0 || lead === null) return null
  if (leads.length > 1)
    return offerOperations(operations, (each) => `${query.reading.question} (${nameForQuestion(each)})`, desk)
  const verdict = query.reading.wantsYesNo ? judgeLead(query, lead) : null
  const opening = verdict === null ? '' : `${verdict === 'yes' ? desk.phrases.yes : desk.phrases.no} `
  const sentences = operations.map((operation) =>
    fillTemplate(desk.phrases.lead, { operation: desk.nameOf(operation), who: lead }),
  )
  return draft({ status: 'answered', verdict, text: opening + sayChosen(query, desk) + sentences.join(' ') })
}

function judgeLead(query: Query, lead: string): 'yes' | 'no' {
  const named = fold(query.reading.question)
  return fold(lead)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && named.includes(word))
    ? 'yes'
    : 'no'
}

/** Answers "where": the countries that took part, and the places that have figures of their own; null where there are none. */
export async function answerWhere(query: Query, desk: Desk, only: 'countries' | 'all' = 'all'): Promise<Draft | null> {
  const operations = query.operations.flatMap((group) => group.candidates)
  const [operation, another] = operations
  if (operation === undefined) return null
  if (another !== undefined)
    return offerOperations(
      operations,
      (each) => `${query.reading.question.replace(/[?؟\s]+$/u, '')} (${nameForQuestion(each)})`,
      desk,
    )
  const fits = ({ facts: [{ scope }] }: Slot) =>
    query.scopes.some((asked) => {
      const own = asked.subsets.length === 0 ? { ...scope, subset: null } : scope
      return fitsScope(own, { ...asked, place: scope.place }, operation)
    })
  const wanted = new Set(query.metrics.flatMap((group) => group.candidates.map((metric) => metric.id)))
  const slots = (await listSlots(operation, desk)).filter(
    (slot) =>
      (wanted.size === 0 || fits(slot)) &&
      slot.facts.some((fact) => passes(fact, query)) &&
      ((slot.metric.unit === 'country' && (wanted.size === 0 || wanted.has(slot.metric.id))) ||
        (only === 'all' && slot.facts[0].scope.place !== null && (wanted.size === 0 || wanted.has(slot.metric.id)))),
  )
  if (slots.length === 0) return null
  const answers = await toAnswerFacts(
    slots.flatMap((slot) => slot.facts),
    desk,
  )
  const items = [...new Set(answers.map((answer) => answer.text))].join('; ')
  const text = fillTemplate(desk.phrases.places, { operation: desk.nameOf(operation), items })
  const mayLack = wanted.size > 0 && slots.some((slot) => slot.metric.unit !== 'country')
  return draft({
    status: 'answered',
    answers,
    text: sayChosen(query, desk) + text + (mayLack ? desk.phrases.placesMayLack : ''),
  })
}
