import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { Bot } from '../../bot.ts'
import type { Config } from '../../config.ts'
import type { Kept } from '../../chat/kept.ts'
import type { Attachment } from '../../chat/request.ts'
import type { Log } from '../../log.ts'
import type { Answering } from './answering.ts'
import { toAttachment } from './files.ts'
import type { SlackFile } from './files.ts'

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

/** Files as attachments, read with the workspace's own token. */
export function toAttachments(
  floor: Floor,
  files: readonly { readonly file: SlackFile; readonly option?: string }[],
  client: WebClient,
): readonly Attachment[] {
  const access = { token: client.token ?? '', apiUrl: floor.config.SLACK_API_URL, fetch: floor.fetch }
  return files.map(({ file, option }) => toAttachment(file, access, option))
}
