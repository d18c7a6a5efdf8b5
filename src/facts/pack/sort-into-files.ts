import type { FigureFact, StatementFact } from '../fact.ts'
import type { RecordByKind, CuratedKind } from '../ledger.ts'
import type { Metric, Subset } from '../metric.ts'
import type { Operation } from '../operation.ts'
import type { Source } from '../source.ts'

/** A record and its kind. */
export type KindRecord = {
  readonly [K in CuratedKind]: { readonly kind: K; readonly record: RecordByKind[K] }
}[CuratedKind]

/** What one file of an operation or a topic holds. */
export interface FileContent {
  readonly operation: Operation | string | null
  readonly topic: string | null
  /** By their key in the file. */
  readonly sources: Map<string, Source>
  readonly figures: FigureFact[]
  readonly statements: StatementFact[]
}

/** All records, each in the file that it belongs to; files by name without folder and ending. */
export interface SortedRecords {
  readonly metrics: readonly Metric[]
  readonly subsets: readonly Subset[]
  /** Sources of no one file. */
  readonly sources: readonly Source[]
  readonly operations: ReadonlyMap<string, FileContent>
  readonly topics: ReadonlyMap<string, FileContent>
}

/** Sorts records into files: facts to their operation or topic, a source to the file that its id begins with, each list by id. */
export function sortIntoFiles(records: readonly KindRecord[]): SortedRecords {
  const ordered = records.toSorted((a, b) => compareIds(a.record.id, b.record.id))
  const operations = new Map<string, FileContent>()
  const topics = new Map<string, FileContent>()
  const metrics: Metric[] = []
  const subsets: Subset[] = []
  const all: Source[] = []
  const fileOf = (files: Map<string, FileContent>, id: string, head: Partial<FileContent>): FileContent => {
    const empty = { operation: null, topic: null, sources: new Map(), figures: [], statements: [] }
    const file = { ...(files.get(id) ?? empty), ...head }
    files.set(id, file)
    return file
  }
  const ofOperation = (id: string) => fileOf(operations, id, operations.has(id) ? {} : { operation: id })
  for (const { kind, record } of ordered) {
    switch (kind) {
      case 'metric':
        metrics.push(record)
        break
      case 'subset':
        subsets.push(record)
        break
      case 'source':
        all.push(record)
        break
      case 'operation':
        fileOf(operations, record.id, { operation: record })
        break
      case 'figure':
        ofOperation(record.operation).figures.push(record)
        break
      case 'statement':
        if (record.operation !== null) ofOperation(record.operation).statements.push(record)
        else fileOf(topics, record.topic, { topic: record.topic }).statements.push(record)
        break
      default:
        kind satisfies never
    }
  }
  return { metrics, subsets, sources: placeSources(all, operations, topics), operations, topics }
}

/** Puts sources into the files whose name their ids begin with; returns the others. */
function placeSources(
  sources: readonly Source[],
  operations: ReadonlyMap<string, FileContent>,
  topics: ReadonlyMap<string, FileContent>,
): readonly Source[] {
  const ids = new Set(sources.map((source) => source.id))
  return sources.filter((source) => {
    const [name, key] = splitAtFile(source.id, (prefix) => operations.has(prefix) || topics.has(prefix))
    // A key that is another source's whole id would hide that one in this file.
    if (name === null || ids.has(key)) return true
    const file = operations.get(name) ?? topics.get(name)
    file?.sources.set(key, source)
    return false
  })
}

function splitAtFile(
  id: string,
  isFile: (name: string) => boolean,
): readonly [string, string] | readonly [null, string] {
  for (let dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
    const name = id.slice(0, dot)
    if (isFile(name)) return [name, id.slice(dot + 1)]
  }
  return [null, id]
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
