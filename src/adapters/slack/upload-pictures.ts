import { createHash } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import { plain } from '../../chat/inline.ts'
import type { Block } from '../../chat/reply.ts'
import { errorCodeOf } from './post-failure.ts'
import type { Pictures, ReplyFile } from './render.ts'

const PATIENCE = 20_000
const MOST_REMEMBERED = 200

/** Puts pictures where a message's blocks can show them, without a message of their own. */
export interface PictureUploads {
  /** Every picture of the blocks that Slack took, by its block. The same picture again is not sent again. */
  upload(client: WebClient, blocks: readonly Block[]): Promise<Pictures>
}

export function createPictureUploads(parts: { readonly fetch: typeof fetch }): PictureUploads {
  const known = new Map<string, string>()

  async function uploadOne(client: WebClient, file: ReplyFile): Promise<string | null> {
    const bytes = toBytes(file)
    const digest = createHash('sha256')
      .update(`${client.token ?? ''} `)
      .update(bytes)
      .digest('base64url')
    const id = known.get(digest) ?? (await send(client, file, bytes))
    if (id === null) return null
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(digest, id)
    return id
  }

  /** The id of the file; null where this workspace takes none, and words have to do. */
  async function send(client: WebClient, file: ReplyFile, bytes: Buffer): Promise<string | null> {
    try {
      const place = await client.files.getUploadURLExternal({
        filename: file.name,
        length: bytes.byteLength,
        alt_text: file.alt,
      })
      if (place.upload_url === undefined || place.file_id === undefined) return null
      const response = await parts.fetch(place.upload_url, {
        method: 'POST',
        body: new Uint8Array(bytes),
        signal: AbortSignal.timeout(PATIENCE),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`Slack took no file: status ${response.status}`)
      await client.files.completeUploadExternal({ files: [{ id: place.file_id, title: file.name }] })
      return place.file_id
    } catch (error) {
      if (errorCodeOf(error) === null) throw error
      return null
    }
  }

  return {
    async upload(client, blocks) {
      const pictures = new Map<Block, string>()
      for (const block of blocks) {
        if (block.type !== 'file' || !isPicture(block)) continue
        const id = await uploadOne(client, block)
        if (id !== null) pictures.set(block, id)
      }
      return pictures
    },
  }
}

function isPicture({ mediaType }: ReplyFile): boolean {
  return /^image\/(?:png|jpe?g|gif)$/.test(mediaType)
}

function toBytes({ content }: ReplyFile): Buffer {
  // A picture that was written down as text was written as base64.
  return typeof content === 'string' ? Buffer.from(content, 'base64') : Buffer.from(content)
}

/** The blocks with words in the place of what cannot be shown: a picture's description, a file's text. */
export function describeFiles(blocks: readonly Block[], pictures: Pictures): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type !== 'file' || pictures.has(block)) return block
    return typeof block.content === 'string' && !isPicture(block)
      ? { type: 'paragraph', content: [plain(block.content)] }
      : { type: 'note', content: [plain(block.alt)] }
  })
}
