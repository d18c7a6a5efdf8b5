import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { UserError } from '../errors.ts'
import { copyStore } from './copy-store.ts'
import { inspectCopy } from './inspect-copy.ts'
import type { CopySummary } from './inspect-copy.ts'
import { readSchemaVersion } from './open-sqlite.ts'
import { explainSqliteError } from './sqlite-errors.ts'
import { MEMORY, storePathOf } from './store-path.ts'

/**
 * Copies the store of an address into a new file while it is in use, and reads the copy whole before it gets its name: a file with
 * that name is a good backup. Nothing is ever overwritten.
 */
export async function backUp(url: string, target: string): Promise<CopySummary> {
  const store = storePathOf(url)
  if (store === MEMORY || !existsSync(store))
    throw new UserError('not_found', `There is no fact store at ${store} to back up.`, { hint: 'Check DATABASE_URL.' })
  if (existsSync(target)) throw isThere(target)
  const name = { called: `The fact store ${store}`, hint: 'Restore it from an earlier backup. Nothing was written.' }
  refuseOthers(store)
  const folder = makeFolderBeside(target)
  try {
    const copy = join(folder, 'copy.db')
    await copyStore(store, copy, { ...name, readOnly: false })
    const summary = await inspectCopy(copy, name)
    // It holds what the store holds, the tokens of installed apps too.
    chmodSync(copy, 0o600)
    give(copy, target)
    return summary
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function refuseOthers(store: string): void {
  try {
    using database = new DatabaseSync(store)
    readSchemaVersion(database, store)
  } catch (error) {
    throw explainSqliteError(error, store)
  }
}

/** On the same disk, so that the finished file only gets its name. */
function makeFolderBeside(target: string): string {
  const folder = dirname(resolve(target))
  try {
    return mkdtempSync(join(folder, '.stet-backup-'))
  } catch (cause) {
    throw new UserError('bad_input', `The folder ${folder} cannot be written.`, {
      hint: 'Name a file in a folder that is there and may be written.',
      cause,
    })
  }
}

function give(copy: string, target: string): void {
  try {
    // Unlike a rename, it fails where somebody has made a file of that name meanwhile.
    linkSync(copy, target)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(target)
    throw cause
  }
  const folder = openSync(dirname(resolve(target)), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function isThere(target: string): UserError {
  return new UserError('conflict', `The file ${target} is there already.`, {
    hint: 'Name another: a backup overwrites nothing.',
  })
}
