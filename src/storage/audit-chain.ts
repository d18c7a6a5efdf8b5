import { createHash } from 'node:crypto'
import type { Change } from '../facts/ledger.ts'
import type { Tables } from './tables.ts'

/** What the first line of the log seals in the place of a line before it. */
export const FIRST_SEAL = '0'.repeat(64)

type AuditLine = Tables['audit']

/** SHA-256 over all that a line says and the hash of the line before, in hexadecimal. */
export function hashLine(line: Omit<AuditLine, 'hash'>, previous: string): string {
  const { line: number, at, act, by, subject, why, version, digest } = line
  return sha256(JSON.stringify([number, at, act, by, subject, why, version, digest, previous]))
}

/** SHA-256 over the revisions of one commit, in hexadecimal. Each counts with all its columns; the order they come in does not matter. */
export function digestRevisions(revisions: readonly Tables['revision'][]): string {
  const ordered = revisions.toSorted(
    (a, b) => compare(a.kind, b.kind) || compare(a.id, b.id) || a.revision - b.revision,
  )
  const lines = ordered.map(({ version, kind, id, revision, action, at, by, why, body }) =>
    JSON.stringify([version, kind, id, revision, action, at, by, why, body]),
  )
  return sha256(lines.join('\n'))
}

const NAMED = 5

/** What a commit did, who did it and why, each in a line. */
export function describeCommit(changes: readonly Change[]): Pick<AuditLine, 'by' | 'subject' | 'why'> {
  const subjects = changes.map(
    ({ action, kind, record, expected }) => `${action} ${kind} ${record.id}, revision ${expected + 1}`,
  )
  return {
    by: listSome(
      changes.map(({ by }) => by),
      ', ',
    ),
    subject: listSome(subjects, '; '),
    why: listSome(
      changes.map(({ why }) => why),
      '; ',
    ),
  }
}

function listSome(names: readonly string[], separator: string): string {
  const different = [...new Set(names)]
  const more = different.length - NAMED
  return [...different.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(separator)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
