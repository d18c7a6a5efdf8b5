import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PostFailure } from '../../../src/chat/chat-adapter.ts'
import type { Post, Posting } from '../../../src/chat/chat-adapter.ts'
import type { Block } from '../../../src/chat/reply.ts'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { labelsOf, textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordServer } from '../../support/discord-server.ts'
import type { Json, WorldChannel, WorldMessage } from '../../support/discord-world.ts'

const say = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
/** A text that takes several messages. */
const LONG = Array.from({ length: 3 }, (_, part) => say(`Part ${part}: ${`Police in ${part} towns. `.repeat(170)}`))
const FIVE_MINUTES = 300_000

describe('what the bot posts in Discord without being asked', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let posting: Posting
  let desk: WorldChannel
  let counted = 0

  beforeAll(async () => {
    discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'newsroom')
    app = await startDiscordApp(discord)
    if (app.adapter.posting === null) throw new Error('Discord can be posted to')
    ;({ posting } = app.adapter)
  })
  beforeEach(() => {
    discord.world.nonces.keptFor = FIVE_MINUTES
    desk = discord.world.addChannel(discord.world.guild, `desk-${counted++}`)
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
  })

  const inChannel = (channel: WorldChannel) =>
    [...discord.world.messages.values()].filter(({ channel_id }) => channel_id === channel.id)
  const standing = (channel: WorldChannel) => inChannel(channel).map(textOf)
  const postTo = (channel: WorldChannel, more: Partial<Post> = {}): Post => ({
    key: `digest:${channel.id}`,
    to: { team: discord.world.guild.id, channel: channel.id },
    blocks: [say('Two figures changed.')],
    language: 'en',
    triedAt: null,
    ...more,
  })
  const failureOf = async (work: Promise<unknown>): Promise<PostFailure> => {
    const error: unknown = await work.catch((thrown: unknown) => thrown)
    if (!(error instanceof PostFailure)) throw new Error(`it did not fail as a post fails: ${String(error)}`)
    return error
  }
  const thread = (state: { readonly archived: boolean; readonly locked: boolean }) =>
    discord.world.addChannel(discord.world.guild, 'a thread', {
      type: 11,
      parent_id: desk.id,
      owner_id: discord.world.bot.id,
      message_count: 0,
      total_message_sent: 0,
      member_count: 1,
      thread_metadata: { ...state, auto_archive_duration: 60, archive_timestamp: '2026-01-01T00:00:00Z' },
    })

  it('posts to a channel, pings nobody, and says where people see it', async () => {
    const blocks = [say('@everyone <@1> two figures changed.'), button('Still true')]
    const { messages, channel, link } = await posting.post(postTo(desk, { blocks }))
    expect({ channel, link, count: messages.length }).toEqual({
      channel: desk.id,
      link: `https://discord.com/channels/${discord.world.guild.id}/${desk.id}/${messages[0]}`,
      count: 1,
    })
    const [shown] = inChannel(desk)
    expect(labelsOf(shown as Json)).toEqual(['Still true'])
    expect(discord.calls.at(-1)?.body['allowed_mentions']).toMatchObject({ parse: [] })
    expect(textOf(await discord.click(shown as Json, /Still true/).answer)).toMatch(/Stet/)
  })

  it('posts directly to a person, and under a message', async () => {
    const { alice } = discord.world
    const direct = await posting.post(postTo(desk, { to: { team: discord.world.guild.id, person: alice.id } }))
    expect(direct.channel).toBe(discord.world.directChannel(alice).id)
    expect(direct.link).toMatch(/channels\/@me\//)
    const question = discord.say('How many?', { channel: desk })
    const to = { team: discord.world.guild.id, channel: desk.id, under: question.id }
    await posting.post(postTo(desk, { key: 'under', to }))
    expect(inChannel(desk).at(-1)).toMatchObject({ message_reference: { message_id: question.id } })
  })

  it('shows a chart in the message that it belongs to, with its words', async () => {
    const chart: Block = {
      type: 'file',
      name: 'arrests.png',
      mediaType: 'image/png',
      content: new Uint8Array([137, 80, 78, 71]),
      alt: 'Arrests rose from 1,000 to 2,000.',
    }
    const { messages } = await posting.post(postTo(desk, { blocks: [say('Arrests'), chart, say('Sources')] }))
    expect(messages).toHaveLength(1)
    const [shown] = inChannel(desk)
    expect(JSON.stringify(shown?.['components'])).toMatch(/Arrests.*arrests\.png.*Sources/)
    expect(JSON.stringify(shown?.['components'])).toContain('Arrests rose from 1,000 to 2,000.')
    expect(shown?.['attachments']).toMatchObject([{ filename: 'arrests.png', size: 4 }])
  })

  it.each([
    ['while Discord knows the nonce', FIVE_MINUTES],
    ['long after', 0],
  ])('finds what an earlier try has posted instead of posting it again, %s', async (_, keptFor) => {
    const triedAt = new Date()
    discord.cut(new RegExp(`POST .*/channels/${desk.id}/messages`))
    const { isFinal } = await failureOf(posting.post(postTo(desk)))
    expect(isFinal).toBe(false)
    discord.world.nonces.keptFor = keptFor
    const { messages } = await posting.post(postTo(desk, { triedAt }))
    expect(inChannel(desk).map(({ id }) => id)).toEqual(messages)
  })

  it('finds its post again behind hundreds of messages of others', async () => {
    const triedAt = new Date()
    for (let index = 0; index < 120; index++) discord.say(`small talk ${index}`, { channel: desk })
    const first = await posting.post(postTo(desk))
    for (let index = 0; index < 130; index++) discord.say(`more talk ${index}`, { channel: desk })
    discord.world.nonces.keptFor = 0
    expect(await posting.post(postTo(desk, { triedAt }))).toEqual(first)
    expect(await posting.find({ key: `digest:${desk.id}`, to: postTo(desk).to, since: triedAt })).toEqual(first)
    expect(await posting.find({ key: 'another', to: postTo(desk).to, since: triedAt })).toBeNull()
  })

  it('is not deceived by a message of somebody else with the same mark', async () => {
    const { messages } = await posting.post(postTo(desk))
    const mine = discord.world.messages.get(messages[0] ?? '') as WorldMessage
    discord.world.messages.set(mine.id, { ...mine, author: discord.world.alice })
    expect(await posting.find({ key: `digest:${desk.id}`, to: postTo(desk).to, since: new Date() })).toBeNull()
  })

  it('goes on with a long post where an earlier try stopped', async () => {
    const triedAt = new Date()
    const down = { status: 503, body: { message: 'Service Unavailable' } }
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [down, down])
    await failureOf(posting.post(postTo(desk, { blocks: LONG })))
    expect(inChannel(desk)).toHaveLength(0)
    discord.cut(new RegExp(`POST .*/channels/${desk.id}/messages`))
    await failureOf(posting.post(postTo(desk, { blocks: LONG, triedAt })))
    expect(inChannel(desk)).toHaveLength(1)
    discord.world.nonces.keptFor = 0
    const { messages } = await posting.post(postTo(desk, { blocks: LONG, triedAt }))
    expect(inChannel(desk).map(({ id }) => id)).toEqual(messages)
    expect(standing(desk).map((text) => /Part \d/.exec(text)?.[0])).toEqual(['Part 0', 'Part 1', 'Part 2'])
  })

  const edited = (messages: readonly string[], more: object = {}) => ({
    key: `edit:${desk.id}`,
    team: discord.world.guild.id,
    channel: desk.id,
    under: null,
    messages,
    blocks: [say('One figure changed.')],
    language: 'en' as const,
    triedAt: null,
    ...more,
  })

  it('edits what it posted, and finds it again by what it was known by before', async () => {
    const since = new Date()
    const { messages } = await posting.post(postTo(desk))
    expect(await posting.edit(edited(messages))).toMatchObject({ messages })
    expect(standing(desk)).toEqual([expect.stringMatching(/One figure changed/)])
    const found = await posting.find({ key: `digest:${desk.id}`, to: postTo(desk).to, since })
    expect(found?.messages).toEqual(messages)
  })

  it('puts what does not fit into a message under it, once, and takes away what is left over', async () => {
    const triedAt = new Date()
    const { messages } = await posting.post(postTo(desk))
    const longer = await posting.edit(edited(messages, { blocks: LONG }))
    discord.world.nonces.keptFor = 0
    expect(await posting.edit(edited(messages, { blocks: LONG, triedAt }))).toEqual(longer)
    expect(inChannel(desk).map(({ id }) => id)).toEqual(longer.messages)
    expect(await posting.edit(edited(longer.messages, { key: 'shorter' }))).toMatchObject({ messages })
    expect(await posting.edit(edited(longer.messages, { key: 'shorter', triedAt }))).toMatchObject({ messages })
    expect(standing(desk)).toEqual([expect.stringMatching(/One figure changed/)])
  })

  it('says what somebody deleted is gone', async () => {
    const { messages } = await posting.post(postTo(desk))
    discord.world.messages.delete(messages[0] ?? '')
    expect(await failureOf(posting.edit(edited(messages)))).toMatchObject({
      isFinal: true,
      message: expect.stringMatching(/deleted/),
    })
  })

  it('wakes a thread that is asleep, and says so where it is locked', async () => {
    const asleep = thread({ archived: false, locked: false })
    const { messages } = await posting.post(postTo(asleep))
    ;(asleep['thread_metadata'] as { archived: boolean }).archived = true
    await posting.edit(edited(messages, { channel: asleep.id }))
    expect(standing(asleep)).toEqual([expect.stringMatching(/One figure changed/)])
    const locked = thread({ archived: true, locked: true })
    expect(await failureOf(posting.post(postTo(locked)))).toMatchObject({
      isFinal: true,
      message: expect.stringMatching(/archived/),
    })
  })

  it.each([
    [403, 50_013, 'Missing Permissions', /Send Messages/],
    [403, 50_001, 'Missing Access', /View Channel/],
    [404, 10_003, 'Unknown Channel', /gone/],
    [403, 50_007, 'Cannot send messages to this user', /no messages from the bot|takes no messages/],
    [400, 50_008, 'Cannot send messages in a non-text channel', /refused/],
  ])('gives up where Discord says %i %i, in a sentence for people', async (status, code, message, sentence) => {
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [{ status, body: { code, message } }])
    const failure = await failureOf(posting.post(postTo(desk)))
    expect(failure).toMatchObject({ isFinal: true, message: expect.stringMatching(sentence) })
    expect(inChannel(desk)).toEqual([])
  })

  it('says in the language of the post what keeps it', async () => {
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [
      { status: 403, body: { code: 50_013, message: 'Missing Permissions' } },
    ])
    expect((await failureOf(posting.post(postTo(desk, { language: 'ar' })))).message).toMatch(/أذونات/)
  })

  it('comes back later where Discord asks to wait long, and waits by itself where it is short', async () => {
    const limited = (seconds: number) => ({
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
    })
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [limited(0.05)])
    await posting.post(postTo(desk))
    expect(inChannel(desk)).toHaveLength(1)
    const other = discord.world.addChannel(discord.world.guild, 'busy')
    discord.interfere(new RegExp(`POST /channels/${other.id}/messages`), [limited(30)])
    const started = Date.now()
    const failure = await failureOf(posting.post(postTo(other)))
    expect(Date.now() - started).toBeLessThan(5_000)
    expect(failure.isFinal).toBe(false)
    expect(failure.retryAfter).toBeGreaterThanOrEqual(29_000)
  })

  it('tries again later where Discord is down, and where the token is refused for now', async () => {
    const down = { status: 500, body: { message: 'Internal Server Error' } }
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [down, down])
    expect(await failureOf(posting.post(postTo(desk)))).toMatchObject({ isFinal: false, retryAfter: null })
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [
      { status: 401, body: { code: 0, message: '401: Unauthorized' } },
    ])
    expect(await failureOf(posting.post(postTo(desk)))).toMatchObject({
      isFinal: false,
      message: expect.stringMatching(/token/),
    })
    await posting.post(postTo(desk))
    expect(inChannel(desk)).toHaveLength(1)
  })
})

function button(label: string): Block {
  return { type: 'actions', actions: [{ label, command: 'help', input: {} }] }
}
