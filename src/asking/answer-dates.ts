import type { Operation } from '../facts/operation.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import { formatDateRange, formatWhen } from '../wording/format-date.ts'
import { findAll, sayChosen, stateSlots } from './answer-figure.ts'
import type { Computed } from './answer.ts'
import { sortSources, loadSources, toAnswerFacts, toAnswerSource, writeSource } from './describe-fact.ts'
import { capitalize } from './desk.ts'
import type { Desk } from './desk.ts'
import { draft } from './draft.ts'
import type { Draft } from './draft.ts'
import { isWhole } from './find-slot.ts'
import type { Slot } from './find-slot.ts'
import { nameForQuestion, offerOperations } from './offer-choices.ts'
import type { Query } from './query.ts'
import { relateTime } from './resolve-operations.ts'
import { listSlots, sayMissing } from './say-missing.ts'

/** Answers "when": an operation's own dates, with the sources of its figures. */
export async function answerWhen(query: Query, desk: Desk): Promise<Draft> {
  const operations = query.operations.flatMap((group) => group.candidates)
  const [operation, another] = operations
  if (operation === undefined) return sayMissing(query, desk, [])
  if (another !== undefined && query.operations.length === 1) {
    return offerOperations(
      operations,
      (each) => `${query.reading.question.replace(/[?؟\s]+$/u, '')} (${nameForQuestion(each)})`,
      desk,
    )
  }
  const sentences: string[] = []
  for (const each of operations) {
    const sentence = writeDates(each, desk)
    if (sentence !== null) sentences.push(sentence + (await writeSources(each, desk)))
  }
  if (sentences.length === 0) return sayMissing(query, desk, [])
  const verdict = judgeDates(query, operation)
  const lead = verdict === null ? '' : `${verdict === 'yes' ? desk.phrases.yes : desk.phrases.no} `
  return draft({ status: 'answered', verdict, text: lead + sayChosen(query, desk) + sentences.join(' ') })
}

/** "Was Weka in 2021?" */
function judgeDates(query: Query, operation: Operation): 'yes' | 'no' | null {
  const { wantsYesNo, years, periods } = query.reading
  if (!wantsYesNo || (years.length === 0 && periods.length === 0)) return null
  const fits =
    years.every((year) => relateTime(operation, { from: String(year), to: String(year) }) !== 'apart') &&
    periods.every((period) => relateTime(operation, period) !== 'apart')
  return fits ? 'yes' : 'no'
}

/** "Operation Weka ran from March 29 to April 2, 2021." */
export function writeDates(operation: Operation, desk: Desk): string | null {
  const { start, end, year } = operation
  const name = capitalize(desk.nameInSentence(operation))
  const from = start ?? (year === null ? null : String(year))
  if (from === null) return null
  if (end === null || end === from) {
    return fillTemplate(desk.phrases.datesOn, { operation: name, when: formatWhen(from, desk.language) })
  }
  const range = formatDateRange(from, end, desk.language)
  return fillTemplate(desk.phrases.dates, { operation: name, range })
}

async function writeSources(operation: Operation, desk: Desk): Promise<string> {
  const figures = await desk.figuresOf(operation.id)
  const sources = sortSources([
    ...(
      await loadSources(
        figures.flatMap((fact) => fact.sources),
        desk,
      )
    ).values(),
  ])
  const [newest] = sources
  return newest === undefined
    ? ''
    : fillTemplate(desk.phrases.source, { source: writeSource(toAnswerSource(newest), desk) })
}

/** Answers "how long": a stored duration, else the days from the first to the last, both counted. */
export async function answerHowLong(query: Query, desk: Desk): Promise<Draft> {
  const operations = query.operations.flatMap((group) => group.candidates)
  const [operation, another] = operations
  if (operation === undefined)
    return query.metrics.length > 0 ? sayMissing(query, desk, await findAll(query, desk)) : sayMissing(query, desk, [])
  if (another !== undefined && query.operations.length === 1) {
    return offerOperations(
      operations,
      (each) => `${query.reading.question.replace(/[?؟\s]+$/u, '')} (${nameForQuestion(each)})`,
      desk,
    )
  }
  const stored = (await listSlots(operation, desk)).find(
    (slot) => slot.metric.kind === 'duration' && isWhole(slot.facts[0].scope),
  )
  if (stored !== undefined) return stateSlots([stored], query, desk, null)
  const days = countOperationDays(operation)
  if (days === null) return sayMissing(query, desk, [])
  const { phrases, language } = desk
  const range = formatDateRange(operation.start ?? '', operation.end ?? operation.start ?? '', language)
  const working = fillTemplate(phrases.bothDaysCounted, { range })
  const written = fillTemplate(writeDays(days, desk), { n: String(days) })
  const name = capitalize(desk.nameInSentence(operation))
  const computed: Computed = { value: days, hedge: 'exact', unit: 'day', working }
  return draft({
    status: 'answered',
    computed: [computed],
    text: `${sayChosen(query, desk)}${fillTemplate(phrases.duration, { operation: name, days: written })} (${working}).${await writeSources(operation, desk)}`,
  })
}

/** The days of an operation from its first to its last, both counted; null where they are not known to the day. */
export function countOperationDays({ start, end }: Operation): number | null {
  if (start === null || end === null || start.length !== 10 || end.length !== 10) return null
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1
}

/** "6 days", as a template. */
export function writeDays(days: number, desk: Desk): string {
  const { day } = desk.phrases
  if (days === 1) return day.one
  return days <= 10 ? day.few : day.other
}

/** Everything that is stored of one operation, for "what is …" and "all figures of …". */
export async function answerOverview(query: Query, desk: Desk, most: number): Promise<Draft> {
  const operations = query.operations.flatMap((group) => group.candidates)
  const [operation, another] = operations
  if (operation === undefined) return sayMissing(query, desk, [])
  if (another !== undefined && query.operations.length === 1) {
    return offerOperations(operations, (each) => nameForQuestion(each), desk)
  }
  const answers = []
  const sentences: string[] = []
  for (const each of operations) {
    const slots = (await listSlots(each, desk))
      .filter((slot) => isAsked(slot, query))
      .toSorted((a, b) => Number(isWhole(b.facts[0].scope)) - Number(isWhole(a.facts[0].scope)))
    const shown = slots.slice(0, most)
    const stated = await Promise.all(
      shown.map(async (slot) => ({ slot, facts: await toAnswerFacts(slot.facts, desk) })),
    )
    answers.push(...stated.flatMap(({ facts }) => facts))
    const dates = writeDates(each, desk)
    const lead =
      each.lead === null ? null : fillTemplate(desk.phrases.lead, { operation: desk.nameOf(each), who: each.lead })
    const items = stated.map(({ facts }) => [...new Set(facts.map((fact) => fact.text))].join(' / ')).join('; ')
    const listed = items === '' ? null : fillTemplate(desk.phrases.listed, { operation: desk.nameOf(each), items })
    sentences.push([dates, lead, listed].filter((part) => part !== null).join(' ') + (await writeSources(each, desk)))
  }
  const isNarrowed = query.scopes.some((scope) => scope.place !== null || scope.subsets.length > 0)
  if (isNarrowed && answers.length === 0) return sayMissing(query, desk, [])
  return draft({ status: 'answered', answers, text: sayChosen(query, desk) + sentences.join(' ') })
}

/** "What happened in Spain?" lists the figures of that place only. */
function isAsked(slot: Slot, { scopes }: Query): boolean {
  const { place, subset } = slot.facts[0].scope
  return scopes.every(
    (scope) =>
      (scope.place === null || scope.place === place) &&
      (scope.subsets.length === 0 || scope.subsets.includes(subset ?? '')),
  )
}
