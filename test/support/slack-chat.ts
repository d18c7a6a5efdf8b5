import { randomUUID } from 'node:crypto'
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts'
import type { Bot } from '../../src/bot.ts'
import { readConfig } from '../../src/config.ts'
import type { Log } from '../../src/log.ts'
import type { ChatUnderTest } from '../contracts/chat-adapter.contract.ts'
import { readShown } from './slack-words.ts'
import { SIGNING_SECRET, deliverByHttp, deliverBySocket } from './slack-delivery.ts'
import { findFreePort } from './slack-process.ts'
import { APP_TOKEN } from './slack-socket.ts'
import { openSlackWorkspace } from './slack-workspace.ts'

type Json = Readonly<Record<string, unknown>>

const silent = () => undefined
const SILENT: Log = { debug: silent, info: silent, warn: silent, error: silent }

/** The Slack adapter in this process, with a person in a direct conversation at its other end. */
export async function openSlackChat(bot: Bot, mode: 'socket' | 'http', log: Log = SILENT): Promise<ChatUnderTest> {
  const slack = await openSlackWorkspace()
  const port = await findFreePort()
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.bot.token,
    SLACK_API_URL: slack.apiUrl,
    SLACK_PORT: String(port),
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
  })
  const adapter = createSlackAdapter({ bot, config, log })
  await adapter.start()
  const deliver =
    mode === 'socket' ? deliverBySocket(slack) : deliverByHttp(slack, `http://127.0.0.1:${port}/slack/events`)
  const opened = await slack.call('conversations.open', { users: slack.alice })
  const channel = (opened['channel'] as { id: string }).id
  const messages = () => slack.calls.filter(({ method, status }) => method === 'chat.postMessage' && status === 200)
  const words = () =>
    messages()
      .map(({ body }) => readShown(body['blocks'] ?? body['text']))
      .join('\n')
  let last: Json = {}
  let isStopped = false

  return {
    adapter: {
      ...adapter,
      async stop() {
        isStopped = true
        await adapter.stop()
      },
    },
    async say(text) {
      last = {
        type: 'message',
        channel_type: 'im',
        user: slack.alice,
        text,
        ts: `${Date.now()}.${randomUUID()}`,
        channel,
      }
      await deliver.event(last)
    },
    sayAgain: async () => void (await deliver.event(last, { retry: 1 })),
    async press(label) {
      const elements = messages().flatMap(
        ({ body }) => (body['blocks'] ?? []) as readonly { elements?: readonly Json[] }[],
      )
      const button = elements
        .flatMap((block) => block.elements ?? [])
        .find((element) => (element['text'] as Json | undefined)?.['text'] === label)
      await deliver.interact({
        type: 'block_actions',
        container: { type: 'message', message_ts: '1.1', channel_id: channel },
        channel: { id: channel },
        actions: [{ block_id: 'b', action_ts: '1', ...button }],
      })
    },
    async shown(fits) {
      await slack.waitFor(() => fits.test(words()))
      return words()
    },
    live: () => messages().flatMap(({ body }) => findLive(body)),
    async close() {
      if (!isStopped) await adapter.stop()
      await slack.close()
    },
  }
}

/** Mentions, and links whose words are not ours, in every place where Slack would act on them. */
function findLive(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(findLive)
  if (typeof value !== 'object' || value === null) return []
  const { type, text } = value as Json
  // The text of a message and mrkdwn act; plain and rich text are shown as they are.
  const acts = type === 'mrkdwn' || (type === undefined && typeof text === 'string' && 'blocks' in value)
  const own = acts ? [...String(text).matchAll(/<[!@#][^>]*>|<https?:[^>]*>/g)].map(([found]) => found) : []
  const isMention = ['user', 'usergroup', 'broadcast', 'channel', 'link'].includes(String(type))
  return [...own, ...(isMention ? [String(type)] : []), ...Object.values(value).flatMap(findLive)]
}
