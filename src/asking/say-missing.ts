import type { Operation } from '../facts/operation.ts'
import { describeScope } from '../wording/describe-scope.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDateRange } from '../wording/format-date.ts'
import { nameMetricAlone } from '../wording/name-metric.ts'
import type { OperationMention } from '../reading/mention.ts'
import type { Related } from './answer.ts'
import type { Finding } from './answer-figure.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { findEverywhere } from './find-everywhere.ts'
import { findWithdrawn, listUnique, nameWithdrawn, writeWithdrawn } from './find-withdrawn.ts'
import { groupSlots, isWhole } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import { nameForQuestion, toRelated } from './offer-choices.ts'
import { WHOLE } from './query.ts'
import type { Query, ScopeRequest } from './query.ts'
import { dateOf } from './resolve-operations.ts'

const MOST_RELATED = 5
const MOST_NAMED = 5
const MOST_EDITIONS = 99
/** Characters of a person's own words that an answer repeats. */
const MOST_REPEATED = 80

/** Says exactly what the store lacks and what it has nearby. No figure is in the text: those near are offered apart, plainly labelled. */
export async function sayMissing(query: Query, desk: Desk, findings: readonly Finding[]): Promise<Draft> {
  const { reading } = query
  if (reading.unknownOperation !== null) return sayUnknownOperation(reading.unknownOperation, query, desk)
  const lost = query.operations.find((group) => group.candidates.length === 0)
  if (lost !== undefined) return sayUnknownOperation(lost.text, query, desk)
  const operations = query.operations.flatMap((group) => group.candidates)
  const absences = await findWithdrawn(findings, desk)
  const withdrawn = listUnique(absences)
  const never = absences.flatMap((absence) =>
    absence.withdrawn.length === 0 && absence.finding.slots.length === 0 ? [absence.finding] : [],
  )
  const isGone = withdrawn.length > 0 && never.length === 0
  const missing = isGone ? nameWithdrawn(withdrawn, desk) : nameLacking(query, never, findings[0], desk)
  const related = await listNear(operations, query, desk)
  const [only, another] = operations
  // "Stored: arrests", meaning those of a country, would read as if the withdrawn figure stood.
  const isPlain = withdrawn.length === 0 && only !== undefined && another === undefined
  const near = isPlain ? await nameStored(only, desk) : ''
  const said = [
    ...withdrawn.map((each) => writeWithdrawn(each, desk)),
    ...(isGone ? [] : [fillTemplate(desk.phrases.notStored, { what: missing })]),
  ]
  return draft({ status: 'not_stored', missing, withdrawn, related, text: said.join(' ') + near })
}

/** "Arrests in Kenya for Operation Weka", as far as it was read, of each figure that is not there. */
function nameLacking(query: Query, never: readonly Finding[], first: Finding | undefined, desk: Desk): string {
  const lacking = never.length === 0 ? [first] : never.slice(0, MOST_NAMED)
  return [...new Set(lacking.map((finding) => nameMissing(query, finding, desk)))].join('; ')
}

function nameMissing(query: Query, finding: Finding | undefined, desk: Desk): string {
  const described = describeMissing(query, finding, desk)
  const asksPlaces = query.kind === 'where' && query.metrics.length > 0
  const what = asksPlaces ? fillTemplate(desk.phrases.byCountry, { what: described }) : described
  const operations = (finding === undefined ? query.operations : [finding.operation]).flatMap((each) => each.candidates)
  const names = operations.slice(0, MOST_NAMED).map((operation) => desk.nameOf(operation))
  return names.length === 0 ? what : fillTemplate(desk.phrases.notStoredFor, { what, operation: names.join(', ') })
}

/** Says that an operation is not stored, and which names are nearest; where none is alike, the latest that have what is asked for. */
async function sayUnknownOperation(name: string, query: Query, desk: Desk): Promise<Draft> {
  const { lexicon, phrases } = desk
  const lacking = describeLackingEdition(name, query, desk)
  if (lacking !== null) return lacking
  const alike = lexicon.nearestOperations(name, MOST_NAMED)
  const near = alike.length > 0 ? alike : await listLatest(query, desk)
  const said = withoutDigits(name)
  const names = near.map((operation) => desk.nameOf(operation)).join(', ')
  const text = fillTemplate(phrases.unknownOperation, { name: said })
  const template = alike.length > 0 ? phrases.nearOperations : phrases.latestOperations
  const related = near.map((operation) => relateOperation(operation, desk))
  return draft({
    status: 'not_stored',
    missing: said,
    related,
    text: names === '' ? text : text + fillTemplate(template, { names }),
  })
}

/** A series that is stored, in an edition or of a year that is not: the answer names every edition that is. */
function describeLackingEdition(name: string, query: Query, desk: Desk): Draft | null {
  const { lexicon, phrases, language } = desk
  const mention =
    query.reading.operations.find(({ text }) => text === name) ?? lexicon.findMentions(name, language).operations[0]
  const series = mention?.series ?? null
  if (mention === undefined || series === null) return null
  const editions = lexicon.editionsOf(series).toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))
  if (editions.length === 0) return null
  const year = mention.year ?? query.reading.years[0]
  const said =
    year === undefined
      ? fillTemplate(phrases.noEdition, { name: nameEdition(name, mention, series), series })
      : fillTemplate(phrases.noEditionOfYear, { series, year: String(year) })
  const names = editions.map((operation) => desk.nameOf(operation)).join('; ')
  return draft({
    status: 'not_stored',
    missing: year === undefined ? withoutDigits(name) : `${series} ${String(year)}`,
    related: editions.slice(-MOST_RELATED).map((operation) => relateOperation(operation, desk)),
    text: said + fillTemplate(phrases.editionsStored, { names }),
  })
}

/** "Weka IX" as it was written; a number in digits only where it was read as an edition. */
function nameEdition(name: string, { edition }: OperationMention, series: string): string {
  const said = withoutDigits(name)
  return said === name || edition === null || edition > MOST_EDITIONS ? said : `${series} ${String(edition)}`
}

function relateOperation(operation: Operation, desk: Desk): Related {
  return {
    label: desk.nameOf(operation),
    question: nameForQuestion(operation),
    fact: null,
    operation: operation.name,
    metric: null,
    value: null,
    hedge: null,
  }
}

const MOST_LATEST = 3

/** The latest operations that have the metric in question, else the latest of all. */
async function listLatest(query: Query, desk: Desk): Promise<readonly Operation[]> {
  const [group] = query.metrics
  const having =
    group === undefined ? [] : (await findEverywhere(desk, group, WHOLE)).slots.map((slot) => slot.operation)
  const operations = having.length > 0 ? having : desk.lexicon.operations
  const unique = [...new Map(operations.map((operation) => [operation.id, operation])).values()]
  return unique.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a))).slice(0, MOST_LATEST)
}

/** What is asked for, as far as it was read: the metric and its scope, and the words that nothing explains, without numbers. */
function describeMissing(query: Query, finding: Finding | undefined, desk: Desk): string {
  const { reading } = query
  // "Not arrested", "plus 100": the metric alone would say that it is not stored at all.
  const isTurned =
    reading.isNegated || (reading.unknown.length > 0 && reading.unknown.every((word) => withoutDigits(word) === ''))
  if (isTurned) return quote(reading.question, desk)
  const group = finding?.metric ?? query.metrics[0]
  const scope = finding?.scope ?? query.scopes[0]
  const [metric] = group?.candidates ?? []
  const parts: string[] = []
  if (metric !== undefined && group !== undefined) {
    parts.push(group.candidates.length === 1 ? nameMetricAlone(metric, desk.language) : quote(group.text, desk))
  } else if (group !== undefined) parts.push(quote(group.text, desk))
  if (scope !== undefined) parts.push(describeRequest(scope, desk))
  if (reading.unknown.length > 0) parts.push(quote(reading.unknown.join(' '), desk))
  const said = parts.filter((part) => part !== '').join(' ')
  return said === '' ? quote(reading.content.join(' '), desk) : said
}

function describeRequest(scope: ScopeRequest, desk: Desk): string {
  const subset = scope.subsets.find((id) => desk.lexicon.subset(id) !== null) ?? null
  const words = describeScope({ place: scope.place, subset, day: null, period: null }, desk.lexicon, desk.language)
  const times = [...scope.periods.map((period) => formatPeriod(period, desk)), ...scope.years.map(String)]
  return [words, ...times].filter((part) => part !== '').join(' ')
}

function formatPeriod({ from, to, text }: ScopeRequest['periods'][number], desk: Desk): string {
  return from.startsWith('--') ? text : formatDateRange(from, to, desk.language, 'between')
}

function quote(words: string, desk: Desk): string {
  const said = withoutDigits(words)
  return said === '' ? '' : fillTemplate(desk.phrases.readWords, { words: said })
}

/** A person's words as they may be repeated: short, and without numbers, which could be taken for the store's. */
function withoutDigits(words: string): string {
  const kept = words.split(/\s+/u).filter((word) => !/\p{N}/u.test(word))
  return kept.join(' ').slice(0, MOST_REPEATED).trim()
}

/** " Stored for Operation Weka: arrests, countries." Names only. */
async function nameStored(operation: Operation, desk: Desk): Promise<string> {
  const figures = await desk.figuresOf(operation.id)
  const ids = [...new Set(figures.map((fact) => fact.metric))]
  const names = ids.flatMap((id) => {
    const metric = desk.lexicon.metric(id)
    return metric === null ? [] : nameMetricAlone(metric, desk.language)
  })
  if (names.length === 0) return ''
  return fillTemplate(desk.phrases.storedFor, { operation: desk.nameOf(operation), names: names.join(', ') })
}

/** Stored figures near what was asked: the same metric in other scopes first, then metrics that are easily taken for it, then the rest. */
async function listNear(operations: readonly Operation[], query: Query, desk: Desk): Promise<readonly Related[]> {
  const asked = new Set(query.metrics.flatMap((group) => group.candidates.map((metric) => metric.id)))
  const near = new Set(query.metrics.flatMap((group) => group.candidates.flatMap((metric) => metric.near)))
  const slots: { slot: Slot; rank: number }[] = []
  for (const operation of operations.slice(0, MOST_NAMED)) {
    for (const slot of await listSlots(operation, desk)) {
      const [fact] = slot.facts
      const rank = (asked.has(slot.metric.id) ? 0 : near.has(slot.metric.id) ? 2 : 4) + (isWhole(fact.scope) ? 0 : 1)
      slots.push({ slot, rank })
    }
  }
  if (operations.length > 0) {
    return slots
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST_RELATED)
      .map(({ slot }) => toRelated(slot, desk))
  }
  return listElsewhere(query, desk)
}

/** Where no operation is named: figures of the same metric, wherever they are stored. */
async function listElsewhere(query: Query, desk: Desk): Promise<readonly Related[]> {
  const candidates = query.metrics.flatMap((group) => group.candidates)
  const lists = await Promise.all(
    candidates.map((metric) => desk.ledger.figures({ metric: metric.id, limit: MOST_RELATED })),
  )
  return lists.flat().flatMap((fact) => {
    const operation = desk.lexicon.operation(fact.operation)
    const metric = desk.lexicon.metric(fact.metric)
    return operation === null || metric === null ? [] : toRelated({ operation, metric, facts: [fact] }, desk)
  })
}

/** An operation's current figures, by slot. */
export async function listSlots(operation: Operation, desk: Desk): Promise<readonly Slot[]> {
  const figures = await desk.figuresOf(operation.id)
  const ids = [...new Set(figures.map((fact) => fact.metric))]
  return ids.flatMap((id) => {
    const metric = desk.lexicon.metric(id)
    const own = figures.filter((fact) => fact.metric === id)
    return metric === null ? [] : groupSlots(operation, metric, own)
  })
}

/** What belongs to the slots of an answer: the parts of its figures, the whole that they are parts of, other scopes of the same metric. */
export async function relatedTo(slots: readonly Slot[], desk: Desk): Promise<readonly Related[]> {
  const related: Related[] = []
  for (const slot of slots.slice(0, MOST_NAMED)) {
    const ids = new Set(slot.facts.map((fact) => fact.id))
    const wholes = new Set(slot.facts.flatMap((fact) => fact.part_of ?? []))
    for (const other of await listSlots(slot.operation, desk)) {
      const [fact] = other.facts
      const isPart = other.facts.some((each) => each.part_of !== null && ids.has(each.part_of))
      const isOther = other.metric.id === slot.metric.id && !ids.has(fact.id)
      if (isPart || isOther || other.facts.some((each) => wholes.has(each.id))) related.push(toRelated(other, desk))
    }
  }
  return related.slice(0, MOST_RELATED)
}
