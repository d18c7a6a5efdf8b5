import { findAll } from './answer-figure.ts'
import { loadSources } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import type { Query } from './query.ts'

/** "Arrests as of November 6", "Arab News of November 6": the day is that of the figure, not of what it counts, where the figure stands for it or was published then. */
export async function settleDates(query: Query, desk: Desk, isReported: boolean): Promise<Query> {
  const { kind, reading } = query
  const [day, another] = reading.periods
  if ((kind !== 'asOf' && !isReported) || day === undefined || another !== undefined || day.from !== day.to)
    return query
  const undated = { ...query, scopes: query.scopes.map((scope) => ({ ...scope, periods: [] })) }
  const findings = await findAll(undated, desk)
  const facts = findings.flatMap(({ slots }) => slots.flatMap((slot) => slot.facts))
  const sources = await loadSources(
    facts.flatMap((fact) => fact.sources),
    desk,
  )
  const isOfDay = (date: string | null | undefined) =>
    day.from.startsWith('--') ? (date ?? '').slice(5) === day.from.slice(2) : date === day.from
  const fits = facts.every(
    (fact) => isOfDay(fact.as_of) || fact.sources.some((id) => isOfDay(sources.get(id)?.published)),
  )
  return facts.length > 0 && fits ? undated : query
}
