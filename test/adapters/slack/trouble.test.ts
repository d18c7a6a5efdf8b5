import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHeldServer } from '../../support/held-server.ts'
import {
  FORM,
  SIGNING_SECRET,
  deliverByHttp,
  deliverBySocket,
  postSigned,
  toCommandBody,
} from '../../support/slack-delivery.ts'
import { findFreePort, startSlackProcess } from '../../support/slack-process.ts'
import type { SlackProcess } from '../../support/slack-process.ts'
import { APP_TOKEN } from '../../support/slack-socket.ts'
import { SLACK_CLIENT } from '../../support/slack-seed.ts'
import { openSlackWorkspace } from '../../support/slack-workspace.ts'
import type { SlackWorkspace } from '../../support/slack-workspace.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const STORY = [
  'Interpol said on Wednesday that Operation Liberterra II led to 2,517 arrests in 116 countries and territories.',
  'Police rescued 3,222 potential victims of human trafficking, the agency said in a statement.',
  'Officers of many national forces took part in the operation between Sept. 29 and Oct. 4, 2024.',
].join(' ')

const folder = mkdtempSync(join(tmpdir(), 'stet-slack-'))
const databaseUrl = `sqlite:${join(folder, 'stet.db')}`
let slack: SlackWorkspace
beforeAll(async () => {
  slack = await openSlackWorkspace()
})
afterAll(async () => {
  await slack.close()
  rmSync(folder, { recursive: true })
})
const shows = (pattern: RegExp, since: number, method?: string) =>
  slack.waitFor(
    (call) =>
      call.status === 200 &&
      (method === undefined || call.method === method) &&
      pattern.test(JSON.stringify(call.body)),
    since,
  )

describe('what comes over HTTP', () => {
  let app: SlackProcess
  beforeAll(async () => {
    app = await startSlackProcess(slack, { mode: 'http', databaseUrl })
  })
  afterAll(() => app.kill())
  const now = () => Math.floor(Date.now() / 1000)
  const command = (text = QUESTION) =>
    toCommandBody(slack, { command: '/ask', text, response_url: slack.responseUrl() })

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['signed six minutes ago', { timestamp: now() - 360 }],
    ['signed for in six minutes', { timestamp: now() + 360 }],
    ['signed for in an hour', { timestamp: now() + 3_600 }],
    ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['with half a signature', { headers: { 'x-slack-signature': 'v0=abc' } }],
    ['of another version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
  ])('is refused %s, before it is read', async (_, change) => {
    const response = await postSigned(app.url, { body: command(), type: FORM, ...change })
    expect(response.status).toBe(401)
    expect(await response.text()).toBe('')
  })

  it('is taken with a clock that is a minute off, either way', async () => {
    for (const timestamp of [now() - 60, now() + 60])
      expect((await postSigned(app.url, { body: command(), type: FORM, timestamp })).status).toBe(200)
  })

  it('is handled once when the same signed request comes again', async () => {
    const post = { body: command(), type: FORM, timestamp: now() }
    expect(await (await postSigned(app.url, post)).text()).toMatch(/2,517/)
    const again = await postSigned(app.url, post)
    expect([again.status, await again.text()]).toEqual([200, ''])
  })

  it('is refused where it is not what Slack sends, and the bot goes on', async () => {
    const send = async (body: string, type = 'application/json') => (await postSigned(app.url, { body, type })).status
    expect(await send('{')).toBe(400)
    expect(await send('payload=nonsense', FORM)).toBe(400)
    expect(await send('[]')).toBe(400)
    expect(await send('{}')).toBe(404)
    expect(await send(`{"x":"${'x'.repeat(1_100_000)}"}`)).toBe(413)
    expect((await fetch(app.url)).status).toBe(404)
    expect(await send(command(), FORM)).toBe(200)
  })

  it('answers a command that it no longer has with those that it has', async () => {
    const response = await postSigned(app.url, {
      body: toCommandBody(slack, { command: '/old', text: '' }),
      type: FORM,
    })
    expect(await response.text()).toMatch(/Summarize an article/)
  })

  it('answers Slack’s check of the address, and a health check', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    const response = await postSigned(app.url, { body, type: 'application/json' })
    expect(await response.json()).toEqual({ challenge: 'abc' })
    expect(await (await fetch(`${app.origin}/health`)).text()).toBe('ok')
  })

  it('is handled once by several processes on one database, and after a restart', async () => {
    const other = await startSlackProcess(slack, { mode: 'http', databaseUrl })
    const since = slack.calls.length
    const text = `<@${slack.bot.user}> ${QUESTION}`
    const event = {
      type: 'app_mention',
      user: slack.alice,
      text,
      ts: await slack.write('alice', text),
      channel: slack.channel,
    }
    await Promise.all([deliverByHttp(slack, app.url).event(event), deliverByHttp(slack, other.url).event(event)])
    await shows(/2,517/, since)
    // Stopping waits for what is under way: whatever they were going to say is said.
    await Promise.all([other.stop(), app.stop()])
    app = await startSlackProcess(slack, { mode: 'http', databaseUrl })
    await deliverByHttp(slack, app.url).event(event)
    await app.stop()
    expect(slack.calls.slice(since).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })
})

describe('a socket that drops', () => {
  it('is opened anew, and events go on', async () => {
    const app = await startSlackProcess(slack, { mode: 'socket', databaseUrl })
    try {
      const deliver = deliverBySocket(slack)
      const ask = () => deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
      expect(JSON.stringify((await ask()).body)).toMatch(/2,517/)
      slack.dropSockets()
      await slack.waitForSocket(2)
      expect(JSON.stringify((await ask()).body)).toMatch(/2,517/)
    } finally {
      expect(await app.stop()).toBe(0)
    }
  })
})

describe.each(['socket', 'http'] as const)('a model that takes its time, over %s', (mode) => {
  it('does not delay the acknowledgement; the answer comes late, and as a direct message where its address has expired', async () => {
    const model = await openHeldServer()
    const app = await startSlackProcess(slack, {
      mode,
      databaseUrl,
      environment: { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.url },
    })
    try {
      const deliver = mode === 'socket' ? deliverBySocket(slack) : deliverByHttp(slack, app.url)
      const since = slack.calls.length
      const summarize = (expired: boolean) =>
        deliver.command({ command: '/summarize', text: STORY, response_url: slack.responseUrl({ expired }) })
      slack.refuse(
        'chat.postEphemeral',
        Array.from({ length: 8 }, () => 'not_in_channel'),
      )
      const [prompt, late] = await Promise.all([summarize(false), summarize(true)])
      for (const { body, ms } of [prompt, late]) {
        expect(body).toMatchObject({ response_type: 'ephemeral', text: expect.stringMatching(/Working/) })
        expect(ms).toBeLessThan(3_000)
      }
      await model.waitForRequest()
      expect(slack.calls.slice(since).filter(({ method }) => method !== 'users.info')).toEqual([])
      model.release()
      await Promise.all([shows(/3,222/, since, 'respond'), shows(/3,222/, since, 'chat.postMessage')])
    } finally {
      model.close()
      await app.stop()
    }
  })
})

describe('npm start', () => {
  async function start(environment: Readonly<Record<string, string>>, until: RegExp) {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src/main.ts')], {
      cwd: folder,
      env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, SLACK_API_URL: slack.apiUrl, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    const { promise, resolve } = Promise.withResolvers<void>()
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
      if (until.test(said)) resolve()
    })
    const ended = once(child, 'exit')
    await Promise.race([promise, ended])
    return {
      said: () => said,
      async stop() {
        child.kill('SIGTERM')
        return ((await ended) as [number | null])[0]
      },
    }
  }

  it('starts Slack where its tokens are set, and ends cleanly', async () => {
    const app = await start({ SLACK_BOT_TOKEN: slack.bot.token, SLACK_APP_TOKEN: APP_TOKEN }, /Slack: (on|off)/)
    expect(app.said()).toMatch(/Slack: on/)
    const answer = await deliverBySocket(slack).command({ command: '/ask', text: QUESTION })
    expect(JSON.stringify(answer.body)).toMatch(/2,517/)
    expect(await app.stop()).toBe(0)
  })

  it('says what is missing of an install that is set up by half', async () => {
    const tokens = { SLACK_BOT_TOKEN: slack.bot.token, SLACK_APP_TOKEN: APP_TOKEN, SLACK_CLIENT_ID: '1.2' }
    const app = await start(tokens, /Slack: (on|off)/)
    await app.stop()
    expect(app.said()).toMatch(/Slack: off.*SLACK_STATE_SECRET together/)
  })

  it.each([
    ['a bot token', 'auth.test', /SLACK_BOT_TOKEN/],
    ['an app token', 'apps.connections.open', /SLACK_APP_TOKEN/],
  ])('says what to do about %s that Slack does not know, and never the token', async (_, method, hint) => {
    slack.refuse(method, ['invalid_auth'])
    const tokens = { SLACK_BOT_TOKEN: slack.bot.token, SLACK_APP_TOKEN: APP_TOKEN }
    const app = await start(tokens, /Slack: (on|off)/)
    await app.stop()
    expect(app.said()).toMatch(/Slack: off/)
    expect(app.said()).toMatch(hint)
    for (const token of [slack.bot.token, APP_TOKEN]) expect(app.said()).not.toContain(token)
  })
})

describe('an install in one more workspace', () => {
  it('goes through Slack’s consent, survives a restart, and speaks with the workspace’s own token', async () => {
    const port = await findFreePort()
    const redirectUri = `http://127.0.0.1:${port}/slack/oauth_redirect`
    const workspace = await openSlackWorkspace({ redirectUri })
    const environment = {
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: SLACK_CLIENT.id,
      SLACK_CLIENT_SECRET: SLACK_CLIENT.secret,
      SLACK_STATE_SECRET: 'a long random text',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_PORT: String(port),
    }
    const options = { mode: 'http' as const, databaseUrl: `sqlite:${join(folder, 'install.db')}`, environment }
    const app = await startSlackProcess(workspace, options)
    const origin = `http://127.0.0.1:${port}`
    const page = await fetch(`${origin}/slack/install`)
    const [, consent = ''] = /href="([^"]+oauth[^"]+)"/.exec(await page.text()) ?? []
    const asked = new URL(consent.replaceAll('&amp;', '&'))
    expect(asked.searchParams.get('scope')).toMatch(/chat:write/)
    const state = asked.searchParams.get('state') ?? ''
    const [cookie = ''] = (page.headers.get('set-cookie') ?? '').split(';')
    const granted = await fetch(new URL('/oauth/v2/authorize/callback', asked), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        user_id: workspace.alice,
        redirect_uri: redirectUri,
        scope: asked.searchParams.get('scope') ?? '',
        state,
        client_id: SLACK_CLIENT.id,
      }),
    })
    const back = await fetch(granted.headers.get('location') ?? '', { headers: { cookie } })
    expect([back.status, await back.text()]).toEqual([200, expect.stringMatching(/thank you/i)])
    expect(await app.stop()).toBe(0)

    const again = await startSlackProcess(workspace, options)
    const url = `${origin}/slack/events`
    const text = `<@${workspace.bot.user}> ${QUESTION}`
    const event = {
      type: 'app_mention',
      user: workspace.alice,
      text,
      ts: await workspace.write('alice', text),
      channel: workspace.channel,
    }
    await deliverByHttp(workspace, url).event(event)
    await workspace.waitFor((call) => call.method === 'chat.postMessage' && /2,517/.test(JSON.stringify(call.body)))

    // Removed from the workspace, it forgets the token and says nothing more.
    const since = workspace.calls.length
    await deliverByHttp(workspace, url).event({ type: 'app_uninstalled' })
    await deliverByHttp(workspace, url).event({ ...event, ts: await workspace.write('alice', text) })
    expect(await again.stop()).toBe(0)
    expect(workspace.calls.slice(since)).toEqual([])
    expect(again.log()).not.toMatch(/xox[a-z]-/)
    await workspace.close()
  })
})

it('sent nothing through all of it that Slack would refuse', () => {
  expect(slack.faults).toEqual([])
})
