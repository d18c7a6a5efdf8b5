import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { labelsOf, listParts, textOf } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer } from '../../support/discord-server.ts'
import type { WorldChannel } from '../../support/discord-world.ts'

const QUESTION = 'How many people were arrested in Operation Liberterra II?'
const DRAFT = 'Interpol said Operation Liberterra II led to 2,571 arrests. Some 3,222 potential victims were rescued.'
const ARTICLE = `${DRAFT}\n\nThe operation ran in October 2024 across 116 countries. Police freed workers from a farm near the coast. Officials said 850 of the arrests were on trafficking charges.`
const EPHEMERAL = 64

describe('commands, forms and buttons in Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let desk: WorldChannel

  beforeAll(async () => {
    discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'newsroom')
    desk = discord.world.addChannel(discord.world.guild, 'desk')
    app = await startDiscordApp(discord, { environment: { DISCORD_DESK_CHANNEL: desk.id } })
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
  })

  const upload = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const modalOf = async ({ met }: ReturnType<DiscordServer['slash']>) => {
    const first = await met
    expect(first['type']).toBe(9)
    return first['data'] as Readonly<Record<string, unknown>>
  }

  it('answers /ask privately, deferred first, with the figure, its status and its source', async () => {
    const { met, answer } = discord.slash('ask', { question: QUESTION })
    expect(await met).toMatchObject({ type: 5, data: { flags: EPHEMERAL } })
    const text = textOf(await answer)
    expect(text).toMatch(/2,517/)
    expect(text).toMatch(/preliminary/i)
    expect(text).toMatch(/Interpol/)
  })

  it('answers an Arabic question in Arabic', async () => {
    const { answer } = discord.slash('ask', { question: 'كم عدد المعتقلين في عملية ليبرتيرا 2؟' })
    expect(textOf(await answer)).toMatch(/2,517|2517|٢٬٥١٧/)
    expect(textOf(await answer)).toMatch(/[\u0600-\u06FF]{3}/)
  })

  it('answers in a direct message openly, for nobody else is there', async () => {
    const channel = discord.world.directChannel(discord.world.alice)
    const { met, answer } = discord.slash('ask', { question: QUESTION }, { channel })
    expect((await met)['data']).not.toMatchObject({ flags: EPHEMERAL })
    expect(labelsOf(await answer)).not.toContain('Share to channel')
  })

  it('checks a text that was given, and an attachment', async () => {
    expect(textOf(await discord.slash('check', { text: DRAFT }).answer)).toMatch(/2,571/)
    const { answer } = discord.slash('check', { text_file: upload('draft.txt', DRAFT) })
    expect(textOf(await answer)).toMatch(/2,571/)
  })

  it('summarizes an attachment', async () => {
    const { answer } = discord.slash('summarize', { text_file: upload('story.txt', ARTICLE), sentences: 2 })
    expect(textOf(await answer)).toMatch(/Liberterra/)
  })

  it('refuses an attachment over the limit in one sentence', async () => {
    const { answer } = discord.slash('check', {
      text_file: { name: 'big.txt', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') },
    })
    expect(textOf(await answer)).toMatch(/big\.txt is larger than 10 MB/)
  })

  it('opens a form where there is nothing to check, and takes 4,000 characters in a part of it', async () => {
    const form = await modalOf(discord.slash('check'))
    const long = `${DRAFT} ${'Police spoke to many people that week. '.repeat(110)}`.slice(0, 4_000)
    const { met, answer } = discord.submit(form, { 'text:1': long })
    expect(await met).toMatchObject({ type: 5, data: { flags: EPHEMERAL } })
    expect(textOf(await answer)).toMatch(/2,571/)
  })

  it('joins the parts of a form, and takes a file there', async () => {
    const form = await modalOf(discord.slash('summarize'))
    const parts = { 'text:1': ARTICLE.slice(0, 150), 'text:2': ARTICLE.slice(150) }
    expect(textOf(await discord.submit(form, parts).answer)).toMatch(/Liberterra/)
    const again = await modalOf(discord.slash('summarize'))
    expect(textOf(await discord.submit(again, { 'text:file': upload('story.txt', ARTICLE) }).answer)).toMatch(
      /Liberterra/,
    )
  })

  it('says so where a form is of another version of the bot', async () => {
    const { answer } = discord.submit({ custom_id: 'form:of-old', components: [] }, {})
    expect(textOf(await answer)).toMatch(/too old/)
  })

  it('names in its help what can be typed there', async () => {
    const shown = textOf(await discord.slash('stet help').answer)
    const typed = [...shown.matchAll(/\*\*\/([a-z]+)(?: ([a-z-]+))?(?= |\*\*)/g)].map(([, name, verb]) => [name, verb])
    expect(typed.length).toBeGreaterThan(5)
    const known = discord.commands.global.map(({ name, options }) => {
      const verbs = (options as readonly { readonly name: string; readonly type: number }[] | undefined) ?? []
      return { name, verbs: verbs.filter(({ type }) => type === 1).map((verb) => verb.name) }
    })
    const isKnown = ([name, verb]: readonly (string | undefined)[]) =>
      known.some((each) => each.name === name && (each.verbs.length === 0 || each.verbs.includes(verb ?? '')))
    expect(typed.filter((each) => !isKnown(each))).toEqual([])
  })

  it('says what is missing where a form was sent empty', async () => {
    const form = await modalOf(discord.slash('check'))
    expect(textOf(await discord.submit(form, {}).answer)).toMatch(/paste a text or add a file/)
  })

  it('shows the answer to all when it is shared, once, with who shared it', async () => {
    const answer = await discord.slash('ask', { question: QUESTION }).answer
    const since = discord.calls.length
    const first = discord.click(answer, /Share/)
    expect(await first.met).toMatchObject({ type: 6 })
    const isShared = ({ method, path }: DiscordCall) => method === 'POST' && path.startsWith('/webhooks/')
    const { body } = await discord.waitFor(isShared, since)
    expect(textOf(body)).toMatch(/2,517[\s\S]*Shared by alice/)
    expect(Number(body['flags']) & EPHEMERAL).toBe(0)
    await discord.click(answer, /Share/).met
    await discord.slash('stet status').answer
    expect(discord.calls.slice(since).filter(isShared)).toHaveLength(1)
  })

  it('answers what the buttons under an answer ask: history, sources, the line to copy', async () => {
    const answer = await discord.slash('ask', { question: QUESTION }).answer
    expect(textOf(await discord.click(answer, /History/).answer)).toMatch(/import/)
    expect(textOf(await discord.click(answer, /Sources/).answer)).toMatch(/Arab News/)
    expect(textOf(await discord.click(answer, /Copy line/).answer)).toMatch(/Interpol said 2,517 people were arrested/)
    expect(textOf(await discord.click(answer, /^Helpful/).answer)).toMatch(/noted/)
  })

  it('reports a problem to the desk, through a form', async () => {
    const answer = await discord.slash('ask', { question: QUESTION }).answer
    const form = await modalOf(discord.click(answer, /Report a problem/))
    const sent = discord.submit(form, { reason: 'wrong_source', details: 'It was the ministry.' })
    expect(textOf(await sent.answer)).toMatch(/the desk has your report/)
    const { deskNotes } = await app.bot.services.chat()
    expect(await deskNotes.list({ kind: 'problem', limit: 1 })).toMatchObject([
      { text: 'wrong source: It was the ministry.', by: 'alice', platform: 'discord', team: discord.world.guild.id },
    ])
  })

  it('passes a question that the store cannot answer on to the desk', async () => {
    const answer = await discord.slash('ask', { question: 'How many horses were seized in Operation Liberterra II?' })
      .answer
    expect(textOf(await discord.click(answer, /Ask the desk/).answer)).toMatch(/desk has your question/)
    const told = await discord.waitFor(
      ({ path, body }) => path === `/channels/${desk.id}/messages` && /horses/.test(textOf(body)),
    )
    expect(textOf(told.body)).toMatch(/alice asks the desk/)
  })

  it('lets the person choose where a question has several answers', async () => {
    const answer = await discord.slash('ask', { question: 'How many arrests in Liberterra?' }).answer
    const [choice = ''] = labelsOf(answer)
    expect(choice).toMatch(/Liberterra/)
    const chosen = discord.click(answer, new RegExp(choice.slice(0, 12).replaceAll(/[^\w ]/g, '.')))
    expect(textOf(await chosen.answer)).toMatch(/Liberterra/)
  })

  it('says so where what a button points at is gone', async () => {
    const answer = await discord.slash('ask', { question: QUESTION }).answer
    const text = JSON.stringify(answer).replaceAll(/kept:[\w-]+/g, 'kept:aaaaaaaaaaaaaaaaaaaaaaaa')
    const { answer: told } = discord.click(JSON.parse(text) as typeof answer, /^Helpful/)
    expect(textOf(await told)).toMatch(/too old/)
  })

  it('checks and summarizes a message by the commands on it, its file before its text', async () => {
    const message = discord.say(DRAFT)
    expect(textOf(await discord.apply('Check figures', message).answer)).toMatch(/2,571/)
    const withFile = discord.say('see this', { files: [upload('story.txt', ARTICLE)] })
    expect(textOf(await discord.apply('Summarize', withFile).answer)).toMatch(/Liberterra/)
  })

  it('opens a form on a message that has no text', async () => {
    const form = await modalOf(discord.apply('Check figures', discord.say('')))
    expect(form['title']).toMatch(/Check the figures/)
  })

  it('shows a fact by its id, its history, and asks where words are no id', async () => {
    const target = 'liberterra-ii.arrests'
    expect(textOf(await discord.slash('fact show', { target }).answer)).toMatch(/2,517/)
    expect(textOf(await discord.slash('fact history', { target }).answer)).toMatch(/import/)
    expect(textOf(await discord.slash('fact show', { target: 'arrests in Liberterra II' }).answer)).toMatch(/2,517/)
    expect(textOf(await discord.slash('fact list', { operation: 'liberterra-ii' }).answer)).toMatch(/3,222/)
    expect(textOf(await discord.slash('fact list').answer)).toMatch(/\d+ figures/)
    expect(textOf(await discord.slash('fact gaps').answer)).toMatch(/question|horses/i)
  })

  it('completes questions and facts in the person’s own language', async () => {
    const english = await discord.type('ask', 'question', 'liberterra ii')
    expect(english[0]).toEqual({ name: 'liberterra ii', value: 'liberterra ii' })
    expect(english.map(({ value }) => value).join('\n')).toMatch(/arrests.*Liberterra II/)
    const french = await discord.type('ask', 'question', 'liberterra ii', { locale: 'fr' })
    expect(french.map(({ value }) => value).join('\n')).toMatch(/arrestation|interpell/)
    const arabic = await discord.type('ask', 'question', 'ليبرتيرا 2')
    expect(arabic.map(({ value }) => value).join('\n')).toMatch(/توقيف|اعتقال|معتقل/)
    expect(arabic.map(({ value }) => value).join('\n')).toMatch(/عملية ليبرتيرا 2/)
    const growing = await discord.type('ask', 'question', 'combien d’arr', { locale: 'fr' })
    expect(growing.length).toBeGreaterThan(1)
    for (const { value } of growing.slice(1)) expect(value).toMatch(/^arrestations.*, opération/)
    const facts = await discord.type('fact show', 'target', 'liberterra-ii.')
    expect(facts).toContainEqual({ name: expect.stringMatching(/2,517/), value: 'liberterra-ii.arrests' })
    const operations = await discord.type('fact list', 'operation', 'liberterra', { locale: 'fr' })
    expect(operations).toContainEqual({ name: expect.stringMatching(/Liberterra II/), value: 'liberterra-ii' })
    const several = await discord.type('digest', 'operations', 'neptune-ii, liberterra')
    expect(several).toContainEqual({
      name: expect.stringMatching(/^neptune-ii, .*Liberterra II$/),
      value: 'neptune-ii, liberterra-ii',
    })
    const metrics = await discord.type('fact list', 'metric', 'détent', { locale: 'fr' })
    expect(metrics.length).toBeGreaterThan(0)
    const typed = await discord.type('fact propose', 'metric', 'arrest')
    expect(typed).toContainEqual({ name: 'arrests', value: 'arrests' })
  })

  it('asks nothing that it does not answer when a completed question is taken', async () => {
    const choices = await discord.type('ask', 'question', 'liberterra ii')
    const [, second = choices[0]] = choices
    const { answer } = discord.slash('ask', { question: second?.value ?? '' })
    expect(textOf(await answer)).toMatch(/Liberterra II/)
  })

  it('says so to a command that another version registered', async () => {
    discord.commands.global.push({ id: '7', type: 1, name: 'oldask', description: 'x' })
    const { met } = discord.slash('oldask', {}, { locale: 'es-ES' })
    expect(JSON.stringify(await met)).toMatch(/Ya no conozco este comando/)
  })

  it('refuses what changes the store to whoever is not listed', async () => {
    expect(textOf(await discord.slash('stet notes').answer)).toMatch(/role of curator/)
  })

  it('writes nothing that pings, whatever was pasted', async () => {
    const since = discord.calls.length
    const text = `@everyone <@${discord.world.bob.id}> said **2,571** arrests in Liberterra II [here](https://evil.example)`
    const { answer } = discord.slash('check', { text })
    const shown = textOf(await answer)
    expect(shown).not.toMatch(/@everyone/)
    expect(shown).not.toMatch(/(?<!\\)<@\d/)
    const bodies = discord.calls.slice(since).filter(({ path }) => path.includes('@original'))
    for (const { body } of bodies) expect(body['allowed_mentions']).toMatchObject({ parse: [] })
  })

  it('splits what is long between messages and loses nothing', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Operation Liberterra II led to ${3_000 + index} arrests.`)
    const { answer, interaction } = discord.slash('check', { text: lines.join('\n') })
    const first = await answer
    const rest = () =>
      discord.calls.filter(
        ({ method, path, status }) => method === 'POST' && status === 200 && path.endsWith(interaction.token),
      )
    await discord.waitFor(({ path, reply }) => path.includes(interaction.token) && labelsOf(reply).length > 0)
    const all = [first, ...rest().map(({ reply }) => reply)]
    const files = rest().flatMap((call) => call.files.map(({ bytes }) => bytes.toString('utf8')))
    const shown = [...all.map(textOf), ...files].join('\n')
    for (let index = 0; index < 60; index++) expect(shown).toContain(String(3_000 + index))
    expect(all.every((message) => listParts(message).length <= 40)).toBe(true)
  })

  it('logged no failure in all that', () => {
    expect(app.logged.filter((line) => line.startsWith('error'))).toEqual([])
  })
})
