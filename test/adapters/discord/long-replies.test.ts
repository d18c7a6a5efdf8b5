import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Block } from '../../../src/chat/reply.ts'
import { defineCommand } from '../../../src/command.ts'
import { startDiscordApp } from '../../support/discord-app.ts'
import type { DiscordApp } from '../../support/discord-app.ts'
import { labelsOf, listParts } from '../../support/discord-people.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import type { DiscordServer } from '../../support/discord-server.ts'
import { readShown } from '../../support/discord-words.ts'
import type { Json } from '../../support/discord-world.ts'

const say = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
const button = (label: string): Block => ({ type: 'actions', actions: [{ label, command: 'help', input: {} }] })

/** The stand-in refuses what Discord does, so that an answer which arrives has kept to the limits. */
describe('long replies in Discord', () => {
  let discord: DiscordServer
  let app: DiscordApp
  let blocks: readonly Block[] = []

  beforeAll(async () => {
    discord = await startDiscordServer()
    discord.world.addChannel(discord.world.guild, 'newsroom')
    const told = defineCommand({
      name: 'digest',
      summary: { en: 'What the test says' },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      run: async () => ({ outcome: 'answer', language: 'en', blocks, data: {}, restsOn: [] }),
    })
    app = await startDiscordApp(discord, { extra: [told] })
  })
  afterAll(async () => {
    await app.stop()
    await discord.close()
  })

  /** All messages of an answer, first to last, as soon as there are so many, and the files that came with them. */
  async function show(shown: readonly Block[], count: number) {
    blocks = shown
    const since = discord.calls.length
    const { answer, interaction } = discord.slash('digest')
    const first = await answer
    const callsOf = () => discord.calls.slice(since).filter(({ path }) => path.includes(interaction.token))
    const more = () => callsOf().filter(({ method, path }) => method === 'POST' && path.endsWith(interaction.token))
    await expect.poll(() => more().length + 1).toBe(count)
    // What came after this would be one too many.
    await discord.slash('stet help').answer
    const files = callsOf().flatMap(({ files: uploads }) => uploads.map(({ bytes }) => bytes.toString('utf8')))
    return { messages: [first, ...more().map(({ reply }) => reply)], files }
  }
  const wordsOf = (messages: readonly Json[]) => messages.map(readShown).join('\n')

  it('shows a text of 2,001 characters in one message', async () => {
    const text = `${'x'.repeat(1_996)} ends`
    const { messages } = await show([say(text)], 1)
    expect(messages).toHaveLength(1)
    expect(wordsOf(messages)).toBe(text)
  })

  it('shows 41 components in two messages', async () => {
    const { messages } = await show(
      Array.from({ length: 41 }, () => ({ type: 'divider' })),
      2,
    )
    expect(messages.map((message) => listParts(message).length)).toEqual([40, 3])
  })

  it('shows a long Arabic text whole, in its order', async () => {
    const sentences = Array.from({ length: 140 }, (_, index) => `أوقفت الشرطة ${index + 1000} شخصًا في المدينة.`)
    const { messages } = await show([say(sentences.join(' '))], 2)
    expect(wordsOf(messages).split(/\s+/)).toEqual(sentences.join(' ').split(/\s+/))
  })

  it('keeps every button where the text is too long for messages and stands in a file', async () => {
    const parts = Array.from({ length: 12 }, (_, index) => [
      say(`Part ${index}. ${'Police counted arrests. '.repeat(150)}`),
      button(`Choice ${index}`),
    ]).flat()
    const { messages, files } = await show(parts, 5)
    expect(messages).toHaveLength(5)
    expect(messages.flatMap(labelsOf)).toEqual(Array.from({ length: 12 }, (_, index) => `Choice ${index}`))
    expect(files.join('\n')).toMatch(/Part 0\.[\s\S]*Part 11\./)
    expect(readShown(await discord.click(messages[4] ?? {}, /^Choice 7$/).answer)).toMatch(/Stet/)
  })

  it('keeps pictures and other files there, too, and the menus of many choices', async () => {
    const picture: Block = {
      type: 'file',
      name: 'chart.png',
      mediaType: 'image/png',
      content: new Uint8Array([137, 80, 78, 71]),
      alt: 'Arrests by year',
    }
    const many: Block = {
      type: 'actions',
      actions: Array.from({ length: 30 }, (_, index) => ({ label: `Fact ${index}`, command: 'help', input: {} })),
    }
    const long = Array.from({ length: 12 }, () => say('Police counted arrests. '.repeat(150)))
    const { messages, files } = await show([...long, picture, many], 5)
    expect(files).toHaveLength(2)
    expect(JSON.stringify(messages.at(-1))).toMatch(/answer\.txt.*chart\.png.*Arrests by year/)
    expect(wordsOf(messages)).toMatch(/Fact 0[\s\S]*Fact 29/)
  })

  it('leaves no head of a table alone at the end of a message', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Figure ${index}`, 'arrests in a town by the sea', 'match'])
    const table: Block = { type: 'table', columns: ['Figure', 'Counts', 'Verdict'], rows }
    const { messages } = await show([say('Police counted arrests. '.repeat(100)), table], 3)
    expect(readShown(messages[0] ?? {})).toMatch(/Figure · Counts · Verdict\nFigure 0 ·/)
    const numbers = [...wordsOf(messages).matchAll(/Figure (\d+) ·/g)].map(([, index]) => Number(index))
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index))
  })

  it('says which file is too large for Discord, and shows the rest', async () => {
    const file: Block = {
      type: 'file',
      name: 'all.csv',
      mediaType: 'text/csv',
      content: 'x'.repeat(10 * 1024 * 1024 + 1),
      alt: 'All',
    }
    const { messages, files } = await show([say('The facts.'), file, button('More')], 1)
    expect(wordsOf(messages)).toMatch(/The facts[\s\S]*all\.csv could not be sent[\s\S]*More/)
    expect(files).toEqual([])
  })
})
