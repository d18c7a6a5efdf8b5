import type { FigureFact, StatementFact } from '../fact.ts'
import type { Metric, Subset } from '../metric.ts'
import type { Operation } from '../operation.ts'
import type { Source } from '../source.ts'
import type { Mapping } from './file-context.ts'
import { nameCountry, readCountry } from './place-name.ts'
import { deriveFigureId, FIGURE_KEYS } from './read-figure-entry.ts'
import { writeValue } from './value-text.ts'
import { writeWordList } from './word-list.ts'

/** What a fact's entry may leave to its file. */
export interface EntryContext {
  readonly topic: string | null
  readonly defaults: Mapping
  /** How the file names a source. */
  readonly nameSource: (id: string) => string
  /** How the file names another fact of the same operation. */
  readonly nameFact: (fact: FigureFact, id: string) => string
}

export function writeOperation(operation: Operation): Mapping {
  const { aliases, names, ...fields } = operation
  const { id, name, type, start, end, ...rest } = fields
  const words = Object.entries(names).filter(([, list]) => list.length > 0)
  return keepWritten({
    id,
    type: type === 'operation' ? null : type,
    name,
    aliases: aliases.length === 0 ? null : writeWordList(aliases),
    names: words.length === 0 ? null : Object.fromEntries(words.map(([key, list]) => [key, writeWordList(list)])),
    ...rest,
    start: writeDate(start),
    end: writeDate(end),
  })
}

export function writeSource(source: Source): Mapping {
  return keepWritten({
    ...source,
    id: null,
    published: writeDate(source.published),
    type: source.type === 'news' ? null : source.type,
  })
}

export function writeMetric({ unit, kind, qualifier, labels, synonyms, near }: Metric): Mapping {
  const forms = Object.entries(labels).flatMap(([language, label]) => (label ? [[language, writeLabel(label)]] : []))
  return keepWritten({
    unit,
    kind,
    qualifier,
    labels: Object.fromEntries(forms),
    synonyms: writeSynonyms(synonyms),
    near: near.length === 0 ? null : writeWordList(near),
  })
}

export function writeSubset({ labels, synonyms }: Subset): Mapping {
  return keepWritten({ labels, synonyms: writeSynonyms(synonyms) })
}

/** A figure entry: the metric with its value first, then what narrows it, then where it comes from. */
export function writeFigure(fact: FigureFact, context: EntryContext): Mapping {
  const { place, subset, period, day } = fact.scope
  return keepWritten({
    ...writeCounted(fact),
    id: fact.id === deriveFigureId(fact) ? null : fact.id,
    place: place === null ? null : writePlace(place),
    subset,
    period,
    day,
    part_of: fact.part_of === null ? null : context.nameFact(fact, fact.part_of),
    ...writeFactFields(fact, context),
  })
}

export function writeStatement(fact: StatementFact, context: EntryContext): Mapping {
  return keepWritten({
    id: fact.id,
    topic: fact.topic === context.topic ? null : fact.topic,
    text: fact.text,
    keywords: fact.keywords.length === 0 ? null : writeWordList(fact.keywords),
    ...writeFactFields(fact, context),
  })
}

/** The values that all facts of a file share, each once: entries then leave them out. */
export function writeDefaults(
  facts: readonly (FigureFact | StatementFact)[],
  nameSource: (id: string) => string,
): Mapping {
  const all = facts.map((fact) =>
    writeFactFields(fact, { topic: null, defaults: {}, nameSource, nameFact: (_, id) => id }),
  )
  if (all.length < 2) return {}
  const shared = ['status', 'as_of', 'attribution', 'sources'].filter((key) => {
    const first = JSON.stringify(all[0]?.[key])
    return all[0]?.[key] != null && all.every((fields) => JSON.stringify(fields[key]) === first)
  })
  return Object.fromEntries(shared.map((key) => [key, all[0]?.[key]]))
}

/** Whether a place must be listed under `places:`, being no country. */
export function isOwnPlace(place: string): boolean {
  return readCountry(place) !== place && !isNamedCountry(place)
}

function writeCounted(fact: FigureFact): Mapping {
  const { metric } = fact
  // A metric called as a key of the entry would be read as that key.
  const [key, named] = FIGURE_KEYS.includes(metric) ? ['value', { metric }] : [metric, {}]
  const text = writeValue(fact)
  if (text !== null) return { ...named, [key]: String(Number(text)) === text ? Number(text) : text }
  return { ...named, [key]: fact.value, ...(fact.hedge === 'exact' ? {} : { hedge: fact.hedge }) }
}

function writeFactFields(fact: FigureFact | StatementFact, { defaults, nameSource }: EntryContext): Mapping {
  const { status, as_of, attribution, note } = fact
  const fields: Mapping = {
    status: status === 'final' ? null : status,
    as_of: writeDate(as_of),
    attribution,
    sources: writeWordList(fact.sources.map(nameSource)),
    note,
  }
  return Object.fromEntries(Object.entries(fields).filter(([key]) => defaults[key] === undefined))
}

function writePlace(place: string): string {
  return isNamedCountry(place) ? (nameCountry(place) ?? place) : place
}

function isNamedCountry(place: string): boolean {
  return readCountry(nameCountry(place) ?? '') === place
}

function writeLabel(label: { readonly one: string; readonly other: string }): unknown {
  const forms = [label.one, label.other]
  if (forms.some((form) => form.includes('|') || form !== form.trim())) return label
  return label.one === label.other ? label.one : forms.join(' | ')
}

function writeSynonyms(synonyms: Metric['synonyms']): Mapping | null {
  const words = Object.entries(synonyms).filter(([, list]) => list.length > 0)
  return words.length === 0 ? null : Object.fromEntries(words.map(([key, list]) => [key, writeWordList(list)]))
}

// A year alone is written as YAML's number, without quotes.
function writeDate(date: string | null): string | number | null {
  return date !== null && String(Number(date)) === date ? Number(date) : date
}

function keepWritten(fields: Mapping): Mapping {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
