import { FigureFact, Scope } from '../fact.ts'
import { nearestWord } from '../../nearest-word.ts'
import {
  addProblem,
  describeValue,
  keepRecord,
  readMapping,
  toText,
  type FileContext,
  type Mapping,
} from './file-context.ts'
import { readFactFields } from './read-fact-fields.ts'
import { listCountries, readCountry } from './place-name.ts'
import { readValue, VALUE_FORMS } from './value-text.ts'
import type { YamlPath } from './yaml-file.ts'

/** The keys of a figure entry; any other key is the metric that it gives a value for. */
export const FIGURE_KEYS: readonly string[] =
  'id operation metric value hedge place subset period day part_of status as_of attribution sources source note'.split(
    ' ',
  )

/** Reads one entry of `figures`: `- arrests: more than 2,500`, with its scope and where it comes from. */
export function readFigureEntry(context: FileContext, entry: unknown, path: YamlPath): void {
  const fields = readMapping(context, entry, path)
  if (fields === null) return
  const counted = readCounted(context, fields, path)
  const scope = readScope(context, fields, path)
  const common = readFactFields(context, fields, path)
  if (counted === null || scope === null || common === null) return
  const operation = fields['operation'] ?? context.operation
  const { metric, ...value } = counted
  const candidate = {
    kind: 'figure',
    ...common,
    id: fields['id'] ?? deriveFigureId({ operation: toText(operation), metric, scope }),
    operation,
    metric,
    scope,
    ...value,
    ...(fields['part_of'] === undefined ? {} : { part_of: fields['part_of'] }),
  }
  keepRecord(context, 'figure', FigureFact, candidate, path)
}

/** The id of a figure fact that gives none: its operation, metric and scope. */
export function deriveFigureId(fact: Pick<FigureFact, 'operation' | 'metric' | 'scope'>): string {
  const { place, subset, period, day } = fact.scope
  const days = [period?.replace('/', '~'), day]
  return [fact.operation, fact.metric, place, subset, ...days].filter((part) => part != null).join('.')
}

interface Counted {
  readonly metric: string
  readonly value: unknown
  readonly hedge?: unknown
}

function readCounted(context: FileContext, fields: Mapping, path: YamlPath): Counted | null {
  const metrics = Object.keys(fields).filter((key) => !FIGURE_KEYS.includes(key))
  if (fields['metric'] !== undefined) metrics.unshift(toText(fields['metric']))
  const [metric, ...more] = metrics
  if (metric === undefined) {
    addProblem(context, path, 'the entry names no metric', 'an entry such as "- arrests: 2,517"')
    return null
  }
  if (more.length > 0) {
    const spelled = more.concat(metric).flatMap((key) => nearestWord(key, FIGURE_KEYS) ?? [])
    const expected = spelled.length > 0 ? `"${spelled[0]}", or one metric an entry` : 'one metric an entry'
    addProblem(
      context,
      path,
      `the entry has more than one key that could be its metric: ${metrics.join(', ')}`,
      expected,
    )
    return null
  }
  const key = fields['metric'] === undefined ? metric : 'value'
  const value = readWritten(fields[key], fields['hedge'])
  if (value !== null) return { metric, ...value }
  addProblem(context, [...path, key], `"${metric}" has the value ${describeValue(fields[key])}`, VALUE_FORMS)
  return null
}

// A text carries its hedge; a plain YAML number may have it beside it.
function readWritten(written: unknown, hedge: unknown): Omit<Counted, 'metric'> | null {
  if (typeof written === 'string' && hedge === undefined) return readValue(written)
  if (typeof written !== 'number' && !Array.isArray(written)) return null
  return { value: written, ...(hedge === undefined ? {} : { hedge }) }
}

function readScope(context: FileContext, fields: Mapping, path: YamlPath): Scope | null {
  const { subset = null, period = null, day = null } = fields
  const place = fields['place'] == null ? null : readPlace(context, toText(fields['place']), path)
  if (place === undefined) return null
  const result = Scope.safeParse({ place, subset, period, day })
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    const key = String(issue.path[0])
    const expected = /expected (.+)$/s.exec(issue.message)?.[1] ?? 'a date such as 2024-09-29'
    addProblem(context, [...path, key], `"${key}" is ${describeValue(fields[key])}`, expected)
  }
  return null
}

function readPlace(context: FileContext, text: string, path: YamlPath): string | undefined {
  if (context.places.has(text)) return text
  const country = readCountry(text)
  if (country !== null) return country
  const nearest = nearestWord(text, [...listCountries(), ...context.places])
  const expected = 'a country by name or ISO code, or a place listed under "places:" of this file'
  addProblem(context, [...path, 'place'], `"${text}" is no country`, nearest === null ? expected : `"${nearest}"`)
  return undefined
}
