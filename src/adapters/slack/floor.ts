import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Bot } from '../../bot.ts'
import type { Config } from '../../config.ts'
import type { Kept } from '../../chat/kept.ts'
import type { Attachment, Request } from '../../chat/request.ts'
import { LANGUAGES } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { Log } from '../../log.ts'
import { z } from 'zod'
import type { Answering } from './answering.ts'
import { packText } from '../../chat/pack-text.ts'
import { toAttachment } from './files.ts'
import type { SlackFile } from './files.ts'
import { createForm } from './form.ts'
import { LIMITS } from './limits.ts'
import type { Place } from './place.ts'

/** What every listener works with. */
export interface Floor {
  readonly app: App
  readonly bot: Bot
  readonly config: Config
  readonly log: Log
  readonly answering: Answering
  readonly kept: () => Promise<Kept>
  readonly fetch: typeof fetch
  /** Keeps the adapter open until the work is done. */
  track(work: Promise<void>): Promise<void>
}

/** What a form needs to know when it is sent: the command, what it was given already, and where the answer goes. */
export const FormMetadata = z.object({
  command: z.string(),
  input: z.record(z.string(), z.unknown()),
  channel: z.string().nullable(),
  thread: z.string().nullable(),
  isPrivate: z.boolean(),
  responseUrl: z.string().nullable(),
  /** That of the form; a form from before it was noted has none. */
  language: z.enum(LANGUAGES).optional(),
})

interface FormRequest {
  readonly command: string
  readonly input: Request['input']
  readonly triggerId: string
  /** That of the message whose button opens it. */
  readonly language?: Language
}

/** Opens the form for what a command still needs. A trigger works once, for three seconds. */
export async function openForm(floor: Floor, request: FormRequest, place: Place): Promise<void> {
  const { bot, config, kept } = floor
  const command = bot.commands.find(({ name }) => name === request.command)
  if (command === undefined) throw new Error(`there is no command ${request.command} to open a form for`)
  const { channel, thread, isPrivate, responseUrl } = place
  const language = request.language ?? config.STET_LANGUAGE
  const metadata: z.input<typeof FormMetadata> = {
    command: command.name,
    input: { ...request.input },
    channel,
    thread,
    isPrivate,
    responseUrl,
    language,
  }
  const view = createForm(command, {
    input: request.input,
    metadata: await packText(metadata, LIMITS.privateMetadata, kept),
    language,
  })
  await place.client.views.open({ trigger_id: request.triggerId, view })
}

/** Files as attachments, read with the workspace's own token. */
export function toAttachments(
  floor: Floor,
  files: readonly { readonly file: SlackFile; readonly option?: string }[],
  client: WebClient,
): readonly Attachment[] {
  const access = { token: client.token ?? '', apiUrl: floor.config.SLACK_API_URL, fetch: floor.fetch }
  return files.map(({ file, option }) => toAttachment(file, access, option))
}
