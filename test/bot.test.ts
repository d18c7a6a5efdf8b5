import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBot } from '../src/bot.ts'
import { plain, toPlainText } from '../src/chat/inline.ts'
import type { Reply } from '../src/chat/reply.ts'
import { defineCommand } from '../src/command.ts'
import type { CommandOption } from '../src/command.ts'
import { readConfig } from '../src/config.ts'
import { UserError } from '../src/errors.ts'
import { createServices } from '../src/services.ts'
import { makeRequest } from './support/make-request.ts'

const wordsOption: CommandOption = {
  name: 'words',
  type: 'words',
  positional: true,
  required: true,
  summary: { en: 'Words' },
}
const textOption: CommandOption = { name: 'text', type: 'document', positional: true, summary: { en: 'Text' } }

const echo = defineCommand<{ words: string }>({
  name: 'echo',
  summary: { en: 'Say it again' },
  options: [wordsOption],
  role: 'reader',
  input: z.strictObject({ words: z.string().max(20, 'it is longer than 20 characters') }),
  async run({ words }) {
    if (words === 'bug') throw new TypeError('token xoxb-12345 is undefined')
    if (words === 'missing') throw new UserError('not_found', 'There is no such fact.', { hint: 'Try "facts list".' })
    return {
      outcome: 'answer',
      language: 'en',
      blocks: [{ type: 'paragraph', content: [plain(words)] }],
      data: { words },
      restsOn: [],
    }
  },
})

const store = defineCommand<{ text?: string | undefined }>({
  name: 'store',
  summary: { en: 'Change the store' },
  options: [textOption],
  role: 'curator',
  input: z.strictObject({ text: z.string().optional() }),
  run: async ({ text }) => ({ outcome: 'answer', language: 'en', blocks: [], data: { text }, restsOn: [] }),
})

function makeBot(environment: Record<string, string> = {}) {
  const lines: unknown[] = []
  const write = (...line: unknown[]) => void lines.push(line)
  const log = { debug: write, info: write, warn: write, error: write }
  const bot = createBot({
    commands: [echo, store],
    services: createServices(readConfig(environment)),
    log,
    newErrorId: () => 'abc12345',
  })
  return { bot, lines }
}

const textOf = (reply: Reply) =>
  reply.blocks.map((block) => (block.type === 'paragraph' ? toPlainText(block.content) : '')).join('\n')

describe('the bot', () => {
  it('runs the command with its checked input', async () => {
    const { bot } = makeBot()
    expect(await bot.handle(makeRequest('echo', { words: 'hello' }))).toMatchObject({
      outcome: 'answer',
      data: { words: 'hello' },
    })
  })

  it('refuses an input the command cannot take, in one sentence with the usage', async () => {
    const { bot } = makeBot()
    const reply = await bot.handle(makeRequest('echo', { words: 'x'.repeat(21) }))
    expect(reply.outcome).toBe('refused')
    expect(textOf(reply)).toBe('Words: it is longer than 20 characters. Usage: echo WORDS')
    expect(textOf(await bot.handle(makeRequest('echo', {})))).toMatch(/^Words: it is missing\./)
  })

  it('suggests the command that a slip meant', async () => {
    const { bot } = makeBot()
    expect(textOf(await bot.handle(makeRequest('ehco', {})))).toBe('There is no command "ehco". Did you mean "echo"?')
    expect(textOf(await bot.handle(makeRequest('weather', {})))).toBe('There is no command "weather". Try "help".')
  })

  it('shows what a person can mend, with its hint', async () => {
    const { bot } = makeBot()
    const reply = await bot.handle(makeRequest('echo', { words: 'missing' }))
    expect(textOf(reply)).toBe('There is no such fact. Try "facts list".')
  })

  it('answers a bug with an id that the log has too, and shows nothing of it', async () => {
    const { bot, lines } = makeBot()
    const reply = await bot.handle(makeRequest('echo', { words: 'bug' }))
    expect(reply.outcome).toBe('error')
    expect(textOf(reply)).toContain('abc12345')
    expect(JSON.stringify(reply)).not.toMatch(/TypeError|xoxb|undefined/)
    expect(lines.flat()).toContainEqual(expect.objectContaining({ errorId: 'abc12345' }))
  })

  it('denies by default what changes the store, and lets through whom the configuration names, by id or group', async () => {
    const person = { id: 'U1', name: 'Rana', groups: ['S9'], locale: null }
    const ask = async (environment: Record<string, string>) =>
      (await makeBot(environment).bot.handle(makeRequest('store', {}, { platform: 'slack', person }))).outcome
    expect(await ask({})).toBe('not_allowed')
    expect(await ask({ STET_CURATORS: 'U1' })).toBe('answer')
    expect(await ask({ STET_ADMINS: 'X, S9' })).toBe('answer')
  })

  it('reads a file that came along into the document a command takes, and never over a pasted text', async () => {
    const { bot } = makeBot()
    const attachments = [
      { name: 'draft.txt', type: 'text/plain', size: 5, read: async () => new TextEncoder().encode('2,517') },
    ]
    const read = await bot.handle(makeRequest('store', {}, { attachments }))
    expect(read.data).toEqual({ text: '2,517' })
    const pasted = await bot.handle(makeRequest('store', { text: 'pasted' }, { attachments }))
    expect(pasted.data).toEqual({ text: 'pasted' })
  })
})
