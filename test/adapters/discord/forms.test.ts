import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Action } from '../../../src/chat/reply.ts'
import type { Request } from '../../../src/chat/request.ts'
import { defineCommand } from '../../../src/command.ts'
import type { CommandOption } from '../../../src/command.ts'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { listParts, textOf } from '../../support/discord-people.ts'
import type { Done } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordServer } from '../../support/discord-server.ts'
import { DESK_ROLE } from '../../support/discord-world.ts'
import type { Json } from '../../support/discord-world.ts'

const text = (name: string, more: Partial<CommandOption> = {}): CommandOption => ({
  name,
  type: 'word',
  inForm: true,
  summary: { en: name, ar: name },
  ...more,
})
const OPTIONS: readonly CommandOption[] = [
  text('where'),
  text('when', { example: { en: '6 November 2024', ar: '6 نوفمبر 2024' } }),
  text('who', { required: true }),
  text('figure', { type: 'words', required: true }),
  text('status', {
    type: 'choice',
    choices: ['final', 'preliminary'],
    choiceNames: { final: { en: 'Final', fr: 'Définitif' } },
    required: true,
  }),
  text('source', { type: 'words', required: true }),
  text('secret', { inForm: false }),
  text('quiet', { type: 'flag' }),
]

describe('forms in Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let actions: readonly Action[] = []
  const requests: Request[] = []

  beforeAll(async () => {
    discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'newsroom')
    const asked = defineCommand({
      name: 'digest',
      summary: { en: 'Tell the figure', fr: 'Dire le chiffre' },
      options: OPTIONS,
      role: 'curator',
      input: z.looseObject({}),
      async run(_, { request }) {
        requests.push(request)
        const blocks = [{ type: 'paragraph', content: [{ text: 'Noted.' }] }] as const
        return { outcome: 'answer', language: 'en', blocks, data: {}, restsOn: [] }
      },
    })
    const offering = defineCommand({
      name: 'copy',
      summary: { en: 'Offer' },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      run: async (_, { request }) => ({
        outcome: 'answer',
        language: request.language ?? 'en',
        blocks: [{ type: 'actions', actions }],
        data: {},
        restsOn: [],
      }),
    })
    app = await startDiscordApp(discord, {
      extra: [asked, offering],
      environment: { STET_CURATORS: `${DESK_ROLE},${discord.world.alice.id}` },
    })
  })
  beforeEach(() => {
    requests.length = 0
    actions = []
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
  interface Input {
    readonly custom_id: string
    readonly value?: string
    readonly placeholder?: string
    readonly required?: boolean
    readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[]
  }
  const inputsOf = (form: Json) =>
    listParts(form).flatMap(({ component }) => (component === undefined ? [] : [component as unknown as Input]))
  const offer = async (action: Partial<Action>) => {
    actions = [{ label: 'Propose', command: 'digest', input: {}, ...action }]
    return await discord.slash('stet copy').answer
  }

  it('ask for at most five things, what is required before what may be left out', async () => {
    const inputs = inputsOf(await formOf(discord.slash('digest')))
    expect(inputs.map(({ custom_id, required }) => [custom_id, required])).toEqual([
      ['where', false],
      ['who', true],
      ['figure', true],
      ['status', true],
      ['source', true],
    ])
  })

  it('ask only for what is missing, with an example of what may be written', async () => {
    const given = { who: 'Interpol', figure: '2,517', where: 'Egypt' }
    const form = await formOf(discord.slash('digest', given))
    const inputs = inputsOf(form)
    expect(inputs.map(({ custom_id }) => custom_id)).toEqual(['when', 'status', 'source'])
    expect(inputs[0]?.placeholder).toMatch(/November/)
    await discord.submit(form, { status: 'final', source: 'The ministry' }).answer
    expect(requests.at(-1)?.input).toEqual({ ...given, status: 'final', source: 'The ministry' })
  })

  it('open filled in where a button says so, and send what was changed in them', async () => {
    const input = { who: 'Interpol', figure: 'more than 2,500', status: 'preliminary', source: 'A', secret: 'kept' }
    const shown = await offer({ input: { ...input, where: 'Egypt' }, asForm: true })
    const form = await formOf(discord.click(shown, /Propose/))
    const inputs = inputsOf(form)
    expect(inputs.map(({ custom_id, value }) => [custom_id, value])).toEqual([
      ['where', 'Egypt'],
      ['who', 'Interpol'],
      ['figure', 'more than 2,500'],
      ['status', undefined],
      ['source', 'A'],
    ])
    expect(inputs[3]?.options?.find((option) => option.default === true)?.value).toBe('preliminary')
    const sent = { where: '', who: 'Europol', figure: 'more than 2,500', status: 'final', source: 'B' }
    await discord.submit(form, sent).answer
    const { where: _, ...rest } = sent
    expect(requests.at(-1)?.input).toEqual({ ...rest, secret: 'kept' })
  })

  it('speak the language of the message whose button opens them, for Discord itself has no Arabic', async () => {
    actions = [{ label: 'Proposer', command: 'digest', input: {} }]
    const said = discord.slash('stet copy', {}, { locale: 'fr' })
    const form = await formOf(discord.click(await said.answer, /Proposer/, { locale: 'en-US' }))
    expect(form['title']).toBe('Dire le chiffre')
    expect(inputsOf(form).flatMap(({ options = [] }) => options.map(({ label }) => label))).toEqual([
      'Définitif',
      'preliminary',
    ])
    const sent = { who: 'a', figure: '1', status: 'final', source: 'b' }
    await discord.submit(form, sent, { locale: 'en-US' }).answer
    expect(requests.at(-1)?.language).toBe('fr')
  })

  it('keep what is too long for an input as it was given', async () => {
    const source = 'x'.repeat(4_001)
    const shown = await offer({ input: { who: 'a', figure: '1', status: 'final', source }, asForm: true })
    const form = await formOf(discord.click(shown, /Propose/))
    expect(inputsOf(form).map(({ custom_id }) => custom_id)).not.toContain('source')
    await discord.submit(form, { who: 'b', figure: '1', status: 'final' }).answer
    expect(requests.at(-1)?.input).toMatchObject({ who: 'b', source })
  })

  it('are not opened for who may not send them: the refusal comes first', async () => {
    const shown = await offer({ asForm: true })
    const refused = discord.click(shown, /Propose/, { as: discord.world.bob })
    expect(await refused.met).toMatchObject({ type: 5 })
    expect(textOf(await refused.answer)).toMatch(/curator/)
    const typed = discord.slash('digest', {}, { as: discord.world.bob })
    expect(textOf(await typed.answer)).toMatch(/curator/)
    expect(requests).toEqual([])
  })

  it('are open in a direct message to who has the role in the server', async () => {
    const { bob } = discord.world
    discord.world.roles.set(bob.id, [DESK_ROLE])
    const channel = discord.world.directChannel(bob)
    const form = await formOf(discord.slash('digest', {}, { as: bob, channel }))
    const sent = { who: 'a', figure: '1', status: 'final', source: 'b' }
    await discord.submit(form, sent, { as: bob, channel }).answer
    expect(requests.at(-1)).toMatchObject({ team: null, person: { groups: expect.arrayContaining([DESK_ROLE]) } })
  })
})
