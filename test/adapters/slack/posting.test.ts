import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSlackAdapter } from '../../../src/adapters/slack/adapter.ts'
import { createInstallationStore } from '../../../src/adapters/slack/installation-store.ts'
import { createBot } from '../../../src/bot.ts'
import { PostFailure } from '../../../src/chat/chat-adapter.ts'
import type { ChatAdapter, Post, Posting } from '../../../src/chat/chat-adapter.ts'
import { plain } from '../../../src/chat/inline.ts'
import type { Block } from '../../../src/chat/reply.ts'
import { readConfig } from '../../../src/config.ts'
import { createServices } from '../../../src/services.ts'
import { findFreePort } from '../../support/slack-process.ts'
import { readShown } from '../../support/slack-words.ts'
import { openSlackWorkspace } from '../../support/slack-workspace.ts'
import type { SlackWorkspace } from '../../support/slack-workspace.ts'

const silent = () => undefined
const silentLog = { debug: silent, info: silent, warn: silent, error: silent }
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [plain(text)] })
const LONG = Array.from({ length: 900 }, (_, index) => `Sentence ${index} counts ${index * 37} arrests.`).join(' ')
const CHART: Block = {
  type: 'file',
  name: 'chart.png',
  mediaType: 'image/png',
  content: Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
  alt: 'Arrests: 2,517 before, 2,600 now',
}

interface Message {
  readonly ts: string
  readonly text: string
  readonly thread_ts?: string
  readonly blocks?: readonly { readonly type: string }[]
}

describe('what the bot posts by itself in Slack', () => {
  let slack: SlackWorkspace
  let adapter: ChatAdapter
  let posting: Posting
  const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:', STARTER_FACTS: 'none' }))
  beforeAll(async () => {
    slack = await openSlackWorkspace()
    const log = silentLog
    const config = readConfig({
      SLACK_BOT_TOKEN: slack.bot.token,
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      SLACK_PORT: String(await findFreePort()),
    })
    adapter = createSlackAdapter({ bot: createBot({ commands: [], services, log }), config, log })
    await adapter.start()
    if (adapter.posting === null) throw new Error('Slack has nowhere to post')
    posting = adapter.posting
  })
  afterAll(async () => {
    await adapter.stop()
    await slack.close()
    await services.close()
  })

  const toPost = (key: string, blocks: readonly Block[], more: Partial<Post> = {}): Post => ({
    key,
    to: { team: slack.team, channel: slack.channel },
    blocks,
    language: 'en',
    triedAt: null,
    ...more,
  })
  const read = async (method: string, body: Readonly<Record<string, string>>) =>
    ((await slack.call(method, { limit: '1000', ...body }))['messages'] ?? []) as readonly Message[]
  const inChannel = (channel = slack.channel) => read('conversations.history', { channel })
  const saying = (messages: readonly Message[], text: string) =>
    messages.filter((message) => readShown(message.blocks ?? message.text).includes(text))
  const failureOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => (error instanceof PostFailure ? error : Promise.reject(error)),
    )

  it('posts into a channel, under a message and to one person, and gives the ids and a link', async () => {
    const posted = await posting.post(toPost('a', [paragraph('First of the day')]))
    expect(saying(await inChannel(), 'First of the day')).toMatchObject([{ ts: posted.messages[0] }])
    expect(posted.channel).toBe(slack.channel)
    expect(posted.link).toMatch(/^https?:\/\/.*p?\d+/)
    const [under = ''] = posted.messages
    await posting.post(toPost('b', [paragraph('Below it')], { to: { team: null, channel: slack.channel, under } }))
    const thread = await read('conversations.replies', { channel: slack.channel, ts: under })
    expect(saying(thread, 'Below it')).toMatchObject([{ thread_ts: under }])
    const direct = await posting.post(
      toPost('c', [paragraph('For you')], { to: { team: slack.team, person: slack.alice } }),
    )
    expect(direct.channel).toMatch(/^D/)
    expect(saying(await inChannel(direct.channel), 'For you')).toHaveLength(1)
  })

  it('stands once when it is tried again after the line was cut behind it', async () => {
    const triedAt = new Date()
    slack.lose('chat.postMessage', 1)
    const failure = await failureOf(posting.post(toPost('cut', [paragraph('Cut off')])))
    expect(failure).toMatchObject({ isFinal: false, message: expect.stringMatching(/cannot be reached/) })
    const posted = await posting.post(toPost('cut', [paragraph('Cut off')], { triedAt }))
    expect(saying(await inChannel(), 'Cut off').map(({ ts }) => ts)).toEqual(posted.messages)
    expect(posted.messages).toHaveLength(1)
  })

  it('goes on with a long post where an earlier try stopped', async () => {
    const triedAt = new Date()
    const whole = await posting.post(toPost('whole', [paragraph(LONG)]))
    expect(whole.messages.length).toBeGreaterThan(2)
    slack.refuse('chat.postMessage', [{ status: 503 }])
    const blocks = [paragraph(LONG.replaceAll('Sentence', 'Phrase'))]
    expect(await failureOf(posting.post(toPost('long', blocks)))).toMatchObject({ isFinal: false })
    // The second part of the next try is lost on its way back, after it has got through.
    const first = slack.waitFor(({ body }) => partOf(body) === 0, slack.calls.length)
    void first.then(() => slack.lose('chat.postMessage', 1))
    expect(await failureOf(posting.post(toPost('long', blocks, { triedAt })))).toMatchObject({ isFinal: false })
    const posted = await posting.post(toPost('long', blocks, { triedAt }))
    expect(posted.messages).toHaveLength(whole.messages.length)
    const shown = saying((await inChannel()).toReversed(), 'Phrase')
    expect(shown.map(({ ts }) => ts)).toEqual(posted.messages)
    const words = shown.map(({ blocks }) => readShown(blocks)).join(' ')
    expect(words.match(/Phrase \d+ /g)).toHaveLength(900)
  })

  it('finds an answer whose posting was cut off, and none that was never posted', async () => {
    const since = new Date()
    const to = { team: slack.team, channel: slack.channel }
    const posted = await posting.post(toPost('slack:answer', [paragraph('An answer')]))
    expect(await posting.find({ key: 'slack:answer', to, since })).toEqual(posted)
    expect(await posting.find({ key: 'slack:another', to, since })).toBeNull()
  })

  it('finds its post again behind hundreds of messages of others, in a channel and in a thread', async () => {
    const since = new Date()
    const to = { team: slack.team, channel: slack.channel }
    const first = await posting.post(toPost('buried', [paragraph('Buried')]))
    const [under = ''] = first.messages
    const below = await posting.post(toPost('below', [paragraph('Below')], { to: { ...to, under } }))
    for (let index = 0; index < 210; index++) await slack.write('alice', `small talk ${index}`)
    expect(await posting.find({ key: 'buried', to, since })).toEqual(first)
    expect(await posting.post(toPost('buried', [paragraph('Buried')], { triedAt: since }))).toEqual(first)
    expect(await posting.find({ key: 'below', to: { ...to, under }, since })).toEqual(below)
    expect(await posting.find({ key: 'below', to, since })).toBeNull()
  })

  it('is not deceived by somebody else’s message with the same mark', async () => {
    const since = new Date()
    const metadata = { event_type: 'stet_post', event_payload: { key: 'forged', part: 0, of: 1 } }
    await slack.writeAs('xoxp-alice', { channel: slack.channel, text: 'Not me', metadata: JSON.stringify(metadata) })
    const to = { team: slack.team, channel: slack.channel }
    expect(await posting.find({ key: 'forged', to, since })).toBeNull()
    await posting.post(toPost('forged', [paragraph('It is me')], { triedAt: since }))
    expect(saying(await inChannel(), 'It is me')).toHaveLength(1)
  })

  it('edits what its messages say; what is too much stands under them, and what is left over goes', async () => {
    const { messages } = await posting.post(toPost('edited', [paragraph('Before the edit')]))
    const edit = (blocks: readonly Block[], ids: readonly string[], triedAt: Date | null = null) =>
      posting.edit({
        key: 'edit-1',
        team: slack.team,
        channel: slack.channel,
        under: null,
        messages: ids,
        blocks,
        language: 'en',
        triedAt,
      })
    const started = new Date()
    const longer = await edit([paragraph('After the edit'), paragraph(LONG)], messages)
    expect(saying(await inChannel(), 'Before the edit')).toEqual([])
    expect(saying(await inChannel(), 'After the edit')).toMatchObject([{ ts: messages[0] }])
    const below = () => read('conversations.replies', { channel: slack.channel, ts: messages[0] ?? '' })
    expect((await below()).map(({ ts }) => ts)).toEqual(longer.messages)
    // The same edit again, after a try that was cut off, adds nothing.
    expect((await edit([paragraph('After the edit'), paragraph(LONG)], messages, started)).messages).toEqual(
      longer.messages,
    )
    expect((await below()).map(({ ts }) => ts)).toEqual(longer.messages)
    expect((await edit([paragraph('Short again')], longer.messages)).messages).toEqual(messages)
    expect((await below()).map(({ ts }) => ts)).toEqual(messages)
  })

  it('shows a picture in the same message, once, also when Slack is slow to know it', async () => {
    const posted = await posting.post(toPost('chart', [paragraph('With a chart'), CHART]))
    expect(posted.messages).toHaveLength(1)
    const [message] = saying(await inChannel(), 'With a chart')
    expect(message?.blocks).toMatchObject([{ type: 'rich_text' }, { type: 'image', alt_text: CHART.alt }])
    const since = slack.calls.length
    slack.refuse('chat.postMessage', ['invalid_blocks'])
    await posting.post(toPost('chart-2', [paragraph('Once more the chart'), CHART]))
    expect(saying(await inChannel(), 'Once more the chart')).toMatchObject([{ blocks: [{}, { type: 'image' }] }])
    // The same picture is not sent again.
    expect(slack.calls.slice(since).filter(({ method }) => method === 'files.completeUploadExternal')).toEqual([])
  })

  it('says in words what a picture shows where the workspace takes no files', async () => {
    slack.refuse('files.getUploadURLExternal', ['missing_scope'])
    const chart: Block = { ...CHART, content: Uint8Array.of(1, 2, 3) }
    await posting.post(toPost('no-files', [paragraph('No picture here'), chart]))
    const [message] = saying(await inChannel(), 'No picture here')
    expect(readShown(message?.blocks)).toContain(CHART.alt)
  })

  it('says how long Slack asks to wait, and posts nothing meanwhile', async () => {
    slack.refuse('chat.postMessage', [{ status: 429, retryAfter: 7 }])
    expect(await failureOf(posting.post(toPost('busy', [paragraph('Busy')])))).toMatchObject({
      isFinal: false,
      retryAfter: 7_000,
    })
    expect(saying(await inChannel(), 'Busy')).toEqual([])
  })

  it.each([
    ['is_archived', /archived: unarchive it/],
    ['channel_not_found', /channel is gone/],
    ['not_in_channel', /invite it/],
    ['restricted_action', /may not write/],
    ['account_inactive', /access has ended/],
  ])('gives up at %s, and says what to do', async (code, sentence) => {
    slack.refuse('chat.postMessage', [code])
    const failure = await failureOf(posting.post(toPost(code, [paragraph('Nowhere')])))
    expect(failure).toMatchObject({ isFinal: true, message: expect.stringMatching(sentence) })
  })

  it('gives up where the channel really is archived, in the language of the post', async () => {
    const created = await slack.call('conversations.create', { name: 'old-desk' })
    const { id } = created['channel'] as { id: string }
    await slack.call('conversations.archive', { channel: id })
    const failure = await failureOf(
      posting.post(toPost('archived', [paragraph('X')], { to: { team: null, channel: id }, language: 'fr' })),
    )
    expect(failure).toMatchObject({ isFinal: true, message: expect.stringMatching(/archivé/) })
  })

  it('speaks in each workspace with its own token, and gives up where it is not installed', async () => {
    const secret = 'a long random text'
    const config = readConfig({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'x',
      SLACK_STATE_SECRET: secret,
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
    })
    const { installations } = await services.chat()
    const store = createInstallationStore({ installations: async () => installations, secret, log: silentLog })
    await store.storeInstallation({
      team: { id: slack.team },
      enterprise: undefined,
      isEnterpriseInstall: false,
      user: { id: slack.alice, token: undefined, scopes: undefined },
      bot: { token: slack.bot.token, id: 'B0BOT00001', userId: slack.bot.user, scopes: [] },
    })
    const bot = createBot({ commands: [], services, log: silentLog })
    const { posting: installed } = createSlackAdapter({ bot, config, log: silentLog })
    await installed?.post(toPost('installed', [paragraph('From an installation')]))
    expect(saying(await inChannel(), 'From an installation')).toHaveLength(1)
    const elsewhere = toPost('elsewhere', [paragraph('X')], { to: { team: 'T0ELSEWHERE', channel: 'C1' } })
    const failure = await failureOf(installed?.post(elsewhere) ?? Promise.resolve())
    expect(failure).toMatchObject({ isFinal: true, message: expect.stringMatching(/install it again/) })
  })

  it('sent nothing that Slack would refuse', () => expect(slack.faults).toEqual([]))
})

function partOf(body: Readonly<Record<string, unknown>>): number | null {
  const { event_payload: payload } = (body['metadata'] ?? {}) as {
    event_payload?: { readonly key: string; readonly part: number }
  }
  return payload?.key === 'long' ? payload.part : null
}
