import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { labelsOf, textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer } from '../../support/discord-server.ts'
import { DESK_ROLE } from '../../support/discord-world.ts'
import type { WorldChannel } from '../../support/discord-world.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'

describe('messages in Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let desk: WorldChannel
  let questions: WorldChannel
  let foreign: WorldChannel

  beforeAll(async () => {
    discord = await startDiscordServer()
    const { world } = discord
    desk = world.addChannel(world.guild, 'desk')
    questions = world.addChannel(world.guild, 'questions')
    foreign = world.addChannel(world.otherGuild, 'bureau')
    app = await startDiscordApp(discord, {
      environment: { DISCORD_QUESTION_CHANNELS: questions.id, STET_CURATORS: DESK_ROLE },
    })
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
  })

  const mention = () => `<@${discord.world.bot.id}>`
  const isPost = (channel: WorldChannel) => (call: DiscordCall) =>
    call.method === 'POST' && call.path === `/channels/${channel.id}/messages` && call.status === 200
  const posted = async (channel: WorldChannel, since: number) => await discord.waitFor(isPost(channel), since)
  /** Nothing was posted before what is certainly answered later. */
  const nextPosted = async (channel: WorldChannel, since: number) => {
    discord.say(`${mention()} status`, { channel })
    return textOf((await posted(channel, since)).body)
  }

  it('answers a mention by a reply that pings nobody and is posted once', async () => {
    const since = discord.calls.length
    const said = discord.say(`${mention()} ${QUESTION}`)
    const { body } = await posted(desk, since)
    expect(textOf(body)).toMatch(/2,517/)
    expect(body['message_reference']).toMatchObject({ message_id: said.id })
    expect(body['allowed_mentions']).toEqual({ parse: [], replied_user: false })
    expect(body['enforce_nonce']).toBe(true)
    expect(String(body['nonce']).length).toBeLessThanOrEqual(25)
  })

  it('answers a reply to its own message as the next question of the conversation', async () => {
    let since = discord.calls.length
    discord.say(`${mention()} ${QUESTION}`)
    const { reply } = await posted(desk, since)
    since = discord.calls.length
    discord.say('and how many victims were rescued?', { replyTo: String(reply['id']) })
    expect(textOf((await posted(desk, since)).body)).toMatch(/3,222/)
  })

  it('goes on with what somebody else asked where its answer to them is replied to', async () => {
    const { world } = discord
    let since = discord.calls.length
    discord.say(`${mention()} How many arrests were there in Storm Makers II?`, { as: world.addUser('dora') })
    const { reply } = await posted(desk, since)
    since = discord.calls.length
    discord.say('and when was it?', { replyTo: String(reply['id']), as: world.addUser('emil') })
    expect(textOf((await posted(desk, since)).body)).toMatch(/Storm Makers II ran from Oct\. 16/)
  })

  it('answers a mention of its role', async () => {
    const since = discord.calls.length
    discord.say(`<@&${discord.world.botRole.id}> ${QUESTION}`)
    expect(textOf((await posted(desk, since)).body)).toMatch(/2,517/)
  })

  it('answers direct messages', async () => {
    const channel = discord.world.directChannel(discord.world.bob)
    const since = discord.calls.length
    discord.say(QUESTION, { channel, as: discord.world.bob })
    expect(textOf((await posted(channel, since)).body)).toMatch(/2,517/)
  })

  it('leaves what is said to others alone, and what bots, webhooks and itself say', async () => {
    const since = discord.calls.length
    discord.say(QUESTION)
    discord.say(`${mention()} ${QUESTION}`, { as: discord.world.addUser('other bot', true) })
    discord.say(`${mention()} ${QUESTION}`, { more: { webhook_id: '1' } })
    discord.say(`${mention()} ${QUESTION}`, { more: { type: 7 } })
    expect(await nextPosted(desk, since)).toMatch(/Stet/)
  })

  it('answers plain questions about stored operations where that is set up, and leaves small talk alone', async () => {
    let since = discord.calls.length
    for (const talk of [
      'Good morning everyone, coffee?',
      'Liberterra II was a lot of work, thanks all',
      'how many of you are in today?',
      'Interpol announced 2,517 arrests in Operation Liberterra II.',
      'who has the keys to the studio?',
    ])
      discord.say(talk, { channel: questions })
    expect(await nextPosted(questions, since)).toMatch(/Stet/)
    since = discord.calls.length
    discord.say('how many arrests were there in Liberterra II', { channel: questions, as: discord.world.bob })
    expect(textOf((await posted(questions, since)).body)).toMatch(/2,517/)
    since = discord.calls.length
    discord.say('and victims rescued?', { channel: questions, as: discord.world.bob })
    expect(textOf((await posted(questions, since)).body)).toMatch(/3,222/)
    since = discord.calls.length
    discord.say('Combien de personnes ont été arrêtées pendant l’opération Liberterra II ?', { channel: questions })
    expect(textOf((await posted(questions, since)).body)).toMatch(/2[\s.,\u00A0\u202F]?517/)
  })

  it('runs no command for what is said to somebody else', async () => {
    const since = discord.calls.length
    discord.say('Desk: how many arrests were there in Liberterra II?', { channel: questions, as: discord.world.bob })
    expect(textOf((await posted(questions, since)).body)).toMatch(/2,517/)
  })

  it('offers to check or summarize a text or a file that comes without a word', async () => {
    let since = discord.calls.length
    const file = { name: 'draft.txt', bytes: Buffer.from('Operation Liberterra II led to 2,571 arrests.') }
    discord.say(mention(), { files: [file] })
    const { reply } = await posted(desk, since)
    expect(labelsOf(reply)).toEqual(['Check figures', 'Summarize'])
    expect(textOf(await discord.click(reply, /Check/).answer)).toMatch(/2,571/)
    since = discord.calls.length
    discord.say(`${mention()} ${'Police said Liberterra II led to 2,571 arrests. '.repeat(30)}`)
    expect(labelsOf((await posted(desk, since)).reply)).toEqual(['Check figures', 'Summarize'])
  })

  it('offers to check a message that is forwarded to it', async () => {
    const channel = discord.world.directChannel(discord.world.alice)
    const since = discord.calls.length
    const text = 'Police said Liberterra II led to 2,571 arrests. '.repeat(15)
    const forwarded = { type: 0, content: text, timestamp: '2026-01-01T00:00:00Z', edited_timestamp: null, flags: 0 }
    const parts = { mentions: [], mention_roles: [], attachments: [], embeds: [], components: [] }
    const more = {
      message_reference: { type: 0, channel_id: desk.id, message_id: '1' },
      message_snapshots: [{ message: { ...forwarded, ...parts } }],
    }
    discord.say('', { channel, more })
    const { reply } = await posted(channel, since)
    expect(labelsOf(reply)).toEqual(['Check figures', 'Summarize'])
    expect(textOf(await discord.click(reply, /Check/).answer)).toMatch(/2,571/)
  })

  it('answers an edit within a minute by editing the reply, and a preview not at all', async () => {
    let since = discord.calls.length
    const said = discord.say(`${mention()} How many people were rescued in Operation Liberterra II?`)
    const { reply } = await posted(desk, since)
    since = discord.calls.length
    discord.edit(said, said.content)
    discord.edit(said, `${mention()} ${QUESTION}`)
    const edit = await discord.waitFor(
      ({ method, path }) => method === 'PATCH' && path.endsWith(String(reply['id'])),
      since,
    )
    expect(textOf(edit.reply)).toMatch(/2,517/)
    expect(discord.calls.slice(since).filter(isPost(desk))).toEqual([])
  })

  it('posts the answer to an edit anew where somebody has deleted the first', async () => {
    let since = discord.calls.length
    const said = discord.say(`${mention()} How many people were rescued in Operation Liberterra II?`)
    const { reply } = await posted(desk, since)
    discord.world.messages.delete(String(reply['id']))
    since = discord.calls.length
    discord.edit(said, `${mention()} ${QUESTION}`)
    expect(textOf((await posted(desk, since)).body)).toMatch(/2,517/)
  })

  it('answers where the question is gone, without a reference to it', async () => {
    const since = discord.calls.length
    const said = discord.say(`${mention()} ${QUESTION}`)
    discord.world.messages.delete(said.id)
    discord.publish('MESSAGE_DELETE', { id: said.id, channel_id: desk.id, guild_id: discord.world.guild.id })
    const { body } = await posted(desk, since)
    expect(textOf(body)).toMatch(/2,517/)
    expect(body['message_reference']).toMatchObject({ fail_if_not_exists: false })
  })

  it('answers the questions of two dozen channels at once, each in its own and once', async () => {
    const { world } = discord
    const rooms = Array.from({ length: 24 }, (_, index) => {
      const room = world.addChannel(world.guild, `room-${index}`)
      discord.publish('CHANNEL_CREATE', room)
      return { room, person: world.addUser(`person-${index}`) }
    })
    const since = discord.calls.length
    for (const { room, person } of rooms) {
      discord.say(`${mention()} ${QUESTION}`, { channel: room, as: person })
      discord.say('Good luck with that one, all', { channel: room })
    }
    for (const { room } of rooms) expect(textOf((await posted(room, since)).body)).toMatch(/2,517/)
    await nextPosted(desk, since)
    for (const { room } of rooms) expect(discord.calls.slice(since).filter(isPost(room))).toHaveLength(1)
  })

  it('answers a message that mentions it only after an edit', async () => {
    const since = discord.calls.length
    const said = discord.say(QUESTION)
    discord.edit(said, `${mention()} ${QUESTION}`)
    const { body } = await posted(desk, since)
    expect(body['message_reference']).toMatchObject({ message_id: said.id })
  })

  it('is set up by who manages the server, and by nobody else', async () => {
    const nobody = { channel: foreign, permissions: '0' }
    const refused = await discord.slash('stet channel', { mode: 'questions' }, nobody).answer
    expect(textOf(refused)).toMatch(/those who manage the server/)
    const shown = await discord.slash('stet channel', {}, nobody).answer
    expect(textOf(shown)).toMatch(/mentions/)
    const changed = await discord.slash(
      'stet channel',
      { mode: 'questions', answers: 'public', language: 'fr' },
      { channel: foreign },
    ).answer
    expect(textOf(changed)).toMatch(/questions[\s\S]*public[\s\S]*Français/)
    const since = discord.calls.length
    discord.say('How many arrests in Liberterra II?', { channel: foreign })
    expect(textOf((await posted(foreign, since)).body)).toMatch(/2,517/)
    expect(
      (
        (await discord.slash('ask', { question: QUESTION }, { channel: foreign }).met)['data'] as
          | { flags?: number }
          | undefined
      )?.flags ?? 0,
    ).toBe(0)
  })

  it('begins the channel’s digest as a setting, pauses it and goes on with it, and shows which', async () => {
    const inForeign = { channel: foreign }
    const set = async (digest: string) => textOf(await discord.slash('stet channel', { digest }, inForeign).answer)
    const nobody = discord.slash('stet channel', { digest: 'on' }, { ...inForeign, permissions: '0' })
    expect(textOf(await nobody.answer)).toMatch(/those who manage the server/)
    expect(textOf(await discord.slash('stet channel', {}, inForeign).answer)).toMatch(/daily digest.*off/)
    expect(await set('on')).toMatch(/daily digest.*every day at 07:00/)
    expect(await set('off')).toMatch(/daily digest.*07:00.*paused/)
    expect(await set('on')).toMatch(/daily digest.*every day at 07:00[^:]*$/m)
    const listed = textOf(await discord.slash('digest', { action: 'list' }, inForeign).answer)
    expect(listed).toMatch(/07:00/)
    // People read the channel's name there, not its number.
    expect(listed).toContain(`<#${foreign.id}>`)
    const inFrench = discord.slash('stet channel', { digest: 'off' }, { ...inForeign, permissions: '0', locale: 'fr' })
    expect(textOf(await inFrench.answer)).toMatch(/qui gèrent le serveur/)
    await discord.slash('digest', { action: 'cancel' }, inForeign).answer
    expect(await set('off')).toMatch(/daily digest.*off/)
  })

  it('keeps servers apart: what one is set to holds in no other, nor does what was asked there', async () => {
    const carol = discord.world.addUser('carol')
    let since = discord.calls.length
    discord.say(`${mention()} ${QUESTION}`, { channel: foreign, as: carol })
    await posted(foreign, since)
    await discord.slash('stet channel', { mode: 'off' }, { channel: foreign }).answer
    since = discord.calls.length
    discord.say(`${mention()} ${QUESTION}`, { channel: foreign, as: carol })
    discord.say(`${mention()} and victims?`, { as: carol })
    const { body } = await posted(desk, since)
    expect(textOf(body)).toMatch(/Which one do you mean/)
    expect(discord.calls.slice(since).filter(isPost(foreign))).toEqual([])
  })

  it('answers in a thread where that is set', async () => {
    const threaded = discord.world.channels.get(questions.id) ?? questions
    await discord.slash('stet channel', { replies: 'thread' }, { channel: threaded }).answer
    const since = discord.calls.length
    const said = discord.say('How many arrests in Liberterra II?', { channel: questions })
    const opened = await discord.waitFor(
      ({ path }) => path === `/channels/${questions.id}/messages/${said.id}/threads`,
      since,
    )
    expect(opened.body['name']).toMatch(/How many arrests/)
    const answer = await discord.waitFor(
      ({ method, path }) => method === 'POST' && path === `/channels/${said.id}/messages`,
      since,
    )
    expect(textOf(answer.body)).toMatch(/2,517/)
    const thread = discord.world.channels.get(said.id) ?? questions
    const next = discord.calls.length
    discord.say('and victims rescued?', { channel: thread, as: discord.world.bob })
    expect(textOf((await posted(thread, next)).body)).toMatch(/3,222/)
  })

  it('explains a missing permission to whoever asked, with the answer', async () => {
    const since = discord.calls.length
    discord.interfere(new RegExp(`POST /channels/${desk.id}/messages`), [
      { status: 403, body: { code: 50_013, message: 'Missing Permissions' } },
    ])
    discord.say(`${mention()} ${QUESTION}`, { as: discord.world.bob })
    const direct = discord.world.directChannel(discord.world.bob)
    expect(textOf((await posted(direct, since)).body)).toMatch(/may not write in #desk[\s\S]*Send Messages/)
    await discord.waitFor((call) => isPost(direct)(call) && /2,517/.test(textOf(call.body)), since)
  })

  it('takes a role of the server for a role of the desk', async () => {
    discord.world.roles.set(discord.world.bob.id, [DESK_ROLE])
    const { answer } = discord.slash('stet notes', {}, { as: discord.world.bob })
    expect(textOf(await answer)).not.toMatch(/role of curator/)
  })

  it('logged no failure in all that', () => {
    expect(app.logged.filter((line) => line.startsWith('error'))).toEqual([])
  })
})
