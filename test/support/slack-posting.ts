import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts'
import { createBot } from '../../src/bot.ts'
import { readConfig } from '../../src/config.ts'
import { createServices } from '../../src/services.ts'
import type { PostingUnderTest, SeenMessage } from '../contracts/posting.contract.ts'
import { readShown } from './slack-words.ts'
import { openSlackWorkspace } from './slack-workspace.ts'

interface Message {
  readonly ts: string
  readonly text: string
  readonly blocks?: unknown
  readonly reply_count?: number
}

/** What the Slack adapter posts by itself, with a workspace at its other end. */
export async function openSlackPosting(): Promise<PostingUnderTest> {
  const slack = await openSlackWorkspace()
  const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:', STARTER_FACTS: 'none' }))
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  const config = readConfig({ SLACK_BOT_TOKEN: slack.bot.token, SLACK_API_URL: slack.apiUrl })
  const { posting } = createSlackAdapter({ bot: createBot({ commands: [], services, log }), config, log })
  if (posting === null) throw new Error('Slack has nowhere to post')
  const read = async (method: string, body: Readonly<Record<string, string>>) =>
    ((await slack.call(method, { limit: '1000', ...body }))['messages'] ?? []) as readonly Message[]
  let opened = 0

  return {
    posting,
    team: slack.team,
    person: slack.alice,
    async openChannel() {
      const created = await slack.call('conversations.create', { name: `desk-${++opened}` })
      return (created['channel'] as { id: string }).id
    },
    async read(channel) {
      const seen: SeenMessage[] = []
      for (const { ts } of (await read('conversations.history', { channel })).toReversed()) {
        const thread = await read('conversations.replies', { channel, ts })
        seen.push(...thread.map((message) => ({ id: message.ts, text: readShown(message.blocks ?? message.text) })))
      }
      return seen
    },
    cutNext: () => slack.lose('chat.postMessage', 1),
    refuseNext(_, how) {
      const refusal = { busy: { status: 429, retryAfter: 30 }, down: { status: 503 }, closed: 'is_archived' }[how]
      slack.refuse('chat.postMessage', [refusal])
    },
    async close() {
      await slack.close()
      await services.close()
    },
  }
}
