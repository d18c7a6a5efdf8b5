import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Deliveries, Delivery } from '../../../src/delivery/delivery.ts'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer } from '../../support/discord-server.ts'
import type { WorldChannel } from '../../support/discord-world.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const ARRESTS = { fact: 'liberterra-ii.arrests', revision: 1 }
const START = new Date(0)

describe('what is recorded of answers in Discord', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-discord-deliveries-'))
  const file = join(folder, 'stet.db')
  let discord: DiscordServer
  let app: DiscordApp
  let deliveries: Deliveries
  let desk: WorldChannel
  let open: WorldChannel

  beforeAll(async () => {
    discord = await startDiscordServer()
    desk = discord.world.addChannel(discord.world.guild, 'desk')
    open = discord.world.addChannel(discord.world.guild, 'open')
    app = await startDiscordApp(discord, { environment: { DATABASE_URL: `sqlite:${file}` } })
    ;({ deliveries } = await app.bot.services.delivery())
    await discord.slash('stet channel', { answers: 'public' }, { channel: open }).answer
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
    rmSync(folder, { recursive: true })
  })

  const team = () => discord.world.guild.id
  const mention = () => `<@${discord.world.bot.id}>`
  const isPost = (channel: WorldChannel) => (call: DiscordCall) =>
    call.method === 'POST' && call.path === `/channels/${channel.id}/messages` && call.status === 200
  /** The record, as soon as its messages are named. */
  const completed = async (id: string, fits: (delivery: Delivery) => boolean = () => true): Promise<Delivery> =>
    await expect
      .poll(async () => {
        const found = await deliveries.find(id)
        return found !== null && found.messages.length > 0 && fits(found) ? found : null
      })
      .not.toBeNull()
      .then(async () => (await deliveries.find(id)) as Delivery)
  const findPosted = async (id: string, channel: WorldChannel) =>
    await app.adapter.posting?.find({ key: id, to: { team: team(), channel: channel.id }, since: new Date() })

  it('names the messages of an answer in a channel, which are found by its mark too', async () => {
    const since = discord.calls.length
    const said = discord.say(`${mention()} ${QUESTION}`)
    const { reply } = await discord.waitFor(isPost(desk), since)
    const id = `discord:message:${said.id}`
    expect(await completed(id)).toMatchObject({
      platform: 'discord',
      team: team(),
      channel: desk.id,
      person: discord.world.alice.id,
      messages: [reply['id']],
      command: 'ask',
      question: QUESTION,
      restsOn: expect.arrayContaining([ARRESTS]),
    })
    expect(await findPosted(id, desk)).toMatchObject({ messages: [reply['id']] })
  })

  it('records the edited answer in the place of the first', async () => {
    let since = discord.calls.length
    const said = discord.say(`${mention()} ${QUESTION}`)
    const { reply } = await discord.waitFor(isPost(desk), since)
    const id = `discord:message:${said.id}`
    await completed(id)
    since = discord.calls.length
    discord.edit(said, `${mention()} How many potential victims were rescued in Operation Liberterra II?`)
    await discord.waitFor(({ method, path }) => method === 'PATCH' && path.endsWith(String(reply['id'])), since)
    const replaced = await completed(id, ({ restsOn }) => restsOn.every(({ fact }) => fact !== ARRESTS.fact))
    expect(replaced).toMatchObject({ messages: [reply['id']], question: expect.stringMatching(/victims/) })
    expect((await deliveries.restingOn(ARRESTS.fact, 99)).map((delivery) => delivery.id)).not.toContain(id)
    expect(await findPosted(id, desk)).toMatchObject({ messages: [reply['id']] })
    discord.edit(said, `${mention()} How many horses were seized in Operation Liberterra II?`)
    await completed(id, ({ restsOn }) => restsOn.length === 0)
  })

  it('names the message of an open answer to a command, which can be edited later', async () => {
    const { answer, interaction } = discord.slash('ask', { question: QUESTION }, { channel: open })
    await answer
    const { messages, channel } = await completed(`discord:interaction:${interaction.id}`)
    expect(channel).toBe(open.id)
    const said = { type: 'paragraph', content: [{ text: 'CORRECTION' }] } as const
    const edit = { key: 'c', team: team(), channel: open.id, under: null, messages, blocks: [said], triedAt: null }
    await app.adapter.posting?.edit({ ...edit, language: 'en' })
    expect(textOf(discord.world.messages.get(interaction.original ?? '') ?? {})).toMatch(/CORRECTION/)
  })

  it('says whether everybody on the server may read where an answer stands', async () => {
    const { guild, bot } = discord.world
    const closed = [
      { id: guild.id, type: 0, allow: '0', deny: '1024' },
      { id: bot.id, type: 1, allow: '1024', deny: '0' },
    ]
    const thread_metadata = { archived: false, auto_archive_duration: 1440, archive_timestamp: null, locked: false }
    const add = (name: string, more: object) => {
      const channel = discord.world.addChannel(guild, name, { ...more })
      discord.publish('type' in more ? 'THREAD_CREATE' : 'CHANNEL_CREATE', channel)
      return channel
    }
    const closedChannel = add('closed', { permission_overwrites: closed })
    const thread = add('a thread', { type: 11, parent_id: desk.id, thread_metadata })
    const privateThread = add('a private thread', { type: 12, parent_id: desk.id, thread_metadata })
    const isPublic = async (channel: WorldChannel) => {
      const said = discord.say(`${mention()} ${QUESTION}`, { channel })
      const { isPublicChannel = false } = await completed(`discord:message:${said.id}`)
      return isPublicChannel
    }
    expect(await isPublic(desk)).toBe(true)
    expect(await isPublic(thread)).toBe(true)
    expect(await isPublic(closedChannel)).toBe(false)
    expect(await isPublic(privateThread)).toBe(false)
    expect(await isPublic(discord.world.directChannel(discord.world.alice))).toBe(false)
  })

  it('says so too of what was asked in vain', async () => {
    const question = 'How many boats were seized in Operation Weka II?'
    await discord.slash('ask', { question }, { channel: open }).answer
    const direct = discord.world.directChannel(discord.world.bob)
    await discord.slash('ask', { question }, { channel: direct, as: discord.world.bob }).answer
    const { gaps } = await app.bot.services.store()
    const [gap] = await gaps.list(1)
    const asked = (await gaps.askersOf(gap?.key ?? '')).map(({ person, isPublicChannel }) => [person, isPublicChannel])
    expect(asked).toEqual([
      [discord.world.alice.id, true],
      [discord.world.bob.id, false],
    ])
  })

  it('says of a private answer only who has seen it', async () => {
    const { answer, interaction } = discord.slash('ask', { question: QUESTION })
    await answer
    const id = `discord:interaction:${interaction.id}`
    expect(await deliveries.find(id)).toMatchObject({
      channel: null,
      person: discord.world.alice.id,
      messages: [],
      blocks: [],
      restsOn: expect.arrayContaining([ARRESTS]),
    })
  })

  it('names the answer in a direct message, for a question and for a command', async () => {
    const direct = discord.world.directChannel(discord.world.bob)
    const said = discord.say(QUESTION, { channel: direct, as: discord.world.bob })
    expect(await completed(`discord:message:${said.id}`)).toMatchObject({ team: null, channel: direct.id })
    const doing = { channel: direct, as: discord.world.bob }
    const { interaction } = discord.slash('ask', { question: QUESTION }, doing)
    expect(await completed(`discord:interaction:${interaction.id}`)).toMatchObject({ team: null, channel: direct.id })
  })

  it('records checks, and what is shared with the facts that it rests on', async () => {
    const { answer, interaction } = discord.slash('check', { text: 'Operation Liberterra II led to 2,571 arrests.' })
    const shown = await answer
    expect(await deliveries.find(`discord:interaction:${interaction.id}`)).toMatchObject({ command: 'check' })
    const since = discord.calls.length
    discord.click(shown, /Share/)
    await discord.waitFor(({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'), since)
    await expect
      .poll(async () => await deliveries.restingOn(ARRESTS.fact, 99))
      .toContainEqual(
        expect.objectContaining({
          id: expect.stringMatching(/^discord:share:/),
          command: 'check',
          channel: desk.id,
          messages: [expect.any(String)],
        }),
      )
  })

  it('records the answer where it went in the end', async () => {
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [
      { status: 403, body: { code: 50_013, message: 'Missing Permissions' } },
    ])
    const said = discord.say(`${mention()} ${QUESTION}`, { as: discord.world.bob })
    const delivery = await completed(`discord:message:${said.id}`)
    const direct = discord.world.directChannel(discord.world.bob)
    expect(delivery).toMatchObject({ team: null, channel: direct.id })
    expect(delivery.messages.map((id) => textOf(discord.world.messages.get(id) ?? {}))).toEqual([
      expect.stringMatching(/2,517/),
    ])
  })

  it('records nothing of what rests on no fact', async () => {
    const { answer, interaction } = discord.slash('stet help')
    await answer
    expect(await deliveries.find(`discord:interaction:${interaction.id}`)).toBeNull()
    expect(await findPosted('discord:nothing', desk)).toBeNull()
  })

  it('finds an answer in the thread that was opened for it, by the message that it is about', async () => {
    const threaded = discord.world.addChannel(discord.world.guild, 'threaded')
    await discord.slash('stet channel', { replies: 'thread' }, { channel: threaded }).answer
    const since = discord.calls.length
    // A greeting rests on no fact: no record says where it was answered.
    const said = discord.say(`${mention()} hello`, { channel: threaded })
    const { reply } = await discord.waitFor(
      ({ method, path, status }) => method === 'POST' && path === `/channels/${said.id}/messages` && status === 200,
      since,
    )
    const to = { team: team(), channel: threaded.id, under: said.id }
    const found = await app.adapter.posting?.find({ key: `discord:message:${said.id}`, to, since: START })
    expect(found).toMatchObject({ channel: said.id, messages: [reply['id']] })
  })

  it('finds no answer that was never posted', async () => {
    const to = { team: team(), channel: desk.id }
    expect(await app.adapter.posting?.find({ key: 'discord:message:1', to, since: START })).toBeNull()
  })

  it('answers though the answer cannot be recorded, and logs that', async () => {
    const database = new DatabaseSync(file, { timeout: 5_000 })
    database.exec('alter table delivery_log rename to lost')
    try {
      expect(textOf(await discord.slash('ask', { question: QUESTION }).answer)).toMatch(/2,517/)
    } finally {
      database.exec('alter table lost rename to delivery_log')
      database.close()
    }
    expect(app.logged.filter((line) => line.startsWith('error')).join('\n')).toMatch(/could not be recorded/)
  })
})
