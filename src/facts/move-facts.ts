import { stat, writeFile } from 'node:fs/promises'
import { plain, strong } from '../chat/inline.ts'
import type { Block, Reply } from '../chat/reply.ts'
import { UserError } from '../errors.ts'
import type { FactLedger } from './ledger.ts'
import { standingRecord } from './standing-record.ts'
import type { PackDiff, PackDifference } from './pack/diff-packs.ts'
import { exportPacks } from './pack/export-packs.ts'
import { importPacks } from './pack/import-packs.ts'
import type { ImportOptions, ImportResult } from './pack/import-packs.ts'
import { listDifferences } from './pack/list-differences.ts'
import type { FieldDifference } from './pack/list-differences.ts'
import type { PackRecord, Packs } from './pack/pack.ts'
import { readFiguresCsv } from './pack/read-figures-csv.ts'
import { readPacks } from './pack/read-packs.ts'
import { writeFiguresCsv } from './pack/write-figures-csv.ts'

/** Imports a folder of packs, one pack file or a CSV of figures, and says what is new, changed, the same, or kept as the desk curated it. */
export async function importFacts(path: string, ledger: FactLedger, options: ImportOptions): Promise<Reply> {
  const packs = await readAny(path, ledger)
  const result = await importPacks(ledger, packs, options)
  return { outcome: 'answer', language: 'en', blocks: toBlocks(result, options), data: toData(result), restsOn: [] }
}

/** Writes the store as packs into a folder, or its figures into a file that ends in .csv. */
export async function exportFacts(path: string, ledger: FactLedger): Promise<Reply> {
  const files = isCsv(path) ? [path] : await exportPacks(ledger, path)
  if (isCsv(path)) await writeTable(path, await writeFiguresCsv(ledger))
  const content = [plain(`Wrote ${files.length === 1 ? '1 file' : `${files.length} files`} to ${path}.`)]
  return {
    outcome: 'answer',
    language: 'en',
    blocks: [{ type: 'paragraph', content }],
    data: { path, files },
    restsOn: [],
  }
}

async function writeTable(path: string, table: string): Promise<void> {
  try {
    await writeFile(path, table)
  } catch (cause) {
    throw new UserError('bad_input', `The file "${path}" cannot be written.`, {
      hint: 'Name one in a folder that is there and may be written.',
      cause,
    })
  }
}

function isCsv(path: string): boolean {
  return path.toLowerCase().endsWith('.csv')
}

async function readAny(path: string, ledger: FactLedger): Promise<Packs> {
  const found = await stat(path).catch(() => null)
  if (found === null)
    throw new UserError('not_found', `There is no file or folder "${path}".`, {
      hint: 'Name a folder of packs, a pack file or a CSV file.',
    })
  return isCsv(path) && found.isFile() ? await readFiguresCsv(path, ledger) : await readPacks(path, ledger)
}

const GROUPS = ['new', 'changed', 'curated', 'same'] as const satisfies readonly (keyof PackDiff)[]

function toData({ diff, stored, curated, waiting, proposal }: ImportResult): Reply['data'] {
  const ids = (group: readonly PackDifference[]) =>
    group.map((difference) => {
      const { kind, record } = difference.entry
      const isSame = difference.current === null || group === diff.same
      return { kind, id: record.id, ...(isSame ? {} : { differences: differencesOf(difference) }) }
    })
  const groups = Object.fromEntries(GROUPS.map((group) => [group, ids(diff[group])]))
  return { stored, curated_records: curated, waiting, proposal, ...groups }
}

function differencesOf({ entry, current }: PackDifference): readonly FieldDifference[] {
  if (current === null || current.kind === 'proposal') return []
  return listDifferences(standingRecord(current) as PackRecord['record'], entry.record)
}

/** The most records named in a group; the JSON output has them all. */
const NAMED = 20

function toBlocks(result: ImportResult, options: ImportOptions): readonly Block[] {
  const { diff, curated } = result
  const counts = `${diff.new.length} new, ${diff.changed.length} changed, ${diff.curated.length} curated in the store, ${diff.same.length} the same.`
  const listed = (['changed', 'curated', 'new'] as const).filter((group) => diff[group].length > 0)
  const notes: Record<ImportResult['curated'], string | null> = {
    none: null,
    kept: 'Records curated in the store were left as they are; --overwrite replaces them.',
    overwritten:
      result.waiting > 0
        ? 'Records curated in the store are among the changes that wait, as asked.'
        : 'Records curated in the store were replaced, as asked; their history keeps what stood there.',
  }
  const note = notes[curated]
  return [
    { type: 'paragraph', content: [plain(`${counts} ${sayDone(result, options)}`)] },
    ...listed.map((group): Block => ({ type: 'list', items: nameRecords(group, diff[group]) })),
    ...(note === null ? [] : [{ type: 'paragraph' as const, content: [plain(note)], tone: 'warning' as const }]),
  ]
}

/** What was stored, and what waits for whom. */
function sayDone({ stored, waiting, proposal }: ImportResult, { dryRun }: ImportOptions): string {
  const changes = `${waiting} ${waiting === 1 ? 'change' : 'changes'} of what is stored`
  if (dryRun === true) {
    const wait = waiting === 0 ? '' : ` ${changes} would wait for a second person.`
    return `Nothing was stored: this only shows what an import would do.${wait}`
  }
  if (proposal === null) return `Stored ${stored === 1 ? '1 record' : `${stored} records`}.`
  return `Stored ${stored} new ${stored === 1 ? 'record' : 'records'}. ${changes} ${waiting === 1 ? 'waits' : 'wait'} for a second person: proposal ${proposal}, "facts approve ${proposal}".`
}

function nameRecords(group: string, differences: readonly PackDifference[]) {
  const named = differences.slice(0, NAMED).map((difference) => [strong(`${group} `), plain(nameRecord(difference))])
  const more = differences.length - named.length
  return more > 0 ? [...named, [plain(`and ${more} more ${group}`)]] : named
}

/** "figure weka-ii.arrests (desk.csv:3), revision 1 by stet: value 300 -> 310; status preliminary -> final" */
function nameRecord(difference: PackDifference): string {
  const { entry, current } = difference
  const name = `${entry.kind} ${entry.record.id} (${entry.file}:${entry.line})`
  if (current === null) return name
  const fields = differencesOf(difference).map(({ field, from, to }) => `${field} ${from ?? 'none'} -> ${to ?? 'none'}`)
  return `${name}, revision ${current.revision} by ${current.by}: ${fields.join('; ')}`
}
