import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deliverByHttp, deliverBySocket } from './slack-delivery.ts'
import type { Delivery } from './slack-delivery.ts'
import { startSlackProcess } from './slack-process.ts'
import type { SlackProcess } from './slack-process.ts'
import type { Acknowledgement } from './slack-socket.ts'
import { openSlackWorkspace } from './slack-workspace.ts'
import type { SlackCall, SlackWorkspace } from './slack-workspace.ts'

export type Json = Readonly<Record<string, unknown>>

/** A workspace, the bot running in a process of its own, and people who use it. */
export interface SlackStage {
  readonly slack: SlackWorkspace
  readonly app: SlackProcess
  readonly deliver: Delivery
  readonly databaseUrl: string
  /** A time that no message has. */
  newStamp(): string
  /** A mention of the bot that alice wrote in the channel. */
  mention(words: string, more?: Json): Promise<Json>
  /** A message that alice wrote to the bot alone. */
  direct(text: string, more?: Json): Json
  /** The first post that says this, counted from a call on. */
  posted(pattern: RegExp, since: number): Promise<SlackCall>
  /** The same to a response_url. */
  responded(pattern: RegExp, since: number): Promise<SlackCall>
  /** Alice presses a button of a private answer. */
  click(button: Json, more?: Json): Promise<Acknowledgement>
  close(): Promise<void>
}

export const QUESTION = 'How many people were arrested in Operation Liberterra II?'
export const DRAFT =
  'Interpol said Operation Liberterra II led to 2,571 arrests. Some 3,222 potential victims were rescued.'

export async function openSlackStage(
  mode: 'socket' | 'http',
  environment: Readonly<Record<string, string>> = {},
): Promise<SlackStage> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-slack-'))
  const slack = await openSlackWorkspace()
  slack.groups.set('S0CURATORS', [slack.bob])
  const databaseUrl = `sqlite:${join(folder, 'stet.db')}`
  const app = await startSlackProcess(slack, {
    mode,
    databaseUrl,
    environment: { SLACK_DESK_CHANNEL: slack.channel, STET_CURATORS: 'S0CURATORS', ...environment },
  })
  const deliver = mode === 'socket' ? deliverBySocket(slack) : deliverByHttp(slack, app.url)
  let stamp = 0
  const newStamp = () => `1700000000.${String(++stamp).padStart(6, '0')}`
  const said = (method: string, pattern: RegExp, since: number) =>
    slack.waitFor((call) => call.method === method && says(call, pattern), since)
  return {
    slack,
    app,
    deliver,
    databaseUrl,
    newStamp,
    async mention(words, more = {}) {
      const text = `<@${slack.bot.user}> ${words}`
      const ts = await slack.write('alice', text)
      return { type: 'app_mention', user: slack.alice, text, ts, channel: slack.channel, ...more }
    },
    direct: (text, more = {}) => ({
      type: 'message',
      channel_type: 'im',
      user: slack.alice,
      text,
      ts: newStamp(),
      channel: 'D0ALICE',
      ...more,
    }),
    posted: (pattern, since) => said('chat.postMessage', pattern, since),
    responded: (pattern, since) => said('respond', pattern, since),
    click: (button, more = {}) =>
      deliver.interact({
        type: 'block_actions',
        container: { type: 'message', message_ts: '1700000001.000001', channel_id: slack.channel, is_ephemeral: true },
        channel: { id: slack.channel, name: 'desk' },
        response_url: slack.responseUrl(),
        actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }],
        ...more,
      }),
    async close() {
      app.kill()
      await slack.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export function says(call: SlackCall, pattern: RegExp): boolean {
  return pattern.test(JSON.stringify(call.body))
}

/** The elements of all blocks of a body: buttons, menus, feedback. */
export function listElements(body: unknown): readonly Json[] {
  const { blocks } = body as { readonly blocks?: readonly { readonly elements?: readonly Json[] }[] }
  return (blocks ?? []).flatMap((block) => block.elements ?? [])
}

export function buttonOf(body: unknown, label: RegExp): Json {
  const found = listElements(body).find((element) => label.test(JSON.stringify(element['text'] ?? '')))
  if (found === undefined) throw new Error(`there is no button ${label.source} in ${JSON.stringify(body)}`)
  return found
}

/** A view as Slack sends it back, with what was typed. */
export function toSubmitted(view: Json, values: Readonly<Record<string, Json>>): Json {
  const state = Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { value }]))
  return { id: `V${randomUUID()}`, hash: 'first', ...view, state: { values: state } }
}
