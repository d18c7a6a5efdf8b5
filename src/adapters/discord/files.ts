import { z } from 'zod'
import { UserError } from '../../errors.ts'
import type { Attachment } from '../../chat/request.ts'
import { LIMITS } from './limits.ts'

/** A file as Discord describes it in messages, commands and forms. */
export const DiscordFile = z.object({
  name: z.string(),
  size: z.number(),
  url: z.string(),
  contentType: z.string().nullable(),
})
export type DiscordFile = z.output<typeof DiscordFile>

/** What reading a file takes: how to fetch, and where Discord is. */
export interface FileAccess {
  readonly apiUrl: string | undefined
  readonly fetch: typeof fetch
}

const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net']
const PATIENCE = 20_000

/** Takes a file out of discord.js's own object, so that it can be kept behind a button. */
export function toFile({ name, size, url, contentType }: DiscordFile): DiscordFile {
  return { name, size, url, contentType }
}

/** A sent file as an attachment: fetched, and only from Discord, when a command asks for it. */
export function toAttachment(file: DiscordFile, access: FileAccess, option?: string): Attachment {
  const { name, size, contentType } = file
  return {
    name,
    type: contentType,
    size,
    ...(option === undefined ? {} : { option }),
    read: () => download(file, access),
  }
}

async function download({ name, size, url }: DiscordFile, access: FileAccess): Promise<Uint8Array> {
  if (size > LIMITS.fileBytes) throw tooLarge(name)
  if (!isDiscordAddress(url, access.apiUrl)) throw gone(name)
  const response = await access
    .fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    .catch((cause: unknown) => {
      throw gone(name, cause)
    })
  if (!response.ok) {
    await response.body?.cancel()
    throw gone(name)
  }
  return await readBytes(name, response)
}

async function readBytes(name: string, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > LIMITS.fileBytes) throw tooLarge(name)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether an address is where Discord keeps files, or the server that stands in for it. */
function isDiscordAddress(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (apiUrl !== undefined && URL.canParse(apiUrl) && host === new URL(apiUrl).host) return true
  return protocol === 'https:' && HOSTS.includes(host)
}

function tooLarge(name: string): UserError {
  return new UserError('too_long', `${name} is larger than 10 MB.`, { hint: 'Send it in parts.' })
}

function gone(name: string, cause?: unknown): UserError {
  return new UserError('not_found', `The file ${name} cannot be fetched from Discord.`, {
    hint: 'Its address may be too old: send it again, or paste its text.',
    cause,
  })
}
