import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createBot } from '../../src/bot.ts'
import type { Bot } from '../../src/bot.ts'
import { plain } from '../../src/chat/inline.ts'
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts'
import type { Block, Outcome, Reply } from '../../src/chat/reply.ts'
import type { Request } from '../../src/chat/request.ts'
import { defineCommand } from '../../src/command.ts'
import { readConfig } from '../../src/config.ts'
import { UserError } from '../../src/errors.ts'
import { createServices } from '../../src/services.ts'

/** An adapter with a person at its other end. */
export interface ChatUnderTest {
  readonly adapter: ChatAdapter
  /** The person writes to the bot alone. */
  say(text: string): Promise<void>
  /** The platform delivers what was said last once more; null where a platform never does. */
  readonly sayAgain: (() => Promise<void>) | null
  /** The person presses the button, or types the number, with this label. */
  press(label: string): Promise<void>
  /** All words that were shown so far, once they fit: what a person reads, without markup. */
  shown(fits: RegExp): Promise<string>
  /** Mentions, links in disguise and control sequences that would do something at the other end. */
  live(): readonly string[]
  close(): Promise<void>
}

export type OpenChat = (bot: Bot) => Promise<ChatUnderTest>

type Answer = (request: Request) => Promise<Partial<Reply>> | Partial<Reply>

const OUTCOMES: readonly Outcome[] = ['answer', 'choose', 'conflict', 'stale', 'not_stored', 'refused', 'not_allowed']
const paragraph = (text: string): Block => ({ type: 'paragraph', content: [plain(text)] })

/** Every promise of the ChatAdapter port, one test each, on the platform that `open` opens. */
export function testChatAdapter(name: string, open: OpenChat): void {
  describe(`ChatAdapter: ${name}`, () => {
    const opened: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const close of opened.splice(0)) await close()
    })

    async function start(answer: Answer) {
      const requests: Request[] = []
      const bot = createTestBot(answer, requests)
      const chat = await open(bot)
      opened.push(async () => {
        await chat.close()
        await bot.services.close()
      })
      return { chat, requests }
    }

    it('makes one request of what a person writes', async () => {
      const { chat, requests } = await start(() => ({ blocks: [paragraph('Twelve.')] }))
      await chat.say('How many arrests?')
      await chat.shown(/Twelve\./)
      expect(requests).toHaveLength(1)
      const [request] = requests
      expect(request).toMatchObject({ command: 'ask', platform: chat.adapter.platform, attachments: [] })
      expect(request?.input).toMatchObject({ question: 'How many arrests?' })
      for (const text of [request?.id, request?.thread, request?.person.id, request?.person.name])
        expect(text).toMatch(/\S/)
    })

    it.each(OUTCOMES)('shows the outcome %s', async (outcome) => {
      const { chat } = await start(() => ({ outcome, blocks: [paragraph(`It ended as ${outcome}.`)] }))
      await chat.say('What of it?')
      expect(await chat.shown(new RegExp(`It ended as ${outcome}\\.`))).toBeTruthy()
    })

    it('shows a refusal with what to do, and a bug with an id alone', async () => {
      const { chat } = await start(({ input }) => {
        if (String(input['question']).includes('bug')) throw new TypeError('secret detail')
        throw new UserError('not_found', 'There is no such fact.', { hint: 'Try another.' })
      })
      await chat.say('Is there a fact?')
      await chat.shown(/There is no such fact\. Try another\./)
      await chat.say('Is there a bug?')
      expect(await chat.shown(/Something broke .*error abc12345/)).not.toMatch(/secret detail|TypeError/)
    })

    it('shows every kind of block, in its order', async () => {
      const { chat } = await start(() => ({ blocks: EVERY_BLOCK }))
      await chat.say('Show all')
      const shown = await chat.shown(/the last words/)
      const places = EVERY_WORD.map((word) => shown.indexOf(word))
      expect(EVERY_WORD.filter((_, index) => places[index] === -1)).toEqual([])
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    })

    it('shows all of a long reply, in its order', async () => {
      const sentences = Array.from({ length: 400 }, (_, index) => `Sentence ${index} counts ${index * 37} arrests.`)
      const { chat } = await start(() => ({ blocks: [paragraph(sentences.join(' '))] }))
      await chat.say('Tell all')
      const shown = (await chat.shown(/Sentence 399 counts/)).replace(/\s+/g, ' ')
      let from = 0
      for (const sentence of sentences) {
        const at = shown.indexOf(sentence, from)
        expect([sentence, at >= from]).toEqual([sentence, true])
        from = at
      }
    })

    it('shows pasted markup as the words it is: it pings nobody and hides nothing', async () => {
      const nasty = [
        '<!channel>',
        '<@U00000001>',
        '@everyone',
        '<@&99>',
        '<https://a.example|b>',
        '\u001b[31m',
        '&lt;!here&gt;',
      ]
      const { chat } = await start(() => ({
        blocks: [
          paragraph(nasty.join(' ')),
          { type: 'note', content: [plain(nasty.join(' '))] },
          { type: 'table', columns: nasty, rows: [nasty] },
          { type: 'fields', fields: [{ label: nasty[0] ?? '', content: [plain(nasty[1] ?? '')] }] },
          paragraph('the end'),
        ],
      }))
      await chat.say('Paste')
      await chat.shown(/the end/)
      expect(chat.live()).toEqual([])
    })

    it('makes one more request of an action, with the command and the input it carries', async () => {
      const { chat, requests } = await start(({ command }) =>
        command === 'ask'
          ? {
              blocks: [
                {
                  type: 'actions',
                  actions: [{ label: 'Say more', command: 'more', input: { of: 'x'.repeat(2_500), n: 3 } }],
                },
              ],
            }
          : { blocks: [paragraph('More of it.')] },
      )
      await chat.say('And then?')
      await chat.shown(/Say more/)
      await chat.press('Say more')
      await chat.shown(/More of it\./)
      expect(requests.at(-1)).toMatchObject({ command: 'more', input: { of: 'x'.repeat(2_500), n: 3 } })
    })

    it('handles what is delivered twice once', async ({ skip }) => {
      const { chat, requests } = await start(({ input }) => ({
        blocks: [paragraph(`You said: ${String(input['question'])}`)],
      }))
      if (chat.sayAgain === null) return skip(`${name} delivers everything once`)
      await chat.say('Once only?')
      await chat.shown(/Once only/)
      await chat.sayAgain()
      await chat.say('Something else?')
      await chat.shown(/Something else/)
      expect(requests).toHaveLength(2)
      return undefined
    })

    it('lets what is under way end when it stops', async () => {
      const arrived = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      const { chat } = await start(async () => {
        arrived.resolve()
        await released.promise
        return { blocks: [paragraph('Late but whole.')] }
      })
      await chat.say('Take your time')
      await arrived.promise
      const stopped = chat.adapter.stop()
      released.resolve()
      await stopped
      expect(await chat.shown(/Late but whole\./)).toBeTruthy()
    })
  })
}

function createTestBot(answer: Answer, requests: Request[]): Bot {
  const toCommand = (name: string) =>
    defineCommand({
      name,
      summary: { en: name },
      options: [],
      role: 'reader',
      input: z.looseObject({}),
      async run(_, { request }) {
        requests.push(request)
        return { outcome: 'answer', language: 'en', blocks: [], data: {}, restsOn: [], ...(await answer(request)) }
      },
    })
  const silent = () => undefined
  return createBot({
    commands: [toCommand('ask'), toCommand('more')],
    services: createServices(readConfig({ DATABASE_URL: 'sqlite::memory:', STARTER_FACTS: 'none' })),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    newErrorId: () => 'abc12345',
  })
}

const EVERY_BLOCK: readonly Block[] = [
  { type: 'heading', text: 'A heading' },
  paragraph('A plain paragraph.'),
  {
    type: 'paragraph',
    content: [{ text: 'A strong one', style: 'strong' }, plain(' and a warning.')],
    tone: 'warning',
  },
  { type: 'quote', content: [plain('A quotation.')] },
  { type: 'list', items: [[plain('The first item')], [plain('The second item')]] },
  { type: 'list', items: [[plain('Step one')]], ordered: true },
  { type: 'fields', fields: [{ label: 'Status', content: [plain('preliminary')] }] },
  { type: 'table', columns: ['Figure', 'Verdict'], rows: [['2,571', 'conflict']] },
  { type: 'note', content: [plain('By '), { text: 'a source', url: 'https://example.org/a' }] },
  { type: 'divider' },
  paragraph('the last words'),
]
const EVERY_WORD = [
  'A heading',
  'A plain paragraph.',
  'A strong one',
  'and a warning.',
  'A quotation.',
  'The first item',
  'The second item',
  'Step one',
  'Status',
  'preliminary',
  'Figure',
  'Verdict',
  '2,571',
  'conflict',
  'a source',
  'https://example.org/a',
  'the last words',
]
