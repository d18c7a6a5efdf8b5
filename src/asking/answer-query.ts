import { answerAbout } from './answer-about.ts'
import { answerCompare } from './answer-compare.ts'
import { answerHowLong, answerOverview, answerWhen } from './answer-dates.ts'
import { answerFigure } from './answer-figure.ts'
import { answerList } from './answer-list.ts'
import { answerRank } from './answer-rank.ts'
import { answerShare } from './answer-share.ts'
import { answerStatement } from './answer-statement.ts'
import { answerTotal } from './answer-total.ts'
import { answerWhere, answerWho } from './answer-who.ts'
import { addCorrections, checkAsides } from './check-asides.ts'
import { settleDates } from './settle-dates.ts'
import { settleSources } from './settle-sources.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { nameForQuestion, offerOperations, offerSlots } from './offer-choices.ts'
import type { Query } from './query.ts'
import { pickByDate } from './resolve-operations.ts'
import { listSlots, sayMissing } from './say-missing.ts'

const OVERVIEW = 8
const EVERYTHING = 60

/** Answers a resolved question. A figure is given only where every word of the question is accounted for. */
export async function answerQuery(asked: Query, desk: Desk): Promise<Draft> {
  const soft = await dropSoftSubsets(asked, desk)
  const settled = await settleSources(soft, desk)
  const narrowed = await settleDates(settled, desk, settled !== soft)
  const { corrections, open } = await checkAsides(narrowed, desk)
  const { reading } = narrowed
  const query =
    open.length === 0 ? narrowed : { ...narrowed, reading: { ...reading, unknown: [...reading.unknown, ...open] } }
  return addCorrections(await answerRead(query, desk), corrections, query, desk)
}

async function answerRead(query: Query, desk: Desk): Promise<Draft> {
  if (isNonsense(query)) return sayNotUnderstood(desk)
  if (prefersStatement(query)) {
    const statement = await answerStatement(query, desk)
    if (statement !== null) return statement
  }
  if (isBlocked(query)) return (await tryStatement(query, desk)) ?? sayMissing(query, desk, [])
  return (await answerKind(query, desk)) ?? sayMissing(query, desk, [])
}

/** A subset that is only a part of what the metric is called ("foreign" in "foreign fighters") narrows nothing, unless it is stored so. */
async function dropSoftSubsets(query: Query, desk: Desk): Promise<Query> {
  const soft = query.reading.softSubsets.flatMap((mention) => mention.candidates.map((subset) => subset.id))
  if (soft.length === 0 || query.metrics.length === 0) return query
  const metrics = query.metrics.flatMap((group) => group.candidates.map((metric) => metric.id))
  const idle = new Set<string>()
  for (const subset of soft) {
    const stored = await Promise.all(metrics.map((metric) => desk.ledger.figures({ metric, subset, limit: 1 })))
    if (stored.every((figures) => figures.length === 0)) idle.add(subset)
  }
  const scopes = query.scopes.map((scope) => ({ ...scope, subsets: scope.subsets.filter((id) => !idle.has(id)) }))
  return { ...query, scopes: scopes.filter((scope, at) => at === 0 || scope.subsets.length > 0) }
}

async function answerKind(query: Query, desk: Desk): Promise<Draft | null> {
  const hasMetric = query.metrics.length > 0
  switch (query.kind) {
    case 'figure':
    case 'check':
      return hasMetric ? answerFigure(query, desk) : answerWithoutMetric(query, desk)
    case 'when':
      return answerWhen(query, desk)
    case 'howLong':
      return answerHowLong(query, desk)
    case 'where':
      if (hasMetric && query.operations.length === 0 && query.reading.cues.has('whichPlaces'))
        return answerList(query, desk)
      return (
        (await answerWhere(query, desk)) ??
        // The total of all places is no list of them, nor is a sentence about the operation.
        (hasMetric && query.reading.cues.has('whichPlaces')
          ? sayMissing(query, desk, [])
          : answerStatement(query, desk))
      )
    case 'who':
      return query.reading.cues.has('leads') && !isSubject(query)
        ? answerWho(query, desk)
        : ((await answerStatement(query, desk)) ??
            (query.reading.content.length === 0 ? answerWhere(query, desk, 'countries') : null))
    case 'what':
      return hasMetric ? answerFigure(query, desk) : answerOverview(query, desk, OVERVIEW)
    case 'why':
      return answerStatement(query, desk)
    case 'list':
      return query.operations.length > 0 && !query.reading.cues.has('which')
        ? answerOverview(query, desk, EVERYTHING)
        : answerListed(query, desk)
    case 'rank':
      return answerRank(query, desk)
    case 'compare':
    case 'difference':
      return hasMetric ? answerCompare(query, desk) : answerOverview(query, desk, OVERVIEW)
    case 'share':
      return answerShare(query, desk)
    case 'total':
      return answerTotal(query, desk)
    case 'source':
    case 'asOf':
    case 'status':
      return answerAbout(query, desk)
    default:
      return query.kind satisfies never
  }
}

/** A topic, whose statements say more of who did what than its record does. */
function isSubject({ operations }: Query): boolean {
  return operations.some((group) => group.candidates.some((operation) => operation.type === 'subject'))
}

/** "Which countries …" of one operation are its places; anything else that is listed is operations. */
async function answerListed(query: Query, desk: Desk): Promise<Draft | null> {
  return query.operations.length > 0 ? answerWhere(query, desk) : answerList(query, desk)
}

/** An operation and a question for a number, but not of what: its figures are the choices. */
async function answerWithoutMetric(query: Query, desk: Desk): Promise<Draft | null> {
  const { reading } = query
  const hasTime = reading.years.length > 0 || reading.periods.length > 0
  if (reading.wantsYesNo && hasTime) return answerWhen(query, desk)
  if (reading.wantsYesNo && reading.cues.has('leads')) return answerWho(query, desk)
  if (reading.wantsYesNo && reading.claims.length === 0) return answerOverview(query, desk, OVERVIEW)
  const operations = query.operations.flatMap((group) => group.candidates)
  if (operations.length > 1 && query.operations.length === 1) return offerOperations(operations, nameForQuestion, desk)
  const slots = (await Promise.all(operations.map((operation) => listSlots(operation, desk)))).flat()
  return slots.length === 0 ? null : offerSlots(slots, desk)
}

/** Kinds that a curated sentence may answer where no figure of an operation is asked for. */
function prefersStatement({ kind, operations, metrics, reading }: Query): boolean {
  if (reading.unknownOperation !== null || reading.claims.length > 0) return false
  if (reading.cues.has('howMany')) return false
  if (
    kind === 'why' ||
    (kind === 'where' && (metrics.length === 0 || operations.length === 0) && reading.cues.has('where'))
  )
    return true
  if (kind === 'list' && operations.length === 0 && metrics.length === 0 && reading.content.length > 0) return true
  if (kind === 'who') return !reading.cues.has('leads') || reading.unknown.length > 0
  const asksMeaning =
    reading.cues.has('what') || reading.cues.has('difference') || reading.cues.has('who') || reading.cues.has('where')
  return (asksMeaning || kind === 'what' || kind === 'check') && (operations.length === 0 || reading.unknown.length > 0)
}

async function tryStatement(query: Query, desk: Desk): Promise<Draft | null> {
  const { reading, kind } = query
  if (
    reading.unknownOperation !== null ||
    reading.cues.has('howMany') ||
    reading.claims.length > 0 ||
    reading.isNegated
  )
    return null
  const isOpen =
    kind === 'what' || kind === 'who' || kind === 'where' || kind === 'why' || kind === 'list' || kind === 'when'
  return isOpen ? answerStatement(query, desk) : null
}

/** Something in the question is not the store's: a name, a word that may narrow the figure, a "not". */
function isBlocked({ kind, reading, operations, metrics }: Query): boolean {
  if (reading.unknownOperation !== null) return true
  // "Were there no arrests?" can be answered, "how many were not arrested" cannot.
  const asksExistence = kind === 'check' && reading.wantsYesNo && reading.claims.length === 0
  if (reading.isNegated && !asksExistence) return true
  if (kind === 'who' && reading.wantsYesNo && reading.cues.has('leads') && operations.length > 0) return false
  if (
    operations.some((group) => group.candidates.length === 0) ||
    metrics.some((group) => group.candidates.length === 0)
  )
    return true
  return reading.unknown.length > 0
}

/** Nothing of it is the store's and nothing asks for anything. */
function isNonsense({ reading, operations, metrics, usesContext }: Query): boolean {
  if (usesContext || operations.length > 0 || metrics.length > 0 || reading.unknownOperation !== null) return false
  if (reading.subsets.length > 0 || reading.places.length > 0) return false
  const asks = [...reading.cues].some(
    (cue) => !['followUp', 'and', 'adding', 'that', 'all', 'first', 'latest', 'more', 'top'].includes(cue),
  )
  return reading.content.length === 0 ? reading.kind !== 'list' : !asks
}

/** Says how to ask, with a stored operation as the example. */
export function sayNotUnderstood(desk: Desk): Draft {
  const example =
    pickByDate(
      desk.lexicon.operations.filter((each) => each.type === 'operation'),
      'latest',
    )?.name ?? ''
  return draft({ status: 'not_understood', text: fillTemplate(desk.phrases.notUnderstood, { operation: example }) })
}
