import {
  copyFileSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { copyStore } from './copy-store.ts'
import { inspectCopy } from './inspect-copy.ts'
import type { CopySummary } from './inspect-copy.ts'
import { markTried } from './mark-tried.ts'
import { readSchemaVersion } from './open-sqlite.ts'
import { isLocked } from './sqlite-errors.ts'
import { MEMORY, storePathOf } from './store-path.ts'

const ANOTHER = 'Name a file that "backup" wrote.'

export interface RestoreOptions {
  /** Puts the copy in the place of a store that stands there. */
  readonly replace: boolean
  readonly now: Date
}

export interface Restored extends CopySummary {
  /** The file that the store is in. */
  readonly path: string
  /** Where the store that stood there is kept; null where none stood. */
  readonly kept: string | null
}

/**
 * Puts a backup in the place of an address's store. The file is copied and read whole first, so that nothing is touched where it is
 * not good; a store that stands there is kept beside it, under the date.
 */
export async function restoreStore(url: string, file: string, { replace, now }: RestoreOptions): Promise<Restored> {
  const store = storePathOf(url)
  if (store === MEMORY)
    throw new UserError('configuration', 'A store in memory cannot be restored.', {
      hint: 'Set DATABASE_URL to a file.',
    })
  refuseMissing(file, store)
  const name = { called: `The file ${file}`, hint: `${ANOTHER} Nothing was changed.` }
  const folder = makeFolderBeside(store)
  try {
    const copy = join(folder, 'copy.db')
    await copyStore(file, copy, { ...name, readOnly: true })
    const summary = await inspectCopy(copy, name)
    markTried(copy)
    const kept = existsSync(store) ? setAside(store, replace, now) : null
    renameSync(copy, store)
    return { ...summary, path: store, kept }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function refuseMissing(file: string, store: string): void {
  if (!existsSync(file)) throw new UserError('not_found', `There is no file ${file}.`, { hint: ANOTHER })
  if (existsSync(store) && realpathSync(file) === realpathSync(store))
    throw new UserError('bad_input', `The file ${file} is the fact store itself.`, {
      hint: ANOTHER,
    })
}

function makeFolderBeside(store: string): string {
  const folder = dirname(resolve(store))
  try {
    mkdirSync(folder, { recursive: true })
    return mkdtempSync(join(folder, '.stet-restore-'))
  } catch (cause) {
    throw new UserError('storage', `The folder ${folder} of the fact store cannot be written.`, {
      hint: 'Give this user the right to write it, or point DATABASE_URL at another folder.',
      cause,
    })
  }
}

/** Keeps the standing store under another name, with nobody writing it, and returns the name. It stands in its place until the copy does. */
function setAside(store: string, replace: boolean, now: Date): string {
  if (!replace)
    throw new UserError('conflict', `There is a fact store at ${store} already.`, {
      hint: 'Add --replace to put the backup in its place; the store that stands there is kept beside it.',
    })
  closeLog(store)
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const ending = extname(store)
  const kept = join(dirname(store), `${basename(store, ending)}.replaced-${stamp}Z${ending}`)
  keep(store, kept)
  // Of a store that could be read nothing is left beside it. Another's log must never be read into the copy.
  for (const log of ['-wal', '-shm']) if (existsSync(store + log)) renameSync(store + log, kept + log)
  return kept
}

function keep(store: string, kept: string): void {
  if (existsSync(kept))
    throw new UserError('conflict', `The file ${kept} is there already.`, { hint: 'Try again in a second.' })
  try {
    linkSync(store, kept)
  } catch {
    // Some disks know no second name for a file.
    copyFileSync(store, kept, constants.COPYFILE_EXCL)
  }
}

/** Writes the store's log into its file, which SQLite does only for whoever is alone with it. A store too damaged for that is set aside as it is. */
function closeLog(store: string): void {
  try {
    using database = new DatabaseSync(store)
    readSchemaVersion(database, store)
    database.exec('pragma journal_mode = delete')
  } catch (error) {
    if (error instanceof UserError) throw error
    if (!isLocked(error)) return
    throw new UserError('conflict', `The fact store ${store} is in use.`, {
      hint: 'Stop every Stet that uses it, a chat in the terminal too, then restore again.',
      cause: error,
    })
  }
}
