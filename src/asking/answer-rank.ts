import type { FigureFact } from '../facts/fact.ts'
import type { Stored } from '../facts/ledger.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import { low } from './compute.ts'
import { pickFigure } from './answer-total.ts'
import { toAnswerFacts, writeFigure } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { groupSlots } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import { toChoice, toRelated } from './offer-choices.ts'
import type { Query } from './query.ts'
import { sayMissing } from './say-missing.ts'

/** A ranking of less than all is no ranking: beyond this none is given. */
const MOST_READ = 50_000
const MOST_RANKED = 10
const RUNNERS_UP = 2

/** Orders operations by a metric, or the places of one operation. Says the first of them, or as many as are asked for. */
export async function answerRank(query: Query, desk: Desk): Promise<Draft> {
  const byMetric: Slot[][] = []
  for (const metric of query.metrics[0]?.candidates ?? []) {
    const slots = await listRanked(metric.id, query, desk)
    if (slots.length > 0) byMetric.push(slots)
  }
  const [slots, another] = byMetric
  if (slots === undefined) return sayMissing(query, desk, [])
  if (another !== undefined) return offerMetrics(byMetric, query, desk)
  return stateRanked(slots, query, desk)
}

async function listRanked(metricId: string, query: Query, desk: Desk): Promise<Slot[]> {
  const metric = desk.lexicon.metric(metricId)
  if (metric === null) return []
  const named = query.operations.flatMap((group) => group.candidates.map((operation) => operation.id))
  const byPlace = ranksPlaces(query)
  const [scope] = query.scopes
  const subset = scope === undefined || scope.subsets.length === 0 ? null : scope.subsets
  const figures = await desk.ledger.figures({
    metric: metricId,
    ...(byPlace ? {} : { place: scope?.place ?? null }),
    ...(named.length === 1 && named[0] !== undefined ? { operation: named[0] } : {}),
    limit: MOST_READ,
  })
  if (figures.length === MOST_READ) return []
  const fits = (fact: Stored<FigureFact>) =>
    (named.length === 0 || named.includes(fact.operation)) &&
    (subset === null ? fact.scope.subset === null : subset.includes(fact.scope.subset ?? '')) &&
    fact.scope.day === null &&
    fact.scope.period === null &&
    (byPlace ? fact.scope.place !== null : fact.scope.place === (scope?.place ?? null)) &&
    query.reading.years.every((year) => desk.lexicon.operation(fact.operation)?.year === year)
  const byOperation = Map.groupBy(figures.filter(fits), (fact) => fact.operation)
  const slots = [...byOperation].flatMap(([id, facts]) => {
    const operation = desk.lexicon.operation(id)
    return operation === null ? [] : groupSlots(operation, metric, facts)
  })
  const sign = query.reading.cues.has('fewest') ? 1 : -1
  return slots.toSorted((a, b) => sign * (low(pickFigure(a).value) - low(pickFigure(b).value)))
}

/** "Which country made the most arrests in Weka?" orders places, of one operation where one is named. */
export function ranksPlaces(query: Query): boolean {
  return query.reading.cues.has('whichPlaces')
}

async function stateRanked(slots: readonly Slot[], query: Query, desk: Desk): Promise<Draft> {
  const count = query.limit ?? (query.reading.cues.has('rank') ? MOST_RANKED : 1)
  const stated = slots.slice(0, count)
  const [first] = stated
  if (first === undefined) return sayMissing(query, desk, [])
  const mayLack = ranksPlaces(query) ? desk.phrases.placesMayLack : ''
  const template = query.reading.cues.has('fewest') ? desk.phrases.rankedFewest : desk.phrases.rankedMost
  const items = stated.map((slot, at) => `${count > 1 ? `${String(at + 1)}. ` : ''}${writeSide(slot, desk)}`).join('; ')
  return draft({
    status: 'answered',
    answers: await toAnswerFacts(
      stated.flatMap((slot) => slot.facts),
      desk,
    ),
    related: slots.slice(count, count + RUNNERS_UP).map((slot) => toRelated(slot, desk)),
    text: fillTemplate(template, { metric: nameMetricAlone(first.metric, desk.language), items }) + mayLack,
  })
}

function writeSide(slot: Slot, desk: Desk): string {
  const figures = [...new Set(slot.facts.map((fact) => writeFigure(fact, desk)))]
  return fillTemplate(desk.phrases.figure, { operation: desk.nameOf(slot.operation), figure: figures.join(' / ') })
}

/** Several metrics fit: the person chooses one, each shown with its first. */
function offerMetrics(byMetric: readonly Slot[][], query: Query, desk: Desk): Draft {
  const word = query.reading.cues.has('fewest') ? 'fewest' : 'most'
  const choices = byMetric.slice(0, 5).flatMap(([first]) => {
    if (first === undefined) return []
    const metric = nameMetricAlone(first.metric, desk.language)
    const question = fillTemplate(desk.phrases.rankQuestion[word], { metric })
    return toChoice({ ...toRelated(first, desk), label: `${metric}: ${writeSide(first, desk)}`, question })
  })
  const labels = choices.map((choice) => choice.label).join('; ')
  return draft({ status: 'ambiguous', choices, text: fillTemplate(desk.phrases.ambiguous, { choices: labels }) })
}
