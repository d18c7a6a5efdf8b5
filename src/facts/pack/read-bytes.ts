import { readFile } from 'node:fs/promises'
import { UserError } from '../../errors.ts'

/** A file's bytes. Throws a `UserError` that says why it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw explainFileError(error, `The file "${path}" cannot be read`)
  }
}

/** What the system says of a file, as a sentence for people. */
export function explainFileError(error: unknown, what: string): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const [why, hint] = REASONS[code] ?? [
    code === '' ? 'for a reason that the system does not give' : `(${code})`,
    'Check the path.',
  ]
  return new UserError(code === 'ENOENT' ? 'not_found' : 'storage', `${what}: ${why}.`, { hint, cause: error })
}

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ['it is not there', 'Check the path.'],
  EACCES: ['access is denied', 'Check who may read and write there.'],
  EPERM: ['access is denied', 'Check who may read and write there.'],
  EROFS: ['the disk can only be read', 'Choose another folder.'],
  EISDIR: ['it is a folder', 'Name a file in it.'],
  ENOTDIR: ['part of its path is a file', 'Check the path.'],
  EEXIST: ['a file stands in its way', 'Choose another folder.'],
  ENOSPC: ['the disk is full', 'Make room on it, or choose another disk.'],
}
