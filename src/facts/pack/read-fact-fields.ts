import { addProblem, type FileContext, type Mapping } from './file-context.ts'
import { readWordList } from './word-list.ts'
import type { YamlPath } from './yaml-file.ts'

/** Reads what every fact has: its status, date, attribution, sources and note, with the file's defaults where the entry is silent. */
export function readFactFields(context: FileContext, fields: Mapping, path: YamlPath): Mapping | null {
  if (fields['source'] !== undefined && fields['sources'] !== undefined) {
    addProblem(context, [...path, 'source'], 'the entry has both "source" and "sources"', '"sources" with all of them')
    return null
  }
  const own: Mapping = { ...fields, sources: fields['sources'] ?? fields['source'] }
  // A written `null` stands against the file's default.
  const given = (key: string) => (own[key] === undefined ? context.defaults[key] : own[key])
  const sources = readWordList(given('sources'))
  return keepGiven({
    status: given('status') ?? undefined,
    as_of: readDate(given('as_of')),
    attribution: given('attribution'),
    note: fields['note'],
    sources: Array.isArray(sources) ? sources.map((name: unknown) => findSource(context, name)) : sources,
  })
}

/** A year alone is a number to YAML. */
export function readDate(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** Leaves out what is undefined, so that defaults apply. */
export function keepGiven(fields: Mapping): Mapping {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

// A source's key in this file stands before a source of that id elsewhere.
function findSource(context: FileContext, name: unknown): unknown {
  return typeof name === 'string' && context.prefix !== null && context.sourceKeys.has(name)
    ? `${context.prefix}.${name}`
    : name
}
