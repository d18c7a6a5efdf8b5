import { tokenize } from '../reading/tokenize.ts'
import { askingOf } from './asking-of.ts'
import { findAll } from './answer-figure.ts'
import { loadSources } from './describe-fact.ts'
import type { Desk } from './desk.ts'
import type { Query } from './query.ts'

/** A word of reporting stands at most this many words from the name: "according to the Harbour Post". */
const REACH = 2

/**
 * "According to Arab News": words that nothing explained are accounted for where they name a publisher of the very figures that
 * are asked for, beside a word of reporting. Any other publisher stays unexplained, so no figure is put in its mouth.
 */
export async function settleSources(query: Query, desk: Desk): Promise<Query> {
  const { unknown, question, language } = query.reading
  if (unknown.length === 0 || query.metrics.length === 0 || query.operations.length === 0) return query
  const findings = await findAll({ ...query, scopes: query.scopes.map((scope) => ({ ...scope, periods: [] })) }, desk)
  const facts = findings.flatMap(({ slots }) => slots.flatMap((slot) => slot.facts))
  const sources = await loadSources(
    facts.flatMap((fact) => fact.sources),
    desk,
  )
  const publishers = [...sources.values()].flatMap(({ publisher }) => publisher.split(','))
  const attributed = facts.flatMap((fact) => fact.attribution ?? [])
  const words = tokenize(question).map(({ text }) => text)
  const reporting = new Set(tokenize(askingOf(language).reporting).map(({ text }) => text))
  const named = [...new Set([...publishers, ...attributed].map((name) => name.trim()))].flatMap((name) => {
    const own = tokenize(name).map(({ text }) => text)
    return isReported(own, words, reporting) ? own : []
  })
  const left = unknown.filter((word) => {
    // Each word of a name accounts for itself alone: "Arab arrests, according to Arab News" still narrows.
    const at = named.indexOf(tokenize(word)[0]?.text ?? '')
    if (at !== -1) named.splice(at, 1)
    return at === -1
  })
  return left.length === unknown.length ? query : { ...query, reading: { ...query.reading, unknown: left } }
}

/** Whether a name stands in a question whole, with a word of reporting near it. */
function isReported(name: readonly string[], words: readonly string[], reporting: ReadonlySet<string>): boolean {
  if (name.length === 0) return false
  return words.some((_, at) => {
    if (!name.every((word, n) => words[at + n] === word)) return false
    const end = at + name.length
    return [...words.slice(Math.max(0, at - REACH), at), ...words.slice(end, end + REACH)].some((word) =>
      reporting.has(word),
    )
  })
}
