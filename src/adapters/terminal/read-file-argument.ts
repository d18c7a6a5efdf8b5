import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Attachment } from '../../chat/request.ts'
import { UserError } from '../../errors.ts'

/** Largest file taken, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** A file named on the command line, or standard input for `-`, as an attachment for the document option it fills. */
export async function readFileArgument(path: string, option: string, standardInput: Readable): Promise<Attachment> {
  const name = path === '-' ? 'standard input' : basename(path)
  const content = path === '-' ? await readStream(standardInput, name) : await readPath(path)
  return { name, option, type: null, size: content.byteLength, read: async () => content }
}

async function readPath(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat()
    if (size > LARGEST_FILE) throw tooLarge(path, size)
    return await file.readFile()
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError('bad_input', `The file "${path}" ${faultOf((cause as NodeJS.ErrnoException).code)}.`, {
      hint: 'Check the name, or give - to read standard input.',
      cause,
    })
  }
}

function faultOf(code: string | undefined): string {
  if (code === 'ENOENT') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  return 'cannot be read'
}

async function readStream(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.byteLength
    if (size > LARGEST_FILE) throw tooLarge(name, size)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

function tooLarge(name: string, size: number): UserError {
  const sizes = [size, LARGEST_FILE].map((bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`)
  return new UserError('too_long', `"${name}" has at least ${sizes[0]} and the limit is ${sizes[1]}.`, {
    hint: 'Send it in parts.',
  })
}
