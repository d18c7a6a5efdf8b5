import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { labelsOf, listParts, textOf } from '../../support/discord-people.ts'
import type { Doing, Done } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordCall, DiscordServer } from '../../support/discord-server.ts'
import { DESK_ROLE } from '../../support/discord-world.ts'
import type { Json, WorldChannel, WorldUser } from '../../support/discord-world.ts'

const ARTICLE = [
  'Interpol said on 6 November 2024 that Operation Liberterra II led to 2,517 arrests in 116 countries.',
  'Officers seized 1,204 vehicles in Operation Liberterra II, the agency added. Some 3,222 potential victims were rescued.',
  'The operation ran from 29 September to 4 October 2024. Most of those who were found worked on farms and in kitchens.',
  'The agency said that more would follow when all the forces had sent in their reports. It gave no date for that.',
].join('\n\n')
const SOURCE = 'Interpol\nVehicles seized in Liberterra II\nhttps://www.interpol.int/vehicles\n6 November 2024'
const QUESTION = 'How many vehicles were seized in Operation Liberterra II?'

/** One story from a pasted article to a corrected fact, by the people of a desk, step after step. */
describe('curation in Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let newsroom: WorldChannel
  let desk: WorldChannel
  let carol: WorldUser

  beforeAll(async () => {
    discord = await startDiscordServer()
    const { world } = discord
    newsroom = world.addChannel(world.guild, 'newsroom')
    desk = world.addChannel(world.guild, 'desk')
    carol = world.addUser('carol')
    world.roles.set(world.alice.id, [DESK_ROLE])
    world.roles.set(carol.id, [DESK_ROLE])
    app = await startDiscordApp(discord, {
      environment: { STET_APPROVERS: DESK_ROLE, DISCORD_DESK_CHANNEL: desk.id },
    })
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
  })

  const formOf = async ({ met }: Done): Promise<Json> => {
    const first = await met
    expect(first['type']).toBe(9)
    return first['data'] as Json
  }
  const filled = (form: Json) =>
    Object.fromEntries(
      listParts(form).flatMap(({ component }) => {
        const { custom_id, value } = (component ?? {}) as { readonly custom_id?: string; readonly value?: string }
        return custom_id === undefined ? [] : [[custom_id, value ?? '']]
      }),
    )
  const isPost = (channel: WorldChannel) => (call: DiscordCall) =>
    call.method === 'POST' && call.path === `/channels/${channel.id}/messages` && call.status === 200
  const askOpenly = async () => {
    const since = discord.calls.length
    discord.say(`<@${discord.world.bot.id}> ${QUESTION}`, { channel: newsroom, as: discord.world.bob })
    return (await discord.waitFor(isPost(newsroom), since)).reply
  }
  /** Fills in what a form leaves open, sends it, and confirms what was read. */
  const sendAndConfirm = async (form: Json, more: Readonly<Record<string, string>>, doing: Doing = {}) => {
    const echo = await discord.submit(form, { ...filled(form), ...more }, doing).answer
    expect(textOf(echo)).toMatch(/Nothing is stored yet/)
    const pressed = discord.click(echo, /^(?:Propose|Store)$/, doing)
    const answer = await pressed.answer
    // What was confirmed is not asked any more.
    expect(answer['id']).toBe(echo['id'])
    expect(labelsOf(answer)).toEqual([])
    return { echo, answer }
  }
  let announced: Json
  let proposed: string

  it('takes an unknown figure of a pasted article to a form that has everything but the reason', async () => {
    const since = discord.calls.length
    discord.say(`<@${discord.world.bot.id}> ${ARTICLE}`, { channel: newsroom })
    const { reply } = await discord.waitFor(isPost(newsroom), since)
    const summary = await discord.click(reply, /Summarize/).answer
    const form = await formOf(discord.click(summary, /1,204/))
    expect(filled(form)).toMatchObject({
      operation: expect.stringMatching(/liberterra/i),
      metric: expect.stringMatching(/vehicles/),
      figure: expect.stringMatching(/1,?204/),
    })
    const before = discord.calls.length
    const { echo, answer } = await sendAndConfirm(form, { source: SOURCE, why: 'The agency announced it' })
    expect(textOf(echo)).toMatch(/1,204[\s\S]*Interpol/)
    expect(textOf(answer)).toMatch(/waits for a second person[\s\S]*role of approver: @desk/)
    ;({ reply: announced } = await discord.waitFor(isPost(desk), before))
    expect(textOf(announced)).toMatch(/alice proposes[\s\S]*1,204/)
    proposed = /p-[0-9a-f]{6}/.exec(textOf(answer))?.[0] ?? ''
  })

  it('has nothing in the store yet, and does not let the proposer approve', async () => {
    expect(textOf(await askOpenly())).not.toMatch(/1,204/)
    expect(textOf(await discord.click(announced, /Approve/).answer)).toMatch(/your own: a second person/)
    const reader = discord.click(announced, /Approve/, { as: discord.world.bob })
    expect(textOf(await reader.answer)).toMatch(/role of approver/)
    expect(await discord.type('fact approve', 'proposal', '', { as: carol })).toEqual([
      { name: expect.stringMatching(/alice/), value: proposed },
    ])
  })

  it('stores it when a second person approves in the desk’s channel, where the buttons then go away', async () => {
    const since = discord.calls.length
    expect(textOf(await discord.click(announced, /Approve/, { as: carol }).answer)).toMatch(/Approved.*stored/)
    const settled = await discord.waitFor(
      ({ method, path }) => method === 'PATCH' && path === `/channels/${desk.id}/messages/${String(announced['id'])}`,
      since,
    )
    expect(textOf(settled.reply)).toMatch(/1,204/)
    expect(labelsOf(settled.reply)).toEqual([])
    const told = await discord.waitFor(isPost(desk), since)
    expect(textOf(told.body)).toMatch(/carol approved/)
    expect(textOf(await discord.click(announced, /Approve/, { as: carol }).answer)).toMatch(/was approved by carol/)
  })

  it('answers with the new figure and its source', async () => {
    expect(textOf(await askOpenly())).toMatch(/1,204[\s\S]*Interpol/)
    const fact = 'liberterra-ii.vehicles-seized'
    expect(textOf(await discord.slash('fact history', { target: fact }).answer)).toMatch(/alice[\s\S]*announced it/)
  })

  it('corrects it by a form on the fact, and a rejection needs a reason', async () => {
    const fact = 'liberterra-ii.vehicles-seized'
    const correct = async (figure: string) => {
      const form = await formOf(discord.slash('fact correct', { fact }, { as: carol }))
      const since = discord.calls.length
      await sendAndConfirm(form, { figure, why: 'Counted twice' }, { as: carol })
      const isTold = (call: DiscordCall) => isPost(desk)(call) && /proposes a correction/.test(textOf(call.body))
      return (await discord.waitFor(isTold, since)).reply
    }
    const first = await correct('1,300')
    expect(textOf(first)).toMatch(/carol proposes a correction[\s\S]*1,204[\s\S]*1,300/)
    const why = await formOf(discord.click(first, /Reject/))
    const since = discord.calls.length
    const rejected = await discord.submit(why, { ...filled(why), why: 'It says 1,024' }).answer
    expect(textOf(rejected)).toMatch(/Rejected/)
    await discord.waitFor(({ method, path }) => method === 'PATCH' && path.endsWith(String(first['id'])), since)
    const second = await correct('1,024')
    expect(textOf(await discord.click(second, /Approve/).answer)).toMatch(/Approved/)
    expect(textOf(await askOpenly())).toMatch(/1,024/)
  })

  it('says of every field what cannot stand there, and opens the form again with what was written', async () => {
    const fields = { operation: 'Operation Zanzibar Moon', metric: 'arrests', figure: 'many', source: 'x', why: 'y' }
    const form = await formOf(discord.slash('fact propose'))
    const refused = await discord.submit(form, fields).answer
    expect(textOf(refused)).toMatch(/no operation/)
    const again = await formOf(discord.click(refused, /^Change$/))
    expect(filled(again)).toMatchObject(fields)
    const next = await discord.submit(again, { ...fields, operation: 'liberterra-ii' }).answer
    expect(textOf(next)).toMatch(/“many” is no figure/)
  })

  it('shows what was changed before it was confirmed in the place of what was to be confirmed', async () => {
    const fields = { operation: 'liberterra-iii', metric: 'vehicles-seized', figure: '40', source: SOURCE, why: 'y' }
    const echo = await discord.submit(await formOf(discord.slash('fact propose')), fields).answer
    const form = await formOf(discord.click(echo, /^Change$/))
    const wrong = discord.submit(form, { ...filled(form), figure: 'many' })
    const { reply: refused } = await discord.waitFor(
      ({ method, path }) => method === 'POST' && path.endsWith(wrong.interaction.token),
    )
    expect(textOf(refused)).toMatch(/no figure/)
    const again = await discord.submit(form, { ...filled(form), figure: '41' }).answer
    expect(again['id']).toBe(echo['id'])
    expect(textOf(again)).toMatch(/41/)
    expect(textOf(again)).not.toMatch(/40/)
  })

  it('reads back in Arabic what was proposed in Arabic, the name of the operation too', async () => {
    const text = 'قالت الشرطة إنها ضبطت 1204 مركبات في عملية ليبرتيرا 3.'
    const checked = await discord.slash('check', { text }).answer
    const form = await formOf(discord.click(checked, /1204/))
    const echo = await discord.submit(form, { ...filled(form), source: SOURCE, why: 'أعلنته الوكالة' }).answer
    expect(textOf(echo)).toMatch(/عملية ليبرتيرا 3[\s\S]*1,204/)
    expect(textOf(echo)).not.toMatch(/Operation/)
  })

  it('asks for what does not fit into one form in a second one', async () => {
    const fields = { operation: 'liberterra-iii', metric: 'vehicles-seized', figure: '40', source: SOURCE, why: 'y' }
    const echo = await discord.submit(await formOf(discord.slash('fact propose')), fields).answer
    const rest = await formOf(discord.click(echo, /^More fields$/))
    expect(Object.keys(filled(rest))).toEqual(['scope', 'status', 'date'])
    const wrong = discord.submit(rest, { scope: 'Nowhere Land' })
    const { reply: refused } = await discord.waitFor(
      ({ method, path }) => method === 'POST' && path.endsWith(wrong.interaction.token),
    )
    expect(textOf(refused)).toMatch(/Scope: “Nowhere Land” is no place/)
    // What the refusal is about is what its first button shows.
    const again = await formOf(discord.click(refused, /^Change$/))
    expect(filled(again)).toMatchObject({ scope: 'Nowhere Land' })
    const answer = await discord.submit(again, { scope: 'Egypt', status: 'final' }).answer
    expect(textOf(answer)).toMatch(/40[\s\S]*Egypt[\s\S]*final/)
  })

  it('verifies a fact at one click or by its name, and lists what waits', async () => {
    await discord.slash('stet channel', { answers: 'public' }).answer
    const shown = await discord.slash('fact show', { target: 'liberterra-ii.arrests' }).answer
    const since = discord.calls.length
    expect(textOf(await discord.click(shown, /^Still true$/).answer)).toMatch(/verified by alice/)
    const settled = await discord.waitFor(
      ({ method, path }) => method === 'PATCH' && path.startsWith('/channels/') && path.endsWith(String(shown['id'])),
      since,
    )
    expect(labelsOf(settled.reply)).toEqual(labelsOf(shown).filter((label) => label !== 'Still true'))
    const verified = discord.slash('fact verify', { fact: 'liberterra-ii.arrests' }, { as: carol })
    expect(textOf(await verified.answer)).toMatch(/verified by carol/)
    expect(textOf(await discord.slash('fact proposals', {}, { as: carol }).answer)).toMatch(/No proposal waits/)
  })

  it('offers the form of what a message asks for and cannot say in full', async () => {
    const since = discord.calls.length
    discord.say(`<@${discord.world.bot.id}> facts correct liberterra-ii.arrests`, { channel: newsroom })
    const { reply } = await discord.waitFor(isPost(newsroom), since)
    expect(textOf(reply)).toMatch(/Correct a fact[\s\S]*Reason/)
    const form = await formOf(discord.click(reply, /^Fill in the form$/))
    expect(Object.keys(filled(form))).toEqual(expect.arrayContaining(['figure', 'why']))
    const echo = await discord.submit(form, { figure: '2,520', why: 'One page was missing' }).answer
    expect(textOf(echo)).toMatch(/2,517[\s\S]*2,520/)
  })

  it('shows a proposal by its id, and says what can be typed where there is no such record', async () => {
    const shown = async (target: string) => textOf(await discord.slash('fact show', { target }).answer)
    const [, id = ''] = /(p-[0-9a-f]+)/.exec(textOf(announced)) ?? []
    expect(await shown(id)).toMatch(/1,204/)
    expect(await shown('p-00000000')).toMatch(/no record “p-00000000”[\s\S]*“\/fact list”/)
  })

  it('refuses those who may not, and says who can', async () => {
    const refused = discord.slash('fact withdraw', { fact: 'liberterra-ii.arrests' }, { as: discord.world.bob })
    expect(textOf(await refused.answer)).toMatch(/role of curator/)
  })

  it('logged no failure in all that', () => {
    expect(app.logged.filter((line) => line.startsWith('error'))).toEqual([])
  })
})
