import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { FactLedger } from '../ledger.ts'
import { checkPacks } from './check-packs.ts'
import type { PackProblem, PackRecord, Packs } from './pack.ts'
import { readBytes } from './read-bytes.ts'
import { readPackFile } from './read-pack-file.ts'
import { readYamlFile } from './yaml-file.ts'

const SHOWN_PROBLEMS = 20

/**
 * Reads a folder of pack files (`*.yaml`, `*.yml`, folders in it too) or one file. All or nothing: throws a `UserError`
 * ('bad_pack') that names file, line, what is wrong and what is expected for each fault. Names that no file defines
 * (a metric, a source) are looked up in `ledger`, where one is given.
 */
export async function readPacks(path: string, ledger: FactLedger | null = null): Promise<Packs> {
  const files: PackFile[] = []
  for (const { path: found, name } of await listPackFiles(path)) files.push({ name, bytes: await readBytes(found) })
  return await readPackFiles(files, ledger)
}

/** A pack file's bytes, and the name that messages call it by. */
export interface PackFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads pack files that are in memory already, with the promises of `readPacks`. */
export async function readPackFiles(files: readonly PackFile[], ledger: FactLedger | null = null): Promise<Packs> {
  const problems: PackProblem[] = []
  const records: PackRecord[] = []
  for (const { name, bytes } of files) {
    const file = readYamlFile(name, bytes, problems)
    if (file !== null) records.push(...readPackFile(file, problems))
  }
  // Names are looked up only in files that could be read: a broken one would make everything it defines "unknown".
  const checked = problems.length > 0 ? records : await checkPacks(records, ledger, problems)
  if (problems.length > 0) throw refusePacks(problems)
  return { records: checked }
}

/** One error for everything that is wrong with some files, a line for each fault. */
export function refusePacks(problems: readonly PackProblem[], unit: 'line' | 'row' = 'line'): UserError {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => describeProblem(problem, unit))
  const more = problems.length - lines.length
  if (more > 0) lines.push(`… and ${more} more.`)
  const count = problems.length === 1 ? 'One fault' : `${problems.length} faults`
  return new UserError('bad_pack', `${count} in the facts to import:\n${lines.join('\n')}`, {
    hint: `Nothing was imported. Correct the ${unit}s named and import again.`,
  })
}

function describeProblem({ file, line, wrong, expected }: PackProblem, unit: string): string {
  return `${file}, ${unit} ${line}: ${wrong}; expected ${expected}.`
}

async function listPackFiles(path: string): Promise<readonly { readonly path: string; readonly name: string }[]> {
  const found = await stat(path).catch(() => null)
  if (found === null)
    throw new UserError('not_found', `There is no file or folder "${path}".`, { hint: 'Check the path.' })
  if (found.isFile()) return [{ path, name: basename(path) }]
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.ya?ml$/i.test(name)).toSorted()
  if (names.length > 0) return names.map((name) => ({ path: join(path, name), name }))
  throw new UserError('bad_pack', `The folder "${path}" holds no pack files.`, { hint: 'Pack files end in .yaml.' })
}
