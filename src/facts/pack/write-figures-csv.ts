import { stringify } from 'csv-stringify/sync'
import type { FigureFact } from '../fact.ts'
import type { FactLedger } from '../ledger.ts'
import type { Source } from '../source.ts'
import { coverFormula } from './csv-table.ts'
import { FIGURE_COLUMNS, SOURCE_COLUMNS } from './figures-csv.ts'
import { nameCountry } from './place-name.ts'
import { writeValue } from './value-text.ts'

/** Writes every figure fact of the ledger that is not withdrawn as CSV that spreadsheets open (UTF-8 with a byte order mark) and `readFiguresCsv` reads back. */
export async function writeFiguresCsv(ledger: FactLedger): Promise<string> {
  const figures = await ledger.figures({})
  const ids = [...new Set(figures.flatMap((fact) => fact.sources))]
  const sources = new Map((await ledger.sources(ids)).map((source) => [source.id, source]))
  const columns = [...FIGURE_COLUMNS, ...SOURCE_COLUMNS]
  const rows = figures.map((fact) => {
    const cells = { ...toFigureCells(fact), ...toSourceCells(fact, sources) }
    return columns.map((column) => coverFormula(cells[column] ?? ''))
  })
  return stringify([columns, ...rows], { bom: true })
}

function toFigureCells(fact: FigureFact): Partial<Record<(typeof FIGURE_COLUMNS)[number], string | null>> {
  const { id, operation, metric, scope, part_of, status, as_of, attribution, note } = fact
  const place = scope.place === null ? null : (nameCountry(scope.place) ?? scope.place)
  return { id, operation, metric, ...toValueCells(fact), ...scope, place, part_of, status, as_of, attribution, note }
}

// A value without a written form of its own goes as plain digits, its hedge beside it.
function toValueCells(fact: FigureFact): { value: string; hedge: string } {
  const text = writeValue({ value: fact.value, hedge: fact.hedge })
  if (text !== null) return { value: text, hedge: '' }
  return { value: [fact.value].flat().join(' to '), hedge: fact.hedge }
}

/** The first source spelled out for people; the ids are what counts when the file is read. */
function toSourceCells(
  fact: FigureFact,
  sources: ReadonlyMap<string, Source>,
): Partial<Record<(typeof SOURCE_COLUMNS)[number], string | null>> {
  const first = sources.get(fact.sources[0] ?? '')
  const { publisher, title, url, author, published, language, type } = first ?? {}
  const spelled = { publisher, title, url, author, published, language, source_type: type }
  const filled = Object.fromEntries(Object.entries(spelled).map(([column, cell]) => [column, cell ?? null]))
  return { sources: fact.sources.join(' '), ...filled }
}
