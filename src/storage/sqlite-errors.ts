import { UserError } from '../errors.ts'

// https://www.sqlite.org/rescode.html: the low byte of an extended code is its primary code.
const FAULTS: Readonly<Record<number, { readonly says: string; readonly hint: string }>> = {
  5: {
    says: 'is locked by another program',
    hint: 'Close the program that holds it, then try again.',
  },
  6: { says: 'is locked by another program', hint: 'Close the program that holds it, then try again.' },
  8: { says: 'is read-only', hint: 'Give this user the right to write the file and its folder.' },
  10: {
    says: 'cannot be read or written: the disk reports an error',
    hint: 'Check the disk and the free space on it.',
  },
  11: { says: 'is damaged', hint: 'Restore it from a backup, or move it away to start with a new one.' },
  13: { says: 'cannot grow: the disk is full', hint: 'Free some space. Nothing of the last change was stored.' },
  14: { says: 'cannot be opened', hint: 'Check that the path names a file and that its folder may be written.' },
  23: { says: 'may not be opened by this user', hint: 'Give this user the right to write the file and its folder.' },
  26: { says: 'is not a database', hint: 'Point DATABASE_URL at another file, or restore this one from a backup.' },
}

/** Turns what SQLite reports of a bad file, disk or lock into a sentence for people. Anything else is a bug and stays as it is. */
export function explainSqliteError(error: unknown, path: string): unknown {
  const fault = FAULTS[readCode(error) ?? 0]
  if (fault === undefined) return error
  return new UserError('storage', `The fact store ${path} ${fault.says}.`, { hint: fault.hint, cause: error })
}

/** How a file is spoken of that is read as a copy of a store. */
export interface CopyName {
  /** "The file backup.db". */
  readonly called: string
  readonly hint: string
}

/** The same of a copy of a store. */
export function explainCopyError(error: unknown, { called, hint }: CopyName): unknown {
  const fault = FAULTS[readCode(error) ?? 0]
  return fault === undefined ? error : new UserError('storage', `${called} ${fault.says}.`, { hint, cause: error })
}

/** Whether another process holds the database. */
export function isLocked(error: unknown): boolean {
  return readCode(error) === 5
}

function readCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}
