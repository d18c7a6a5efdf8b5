import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { chatWordsOf } from '../../chat/chat-words.ts'
import { fillWords } from '../../chat/fill-words.ts'
import { UserError } from '../../errors.ts'
import { inEveryLanguage } from '../../language.ts'
import type { Attachment } from '../../chat/request.ts'

/** A file as Slack describes it in messages, shortcuts and forms. */
export const SlackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
  url_private: z.string().nullish(),
})
export type SlackFile = z.output<typeof SlackFile>

/** What reading a file takes: the workspace's token, and where Slack is. */
export interface FileAccess {
  readonly token: string
  readonly apiUrl: string | undefined
  readonly fetch: typeof fetch
}

/**
 * Files with what Slack leaves out of them in channels that are shared with other organisations:
 * https://docs.slack.dev/apis/slack-connect/. One that it says nothing of stays as it is.
 */
export async function completeFiles(files: readonly SlackFile[], client: WebClient): Promise<readonly SlackFile[]> {
  return await Promise.all(
    files.map(async (file) => {
      if (file.url_private_download != null || file.url_private != null) return file
      const told = await client.files.info({ file: file.id }).catch(() => null)
      const result = SlackFile.safeParse(told?.file)
      return result.success ? result.data : file
    }),
  )
}

/** Largest file taken, in bytes. */
const LARGEST_FILE = 10 * 1024 * 1024
const PATIENCE = 20_000

/** A shared file as an attachment: fetched with the workspace's token, and only from Slack, when a command asks for it. */
export function toAttachment(file: SlackFile, access: FileAccess, option?: string): Attachment {
  const name = file.name ?? `${file.id}.txt`
  return {
    name,
    type: file.mimetype ?? null,
    size: file.size ?? 0,
    ...(option === undefined ? {} : { option }),
    read: () => download(name, file, access),
  }
}

async function download(name: string, file: SlackFile, access: FileAccess): Promise<Uint8Array> {
  if ((file.size ?? 0) > LARGEST_FILE) throw tooLarge(name)
  const url = file.url_private_download ?? file.url_private ?? null
  // The token goes with the request: an address that is not Slack's must never see it.
  if (url === null || !isSlackAddress(url, access.apiUrl)) throw gone(name)
  const response = await access
    .fetch(url, {
      headers: { authorization: `Bearer ${access.token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    })
    .catch((cause: unknown) => {
      throw gone(name, cause)
    })
  // Without the right to read files Slack shows its sign-in page instead.
  const isSignIn = response.headers.get('content-type')?.startsWith('text/html') === true && !/\.x?html?$/i.test(name)
  if (!response.ok || isSignIn) {
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
    if (size > LARGEST_FILE) throw tooLarge(name)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Whether an address is Slack's own, or that of the server that stands in for it. */
export function isSlackAddress(url: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, host } = new URL(url)
  if (apiUrl !== undefined && URL.canParse(apiUrl) && hostname === new URL(apiUrl).hostname) return true
  return protocol === 'https:' && (host === 'slack.com' || host.endsWith('.slack.com'))
}

function tooLarge(name: string): UserError {
  return new UserError(
    'too_long',
    inEveryLanguage((language) => fillWords(chatWordsOf(language).fileTooLarge, { name })),
  )
}

function gone(name: string, cause?: unknown): UserError {
  const message = inEveryLanguage((language) => fillWords(chatWordsOf(language).fileGone, { name }))
  return new UserError('not_found', message, { cause })
}
