import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { AuditReport } from '../facts/audit.ts'
import { compareSeals, FIRST_SEAL, hashLine, sealRevisions } from './audit-chain.ts'
import { findStrayPointer } from './find-stray-pointer.ts'
import { REVISION_COLUMNS } from './stored-record.ts'
import type { Tables } from './tables.ts'

const LINES_A_PAGE = 500

type AuditLine = Tables['audit']

/** What stood when the reading began: all of it is append-only, so what is added meanwhile is left for the next time. */
interface Extent {
  readonly lines: number
  readonly version: number
}

/** How far the chain has been followed. */
interface Progress {
  readonly hash: string
  /** The commit sealed last; null before the first. */
  readonly version: number | null
  readonly revisions: number
  readonly isHeadFound: boolean
}

class Fault extends Error {}

/** Follows the chain from its first line: each line as it was written, each commit with the revisions it sealed, each pointer on the latest of them. */
export async function verifyAudit(db: Kysely<Tables>, head: string | null): Promise<AuditReport> {
  const extent = await db.selectFrom('ledger').select(['lines', 'version']).executeTakeFirstOrThrow()
  try {
    const sought = head?.trim().toLowerCase() ?? null
    const end = await followChain(db, extent, sought)
    await requireAllSealed(db, extent, end)
    if (sought !== null && !end.isHeadFound)
      throw new Fault(
        `The hash ${sought} is not in the log: lines were removed, or the log was written anew, since it was noted.`,
      )
    const stray = await findStrayPointer(db)
    if (stray !== null) throw new Fault(stray)
    return { isIntact: true, lines: extent.lines, revisions: end.revisions, head: end.hash }
  } catch (error) {
    if (error instanceof Fault) return { isIntact: false, lines: extent.lines, fault: error.message }
    throw error
  }
}

async function followChain(db: Kysely<Tables>, extent: Extent, head: string | null): Promise<Progress> {
  let progress: Progress = { hash: FIRST_SEAL, version: null, revisions: 0, isHeadFound: head === FIRST_SEAL }
  for (let read = 0; read < extent.lines; read += LINES_A_PAGE) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('line', '>', read)
      .where('line', '<=', Math.min(read + LINES_A_PAGE, extent.lines))
      .orderBy('line')
      .execute()
    const sealed = await readSealed(db, page)
    for (const [index, line] of page.entries()) {
      if (line.line !== read + index + 1) throw missing(read + index + 1, line)
      progress = followLine(line, sealed.get(line.version ?? -1) ?? [], progress, head)
    }
    const expected = Math.min(LINES_A_PAGE, extent.lines - read)
    if (page.length < expected) throw missing(read + page.length + 1)
    // A long log must not keep a bot that serves people from answering them.
    await nextTurn()
  }
  return progress
}

function missing(line: number, found?: AuditLine): Fault {
  const where = found === undefined ? 'the log ends before it' : `line ${found.line} follows`
  return new Fault(`Line ${line} of the audit log was removed: ${where}.`)
}

/** The revisions that the commits of a page sealed. */
async function readSealed(
  db: Kysely<Tables>,
  page: readonly AuditLine[],
): Promise<Map<number, readonly Tables['revision'][]>> {
  const versions = page.flatMap(({ version }) => version ?? [])
  if (versions.length === 0) return new Map()
  const rows = await db
    .selectFrom('revision')
    .select(REVISION_COLUMNS)
    .where('version', '>=', Math.min(...versions))
    .where('version', '<=', Math.max(...versions))
    .execute()
  return Map.groupBy(rows, ({ version }) => version)
}

function followLine(
  line: AuditLine,
  revisions: readonly Tables['revision'][],
  before: Progress,
  head: string | null,
): Progress {
  if (hashLine(line, before.hash) !== line.hash)
    throw new Fault(`Line ${line.line} of the audit log was altered, or the line before it (${line.subject}).`)
  const progress = { ...before, hash: line.hash, isHeadFound: before.isHeadFound || line.hash === head }
  if (line.act === 'denied') return progress
  // A store that is older than its log goes on from whatever version it had.
  if (before.version !== null && before.version > 0 && line.version !== before.version + 1)
    throw new Fault(
      `Line ${line.line} of the audit log is out of order: version ${line.version} follows version ${before.version}.`,
    )
  if (sealRevisions(revisions).digest !== line.digest) throw new Fault(nameAltered(line, revisions))
  return { ...progress, version: line.version, revisions: progress.revisions + revisions.length }
}

/** Which revision of a commit is not what its line sealed. */
function nameAltered(line: AuditLine, revisions: readonly Tables['revision'][]): string {
  const where = `line ${line.line}, version ${line.version}, ${line.at}, ${line.by}: ${line.subject}`
  const { unknown, lost } = compareSeals(revisions, line.seals ?? '')
  const [first, ...more] = unknown
  if (first === undefined)
    return `Of what was committed ${lost === 1 ? 'a revision is' : `${lost} revisions are`} gone (${where}).`
  const others = more.length === 0 ? 'is' : `and ${more.length} more are`
  return `The ${first.kind} ${first.id}, revision ${first.revision}, ${others} not what was committed (${where}).`
}

/** Every commit has its line, and no revision stands outside of them. */
async function requireAllSealed(db: Kysely<Tables>, extent: Extent, end: Progress): Promise<void> {
  // The first line of a store that is older than its log does not say how many commits were before it.
  const isSealOnly = end.version === 0
  if (end.version !== null && !isSealOnly && end.version !== extent.version)
    throw new Fault(`The log ends with version ${end.version}, the store is at version ${extent.version}.`)
  const unsealed = await findUnsealed(db)
  if (unsealed !== null) throw new Fault(`${unsealed} has no line in the audit log.`)
  const { count } = await db
    .selectFrom('revision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('version', '<=', extent.version)
    .executeTakeFirstOrThrow()
  if (count !== end.revisions) throw new Fault(`The store holds ${count} revisions, the log seals ${end.revisions}.`)
}

/** A revision of a commit that the log does not know. One statement, so that a commit under way is seen with its line or not at all. */
async function findUnsealed(db: Kysely<Tables>): Promise<string | null> {
  const row = await db
    .selectFrom('revision')
    .leftJoin('audit', 'audit.version', 'revision.version')
    .select(['revision.kind', 'revision.id', 'revision.revision'])
    .where('audit.line', 'is', null)
    .orderBy('revision.version')
    .orderBy('revision.kind')
    .orderBy('revision.id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : `The ${row.kind} ${row.id}, revision ${row.revision},`
}
