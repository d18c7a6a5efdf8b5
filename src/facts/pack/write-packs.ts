import { stringify } from 'yaml'
import type { Mapping } from './file-context.ts'
import { sortIntoFiles, type FileContent, type KindRecord } from './sort-into-files.ts'
import {
  isOwnPlace,
  writeDefaults,
  writeFigure,
  writeMetric,
  writeOperation,
  writeSource,
  writeStatement,
  writeSubset,
  type EntryContext,
} from './write-entries.ts'
import { writeWordList } from './word-list.ts'

/**
 * Writes records as pack files, by name: `metrics.yaml`, `sources.yaml`, `operations/*.yaml`, `topics/*.yaml`. Reading them gives the
 * same records back, and the same records always give the same bytes.
 */
export function writePacks(records: readonly KindRecord[]): ReadonlyMap<string, string> {
  const sorted = sortIntoFiles(records)
  const factIds = new Set(records.filter(({ kind }) => kind === 'figure').map(({ record }) => record.id))
  const files = new Map<string, string>()
  const metrics = byId(sorted.metrics, writeMetric)
  const subsets = byId(sorted.subsets, writeSubset)
  addFile(files, 'metrics.yaml', { metrics, subsets })
  addFile(files, 'sources.yaml', { sources: byId(sorted.sources, writeSource) })
  for (const [name, content] of sorted.operations)
    addFile(files, `operations/${name}.yaml`, writeFile(content, factIds))
  for (const [name, content] of sorted.topics) addFile(files, `topics/${name}.yaml`, writeFile(content, factIds))
  return files
}

function writeFile(content: FileContent, factIds: ReadonlySet<string>): Mapping {
  const { operation, topic, sources, figures, statements } = content
  const keys = new Map([...sources].map(([key, source]) => [source.id, key]))
  const nameSource = (id: string) => keys.get(id) ?? id
  const defaults = writeDefaults([...figures, ...statements], nameSource)
  const context: EntryContext = {
    topic,
    defaults,
    nameSource,
    nameFact: (fact, id) => shortenFactId(fact.operation, id, factIds),
  }
  const places = new Set(figures.map((fact) => fact.scope.place).filter((place) => place !== null && isOwnPlace(place)))
  return {
    operation: typeof operation === 'object' && operation !== null ? writeOperation(operation) : operation,
    topic,
    places: writeWordList([...places].filter((place) => place !== null).toSorted()),
    sources: Object.fromEntries([...sources].map(([key, source]) => [key, writeSource(source)])),
    defaults,
    figures: figures.map((fact) => writeFigure(fact, context)),
    statements: statements.map((fact) => writeStatement(fact, context)),
  }
}

// Read back, an id that a fact has comes before one that lacks its operation.
function shortenFactId(operation: string, id: string, factIds: ReadonlySet<string>): string {
  const short = id.startsWith(`${operation}.`) ? id.slice(operation.length + 1) : id
  return factIds.has(short) ? id : short
}

function byId<T extends { readonly id: string }>(records: readonly T[], write: (record: T) => Mapping): Mapping {
  return Object.fromEntries(records.map((record) => [record.id, write(record)]))
}

/** Adds a file with a blank line between its sections; none for a file without any. */
function addFile(files: Map<string, string>, name: string, sections: Mapping): void {
  const written = Object.entries(sections).filter(([, value]) => !isEmpty(value))
  if (written.length === 0) return
  const texts = written.map(([key, value]) => stringify({ [key]: value }, { lineWidth: 120 }))
  files.set(name, texts.join('\n'))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
