import { StatementFact } from '../fact.ts'
import { Operation } from '../operation.ts'
import { Source } from '../source.ts'
import {
  addProblem,
  describeValue,
  isMapping,
  keepRecord,
  readList,
  readMapping,
  reportUnknownKey,
  type FileContext,
  type Mapping,
} from './file-context.ts'
import type { PackProblem, PackRecord } from './pack.ts'
import { keepGiven, readDate, readFactFields } from './read-fact-fields.ts'
import { readFigureEntry } from './read-figure-entry.ts'
import { readVocabulary } from './read-vocabulary.ts'
import { readWordList } from './word-list.ts'
import type { YamlFile, YamlPath } from './yaml-file.ts'

const FILE_KEYS = ['operation', 'topic', 'places', 'sources', 'defaults', 'figures', 'statements', 'metrics', 'subsets']
const DEFAULT_KEYS = ['status', 'as_of', 'attribution', 'sources']
const STATEMENT_KEYS = [
  'id',
  'topic',
  'operation',
  'text',
  'keywords',
  'status',
  'as_of',
  'attribution',
  'sources',
  'note',
]

/** Reads one pack file into records, each of its own type; names in them are not looked up yet. */
export function readPackFile(file: YamlFile, problems: PackProblem[]): readonly PackRecord[] {
  const data = file.data ?? {}
  if (!isMapping(data)) {
    addProblem(
      { file, problems },
      [],
      `the file holds ${describeValue(data)}`,
      'keys such as "operation:" and "figures:"',
    )
    return []
  }
  const context = openContext(file, data, problems)
  for (const key of Object.keys(data)) if (!FILE_KEYS.includes(key)) reportUnknownKey(context, [], key, FILE_KEYS)
  readVocabulary(context, data)
  readSources(context, data)
  readOperation(context, data['operation'])
  for (const [index, entry] of readList(context, data['figures'], ['figures']).entries())
    readFigureEntry(context, entry, ['figures', index])
  for (const [index, entry] of readList(context, data['statements'], ['statements']).entries())
    readStatement(context, entry, ['statements', index])
  return context.records
}

function openContext(file: YamlFile, data: Mapping, problems: PackProblem[]): FileContext {
  const place = { file, problems }
  const header = data['operation']
  const operation = toId(isMapping(header) ? header['id'] : header)
  const topic = toId(data['topic'])
  const sources = readMapping(place, data['sources'], ['sources']) ?? {}
  const defaults = readMapping(place, data['defaults'], ['defaults']) ?? {}
  for (const key of Object.keys(defaults))
    if (!DEFAULT_KEYS.includes(key)) reportUnknownKey(place, ['defaults'], key, DEFAULT_KEYS)
  const places = readWordList(data['places'])
  return {
    ...place,
    records: [],
    prefix: operation ?? topic,
    operation,
    topic,
    defaults,
    sourceKeys: new Set(Object.keys(sources)),
    places: new Set(Array.isArray(places) ? places.map(String) : []),
  }
}

function readSources(context: FileContext, data: Mapping): void {
  const sources = isMapping(data['sources']) ? data['sources'] : {}
  for (const [key, value] of Object.entries(sources)) {
    const path = ['sources', key]
    const fields = readMapping(context, value, path)
    if (fields === null) continue
    const id = context.prefix === null ? key : `${context.prefix}.${key}`
    const published = readDate(fields['published'])
    keepRecord(context, 'source', Source, keepGiven({ ...fields, id, published }), path)
  }
}

// A text in place of the header adds facts to an operation that another file or the store has.
function readOperation(context: FileContext, header: unknown): void {
  if (typeof header === 'string' || header === undefined) return
  const path = ['operation']
  const fields = readMapping(context, header, path)
  if (fields === null) return
  const names = isMapping(fields['names'])
    ? Object.fromEntries(Object.entries(fields['names']).map(([language, words]) => [language, readWordList(words)]))
    : fields['names']
  const lists = { aliases: fields['aliases'] === undefined ? undefined : readWordList(fields['aliases']), names }
  const dates = { start: readDate(fields['start']), end: readDate(fields['end']) }
  keepRecord(context, 'operation', Operation, keepGiven({ ...fields, ...lists, ...dates }), path)
}

function readStatement(context: FileContext, entry: unknown, path: YamlPath): void {
  const fields = readMapping(context, entry, path)
  if (fields === null) return
  const unknown = Object.keys(fields).filter((key) => !STATEMENT_KEYS.includes(key) && key !== 'source')
  for (const key of unknown) reportUnknownKey(context, path, key, STATEMENT_KEYS)
  const common = readFactFields(context, fields, path)
  if (common === null || unknown.length > 0) return
  const candidate = keepGiven({
    kind: 'statement',
    ...common,
    id: fields['id'],
    topic: fields['topic'] ?? context.topic ?? undefined,
    operation: fields['operation'] ?? context.operation,
    text: typeof fields['text'] === 'string' ? { en: fields['text'] } : fields['text'],
    keywords: fields['keywords'] === undefined ? undefined : readWordList(fields['keywords']),
  })
  keepRecord(context, 'statement', StatementFact, candidate, path)
}

function toId(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
