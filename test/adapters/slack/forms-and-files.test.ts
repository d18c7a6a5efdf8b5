import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAFT, QUESTION, buttonOf, openSlackStage, toSubmitted } from '../../support/slack-stage.ts'
import type { Json, SlackStage } from '../../support/slack-stage.ts'

describe.each(['socket', 'http'] as const)('forms, files and the home tab in Slack over %s', (mode) => {
  let stage: SlackStage
  beforeAll(async () => {
    stage = await openSlackStage(mode)
  })
  afterAll(() => stage.close())

  it('reports a problem with its reason to the desk, through a form', async () => {
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: QUESTION,
      response_url: stage.slack.responseUrl(),
    })
    const since = stage.slack.calls.length
    await stage.click(buttonOf(body, /Report a problem/), { trigger_id: await stage.slack.trigger() })
    const opened = await stage.slack.waitFor(({ method }) => method === 'views.open', since)
    const view = opened.body['view'] as Json
    await stage.deliver.interact({
      type: 'view_submission',
      view: toSubmitted(view, {
        reason: { type: 'static_select', selected_option: { value: 'wrong_source' } },
        details: { type: 'plain_text_input', value: 'The page says <!channel> otherwise.' },
      }),
    })
    const told = await stage.posted(/wrong source: The page says/, since)
    expect(told.body['channel']).toBe(stage.slack.channel)
    // The report names the answer, and the mention in it is inert.
    expect(JSON.stringify(told.body)).toMatch(/liberterra-ii\.arrests/)
    expect(String(told.body['text'])).toContain('&lt;!channel&gt;')
    expect(await stage.responded(/the desk has your report/, since)).toBeDefined()
  })

  it('passes what it has not on to the desk', async () => {
    const question = 'How many people were arrested in Operation Zanzibar Moon?'
    const { body } = await stage.deliver.command({
      command: '/ask',
      text: question,
      response_url: stage.slack.responseUrl(),
    })
    const since = stage.slack.calls.length
    await stage.click(buttonOf(body, /Ask the desk/))
    expect(JSON.stringify((await stage.posted(/Zanzibar Moon/, since)).body)).toMatch(/alice asks the desk/)
    expect(await stage.responded(/The desk has your question/, since)).toBeDefined()
  })

  it('offers what may be done with a file, and does it when it is chosen', async () => {
    const since = stage.slack.calls.length
    const file = stage.slack.share('draft.txt', DRAFT)
    await stage.deliver.event(await stage.mention('', { type: 'message', subtype: 'file_share', files: [file] }))
    const offer = await stage.posted(/What shall I do/, since)
    await stage.click(buttonOf(offer.body, /Check figures/))
    expect(await stage.responded(/2,571/, since)).toBeDefined()
  })

  it('checks a file that comes with the word for it', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('check', { files: [stage.slack.share('draft.txt', DRAFT)] }))
    expect(await stage.posted(/2,571/, since)).toBeDefined()
  })

  it('says what is wrong with a file that cannot be read', async () => {
    const since = stage.slack.calls.length
    const file = { ...stage.slack.share('draft.txt', DRAFT), url_private_download: 'https://example.org/draft.txt' }
    await stage.deliver.event(await stage.mention('check', { files: [file] }))
    expect(await stage.posted(/cannot be fetched from Slack/, since)).toBeDefined()
  })

  it.each(['check', 'summarize'])('runs the message shortcut %s on a message and on its file', async (command) => {
    const since = stage.slack.calls.length
    const shortcut = (message: Json) =>
      stage.deliver.interact({
        type: 'message_action',
        callback_id: `stet:${command}`,
        channel: { id: stage.slack.channel, name: 'desk' },
        message: { type: 'message', user: stage.slack.bob, ts: stage.newStamp(), ...message },
        message_ts: '1',
        response_url: stage.slack.responseUrl(),
      })
    await shortcut({ text: DRAFT })
    expect(await stage.responded(/2,571/, since)).toBeDefined()
    const next = stage.slack.calls.length
    await shortcut({ text: '', files: [stage.slack.share('draft.txt', DRAFT)] })
    expect(await stage.responded(/2,571/, next)).toBeDefined()
  })

  it('opens a form for /check without a text, takes it in parts, and answers privately', async () => {
    const since = stage.slack.calls.length
    const { body } = await stage.deliver.command({
      command: '/check',
      text: '',
      trigger_id: await stage.slack.trigger(),
      response_url: stage.slack.responseUrl(),
    })
    expect(body ?? {}).toEqual({})
    const view = (await stage.slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
    const empty = await stage.deliver.interact({ type: 'view_submission', view: toSubmitted(view, {}) })
    expect(empty.body).toMatchObject({
      response_action: 'errors',
      errors: { 'text:1': expect.stringMatching(/paste/) },
    })
    const [first, second] = [DRAFT.slice(0, 40), DRAFT.slice(40)] as const
    await stage.deliver.interact({
      type: 'view_submission',
      view: toSubmitted(
        { ...view, hash: 'second' },
        {
          'text:1': { type: 'plain_text_input', value: first },
          'text:2': { type: 'plain_text_input', value: second },
        },
      ),
    })
    expect((await stage.responded(/2,571/, since)).body).toMatchObject({ response_type: 'ephemeral' })
  })

  it('offers a button where the form could not be opened in time', async () => {
    const since = stage.slack.calls.length
    stage.slack.refuse('views.open', ['expired_trigger_id'])
    await stage.deliver.command({ command: '/summarize', text: '', response_url: stage.slack.responseUrl() })
    const late = await stage.responded(/could not be opened in time/, since)
    const next = stage.slack.calls.length
    await stage.click(buttonOf(late.body, /Summarize/), { trigger_id: await stage.slack.trigger() })
    expect(
      await stage.slack.waitFor(({ method, status }) => method === 'views.open' && status === 200, next),
    ).toBeDefined()
  })

  it('says that a form is too old whose content is gone', async () => {
    const view = { callback_id: 'stet:form', private_metadata: 'kept:aaaaaaaaaaaaaaaaaaaa' }
    const { body } = await stage.deliver.interact({
      type: 'view_submission',
      view: toSubmitted(view, { 'text:1': { type: 'plain_text_input', value: DRAFT } }),
    })
    expect(body).toMatchObject({ errors: { 'text:1': expect.stringMatching(/too old/) } })
  })

  it('takes a file in the form of /summarize', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.command({
      command: '/summarize',
      text: '',
      trigger_id: await stage.slack.trigger(),
      response_url: stage.slack.responseUrl(),
    })
    const view = (await stage.slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
    await stage.deliver.interact({
      type: 'view_submission',
      view: toSubmitted(view, { 'text:file': { type: 'file_input', files: [stage.slack.share('story.txt', DRAFT)] } }),
    })
    expect(await stage.responded(/2,571/, since)).toBeDefined()
  })

  it('shows in the home tab what the bot knows, who the person is to it, and help', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event({ type: 'app_home_opened', user: stage.slack.bob, channel: 'D0BOB', tab: 'home' })
    const { body } = await stage.slack.waitFor(({ method }) => method === 'views.publish', since)
    expect(body['user_id']).toBe(stage.slack.bob)
    const shown = JSON.stringify(body['view'])
    for (const pattern of [/Operations/, /Latest facts/, /Sources that disagree/, /curator/, /Summarize an article/])
      expect(shown).toMatch(pattern)
    await stage.deliver.event({ type: 'app_home_opened', user: stage.slack.alice, channel: 'D0ALICE', tab: 'home' })
    const other = await stage.slack.waitFor(
      (call) => call.method === 'views.publish' && call.body['user_id'] === stage.slack.alice,
      since,
    )
    expect(JSON.stringify(other.body['view'])).toMatch(/reader/)
  })

  it('denies by default what is the desk’s, and lets a user group through', async () => {
    const notes = (user: string) =>
      stage.deliver.command({
        command: '/stet',
        text: 'notes',
        user_id: user,
        user_name: 'x',
        response_url: stage.slack.responseUrl(),
      })
    expect(JSON.stringify((await notes(stage.slack.alice)).body)).toMatch(/role of curator/)
    expect(JSON.stringify((await notes(stage.slack.bob)).body)).toMatch(/problem/)
  })

  it('shows all of an answer that takes too many messages: the rest in a file', async () => {
    const since = stage.slack.calls.length
    const { body } = await stage.deliver.command({
      command: '/fact',
      text: 'list',
      response_url: stage.slack.responseUrl(),
    })
    expect(JSON.stringify(body)).toMatch(/251 figures/)
    expect(await stage.responded(/answer\.txt/, since)).toBeDefined()
    await stage.slack.waitFor(({ method }) => method === 'files.completeUploadExternal', since)
  })

  it('sent nothing that Slack would refuse, logged no token, and ends when it is told to', async () => {
    expect(stage.slack.faults).toEqual([])
    expect(await stage.app.stop()).toBe(0)
    expect(stage.app.log()).not.toMatch(/xox[a-z]-|xapp-|signing-secret/)
  })
})
