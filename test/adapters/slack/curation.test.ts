import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buttonOf, listElements, openSlackStage, says, toSubmitted } from '../../support/slack-stage.ts'
import type { Json, SlackStage } from '../../support/slack-stage.ts'
import { readShown } from '../../support/slack-words.ts'

const QUESTION = 'How many vehicles were seized in Liberterra II?'
const SOURCE = 'INTERPOL\nVehicles seized in Liberterra II\nhttps://www.example.org/liberterra-ii\n6 November 2024'

describe.each(['socket', 'http'] as const)('the store is changed from Slack over %s', (mode) => {
  let stage: SlackStage
  beforeAll(async () => {
    stage = await openSlackStage(mode, { STET_APPROVERS: 'S0APPROVERS' })
    const { slack } = stage
    slack.groups.set('S0CURATORS', [slack.alice])
    slack.groups.set('S0APPROVERS', [slack.alice, slack.bob])
  })
  afterAll(() => stage.close())

  const type = async (command: string, text: string, more: Json = {}) =>
    await stage.deliver.command({ command, text, response_url: stage.slack.responseUrl(), ...more })
  const opened = async (since: number) =>
    (await stage.slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
  const send = async (view: Json, values: Readonly<Record<string, string>>, hash = 'first') => {
    const inputs = Object.entries(values).map(([name, value]) => [name, { type: 'plain_text_input', value }])
    const submitted = toSubmitted({ ...view, hash }, Object.fromEntries(inputs) as Record<string, Json>)
    return await stage.deliver.interact({ type: 'view_submission', view: submitted })
  }
  /** Somebody presses a button of a message in the channel that all see. */
  const press = async (button: Json, body: Json, user = stage.slack.alice, more: Json = {}) =>
    await stage.click(button, {
      user: { id: user, username: 'x', name: user === stage.slack.bob ? 'bob' : 'alice', team_id: stage.slack.team },
      container: { type: 'message', message_ts: '1700000002.000001', channel_id: stage.slack.channel },
      message: { ts: '1700000002.000001', text: body['text'], blocks: body['blocks'] },
      ...more,
    })

  it('says beside its input what a form cannot take, and is filled in with what was typed', async () => {
    const since = stage.slack.calls.length
    await type('/fact', 'propose 48', { trigger_id: await stage.slack.trigger() })
    const view = await opened(since)
    const figure = (view['blocks'] as readonly Json[]).find(({ block_id }) => block_id === 'figure')
    expect(figure?.['element']).toMatchObject({ initial_value: '48' })
    const fields = { operation: 'Liberterra II', metric: 'arrests', figure: 'many', source: SOURCE, why: 'Published' }
    const { body } = await send(view, fields)
    expect(body).toMatchObject({ response_action: 'errors', errors: { figure: expect.stringMatching(/many/) } })
    const other = await send(view, { ...fields, figure: '48', metric: 'unicorns' }, 'second')
    expect(other.body).toMatchObject({ errors: { metric: expect.stringMatching(/unicorns/) } })
    // Something new to count has a form of its own.
    const offered = await stage.responded(/unicorns/, since)
    expect(
      listElements(offered.body)
        .map(({ value }) => String(value))
        .join(' '),
    ).toMatch(/propose-metric/)
  })

  it('goes from an unknown figure of a draft to an answer: a form, an echo, a second person', async () => {
    const { slack } = stage
    const draft = 'Operation Liberterra II ended on Wednesday. Police seized 48 vehicles in Operation Liberterra II.'
    const since = slack.calls.length
    const checked = await type('/check', draft)
    await stage.click(buttonOf(checked.body, /48/), { trigger_id: await slack.trigger() })
    const view = await opened(since)
    const filled = Object.fromEntries(
      (view['blocks'] as readonly Json[]).map(({ block_id, element }) => [
        block_id,
        (element as Json)['initial_value'],
      ]),
    )
    expect(filled).toMatchObject({
      operation: expect.stringMatching(/Liberterra II/),
      metric: expect.stringMatching(/vehicles/),
      figure: expect.stringMatching(/48/),
    })

    // The echo says how it was read; nothing waits before it is confirmed.
    await send(view, { ...(filled as Record<string, string>), source: SOURCE, why: 'The agency published it' })
    const echo = await stage.responded(/vehicles seized/, since)
    expect(readShown(echo.body['blocks'])).toMatch(/48[\s\S]*INTERPOL/)
    const proposing = slack.calls.length
    await stage.click(buttonOf(echo.body, /Propose/))
    const waits = await stage.responded(/waits for a second person/, proposing)
    const [, id = 'none'] = /(p-[0-9a-f]{6})/.exec(readShown(waits.body['blocks'])) ?? []
    // What was confirmed is not asked any more.
    await slack.waitFor(({ method, body }) => method === 'respond' && body['delete_original'] === true, proposing)

    // The desk's channel has the proposal with its buttons; whoever proposed it may not press them.
    const told = await stage.posted(new RegExp(`Approve ${id}`), proposing)
    expect(told.body['channel']).toBe(slack.channel)
    const approve = buttonOf(told.body, /Approve/)
    const refusing = slack.calls.length
    await press(approve, told.body)
    expect(await stage.responded(/your own/, refusing)).toBeDefined()
    const asked = await type('/ask', QUESTION)
    expect(says({ method: '', status: 200, body: asked.body as Json }, /Not stored/)).toBe(true)

    await press(approve, told.body, slack.bob)
    expect(await stage.responded(/Approved/, refusing)).toBeDefined()
    const left = await slack.waitFor(
      ({ method, body }) => method === 'respond' && body['replace_original'] === true,
      refusing,
    )
    expect(readShown(left.body['blocks'])).toMatch(/48/)
    expect(listElements(left.body).filter(({ type }) => type === 'button')).toEqual([])
    expect(await stage.posted(/bob approved/, refusing)).toBeDefined()

    const answer = await type('/ask', QUESTION)
    expect(readShown((answer.body as Json)['blocks'])).toMatch(/48 vehicles seized[\s\S]*INTERPOL/)
  })

  it('corrects a fact through a form that knows it, and tells its history', async () => {
    const { slack } = stage
    const answer = await type('/ask', QUESTION)
    const [, fact = 'none'] = /"fact\\*":\\*"([a-z0-9.~-]+)/.exec(JSON.stringify(answer.body)) ?? []
    const since = slack.calls.length
    await type('/fact', `correct ${fact}`, { trigger_id: await slack.trigger() })
    const view = await opened(since)
    await send(view, { fact, figure: '84', why: 'Two digits were swapped' })
    const echo = await stage.responded(/84/, since)
    expect(readShown(echo.body['blocks'])).toMatch(/48\s+→\s+84/)
    // "Change" opens the same form again with all that was written.
    const changing = slack.calls.length
    await stage.click(buttonOf(echo.body, /Change/), { trigger_id: await slack.trigger() })
    expect(JSON.stringify((await opened(changing))['blocks'])).toMatch(/Two digits were swapped/)
    await stage.click(buttonOf(echo.body, /Propose/))
    const told = await stage.posted(/Approve p-/, since)
    await press(buttonOf(told.body, /Approve/), told.body, slack.bob)
    expect(await stage.responded(/Approved/, since)).toBeDefined()
    const history = await type('/fact', `history ${fact}`)
    expect(readShown((history.body as Json)['blocks'])).toMatch(/84[\s\S]*Two digits were swapped/)
  })

  it('rejects with a reason, asked for in a form', async () => {
    const { slack } = stage
    const since = slack.calls.length
    const answer = await type('/ask', QUESTION)
    const [, fact = 'none'] = /"fact\\*":\\*"([a-z0-9.~-]+)/.exec(JSON.stringify(answer.body)) ?? []
    await type('/fact', `withdraw ${fact}`, { trigger_id: await slack.trigger() })
    await send(await opened(since), { fact, why: 'A test' })
    await stage.click(buttonOf((await stage.responded(/A test/, since)).body, /Propose/))
    const told = await stage.posted(/Reject p-/, since)
    const rejecting = slack.calls.length
    await press(buttonOf(told.body, /Reject/), told.body, slack.bob, { trigger_id: await slack.trigger() })
    const form = await opened(rejecting)
    const { body } = await send(form, { proposal: 'p-000000', why: 'Not so' })
    expect(body).toMatchObject({ errors: { proposal: expect.stringMatching(/p-000000/) } })
    const [, id = 'none'] = /Reject (p-[0-9a-f]{6})/.exec(JSON.stringify(told.body)) ?? []
    await send(form, { proposal: id, why: 'The agency stands by it' }, 'second')
    expect(await stage.responded(/Rejected/, rejecting)).toBeDefined()
    expect(await stage.posted(/The agency stands by it/, rejecting)).toBeDefined()
    const left = await slack.waitFor(
      ({ method, body }) => method === 'respond' && body['replace_original'] === true,
      rejecting,
    )
    expect(listElements(left.body).filter(({ type }) => type === 'button')).toEqual([])
  })

  it('shows in the home tab what waits, to those who may decide it', async () => {
    const { slack } = stage
    const since = slack.calls.length
    await type('/fact', 'propose 12', { trigger_id: await slack.trigger() })
    const fields = {
      operation: 'Liberterra II',
      metric: 'firearms seized',
      figure: '12',
      source: SOURCE,
      why: 'Published',
    }
    await send(await opened(since), fields)
    await stage.click(buttonOf((await stage.responded(/Propose/, since)).body, /Propose/))
    await stage.posted(/Approve p-/, since)
    const home = async (user: string) => {
      await stage.deliver.event({ type: 'app_home_opened', user, channel: 'D0HOME', tab: 'home' })
      const { body } = await slack.waitFor(
        (call) => call.method === 'views.publish' && call.body['user_id'] === user,
        since,
      )
      return body['view'] as Json
    }
    const view = await home(slack.bob)
    expect(
      listElements(view)
        .map(({ text }) => readShown(text))
        .join(' '),
    ).toMatch(/Approve p-/)
    const left = slack.calls.length
    await stage.click(buttonOf(view, /Approve p-/), {
      user: { id: slack.bob, name: 'bob', team_id: slack.team },
      container: { type: 'view', view_id: 'V1' },
      channel: undefined,
      response_url: undefined,
    })
    const again = await slack.waitFor(({ method }) => method === 'views.publish', left)
    expect(
      listElements(again.body['view'])
        .map(({ text }) => readShown(text))
        .join(' '),
    ).not.toMatch(/Approve p-/)
  })

  it('shows in the home tab each proposal that a chat lists with its buttons, and how many are left', async () => {
    const { slack } = stage
    const ids: string[] = []
    for (const [index, place] of ['Chad', 'Egypt', 'Kenya', 'Peru', 'Ghana', 'Nepal'].entries()) {
      const since = slack.calls.length
      const figure = String(31 + index)
      await type('/fact', `propose ${figure}`, { trigger_id: await slack.trigger() })
      const fields = { operation: 'Liberterra II', metric: 'arrests', scope: `in ${place}`, figure }
      await send(await opened(since), { ...fields, source: SOURCE, why: 'Published' }, figure)
      await stage.click(buttonOf((await stage.responded(/Propose/, since)).body, /Propose/))
      const waits = await stage.responded(/waits for a second person/, since)
      ids.push(/p-[0-9a-f]{6}/.exec(readShown(waits.body['blocks']))?.[0] ?? 'none')
    }
    const since = slack.calls.length
    await stage.deliver.event({ type: 'app_home_opened', user: slack.bob, channel: 'D0HOME', tab: 'home' })
    const { body } = await slack.waitFor(({ method }) => method === 'views.publish', since)
    const shown = readShown((body['view'] as Json)['blocks'])
    const listed = ids.filter((id) => shown.includes(`${id} (`))
    expect(listed.length).toBeGreaterThanOrEqual(5)
    for (const id of listed) expect(shown).toContain(`Approve ${id}`)
  })

  it('lets nobody but curators open the form, and says who may', async () => {
    const since = stage.slack.calls.length
    const { body } = await type('/fact', 'propose 12', { user_id: 'U0READER', user_name: 'carol' })
    // A group is named as people know it.
    expect(JSON.stringify(body)).toMatch(/@curators/)
    expect(JSON.stringify(body)).not.toMatch(/S0CURATORS/)
    expect(stage.slack.calls.slice(since).filter(({ method }) => method === 'views.open')).toEqual([])
  })

  it('sent nothing that Slack would refuse', () => expect(stage.slack.faults).toEqual([]))
})
