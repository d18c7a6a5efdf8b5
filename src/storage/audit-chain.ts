import { createHash } from 'node:crypto'
import type { Change } from '../facts/ledger.ts'
import type { Tables } from './tables.ts'

/** What the first line of the log seals in the place of a line before it. */
export const FIRST_SEAL = '0'.repeat(64)

type AuditLine = Tables['audit']

/** SHA-256 over all that a line says and the hash of the line before, in hexadecimal. */
export function hashLine(line: Omit<AuditLine, 'hash'>, previous: string): string {
  const { line: number, at, act, by, subject, why, version, digest, seals } = line
  return sha256(JSON.stringify([number, at, act, by, subject, why, version, digest, seals, previous]))
}

/** Enough of a revision's hash to tell it from the others of its commit. */
const SEAL_LENGTH = 8

/**
 * What a line keeps of the revisions of its commit, each with all its columns, whatever order they come in: `digest` is SHA-256 over
 * all of them, `seals` the first letters of the hash of each, so that one that was altered can be named.
 */
export function sealRevisions(revisions: readonly Tables['revision'][]): { digest: string; seals: string } {
  const hashes = revisions.toSorted(compareRevisions).map(hashRevision)
  return { digest: sha256(hashes.join('\n')), seals: hashes.map((hash) => hash.slice(0, SEAL_LENGTH)).join('') }
}

/** Those of a commit's revisions that a line's seals do not know, and how many it knows that are not there. */
export function compareSeals(
  revisions: readonly Tables['revision'][],
  seals: string,
): { readonly unknown: readonly Tables['revision'][]; readonly lost: number } {
  const known = seals.match(new RegExp(`.{${SEAL_LENGTH}}`, 'g')) ?? []
  const left = new Map<string, number>()
  for (const seal of known) left.set(seal, (left.get(seal) ?? 0) + 1)
  const unknown = revisions.toSorted(compareRevisions).filter((revision) => {
    const seal = hashRevision(revision).slice(0, SEAL_LENGTH)
    const count = left.get(seal) ?? 0
    left.set(seal, count - 1)
    return count === 0
  })
  return { unknown, lost: known.length - (revisions.length - unknown.length) }
}

function hashRevision({ version, kind, id, revision, action, at, by, why, body }: Tables['revision']): string {
  return sha256(JSON.stringify([version, kind, id, revision, action, at, by, why, body]))
}

function compareRevisions(a: Tables['revision'], b: Tables['revision']): number {
  return compare(a.kind, b.kind) || compare(a.id, b.id) || a.revision - b.revision
}

const NAMED = 5

/** What a commit did, who did it and why, each in a line. */
export function describeCommit(changes: readonly Change[]): Pick<AuditLine, 'by' | 'subject' | 'why'> {
  const subjects = changes.map(
    ({ action, kind, record, expected }) => `${action} ${kind} ${record.id}, revision ${expected + 1}`,
  )
  return {
    by: listSome(
      changes.map(({ by, account }) => (account === undefined ? by : `${by} (${account})`)),
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
