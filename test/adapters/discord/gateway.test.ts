import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineCommand } from '../../../src/command.ts'
import { UserError } from '../../../src/errors.ts'
import { createDiscordApp, startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer, DiscordServerOptions } from '../../support/discord-server.ts'
import type { Json } from '../../support/discord-world.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
/** Answers go where these say. */
const IDS = ['id', 'channel_id', 'guild_id']

describe('the connection to Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp | null = null

  const open = async (options: DiscordServerOptions = {}) => {
    discord = await startDiscordServer(options)
    discord.world.addChannel(discord.world.guild, 'desk')
  }
  afterEach(async () => {
    await app?.stop()
    app = null
    await discord.close()
  })

  const mention = (words = QUESTION) => discord.say(`<@${discord.world.bot.id}> ${words}`)
  const isAnswer = ({ method, path, status }: DiscordCall) =>
    method === 'POST' && /^\/channels\/\d+\/messages$/.test(path) && status === 200
  const answers = () => discord.calls.filter(isAnswer)
  const answerTo = (id: string) =>
    discord.waitFor(
      (call) => isAnswer(call) && (call.body['message_reference'] as Json | undefined)?.['message_id'] === id,
    )

  it('answers what was asked while the socket was down, each question once', async () => {
    await open()
    app = await startDiscordApp(discord)
    await answerTo(mention().id)
    discord.gateway.kill()
    const missed = mention()
    await answerTo(missed.id)
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1 })
    discord.gateway.reconnect()
    const later = mention()
    await answerTo(later.id)
    expect(answers()).toHaveLength(3)
  })

  it('identifies anew where its session is ended', async () => {
    await open()
    app = await startDiscordApp(discord)
    const identified = discord.gateway.nextIdentified()
    discord.gateway.invalidate()
    await identified
    await answerTo(mention().id)
    expect(discord.gateway.counts).toEqual({ identified: 2, resumed: 0 })
  }, 20_000)

  it('answers an event that is delivered twice once', async () => {
    await open()
    app = await startDiscordApp(discord)
    const message = mention()
    discord.gateway.dispatch('MESSAGE_CREATE', () => ({ ...message, guild_id: discord.world.guild.id }))
    await answerTo(message.id)
    await answerTo(mention('status').id)
    expect(answers()).toHaveLength(2)
  })

  it('logs a packet that cannot be read, and stays up', async () => {
    await open()
    app = await startDiscordApp(discord)
    discord.gateway.sendRaw('{"op":0,"t":"MESSAGE_CREATE"')
    for (const frame of ['[]', '5', '{"op":10}', '{"op":0,"t":"error","s":9,"d":{}}', '{"op":99}'])
      discord.gateway.sendRaw(frame)
    discord.gateway.dispatch('MESSAGE_CREATE', () => null)
    discord.gateway.dispatch('INTERACTION_CREATE', () => ({ id: '1', type: 2 }))
    discord.gateway.dispatch('MESSAGE_CREATE', () => ({ id: '1', channel_id: [...discord.world.channels.keys()][0] }))
    await answerTo(mention().id)
    expect(app.logged.filter((line) => line.includes('could not be read'))).not.toEqual([])
  })

  it('answers on after messages that are broken in each of their fields', async () => {
    await open()
    app = await startDiscordApp(discord)
    const said = mention('status')
    await answerTo(said.id)
    const whole: Json = { ...said, guild_id: discord.world.guild.id, member: discord.world.member(said.author) }
    for (const field of Object.keys(whole).filter((name) => !IDS.includes(name)))
      for (const broken of [null, {}, [null], 'x', -1, undefined])
        for (const type of ['MESSAGE_CREATE', 'MESSAGE_UPDATE']) discord.publish(type, { ...whole, [field]: broken })
    expect(textOf((await answerTo(mention().id)).body)).toMatch(/2,517/)
  })

  it('waits out a 429 and posts once', async () => {
    await open()
    app = await startDiscordApp(discord)
    const limited = { status: 429, body: { message: 'You are being rate limited.', retry_after: 0.2, global: false } }
    discord.interfere(/POST \/channels\/\d+\/messages$/, [limited])
    const { body } = await answerTo(mention().id)
    expect(textOf(body)).toMatch(/2,517/)
    expect(answers()).toHaveLength(1)
  })

  it('posts once where Discord took a message and then failed', async () => {
    await open()
    app = await startDiscordApp(discord)
    discord.interfere(/POST \/channels\/\d+\/messages$/, [{ status: 502, body: {} }])
    const message = mention()
    await answerTo(message.id)
    const [first, second] = discord.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
    expect(second?.body['nonce']).toBe(first?.body['nonce'])
    expect(second?.body['enforce_nonce']).toBe(true)
  })

  it('meets a command in time, however slow its answer is', async () => {
    await open({ deadline: 400 })
    const gate = Promise.withResolvers<void>()
    const slow = defineCommand({
      name: 'digest',
      summary: { en: 'Slow' },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      run: async () => {
        await gate.promise
        return {
          outcome: 'answer',
          language: 'en',
          blocks: [{ type: 'paragraph', content: [{ text: 'There.' }] }],
          data: {},
          restsOn: [],
        }
      },
    })
    app = await startDiscordApp(discord, { extra: [slow] })
    const { met, answer, interaction } = discord.slash('digest')
    expect(await met).toMatchObject({ type: 5 })
    // The deadline has passed on Discord's own clock, and the answer still arrives.
    ;(interaction as { born: number }).born -= 3_000
    gate.resolve()
    expect(textOf(await answer)).toMatch(/There/)
  })

  it('takes what comes too late for a form, a choice or an offer as no failure', async () => {
    await open()
    app = await startDiscordApp(discord)
    const shown = await discord.slash('ask', { question: QUESTION }).answer
    const late = { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }
    discord.interfere(/POST \/interactions\//, [late, late, late, late])
    const since = discord.calls.length
    const refused = () =>
      discord.calls.slice(since).filter(({ path, status }) => path.startsWith('/interactions/') && status === 404)
    discord.slash('check')
    discord.slash('ask', { question: QUESTION })
    discord.click(shown, /Share/)
    discord.type('ask', 'question', 'liber').catch(() => {})
    await discord.waitFor(() => refused().length === 4, since)
    await answerTo(mention().id)
    expect(app.logged.filter((line) => line.startsWith('error'))).toEqual([])
    expect(app.logged.filter((line) => line.includes('could not be met'))).toHaveLength(4)
  })

  it('says so to whoever asks while the store is gone, by mention and by command', async () => {
    await open()
    app = await startDiscordApp(discord)
    await answerTo(mention().id)
    await app.bot.services.close()
    expect(textOf((await answerTo(mention().id)).body)).toMatch(/Something broke on our side \(error \w+\)/)
    const { answer } = discord.slash('ask', { question: QUESTION })
    expect(textOf(await answer)).toMatch(/Something broke on our side \(error \w+\)/)
  })

  it('shows a person the id of what broke', async () => {
    await open()
    const broken = defineCommand({
      name: 'digest',
      summary: { en: 'Broken' },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      run: () => Promise.reject(new TypeError('undefined is not a fact')),
    })
    app = await startDiscordApp(discord, { extra: [broken] })
    expect(textOf(await discord.slash('digest').answer)).toMatch(/Something broke on our side \(error \w+\)/)
  })

  it('logs what Discord refuses without the texts and the token of the request', async () => {
    await open()
    app = await startDiscordApp(discord)
    const refused = { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }
    discord.interfere(/PATCH \/webhooks\//, [refused])
    const { answer } = discord.slash('ask', { question: QUESTION })
    expect(textOf(await answer)).toMatch(/Something broke on our side/)
    expect(app.logged.join('\n')).toMatch(/could not be shown: Invalid Form Body/)
    expect(app.logged.join('\n')).not.toMatch(/token-|2,517/)
  })

  it('takes a choice from a menu, where there are too many for buttons', async () => {
    await open()
    const actions = Array.from({ length: 30 }, (_, index) => ({
      label: `Fact ${index}`,
      command: 'ask',
      input: { question: index === 27 ? QUESTION : `What is ${index}?` },
    }))
    const many = defineCommand({
      name: 'digest',
      summary: { en: 'Many' },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      run: async () => ({
        outcome: 'choose',
        language: 'en',
        blocks: [{ type: 'actions', actions }],
        data: {},
        restsOn: [],
      }),
    })
    app = await startDiscordApp(discord, { extra: [many] })
    const shown = await discord.slash('digest').answer
    expect(textOf(await discord.click(shown, /^Fact 27$/).answer)).toMatch(/2,517/)
  })

  it('says in its log that the registered commands are of another version, and nothing where they are its own', async () => {
    await open()
    app = await startDiscordApp(discord)
    await discord.waitFor(({ method, path }) => method === 'GET' && path.endsWith('/commands'))
    await answerTo(mention().id)
    expect(app.logged.join('\n')).not.toMatch(/discord register/)
    await app.stop()
    const since = discord.calls.length
    const fact = discord.commands.global.find(({ name }) => name === 'fact') as Record<string, unknown>
    fact['options'] = [{ type: 3, name: 'target', description: 'Which', required: true }]
    app = await startDiscordApp(discord, { isRegistered: false })
    await discord.waitFor(({ method, path }) => method === 'GET' && path.endsWith('/commands'), since)
    await answerTo(mention().id)
    expect(app.logged.join('\n')).toMatch(/another version.*discord register/)
  })

  it('says in its log how to register commands where there are none', async () => {
    await open()
    app = await startDiscordApp(discord, { isRegistered: false })
    await discord.waitFor(({ method, path }) => method === 'GET' && path.endsWith('/commands'))
    await answerTo(mention().id)
    expect(app.logged.join('\n')).toMatch(/discord register/)
  })

  it('works by mention without the Message Content intent, and says so in its status', async () => {
    await open({ allowsContent: false })
    app = await startDiscordApp(discord)
    expect(textOf((await answerTo(mention().id)).body)).toMatch(/2,517/)
    expect(textOf(await discord.slash('stet status').answer)).toMatch(/Message Content intent is off/)
    const [{ reply } = { reply: {} as Json }] = answers()
    const unread = discord.say('and victims?', { replyTo: String(reply['id']) })
    expect(textOf((await answerTo(unread.id)).body)).toMatch(/cannot see what messages say/)
    expect(app.logged.join('\n')).toMatch(/Message Content intent is off/)
  })

  it('refuses a bad token in one sentence that names the variable, without the token', async () => {
    await open()
    app = await createDiscordApp(discord, { environment: { DISCORD_TOKEN: 'bad.token' }, isRegistered: false })
    const error = await app.adapter.start().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code: 'configuration', hint: expect.stringMatching(/DISCORD_TOKEN/) })
    expect(`${String(error)} ${(error as UserError).hint}`).not.toMatch(/bad\.token/)
  })
})
