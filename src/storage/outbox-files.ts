import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Block } from '../chat/reply.ts'
import type { Errand } from '../delivery/outbox.ts'
import { chunk } from './insert-all.ts'
import type { Tables } from './tables.ts'

/** What stands in a block for bytes that are stored by themselves. */
const MARK = '$file'
const MARKED = /\{"\$file":"([0-9a-f]{64})"\}/g
/** Longer than anything waits that has a picture: a week and a day. */
const KEPT_FOR = 8 * 86_400_000
const HASHES_A_QUERY = 500

const hashes = new WeakMap<Uint8Array, string>()

/** An errand as it is stored: its pictures by their hash, so that what goes to many channels is stored and written once. */
export function takeOutFiles(errand: Errand, files: Map<string, Uint8Array>): string {
  return JSON.stringify(errand, (_, part: unknown) => {
    if (!isBlockWithBytes(part)) return part
    const hash = hashOf(part.content)
    files.set(hash, part.content)
    return { ...part, content: { [MARK]: hash } }
  })
}

/** Stores the files of items that wait until a time, in milliseconds since 1970, and forgets those that nobody waits for any more. */
export async function storeFiles(
  db: Transaction<Tables>,
  files: ReadonlyMap<string, Uint8Array>,
  until: number,
): Promise<void> {
  if (files.size === 0) return
  for (const [hash, content] of files) {
    const standing = await db.selectFrom('outbox_file').select('at').where('hash', '=', hash).executeTakeFirst()
    // Writing the time alone writes the picture again: not for each of many items.
    if (standing !== undefined && standing.at > until - KEPT_FOR / 2) continue
    await db
      .insertInto('outbox_file')
      .values({ hash, content: Buffer.from(content).toString('base64'), at: until })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ at: until }))
      .execute()
  }
  await db
    .deleteFrom('outbox_file')
    .where('at', '<', until - KEPT_FOR)
    .execute()
}

/** Stored errands as they were. A block whose file is gone is left out. */
export async function putBackFiles(db: Kysely<Tables>, stored: readonly string[]): Promise<readonly Errand[]> {
  const wanted = new Set(stored.flatMap((json) => [...json.matchAll(MARKED)].map(([, hash = '']) => hash)))
  const files = new Map<string, Uint8Array>()
  for (const some of chunk([...wanted], HASHES_A_QUERY)) {
    const rows = await db.selectFrom('outbox_file').select(['hash', 'content']).where('hash', 'in', some).execute()
    for (const { hash, content } of rows) files.set(hash, Uint8Array.from(Buffer.from(content, 'base64')))
  }
  return stored.map((json) => {
    const errand = JSON.parse(json) as Errand
    if (!('blocks' in errand) || !json.includes(`"${MARK}"`)) return errand
    return { ...errand, blocks: errand.blocks.flatMap((block) => restoreBlock(block, files)) }
  })
}

function restoreBlock(block: Block, files: ReadonlyMap<string, Uint8Array>): readonly Block[] {
  if (block.type !== 'file' || typeof block.content === 'string') return [block]
  const hash = (block.content as unknown as Readonly<Record<string, string>>)[MARK]
  const content = hash === undefined ? undefined : files.get(hash)
  return content === undefined ? [] : [{ ...block, content }]
}

function isBlockWithBytes(part: unknown): part is Extract<Block, { type: 'file' }> & { readonly content: Uint8Array } {
  return typeof part === 'object' && part !== null && 'content' in part && part.content instanceof Uint8Array
}

function hashOf(content: Uint8Array): string {
  let hash = hashes.get(content)
  if (hash === undefined) {
    hash = createHash('sha256').update(content).digest('hex')
    hashes.set(content, hash)
  }
  return hash
}
