import { backup, DatabaseSync } from 'node:sqlite'
import { explainCopyError, type CopyName } from './sqlite-errors.ts'

// All at once: what others write meanwhile would make a copy in steps begin again.
const PAGES_A_STEP = 2 ** 30
const TIMEOUT = 5_000

interface CopyOptions extends CopyName {
  /** Leaves the file as it is. Of a store in use that would leave an empty log beside it. */
  readonly readOnly: boolean
}

/** Copies a store into a new file as it stands at one moment, also while others write it. The copy is one file, without a log beside it. */
export async function copyStore(from: string, to: string, { readOnly, ...name }: CopyOptions): Promise<void> {
  try {
    using source = new DatabaseSync(from, { readOnly, timeout: TIMEOUT })
    await backup(source, to, { rate: PAGES_A_STEP })
    using copy = new DatabaseSync(to)
    copy.exec('pragma journal_mode = delete')
  } catch (error) {
    throw explainCopyError(error, name)
  }
}
