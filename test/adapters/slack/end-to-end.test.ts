import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverByHttp, deliverBySocket } from '../../support/slack-delivery.ts'
import type { Delivery } from '../../support/slack-delivery.ts'
import { startSlackProcess } from '../../support/slack-process.ts'
import type { SlackProcess } from '../../support/slack-process.ts'
import { openSlackWorkspace } from '../../support/slack-workspace.ts'
import type { SlackCall, SlackWorkspace } from '../../support/slack-workspace.ts'

type Json = Readonly<Record<string, unknown>>

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const DRAFT = 'Interpol said Operation Liberterra II led to 2,571 arrests. Some 3,222 potential victims were rescued.'

describe.each(['socket', 'http'] as const)('the bot in Slack over %s', (mode) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-slack-'))
  let slack: SlackWorkspace
  let app: SlackProcess
  let deliver: Delivery
  let stamp = 0

  beforeAll(async () => {
    slack = await openSlackWorkspace()
    slack.groups.set('S0CURATORS', [slack.bob])
    app = await startSlackProcess(slack, {
      mode,
      databaseUrl: `sqlite:${join(folder, 'stet.db')}`,
      environment: { SLACK_DESK_CHANNEL: slack.channel, STET_CURATORS: 'S0CURATORS' },
    })
    deliver = mode === 'socket' ? deliverBySocket(slack) : deliverByHttp(slack, app.url)
  })
  afterAll(async () => {
    expect(await app.stop()).toBe(0)
    expect(slack.faults).toEqual([])
    expect(app.log()).not.toMatch(/xox[a-z]-|xapp-|signing-secret/)
    await slack.close()
    rmSync(folder, { recursive: true })
  })

  const newStamp = () => `1700000000.${String(++stamp).padStart(6, '0')}`
  const mention = async (words: string, more: Json = {}): Promise<Json> => {
    const text = `<@${slack.bot.user}> ${words}`
    const ts = await slack.write('alice', text)
    return { type: 'app_mention', user: slack.alice, text, ts, channel: slack.channel, ...more }
  }
  const direct = (text: string, more: Json = {}) => ({
    type: 'message',
    channel_type: 'im',
    user: slack.alice,
    text,
    ts: newStamp(),
    channel: 'D0ALICE',
    ...more,
  })
  const says = (call: SlackCall, pattern: RegExp) => pattern.test(JSON.stringify(call.body))
  const posted = (pattern: RegExp, since: number) =>
    slack.waitFor((call) => call.method === 'chat.postMessage' && says(call, pattern), since)
  const responded = (pattern: RegExp, since: number) =>
    slack.waitFor((call) => call.method === 'respond' && says(call, pattern), since)
  const buttonOf = (body: unknown, label: RegExp): Json => {
    const found = listElements(body).find((element) => label.test(JSON.stringify(element['text'] ?? '')))
    if (found === undefined) throw new Error(`there is no button ${label.source} in ${JSON.stringify(body)}`)
    return found
  }
  const click = (button: Json, more: Json = {}) =>
    deliver.interact({
      type: 'block_actions',
      container: { type: 'message', message_ts: '1700000001.000001', channel_id: slack.channel, is_ephemeral: true },
      channel: { id: slack.channel, name: 'desk' },
      response_url: slack.responseUrl(),
      actions: [{ type: 'button', block_id: 'b', action_ts: '1', ...button }],
      ...more,
    })

  it('answers /ask privately in the acknowledgement, with the figure, its status and its source', async () => {
    const { body, ms } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    expect(body).toMatchObject({ response_type: 'ephemeral' })
    expect(JSON.stringify(body)).toMatch(/2,517/)
    expect(JSON.stringify(body)).toMatch(/preliminary/i)
    expect(JSON.stringify(body)).toMatch(/Interpol/)
    expect(ms).toBeLessThan(3_000)
  })

  it('shows the answer to all when it is shared, once, with who shared it', async () => {
    const { body } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    const since = slack.calls.length
    const button = buttonOf(body, /Share/)
    await click(button)
    const call = await posted(/2,517/, since)
    expect(call.body['channel']).toBe(slack.channel)
    expect(JSON.stringify(call.body)).toMatch(/Shared by alice/)
    await click(button)
    await deliver.command({ command: '/stet', text: 'help', response_url: slack.responseUrl() })
    expect(slack.calls.slice(since).filter((each) => says(each, /Shared by/))).toHaveLength(1)
  })

  it('shares by the address of the click where the app is not in the channel', async () => {
    const { body } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    const since = slack.calls.length
    slack.refuse('chat.postMessage', ['not_in_channel'])
    await click(buttonOf(body, /Share/), { container: { type: 'message', message_ts: '2.2', is_ephemeral: true } })
    expect((await responded(/Shared by alice/, since)).body).toMatchObject({ response_type: 'in_channel' })
  })

  it('answers what the buttons under an answer ask: history, sources, the line to copy', async () => {
    const { body } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    const since = slack.calls.length
    await click(buttonOf(body, /History/))
    expect((await responded(/import/, since)).body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    })
    await click(buttonOf(body, /Sources/))
    await responded(/Arab News/, since)
    await click(buttonOf(body, /Copy line/))
    await responded(/Interpol said 2,517 people were arrested/, since)
  })

  it('takes a judgement by feedback buttons', async () => {
    const { body } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    const pair = listElements(body).find(({ type }) => type === 'feedback_buttons') as Json
    const since = slack.calls.length
    const { value } = pair['negative_button'] as Json
    await click({ type: 'feedback_buttons', action_id: pair['action_id'], value })
    await responded(/Thank you/, since)
  })

  it('reports a problem with its reason to the desk, through a form', async () => {
    const { body } = await deliver.command({ command: '/ask', text: QUESTION, response_url: slack.responseUrl() })
    const since = slack.calls.length
    await click(buttonOf(body, /Report a problem/), { trigger_id: await slack.trigger() })
    const opened = await slack.waitFor(({ method }) => method === 'views.open', since)
    const view = opened.body['view'] as Json
    await deliver.interact({
      type: 'view_submission',
      view: toSubmitted(view, {
        reason: { type: 'static_select', selected_option: { value: 'wrong_source' } },
        details: { type: 'plain_text_input', value: 'The page says <!channel> otherwise.' },
      }),
    })
    const told = await posted(/wrong source: The page says/, since)
    expect(told.body['channel']).toBe(slack.channel)
    // The report names the answer, and the mention in it is inert.
    expect(JSON.stringify(told.body)).toMatch(/liberterra-ii\.arrests/)
    expect(String(told.body['text'])).toContain('&lt;!channel&gt;')
    await responded(/the desk has your report/, since)
  })

  it('passes what it has not on to the desk', async () => {
    const question = 'How many people were arrested in Operation Zanzibar Moon?'
    const { body } = await deliver.command({ command: '/ask', text: question, response_url: slack.responseUrl() })
    const since = slack.calls.length
    await click(buttonOf(body, /Ask the desk/))
    expect(JSON.stringify((await posted(/Zanzibar Moon/, since)).body)).toMatch(/alice asks the desk/)
    await responded(/The desk has your question/, since)
  })

  it('answers a mention in its thread, and a follow-up there without a mention', async () => {
    const since = slack.calls.length
    const event = await mention(QUESTION)
    await deliver.event(event)
    expect((await posted(/2,517/, since)).body).toMatchObject({ channel: slack.channel, thread_ts: event['ts'] })
    const follow = slack.calls.length
    await deliver.event({
      type: 'message',
      channel_type: 'channel',
      user: slack.bob,
      text: 'And how many potential victims were rescued?',
      ts: newStamp(),
      thread_ts: event['ts'],
      channel: slack.channel,
    })
    expect((await posted(/3,222/, follow)).body).toMatchObject({ thread_ts: event['ts'] })
  })

  it('says nothing to what people say to each other, to edits, to bots and to itself', async () => {
    const event = await mention(QUESTION)
    const start = slack.calls.length
    await deliver.event(event)
    await posted(/2,517/, start)
    const since = slack.calls.length
    const inThread = { type: 'message', channel_type: 'channel', channel: slack.channel, thread_ts: event['ts'] }
    const inChannel = { type: 'message', channel_type: 'channel', channel: slack.channel }
    const other = { text: QUESTION, user: slack.bob }
    await deliver.event({ ...inChannel, ...other, ts: newStamp() })
    await deliver.event({ ...inThread, user: slack.bob, text: 'lunch at one?', ts: newStamp() })
    await deliver.event({ ...inThread, ...other, thread_ts: newStamp(), ts: newStamp() })
    await deliver.event({ ...inThread, ...other, ts: newStamp(), bot_id: 'B0OTHER' })
    await deliver.event({ ...inThread, ...other, user: slack.bot.user, ts: newStamp() })
    await deliver.event({ ...inThread, ...other, ts: newStamp(), subtype: 'message_changed', message: other })
    await deliver.event({ ...inThread, ...other, ts: newStamp(), edited: { user: slack.bob, ts: '1' } })
    await deliver.event({ ...inThread, ...other, ts: newStamp(), subtype: 'channel_join' })
    // A later event that is answered shows that the ones before it were not.
    await deliver.event(await mention('help'))
    await posted(/Summarize an article/, since)
    expect(slack.calls.slice(since).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('handles an event once, over three retries and as message and mention alike', async () => {
    const since = slack.calls.length
    const event = await mention(QUESTION)
    const id = randomUUID()
    await deliver.event(event, { id })
    for (const retry of [1, 2, 3]) await deliver.event(event, { id, retry })
    await deliver.event({ ...event, type: 'message', channel_type: 'channel' })
    await posted(/2,517/, since)
    await deliver.event(await mention('help'))
    await posted(/Summarize an article/, since)
    expect(slack.calls.slice(since).filter((call) => says(call, /2,517/))).toHaveLength(1)
  })

  it('handles a command that is delivered twice once', async () => {
    const fields = { command: '/ask', text: QUESTION, trigger_id: randomUUID(), response_url: slack.responseUrl() }
    expect((await deliver.command(fields)).body).toBeDefined()
    expect((await deliver.command(fields)).body ?? {}).toEqual({})
  })

  it('answers a direct message below it, and one in the assistant pane with a status and follow-ups', async () => {
    const opened = await slack.call('conversations.open', { users: slack.alice })
    const channel = (opened['channel'] as { id: string }).id
    const since = slack.calls.length
    await deliver.event(direct(QUESTION, { channel }))
    const answer = await posted(/2,517/, since)
    expect(answer.body['thread_ts']).toBeUndefined()
    const pane = slack.calls.length
    const thread = newStamp()
    await deliver.event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: slack.alice, channel_id: channel, thread_ts: thread, context: {} },
    })
    const suggested = await slack.waitFor(({ method }) => method === 'assistant.threads.setSuggestedPrompts', pane)
    expect(suggested.body['prompts']).toHaveLength(4)
    const asked = slack.calls.length
    await deliver.event(direct('arrests in Liberterra', { channel, thread_ts: thread }))
    await slack.waitFor(({ method }) => method === 'assistant.threads.setStatus', asked)
    expect((await posted(/Liberterra/, asked)).body['thread_ts']).toBe(thread)
    await slack.waitFor(({ method }) => method === 'assistant.threads.setSuggestedPrompts', asked)
  })

  it('offers what may be done with a file, and does it when it is chosen', async () => {
    const since = slack.calls.length
    const file = slack.share('draft.txt', DRAFT)
    await deliver.event(await mention('', { type: 'message', subtype: 'file_share', files: [file] }))
    const offer = await posted(/What shall I do/, since)
    await click(buttonOf(offer.body, /Check figures/))
    await responded(/2,571/, since)
  })

  it('checks a file that comes with the word for it', async () => {
    const since = slack.calls.length
    await deliver.event(await mention('check', { files: [slack.share('draft.txt', DRAFT)] }))
    await posted(/2,571/, since)
  })

  it('says what is wrong with a file that cannot be read', async () => {
    const since = slack.calls.length
    const file = { ...slack.share('draft.txt', DRAFT), url_private_download: 'https://example.org/draft.txt' }
    await deliver.event(await mention('check', { files: [file] }))
    await posted(/cannot be fetched from Slack/, since)
  })

  it.each(['check', 'summarize'])('runs the message shortcut %s on a message and on its file', async (command) => {
    const since = slack.calls.length
    const shortcut = (message: Json) =>
      deliver.interact({
        type: 'message_action',
        callback_id: `stet:${command}`,
        channel: { id: slack.channel, name: 'desk' },
        message: { type: 'message', user: slack.bob, ts: newStamp(), ...message },
        message_ts: '1',
        response_url: slack.responseUrl(),
      })
    await shortcut({ text: DRAFT })
    await responded(/2,571/, since)
    const next = slack.calls.length
    await shortcut({ text: '', files: [slack.share('draft.txt', DRAFT)] })
    await responded(/2,571/, next)
  })

  it('opens a form for /check without a text, takes it in parts, and answers privately', async () => {
    const since = slack.calls.length
    const { body } = await deliver.command({
      command: '/check',
      text: '',
      trigger_id: await slack.trigger(),
      response_url: slack.responseUrl(),
    })
    expect(body ?? {}).toEqual({})
    const view = (await slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
    const empty = await deliver.interact({ type: 'view_submission', view: toSubmitted(view, {}) })
    expect(empty.body).toMatchObject({
      response_action: 'errors',
      errors: { 'text:1': expect.stringMatching(/paste/) },
    })
    const [first = '', second = ''] = [DRAFT.slice(0, 40), DRAFT.slice(40)]
    await deliver.interact({
      type: 'view_submission',
      view: toSubmitted(
        { ...view, hash: 'second' },
        {
          'text:1': { type: 'plain_text_input', value: first },
          'text:2': { type: 'plain_text_input', value: second },
        },
      ),
    })
    expect((await responded(/2,571/, since)).body).toMatchObject({ response_type: 'ephemeral' })
  })

  it('takes a file in the form of /summarize', async () => {
    const since = slack.calls.length
    await deliver.command({
      command: '/summarize',
      text: '',
      trigger_id: await slack.trigger(),
      response_url: slack.responseUrl(),
    })
    const view = (await slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
    await deliver.interact({
      type: 'view_submission',
      view: toSubmitted(view, { 'text:file': { type: 'file_input', files: [slack.share('story.txt', DRAFT)] } }),
    })
    await responded(/2,571/, since)
  })

  it('shows in the home tab what the bot knows, who the person is to it, and help', async () => {
    const since = slack.calls.length
    await deliver.event({ type: 'app_home_opened', user: slack.bob, channel: 'D0BOB', tab: 'home' })
    const { body } = await slack.waitFor(({ method }) => method === 'views.publish', since)
    expect(body['user_id']).toBe(slack.bob)
    const shown = JSON.stringify(body['view'])
    for (const pattern of [/Operations/, /Latest facts/, /Sources that disagree/, /curator/, /Summarize an article/])
      expect(shown).toMatch(pattern)
    await deliver.event({ type: 'app_home_opened', user: slack.alice, channel: 'D0ALICE', tab: 'home' })
    const other = await slack.waitFor(
      (call) => call.method === 'views.publish' && call.body['user_id'] === slack.alice,
      since,
    )
    expect(JSON.stringify(other.body['view'])).toMatch(/reader/)
  })

  it('denies by default what is the desk’s, and lets a user group through', async () => {
    const notes = (user: string) =>
      deliver.command({
        command: '/stet',
        text: 'notes',
        user_id: user,
        user_name: 'x',
        response_url: slack.responseUrl(),
      })
    expect(JSON.stringify((await notes(slack.alice)).body)).toMatch(/role of curator/)
    expect(JSON.stringify((await notes(slack.bob)).body)).toMatch(/problem/)
  })

  it('answers a choice in the thread where it was offered', async () => {
    const since = slack.calls.length
    const event = await mention('arrests in Liberterra')
    await deliver.event(event)
    const offer = await posted(/"type":"button"/, since)
    const next = slack.calls.length
    const [button = {}] = listElements(offer.body).filter(({ type }) => type === 'button')
    await click(button, {
      container: {
        type: 'message',
        message_ts: '1.1',
        channel_id: slack.channel,
        thread_ts: event['ts'],
        is_ephemeral: false,
      },
    })
    expect((await posted(/arrest/, next)).body['thread_ts']).toBe(event['ts'])
  })

  it('shows an error with an id that the log has, and nothing else of it', async () => {
    const since = slack.calls.length
    await deliver.event(await mention('boom'))
    const { body } = await posted(/Something broke/, since)
    const [, id = 'none'] = /error (\w{8})/.exec(JSON.stringify(body)) ?? []
    expect(JSON.stringify(body)).not.toMatch(/TypeError|secret/)
    expect(app.log()).toContain(id)
  })

  it('waits a 429 out, as a post and as a response, and loses nothing', async () => {
    const since = slack.calls.length
    slack.refuse('chat.postMessage', [{ status: 429, retryAfter: 1 }])
    slack.refuse('respond', [{ status: 429, retryAfter: 1 }])
    await deliver.event(await mention(QUESTION))
    const shortcut = { type: 'message_action', callback_id: 'stet:check', channel: { id: slack.channel, name: 'desk' } }
    const message = { type: 'message', user: slack.bob, ts: newStamp(), text: DRAFT }
    await deliver.interact({ ...shortcut, message, message_ts: '1', response_url: slack.responseUrl() })
    const shown = (pattern: RegExp) => slack.waitFor((call) => call.status === 200 && says(call, pattern), since)
    await Promise.all([shown(/2,517/), shown(/2,571/)])
    expect(slack.calls.slice(since).filter(({ status }) => status === 429)).toHaveLength(2)
  })

  it('brings an answer as a direct message where its address has expired', async () => {
    const since = slack.calls.length
    slack.refuse('chat.postEphemeral', ['not_in_channel', 'not_in_channel', 'not_in_channel', 'not_in_channel'])
    await deliver.interact({
      type: 'message_action',
      callback_id: 'stet:check',
      channel: { id: slack.channel, name: 'desk' },
      message: { type: 'message', user: slack.bob, ts: newStamp(), text: DRAFT },
      message_ts: '1',
      response_url: slack.responseUrl({ expired: true }),
    })
    const answer = await posted(/2,571/, since)
    expect(answer.body['channel']).not.toBe(slack.channel)
    expect(slack.calls.slice(since).some((call) => says(call, /Your answer comes here/))).toBe(true)
  })

  it('shows all of an answer that takes too many messages: the rest in a file', async () => {
    const since = slack.calls.length
    const { body } = await deliver.command({ command: '/fact', text: 'list', response_url: slack.responseUrl() })
    expect(JSON.stringify(body)).toMatch(/251 figures/)
    await responded(/answer\.txt/, since)
    await slack.waitFor(({ method }) => method === 'files.completeUploadExternal', since)
  })
})

function listElements(body: unknown): readonly Json[] {
  const { blocks } = body as { readonly blocks?: readonly { readonly elements?: readonly Json[] }[] }
  return (blocks ?? []).flatMap((block) => block.elements ?? [])
}

/** A view as Slack sends it back, with what was typed. */
function toSubmitted(view: Json, values: Readonly<Record<string, Json>>): Json {
  const state = Object.fromEntries(Object.entries(values).map(([block, value]) => [block, { value }]))
  return { id: `V${randomUUID()}`, hash: 'first', ...view, state: { values: state } }
}
