import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createBot } from '../../../src/bot.ts'
import { plain } from '../../../src/chat/inline.ts'
import { defineCommand } from '../../../src/command.ts'
import { readConfig } from '../../../src/config.ts'
import type { Delivery } from '../../../src/delivery/delivery.ts'
import { createServices } from '../../../src/services.ts'
import type { Services } from '../../../src/services.ts'
import { openSlackChat } from '../../support/slack-chat.ts'
import { DRAFT, QUESTION, buttonOf, openSlackStage, says, toSubmitted } from '../../support/slack-stage.ts'
import type { Json, SlackStage } from '../../support/slack-stage.ts'
import { readShown } from '../../support/slack-words.ts'

const FACT = 'liberterra-ii.arrests'

describe('what is shown in Slack and rests on facts', () => {
  let stage: SlackStage
  let services: Services
  beforeAll(async () => {
    stage = await openSlackStage('http')
    services = createServices(readConfig({ DATABASE_URL: stage.databaseUrl }))
  })
  afterAll(async () => {
    await services.close()
    await stage.close()
  })
  const ask = async () => {
    const fields = { command: '/ask', text: QUESTION, response_url: stage.slack.responseUrl() }
    return (await stage.deliver.command(fields)).body
  }
  const listRecorded = async () => (await services.delivery()).deliveries.restingOn(FACT, 99)
  /** The newest record that fits, once it is there: it may be written just after people see the answer. */
  const recorded = async (fits: (delivery: Delivery) => boolean): Promise<Delivery> =>
    await expect
      .poll(async () => (await listRecorded()).findLast(fits), { timeout: 5_000 })
      .toBeDefined()
      .then(async () => (await listRecorded()).findLast(fits) as Delivery)
  /** Whether all may read where a question was asked in vain, once it is noted. */
  const askersOf = async (question: string) => {
    const { gaps } = await services.store()
    const find = async () => (await gaps.list(50)).find((gap) => gap.question === question)
    await expect.poll(find, { timeout: 5_000 }).toBeDefined()
    const { key = '' } = (await find()) ?? {}
    return (await gaps.askersOf(key)).map(({ isPublicChannel }) => isPublicChannel)
  }
  const tsOf = async (pattern: RegExp, thread?: string) => {
    const method = thread === undefined ? 'conversations.history' : 'conversations.replies'
    const answer = await stage.slack.call(method, {
      channel: stage.slack.channel,
      limit: '200',
      ...(thread === undefined ? {} : { ts: thread }),
    })
    const messages = answer['messages'] as readonly { readonly ts: string; readonly blocks?: unknown }[]
    return messages.filter(({ blocks }) => pattern.test(readShown(blocks))).map(({ ts }) => ts)
  }

  it('is recorded with its messages, its thread and its buttons where all see it', async () => {
    const event = await stage.mention(QUESTION)
    await stage.deliver.event(event)
    const record = await recorded(({ under, messages }) => under === event['ts'] && messages.length > 0)
    expect(record).toMatchObject({
      platform: 'slack',
      team: stage.slack.team,
      channel: stage.slack.channel,
      person: stage.slack.alice,
      command: 'ask',
      question: QUESTION,
      restsOn: [{ fact: FACT, revision: 1 }],
    })
    expect(record.messages).toEqual(await tsOf(/2,517/, String(event['ts'])))
    expect(record.blocks.some(({ type }) => type === 'actions')).toBe(true)
  })

  it('is recorded with who asked alone where only they see it', async () => {
    await ask()
    const record = await recorded(({ channel }) => channel === null)
    expect(record).toMatchObject({ person: stage.slack.alice, messages: [], blocks: [], under: null })
  })

  it('is recorded where it is shared to, a question asked again and a check as it stood', async () => {
    const since = stage.slack.calls.length
    await stage.click(buttonOf(await ask(), /Share/))
    await stage.posted(/Shared by alice/, since)
    const shared = await recorded(({ id, messages }) => id.includes('share:') && messages.length > 0)
    const where = { channel: stage.slack.channel, isPublicChannel: true }
    expect(shared).toMatchObject({ ...where, command: 'ask', question: QUESTION })
    expect(shared.messages).toEqual(await tsOf(/Shared by alice/))

    const checked = await stage.deliver.command({
      command: '/check',
      text: DRAFT,
      response_url: stage.slack.responseUrl(),
    })
    await stage.click(buttonOf(checked.body, /Share/))
    const report = await recorded(({ command, messages }) => command === 'check' && messages.length > 0)
    expect(report.restsOn.map(({ fact }) => fact)).toContain(FACT)
  })

  it('counts as private in a channel of which Slack said nothing, or says that it is', async () => {
    const { channel, bob } = stage.slack
    const isPublic = async () => {
      const event = await stage.mention(QUESTION)
      await stage.deliver.event(event)
      return (await recorded(({ under }) => under === event['ts'])).isPublicChannel ?? false
    }
    // A mention does not say where it stands; whatever else is said there does.
    const hear = (channel_type: string) =>
      stage.deliver.event({ type: 'message', channel_type, user: bob, text: 'Morning.', ts: stage.newStamp(), channel })
    expect(await isPublic()).toBe(false)
    await hear('channel')
    expect(await isPublic()).toBe(true)
    await hear('group')
    expect(await isPublic()).toBe(false)
  })

  it('learns from the same mention as a message that all may read the channel, though that comes after it', async () => {
    const { channel, bob } = stage.slack
    const ts = await stage.slack.write('bob', `<@${stage.slack.bot.user}> ${QUESTION}`)
    const event = { user: bob, text: `<@${stage.slack.bot.user}> ${QUESTION}`, ts, channel }
    // Who asks is looked up before the answer is there.
    stage.slack.refuse('users.info', [{ status: 429, retryAfter: 1 }])
    await stage.deliver.event({ ...event, type: 'app_mention' })
    await stage.deliver.event({ ...event, type: 'message', channel_type: 'channel' })
    expect(await recorded(({ under }) => under === ts)).toMatchObject({ person: bob, isPublicChannel: true })
  })

  it('is private where it is shared to a private channel', async () => {
    const channel = { id: stage.slack.channel, name: 'privategroup' }
    await stage.click(buttonOf(await ask(), /Share/), {
      channel,
      container: { type: 'message', message_ts: '1700000001.000009', channel_id: channel.id, is_ephemeral: true },
    })
    const isShared = ({ id, messages }: Delivery) => id.includes('share:') && messages.length > 0
    await expect.poll(async () => (await listRecorded()).filter(isShared).length, { timeout: 5_000 }).toBe(3)
    expect((await listRecorded()).filter(isShared).map(({ isPublicChannel = false }) => isPublicChannel)).toEqual([
      true,
      true,
      false,
    ])
  })

  it.each([
    ['desk', true],
    ['privategroup', false],
    ['mpdm-alice--bob--carol-1', false],
    ['directmessage', false],
    ['', false],
  ])(
    'is asked for in vain where all may read it or not, as a command’s channel "%s" tells',
    async (name, isPublicChannel) => {
      const asked = `How many ${name} boats were seized in Operation Weka II?`
      await stage.deliver.command({ command: '/ask', text: asked, channel_name: name })
      expect(await askersOf(asked)).toEqual([isPublicChannel])
      const since = stage.slack.calls.length
      const trigger_id = await stage.slack.trigger()
      await stage.deliver.command({ command: '/ask', text: '', channel_name: name, trigger_id })
      const view = (await stage.slack.waitFor(({ method }) => method === 'views.open', since)).body['view'] as Json
      const question = { type: 'plain_text_input', value: `In a form: ${asked}` }
      await stage.deliver.interact({ type: 'view_submission', view: toSubmitted(view, { question }) })
      expect(await askersOf(question.value)).toEqual([isPublicChannel])
    },
  )

  it('is recorded in a direct conversation, where it can be edited', async () => {
    const opened = await stage.slack.call('conversations.open', { users: stage.slack.alice })
    const { id: channel } = opened['channel'] as { id: string }
    await stage.deliver.event(stage.direct(QUESTION, { channel }))
    const record = await recorded((delivery) => delivery.channel === channel && delivery.messages.length > 0)
    expect(record.under).toBeNull()
  })

  it('goes to the person alone where the channel is closed, and is recorded there', async () => {
    stage.slack.refuse('chat.postMessage', ['is_archived'])
    await stage.deliver.event(await stage.mention(QUESTION))
    const record = await recorded(({ channel, messages }) => channel?.startsWith('D') === true && messages.length > 0)
    expect(record.under).toBeNull()
  })

  it('stands once and is recorded where it stands when the line was cut behind it', async () => {
    stage.slack.lose('chat.postMessage', 1)
    const event = await stage.mention(QUESTION)
    await stage.deliver.event(event)
    const record = await recorded(({ under, messages }) => under === event['ts'] && messages.length > 0)
    expect(await tsOf(/2,517/, String(event['ts']))).toEqual(record.messages)
    expect(record.messages).toHaveLength(1)
  })

  it('records nothing that rests on no fact', async () => {
    const since = stage.slack.calls.length
    await stage.deliver.event(await stage.mention('help'))
    const { body } = await stage.posted(/Summarize an article/, since)
    expect(says({ method: '', status: 200, body }, /stet_post/)).toBe(true)
    const { event_payload: payload } = body['metadata'] as { event_payload: { key: string } }
    expect(await (await services.delivery()).deliveries.find(payload.key)).toBeNull()
  })
})

it('is shown all the same where it cannot be recorded', async () => {
  const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:', STARTER_FACTS: 'none' }))
  const silent = () => undefined
  const error = vi.fn<(...words: unknown[]) => void>()
  const log = { debug: silent, info: silent, warn: silent, error }
  const ask = defineCommand({
    name: 'ask',
    summary: { en: 'Ask' },
    options: [],
    role: 'reader',
    input: z.looseObject({}),
    run: async () => ({
      outcome: 'answer',
      language: 'en',
      blocks: [{ type: 'paragraph', content: [plain('Twelve arrests.')] }],
      data: {},
      restsOn: [{ fact: FACT, revision: 1 }],
    }),
  })
  const broken = { ...services, delivery: () => Promise.reject(new Error('the disk is full')) }
  const chat = await openSlackChat(createBot({ commands: [ask], services: broken, log }), 'http', log)
  await chat.say('How many?')
  expect(await chat.shown(/Twelve arrests/)).toBeTruthy()
  await chat.close()
  await services.close()
  expect(error).toHaveBeenCalledWith(expect.anything(), expect.stringMatching(/not recorded/))
})
