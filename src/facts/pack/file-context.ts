import type { z } from 'zod'
import { nearestWord } from '../../nearest-word.ts'
import type { RecordByKind, CuratedKind } from '../ledger.ts'
import type { PackProblem, PackRecord } from './pack.ts'
import type { YamlFile, YamlPath } from './yaml-file.ts'

/** A mapping as YAML gives it. */
export type Mapping = Readonly<Record<string, unknown>>

/** What is known while one file is read, and what was found in it. */
export interface FileContext {
  readonly file: YamlFile
  readonly problems: PackProblem[]
  readonly records: PackRecord[]
  /** What local keys of sources are prefixed with, in a file of an operation or a topic. */
  readonly prefix: string | null
  readonly operation: string | null
  readonly topic: string | null
  readonly defaults: Mapping
  readonly sourceKeys: ReadonlySet<string>
  /** Places of the pack's own, beside the countries. */
  readonly places: ReadonlySet<string>
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function addProblem(
  context: Pick<FileContext, 'file' | 'problems'>,
  path: YamlPath,
  wrong: string,
  expected: string,
) {
  context.problems.push({ file: context.file.name, line: context.file.lineOf(path), wrong, expected })
}

/** The mapping at a path, or null with a problem; null without one where the path is missing. */
export function readMapping(
  context: Pick<FileContext, 'file' | 'problems'>,
  value: unknown,
  path: YamlPath,
): Mapping | null {
  if (isMapping(value)) return value
  if (value === undefined || value === null) return null
  addProblem(context, path, `${quotePath(path)} holds ${describeValue(value)}`, 'keys and values as in "name: value"')
  return null
}

/** The list at a path; empty with a problem where it is something else. */
export function readList(
  context: Pick<FileContext, 'file' | 'problems'>,
  value: unknown,
  path: YamlPath,
): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (value === undefined || value === null) return []
  addProblem(context, path, `${quotePath(path)} holds ${describeValue(value)}`, 'a list whose entries begin with "- "')
  return []
}

/** Checks a record against its type and keeps it, or reports every fault of it at its own line. */
export function keepRecord<K extends CuratedKind>(
  context: FileContext,
  kind: K,
  schema: z.ZodType<RecordByKind[K]>,
  candidate: Mapping,
  path: YamlPath,
): void {
  const result = schema.safeParse(candidate)
  if (result.success) {
    const line = context.file.lineOf(path)
    context.records.push({ kind, record: result.data, file: context.file.name, line })
    return
  }
  for (const issue of result.error.issues) reportIssue(context, issue, candidate, path, schema)
}

function reportIssue(
  context: FileContext,
  issue: z.core.$ZodIssue,
  candidate: Mapping,
  path: YamlPath,
  schema: z.ZodType,
): void {
  const inner = issue.path.filter((key) => key !== 'scope') as (string | number)[]
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportUnknownKey(context, [...path, ...inner], key, listKeys(schema, issue.path))
    return
  }
  const value = issue.path.reduce<unknown>((part, key) => (part as Mapping | undefined)?.[key as string], candidate)
  const name = quotePath(inner)
  const wrong = value === undefined ? `${name} is missing` : `${name} is ${describeValue(value)}`
  addProblem(context, [...path, ...inner], wrong, expectedOf(issue.message))
}

/** The keys that a schema takes at a path. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const def = schema.def as { innerType?: z.ZodType; shape?: Record<PropertyKey, z.ZodType> }
  if (def.innerType !== undefined) return listKeys(def.innerType, path)
  const [key, ...rest] = path
  const inner = key === undefined ? undefined : def.shape?.[key]
  return inner === undefined ? Object.keys(def.shape ?? {}) : listKeys(inner, rest)
}

/** Reports a key that nothing takes, with the nearest that is taken. */
export function reportUnknownKey(
  context: Pick<FileContext, 'file' | 'problems'>,
  path: YamlPath,
  key: string,
  known: readonly string[],
): void {
  const nearest = nearestWord(key, known)
  const expected = nearest === null ? `one of ${known.join(', ')}` : `"${nearest}"`
  addProblem(context, [...path, key], `unknown key "${key}"`, expected)
}

/** A scalar as it is written; what is no scalar as JSON, for messages. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** "value 5" or "a list": what stands where something else was expected. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'keys and values'
  const text = toText(value)
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list, or words separated by commas',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'keys and values',
}

function expectedOf(message: string): string {
  const expected = /expected (.+?)(?:, received .*)?$/s.exec(message)?.[1] ?? message
  return TYPE_WORDS[expected] ?? expected
}

function quotePath(path: YamlPath): string {
  return path.length === 0 ? 'the entry' : `"${path.join('.')}"`
}
