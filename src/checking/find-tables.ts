import type { Span } from '../figures/figure.ts'

/** A row of a table: its cells, empty ones too. */
export interface Row extends Span {
  readonly cells: readonly Span[]
}

/** Rows that stand together; the first one may name the columns. */
export type Table = readonly Row[]

const RULE = /^[\s|:=+-]+$/u

/** The tables of a text: lines on end whose cells are parted by bars or tabs, rules between them left out. */
export function findTables(text: string): readonly Table[] {
  if (!/[|\t]/u.test(text)) return []
  const tables: Row[][] = []
  let open: Row[] | null = null
  let start = 0
  for (const line of text.split('\n')) {
    const row = readRow(line, start)
    start += line.length + 1
    if (row === null) {
      if (!RULE.test(line) || line.trim() === '') open = null
      continue
    }
    if (open === null) tables.push((open = []))
    open.push(row)
  }
  return tables.filter((table) => table.length > 1)
}

function readRow(line: string, start: number): Row | null {
  const mark = line.includes('|') ? '|' : '\t'
  if (!line.includes(mark) || RULE.test(line)) return null
  const head = mark === '|' && line.trimStart().startsWith('|') ? line.indexOf('|') + 1 : 0
  const tail = mark === '|' && line.trimEnd().endsWith('|') ? line.lastIndexOf('|') : line.length
  const cells: Span[] = []
  let at = head
  for (const cell of line.slice(head, Math.max(head, tail)).split(mark)) {
    cells.push({ start: start + at, end: start + at + cell.length })
    at += cell.length + 1
  }
  return cells.length < 2 ? null : { start, end: start + line.length, cells }
}
