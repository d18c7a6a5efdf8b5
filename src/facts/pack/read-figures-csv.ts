import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { nearestWord } from '../../nearest-word.ts'
import { HEDGES } from '../../figures/figure.ts'
import type { FigureFact } from '../fact.ts'
import { Identifier } from '../identifier.ts'
import type { FactLedger, Vocabulary } from '../ledger.ts'
import { Source } from '../source.ts'
import { checkPacks } from './check-packs.ts'
import { readCsvTable, type CsvRow } from './csv-table.ts'
import { addProblem, keepRecord, type FileContext, type Mapping } from './file-context.ts'
import { FIGURE_COLUMNS, SOURCE_COLUMNS } from './figures-csv.ts'
import { listAbsent } from './keep-absent.ts'
import type { PackProblem, PackRecord, Packs } from './pack.ts'
import { readCountry } from './place-name.ts'
import { readBytes } from './read-bytes.ts'
import { keepGiven } from './read-fact-fields.ts'
import { readFigureEntry } from './read-figure-entry.ts'
import { refusePacks } from './read-packs.ts'
import { readValue } from './value-text.ts'

const NEEDED_COLUMNS = ['operation', 'metric', 'value'] as const

/**
 * Reads a spreadsheet of figures saved as CSV, for a ledger that has its operations and metrics. Columns: `FIGURE_COLUMNS` and
 * `SOURCE_COLUMNS`, in any order; operation, metric, value and a source are needed. Operations, metrics and subsets go by id or by name.
 * A figure that is stored keeps what the file has no column for. All or nothing: throws a `UserError` ('bad_pack') with a sentence for each bad row.
 */
export async function readFiguresCsv(path: string, ledger: FactLedger): Promise<Packs> {
  return await readFiguresCsvBytes(basename(path), await readBytes(path), ledger)
}

/** Reads a CSV file that is in memory already, with the promises of `readFiguresCsv`. */
export async function readFiguresCsvBytes(name: string, bytes: Uint8Array, ledger: FactLedger): Promise<Packs> {
  const problems: PackProblem[] = []
  const columns = { known: [...FIGURE_COLUMNS, ...SOURCE_COLUMNS], needed: NEEDED_COLUMNS }
  const rows = readCsvTable(name, bytes, columns, problems)
  if (problems.length > 0) throw refusePacks(problems, 'row')
  const ids = listIds(await ledger.vocabulary())
  const places = await findOwnPlaces(rows, ledger)
  const records: PackRecord[] = []
  for (const row of rows) readRow(openContext(name, row, { places, problems, records }), row, ids)
  const checked = problems.length > 0 ? records : await checkPacks(mergeSources(records), ledger, problems)
  if (problems.length > 0) throw refusePacks(problems, 'row')
  const present = new Set(rows.flatMap(({ cells }) => Object.keys(cells)))
  return { records: checked.map((entry) => withAbsent(entry, present)) }
}

function withAbsent(entry: PackRecord, present: ReadonlySet<string>): PackRecord {
  return entry.kind === 'figure' ? { ...entry, absent: listAbsent(present, entry.record as FigureFact) } : entry
}

type Ids = Readonly<Record<'operation' | 'metric' | 'subset', ReadonlyMap<string, string>>>

function readRow(context: FileContext, { cells }: CsvRow, ids: Ids): void {
  const missing = NEEDED_COLUMNS.filter((column) => cells[column] === undefined)
  for (const column of missing) addProblem(context, [], `the row has no ${column}`, `a value in the column "${column}"`)
  const named = {
    operation: findId(context, ids, 'operation', cells['operation']),
    metric: findId(context, ids, 'metric', cells['metric']),
    subset: findId(context, ids, 'subset', cells['subset']),
  }
  const sources = readSources(context, cells, named.operation ?? null)
  if (missing.length > 0 || sources === null || Object.values(named).includes(null)) return
  const figure = Object.fromEntries(FIGURE_COLUMNS.map((column) => [column, cells[column]]))
  // A figure stands for the day its source came out, unless the row says otherwise.
  const as_of = cells['as_of'] ?? (cells['sources'] === undefined ? cells['published'] : undefined)
  const entry: Mapping = { ...figure, as_of, ...named, ...joinHedge(cells['value'] ?? '', cells['hedge']), sources }
  readFigureEntry(context, keepGiven(entry), [])
}

/** The id that a cell names; undefined for a blank cell, null with a problem for a name that the store does not have. */
function findId(context: FileContext, ids: Ids, kind: keyof Ids, name: string | undefined): string | null | undefined {
  if (name === undefined) return undefined
  const id = ids[kind].get(fold(name))
  if (id !== undefined) return id
  const nearest = nearestWord(fold(name), [...ids[kind].keys()])
  const expected = nearest === null ? `one that the store has; "facts list" names them` : `"${nearest}"`
  addProblem(context, [], `unknown ${kind} "${name}"`, expected)
  return null
}

// The hedge may stand in the value ("nearly 24,000"), or in its own column as a word or as a name of ours.
function joinHedge(value: string, hedge: string | undefined): Mapping {
  if (hedge === undefined) return { value, hedge: undefined }
  const plain = readValue(value)
  const isName = (HEDGES as readonly string[]).includes(hedge)
  if (isName && (plain?.hedge === 'exact' || plain?.hedge === hedge)) return { value: plain.value, hedge }
  return { value: `${hedge} ${value}`, hedge: undefined }
}

function readSources(context: FileContext, cells: CsvRow['cells'], operation: string | null): readonly string[] | null {
  if (cells['sources'] !== undefined) return cells['sources'].split(/[\s,;]+/).filter((id) => id !== '')
  const { publisher, title, url, author, published, language, source_type: type } = cells
  if (publisher === undefined || title === undefined) {
    addProblem(context, [], 'the row has no source', 'ids in the column "sources", or a publisher and a title')
    return null
  }
  if (operation === null) return null
  const id = `${operation}.${toSlug(publisher)}-${digest(JSON.stringify([publisher, title, url ?? null]))}`
  keepRecord(context, 'source', Source, keepGiven({ id, publisher, title, url, author, published, language, type }), [])
  return [id]
}

/** One record for each source, however many rows describe it; rows that describe it differently stay apart and are refused. */
function mergeSources(records: readonly PackRecord[]): readonly PackRecord[] {
  const seen = new Set<string>()
  return records.filter(({ kind, record }) => {
    const text = JSON.stringify(record)
    if (kind !== 'source' || !seen.has(text)) return seen.add(text)
    return false
  })
}

function openContext(
  name: string,
  row: CsvRow,
  found: Pick<FileContext, 'places' | 'problems' | 'records'>,
): FileContext {
  const nothing = { prefix: null, operation: null, topic: null, defaults: {}, sourceKeys: new Set<string>() }
  return { ...found, ...nothing, file: { name, data: null, lineOf: () => row.number } }
}

/** Names to ids; a name that two records share stands for neither. */
function listIds({ operations, metrics, subsets }: Vocabulary): Ids {
  return {
    operation: toIds(operations.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
    metric: toIds(metrics.map(({ id, labels }) => [id, [labels.en.one, labels.en.other]])),
    subset: toIds(subsets.map(({ id, labels }) => [id, [labels.en]])),
  }
}

function toIds(records: readonly (readonly [string, readonly string[]])[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const [id, names] of records)
    for (const name of names) owners.set(fold(name), (owners.get(fold(name)) ?? new Set()).add(id))
  const named = [...owners].flatMap(([name, ids]) => (ids.size === 1 ? [...ids].map((id) => [name, id] as const) : []))
  return new Map([...named, ...records.map(([id]) => [id, id] as const)])
}

/** Places of the cells that are no countries but that facts of the ledger have. */
async function findOwnPlaces(rows: readonly CsvRow[], ledger: FactLedger): Promise<ReadonlySet<string>> {
  const written = new Set(rows.flatMap(({ cells }) => cells['place'] ?? []))
  const known = new Set<string>()
  for (const place of written) {
    if (readCountry(place) !== null || !Identifier.safeParse(place).success) continue
    if ((await ledger.figures({ place, limit: 1 })).length > 0) known.add(place)
  }
  return known
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

function toSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-').slice(0, 40).replace(/-$/, '') ?? 'source'
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
