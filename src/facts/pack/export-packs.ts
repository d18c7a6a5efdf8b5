import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { FactLedger, CuratedKind, Revision } from '../ledger.ts'
import { standingRecord } from '../standing-record.ts'
import { explainFileError } from './read-bytes.ts'
import type { KindRecord } from './sort-into-files.ts'
import { writePacks } from './write-packs.ts'

const KINDS: readonly CuratedKind[] = ['metric', 'subset', 'source', 'operation', 'figure', 'statement']
const PAGE = 500

/**
 * Writes every current record of the ledger as pack files into a folder and returns their names. Importing them gives the same
 * records. Refuses a folder with other pack files, which an import of it would read too.
 */
export async function exportPacks(ledger: FactLedger, folder: string): Promise<readonly string[]> {
  const files = writePacks(await listRecords(ledger))
  const names = await readdir(folder, { recursive: true }).catch(() => [] as string[])
  const other = names.find((name) => /\.ya?ml$/i.test(name) && !files.has(name))
  if (other !== undefined)
    throw new UserError('conflict', `The folder "${folder}" has another pack file, "${other}"; nothing was written.`, {
      hint: 'Export into an empty folder, or remove that file first.',
    })
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
  } catch (error) {
    throw explainFileError(error, `The packs cannot be written to "${folder}"`)
  }
  return [...files.keys()]
}

async function listRecords(ledger: FactLedger): Promise<readonly KindRecord[]> {
  const records: KindRecord[] = []
  for (const kind of KINDS) for await (const revision of listAll(ledger, kind)) records.push(toRecord(revision))
  return records
}

async function* listAll(ledger: FactLedger, kind: CuratedKind): AsyncGenerator<Revision> {
  let after: string | undefined
  for (;;) {
    const page = await ledger.list(kind, { ...(after === undefined ? {} : { after }), limit: PAGE })
    yield* page
    after = page.at(-1)?.id
    if (page.length < PAGE) return
  }
}

function toRecord(revision: Revision): KindRecord {
  return { kind: revision.kind, record: standingRecord(revision) } as KindRecord
}
