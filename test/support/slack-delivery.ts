import { createHmac, randomUUID } from 'node:crypto'
import type { Acknowledgement } from './slack-socket.ts'
import type { SlackWorkspace } from './slack-workspace.ts'

export const SIGNING_SECRET = 'signing-secret'

type Json = Readonly<Record<string, unknown>>

/** How Slack brings events to the app: the same three kinds over a socket and over HTTP. */
export interface Delivery {
  event(event: Json, options?: { readonly id?: string; readonly retry?: number }): Promise<Acknowledgement>
  command(fields: Json): Promise<Acknowledgement>
  interact(payload: Json): Promise<Acknowledgement>
}

function wrapEvent(slack: SlackWorkspace, event: Json, id: string): Json {
  return {
    type: 'event_callback',
    token: 'x',
    team_id: slack.team,
    api_app_id: 'A0APP00001',
    event_id: id,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: slack.team, user_id: slack.bot.user, is_bot: true }],
    event: { event_ts: event['ts'], ...event },
  }
}

function wrapInteraction(slack: SlackWorkspace, payload: Json): Json {
  return {
    token: 'x',
    api_app_id: 'A0APP00001',
    team: { id: slack.team, domain: 'acme' },
    user: { id: slack.alice, username: 'alice', name: 'alice', team_id: slack.team },
    is_enterprise_install: false,
    enterprise: null,
    trigger_id: randomUUID(),
    ...payload,
  }
}

function wrapCommand(slack: SlackWorkspace, fields: Json): Json {
  return {
    token: 'x',
    team_id: slack.team,
    team_domain: 'acme',
    channel_id: slack.channel,
    channel_name: 'desk',
    user_id: slack.alice,
    user_name: 'alice',
    api_app_id: 'A0APP00001',
    is_enterprise_install: 'false',
    trigger_id: randomUUID(),
    ...fields,
  }
}

export function deliverBySocket(slack: SlackWorkspace): Delivery {
  return {
    event: (event, { id = randomUUID(), retry = 0 } = {}) =>
      slack.push('events_api', wrapEvent(slack, event, id), { retry }),
    command: (fields) => slack.push('slash_commands', wrapCommand(slack, fields)),
    interact: (payload) => slack.push('interactive', wrapInteraction(slack, payload)),
  }
}

export interface SignedPost {
  readonly body: string
  readonly type: string
  /** Seconds since 1970; now unless given. */
  readonly timestamp?: number
  readonly secret?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One request signed as Slack signs, whatever its content. */
export async function postSigned(url: string, post: SignedPost): Promise<Response> {
  const timestamp = String(post.timestamp ?? Math.floor(Date.now() / 1000))
  const hmac = createHmac('sha256', post.secret ?? SIGNING_SECRET).update(`v0:${timestamp}:${post.body}`)
  return await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': post.type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
      ...post.headers,
    },
    body: post.body,
  })
}

export function toCommandBody(slack: SlackWorkspace, fields: Json): string {
  return new URLSearchParams(wrapCommand(slack, fields) as Record<string, string>).toString()
}

export const FORM = 'application/x-www-form-urlencoded'

export function deliverByHttp(slack: SlackWorkspace, url: string): Delivery {
  async function send(post: SignedPost): Promise<Acknowledgement> {
    const started = performance.now()
    const response = await postSigned(url, post)
    const text = await response.text()
    if (response.status !== 200) throw new Error(`the app answered ${response.status}`)
    return {
      ms: performance.now() - started,
      body: text.startsWith('{') ? JSON.parse(text) : text === '' ? undefined : text,
    }
  }
  return {
    event: (event, { id = randomUUID(), retry = 0 } = {}) =>
      send({
        body: JSON.stringify(wrapEvent(slack, event, id)),
        type: 'application/json',
        headers: retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' },
      }),
    command: (fields) => send({ body: toCommandBody(slack, fields), type: FORM }),
    interact: (payload) =>
      send({
        body: new URLSearchParams({ payload: JSON.stringify(wrapInteraction(slack, payload)) }).toString(),
        type: FORM,
      }),
  }
}
