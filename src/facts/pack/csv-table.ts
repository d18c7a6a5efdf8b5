import { parse } from 'csv-parse/sync'
import { nearestWord } from '../../nearest-word.ts'
import type { PackProblem } from './pack.ts'

/** One row below the header: its cells by column, blank ones left out. */
export interface CsvRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a CSV file as spreadsheets save it: UTF-8 with or without a byte order mark, with commas, semicolons or tabs between cells,
 * and an optional "sep=;" line. Faults go to `problems`, each with its row.
 */
export function readCsvTable(
  name: string,
  bytes: Uint8Array,
  columns: { readonly known: readonly string[]; readonly needed: readonly string[] },
  problems: PackProblem[],
): readonly CsvRow[] {
  const report = (line: number, wrong: string, expected: string) => problems.push({ file: name, line, wrong, expected })
  const text = decode(bytes)
  if (text === null) {
    report(1, 'the file is not UTF-8 text', 'a file saved as "CSV UTF-8"')
    return []
  }
  const rows = parseRows(text, report)
  const first = rows.findIndex((row) => row.some((cell) => cell !== '') && !/^sep=/i.test(row.join('')))
  const header = (rows[first] ?? []).map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'))
  if (problems.length === 0) checkHeader(header, first + 1, columns, report)
  return rows.flatMap((row, index) => (index <= first ? [] : readRow(row, index + 1, header, report)))
}

function checkHeader(
  header: readonly string[],
  row: number,
  { known, needed }: { readonly known: readonly string[]; readonly needed: readonly string[] },
  report: Report,
): void {
  if (header.length === 0)
    report(1, 'the file is empty', `a first row that names the columns, such as ${needed.join(', ')}`)
  for (const column of header.filter((cell) => cell !== '' && !known.includes(cell))) {
    const nearest = nearestWord(column, known)
    report(row, `unknown column "${column}"`, nearest === null ? `one of ${known.join(', ')}` : `"${nearest}"`)
  }
  for (const column of new Set(header.filter((cell, at) => cell !== '' && header.indexOf(cell) !== at)))
    report(row, `the column "${column}" is there twice`, 'each column once')
  for (const column of header.length === 0 ? [] : needed.filter((name) => !header.includes(name)))
    report(row, `the column "${column}" is missing`, `a first row with ${needed.join(', ')}`)
}

type Report = (line: number, wrong: string, expected: string) => void

function readRow(row: readonly string[], number: number, header: readonly string[], report: Report): readonly CsvRow[] {
  const filled = row
    .map((cell, at) => [header[at] ?? '', uncover(cell.trim())] as const)
    .filter(([, cell]) => cell !== '')
  if (filled.length === 0) return []
  const stray = filled.find(([column]) => column === '')
  if (stray === undefined) return [{ number, cells: Object.fromEntries(filled) }]
  report(
    number,
    `the row has a cell without a column ("${stray[1]}")`,
    'quotation marks around a value that holds the separator',
  )
  return []
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets write it themselves. */
export function coverFormula(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function uncover(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseRows(text: string, report: Report): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter: findDelimiter(text), relax_column_count: true })
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    report(
      line,
      `the row cannot be read (${(error as Error).message})`,
      'quotation marks that are closed, doubled inside a value',
    )
    return []
  }
}

/** The separator of the header row, which holds names only. */
function findDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1]
  if (declared !== undefined) return declared
  const header = text.trimStart().split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
