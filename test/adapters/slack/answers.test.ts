import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAFT, QUESTION, buttonOf, listElements, openSlackStage, says } from '../../support/slack-stage.ts'
import type { Json, SlackStage } from '../../support/slack-stage.ts'

describe.each(['socket', 'http'] as const)('answers in Slack over %s', (mode) => {
  let stage: SlackStage
  beforeAll(async () => {
    stage = await openSlackStage(mode)
    stage.slack.locales.set(stage.slack.bob, 'fr-FR')
  })
  afterAll(() => stage.close())

  it('answers /ask privately in the acknowledgement, with the figure, its status and its source', async () => {
    const { body, ms } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    expect(body).toMatchObject({ response_type: 'ephemeral' })
    expect(JSON.stringify(body)).toMatch(/2,517/)
    expect(JSON.stringify(body)).toMatch(/preliminary/i)
    expect(JSON.stringify(body)).toMatch(/Interpol/)
    expect(ms).toBeLessThan(3_000)
  })

  it('shows the answer to all when it is shared, once, with who shared it', async () => {
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    const since = stage.slack.calls.length
    const button = buttonOf(body, /Share/)
    await stage.click(button)
    const call = await stage.posted(/2,517/, since)
    expect(call.body['channel']).toBe(stage.slack.channel)
    expect(JSON.stringify(call.body)).toMatch(/Shared by alice/)
    await stage.click(button)
    await stage.deliver.command({ command: '/stet', text: 'help', response_url: stage.slack.responseUrl() })
    expect(stage.slack.calls.slice(since).filter((each) => says(each, /Shared by/))).toHaveLength(1)
  })

  it('shares by the address of the click where the app is not in the channel', async () => {
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    const since = stage.slack.calls.length
    stage.slack.refuse('chat.postMessage', ['not_in_channel'])
    await stage.click(buttonOf(body, /Share/), {
      container: { type: 'message', message_ts: '2.2', is_ephemeral: true },
    })
    expect((await stage.responded(/Shared by alice/, since)).body).toMatchObject({ response_type: 'in_channel' })
  })

  it('answers what the buttons under an answer ask: history, sources, the line to copy', async () => {
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    const since = stage.slack.calls.length
    await stage.click(buttonOf(body, /History/))
    expect((await stage.responded(/import/, since)).body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
    })
    await stage.click(buttonOf(body, /Sources/))
    expect(await stage.responded(/Arab News/, since)).toBeDefined()
    await stage.click(buttonOf(body, /Copy line/))
    expect(await stage.responded(/Interpol said 2,517 people were arrested/, since)).toBeDefined()
  })

  it('takes a judgement by feedback buttons', async () => {
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    const pair = listElements(body).find(({ type }) => type === 'feedback_buttons') as Json
    const since = stage.slack.calls.length
    const { value } = pair['negative_button'] as Json
    await stage.click({ type: 'feedback_buttons', action_id: pair['action_id'], value })
    expect(await stage.responded(/Thank you/, since)).toBeDefined()
  })

  it('answers a mention in its thread, and a follow-up there without a mention', async () => {
    const since = stage.slack.calls.length
    const event = await stage.mention(QUESTION)
    await stage.deliver.event(event)
    expect((await stage.posted(/2,517/, since)).body).toMatchObject({
      channel: stage.slack.channel,
      thread_ts: event['ts'],
    })
    const follow = stage.slack.calls.length
    await stage.deliver.event({
      type: 'message',
      channel_type: 'channel',
      user: stage.slack.bob,
      text: 'And how many potential victims were rescued?',
      ts: stage.newStamp(),
      thread_ts: event['ts'],
      channel: stage.slack.channel,
    })
    expect((await stage.posted(/3,222/, follow)).body).toMatchObject({ thread_ts: event['ts'] })
  })

  it('says nothing to what people say to each other, to edits, to bots and to itself', async () => {
    const event = await stage.mention(QUESTION)
    const start = stage.slack.calls.length
    await stage.deliver.event(event)
    expect(await stage.posted(/2,517/, start)).toBeDefined()
    const since = stage.slack.calls.length
    const inThread = { type: 'message', channel_type: 'channel', channel: stage.slack.channel, thread_ts: event['ts'] }
    const inChannel = { type: 'message', channel_type: 'channel', channel: stage.slack.channel }
    const other = { text: QUESTION, user: stage.slack.bob }
    await stage.deliver.event({ ...inChannel, ...other, ts: stage.newStamp() })
    await stage.deliver.event({ ...inThread, user: stage.slack.bob, text: 'lunch at one?', ts: stage.newStamp() })
    await stage.deliver.event({ ...inThread, user: stage.slack.bob, text: 'desk: lunch at one?', ts: stage.newStamp() })
    await stage.deliver.event({ ...inThread, ...other, thread_ts: stage.newStamp(), ts: stage.newStamp() })
    await stage.deliver.event({ ...inThread, ...other, ts: stage.newStamp(), bot_id: 'B0OTHER' })
    await stage.deliver.event({ ...inThread, ...other, user: stage.slack.bot.user, ts: stage.newStamp() })
    await stage.deliver.event({
      ...inThread,
      ...other,
      ts: stage.newStamp(),
      subtype: 'message_changed',
      message: other,
    })
    await stage.deliver.event({
      ...inThread,
      ...other,
      ts: stage.newStamp(),
      edited: { user: stage.slack.bob, ts: '1' },
    })
    await stage.deliver.event({ ...inThread, ...other, ts: stage.newStamp(), subtype: 'channel_join' })
    // A later event that is answered shows that the ones before it were not.
    await stage.deliver.event(await stage.mention('help'))
    expect(await stage.posted(/Summarize an article/, since)).toBeDefined()
    expect(stage.slack.calls.slice(since).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('handles an event once, over three retries and as message and mention alike', async () => {
    const since = stage.slack.calls.length
    const event = await stage.mention(QUESTION)
    const id = randomUUID()
    await stage.deliver.event(event, { id })
    for (const retry of [1, 2, 3]) await stage.deliver.event(event, { id, retry })
    await stage.deliver.event({ ...event, type: 'message', channel_type: 'channel' })
    expect(await stage.posted(/2,517/, since)).toBeDefined()
    await stage.deliver.event(await stage.mention('help'))
    expect(await stage.posted(/Summarize an article/, since)).toBeDefined()
    expect(stage.slack.calls.slice(since).filter((call) => says(call, /2,517/))).toHaveLength(1)
  })

  it('handles a command that is delivered twice once', async () => {
    const fields = {
      command: '/ask',
      text: QUESTION,
      trigger_id: randomUUID(),
      response_url: stage.slack.responseUrl(),
    }
    expect((await stage.deliver.command(fields)).body).toBeDefined()
    expect((await stage.deliver.command(fields)).body ?? {}).toEqual({})
  })

  it('answers a direct message below it, and one in the assistant pane with a status and follow-ups', async () => {
    const opened = await stage.slack.call('conversations.open', { users: stage.slack.alice })
    const channel = (opened['channel'] as { id: string }).id
    const since = stage.slack.calls.length
    await stage.deliver.event(stage.direct(QUESTION, { channel }))
    const answer = await stage.posted(/2,517/, since)
    expect(answer.body['thread_ts']).toBeUndefined()
    const pane = stage.slack.calls.length
    const thread = stage.newStamp()
    await stage.deliver.event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: stage.slack.alice, channel_id: channel, thread_ts: thread, context: {} },
    })
    const suggested = await stage.slack.waitFor(
      ({ method }) => method === 'assistant.threads.setSuggestedPrompts',
      pane,
    )
    expect(suggested.body['prompts']).toHaveLength(4)
    const asked = stage.slack.calls.length
    await stage.deliver.event(stage.direct('arrests in Liberterra', { channel, thread_ts: thread }))
    await stage.slack.waitFor(({ method }) => method === 'assistant.threads.setStatus', asked)
    expect((await stage.posted(/Liberterra/, asked)).body['thread_ts']).toBe(thread)
    await stage.slack.waitFor(({ method }) => method === 'assistant.threads.setSuggestedPrompts', asked)
  })

  it('answers a choice in the thread where it was offered', async () => {
    const since = stage.slack.calls.length
    const event = await stage.mention('arrests in Liberterra')
    await stage.deliver.event(event)
    const offer = await stage.posted(/"type":"button"/, since)
    const next = stage.slack.calls.length
    const [button = {}] = listElements(offer.body).filter(({ type }) => type === 'button')
    await stage.click(button, {
      container: {
        type: 'message',
        message_ts: '1.1',
        channel_id: stage.slack.channel,
        thread_ts: event['ts'],
        is_ephemeral: false,
      },
    })
    expect((await stage.posted(/arrest/, next)).body['thread_ts']).toBe(event['ts'])
  })

  it('speaks the language that somebody uses Slack in, and that of the message whose button is pressed', async () => {
    const asBob = { user_id: stage.slack.bob, user_name: 'bob', response_url: stage.slack.responseUrl() }
    const { body } = await stage.deliver.command({ command: '/stet', text: 'status', ...asBob })
    expect(JSON.stringify(body)).toMatch(/Opérations/)
    const since = stage.slack.calls.length
    await stage.deliver.command({ command: '/check', text: '', ...asBob, trigger_id: await stage.slack.trigger() })
    const opened = await stage.slack.waitFor(({ method }) => method === 'views.open', since)
    expect(JSON.stringify(opened.body)).toMatch(/Envoyer/)
    // He asks in Spanish and is answered in Spanish; what the buttons there bring is Spanish, too.
    const asked = await stage.deliver.command({
      ...asBob,
      command: '/ask',
      text: '¿Cuántas personas fueron detenidas en la operación Liberterra II?',
    })
    const next = stage.slack.calls.length
    await stage.click(buttonOf(asked.body, /Copiar|copiar/))
    expect(await stage.responded(/detenciones|detenidas/, next)).toBeDefined()
    await stage.click(buttonOf(asked.body, /problema/), { trigger_id: await stage.slack.trigger() })
    const form = await stage.slack.waitFor(({ method }) => method === 'views.open', next)
    expect(JSON.stringify(form.body)).toMatch(/Enviar/)
  })

  it('shows an error with an id that the log has, and nothing else of it', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('boom'))
    const { body } = await stage.posted(/Something broke/, since)
    const [, id = 'none'] = /error (\w{8})/.exec(JSON.stringify(body)) ?? []
    expect(JSON.stringify(body)).not.toMatch(/TypeError|secret/)
    expect(stage.app.log()).toContain(id)
  })

  it('waits a 429 out, as a post and as a response, and loses nothing', async () => {
    const since = stage.slack.calls.length
    stage.slack.refuse('chat.postMessage', [{ status: 429, retryAfter: 1 }])
    stage.slack.refuse('respond', [{ status: 429, retryAfter: 1 }])
    await stage.deliver.event(await stage.mention(QUESTION))
    const shortcut = {
      type: 'message_action',
      callback_id: 'stet:check',
      channel: { id: stage.slack.channel, name: 'desk' },
    }
    const message = { type: 'message', user: stage.slack.bob, ts: stage.newStamp(), text: DRAFT }
    await stage.deliver.interact({ ...shortcut, message, message_ts: '1', response_url: stage.slack.responseUrl() })
    const shown = (method: string, pattern: RegExp) =>
      stage.slack.waitFor((call) => call.method === method && call.status === 200 && says(call, pattern), since)
    await Promise.all([shown('chat.postMessage', /2,517/), shown('respond', /2,571/)])
    expect(stage.slack.calls.slice(since).filter(({ status }) => status === 429)).toHaveLength(2)
  })

  it('brings an answer as a direct message where its address has expired', async () => {
    const since = stage.slack.calls.length
    stage.slack.refuse('chat.postEphemeral', ['not_in_channel', 'not_in_channel', 'not_in_channel', 'not_in_channel'])
    await stage.deliver.interact({
      type: 'message_action',
      callback_id: 'stet:check',
      channel: { id: stage.slack.channel, name: 'desk' },
      message: { type: 'message', user: stage.slack.bob, ts: stage.newStamp(), text: DRAFT },
      message_ts: '1',
      response_url: stage.slack.responseUrl({ expired: true }),
    })
    const answer = await stage.posted(/2,571/, since)
    expect(answer.body['channel']).not.toBe(stage.slack.channel)
    expect(stage.slack.calls.slice(since).some((call) => says(call, /Your answer comes here/))).toBe(true)
  })

  it('sent nothing that Slack would refuse, logged no token, and ends when it is told to', async () => {
    expect(stage.slack.faults).toEqual([])
    expect(await stage.app.stop()).toBe(0)
    expect(stage.app.log()).not.toMatch(/xox[a-z]-|xapp-|signing-secret/)
  })
})
