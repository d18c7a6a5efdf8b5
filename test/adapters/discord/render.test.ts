import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCommands } from '../../../commands/index.ts'
import { packActions } from '../../../src/adapters/discord/button-value.ts'
import { LIMITS } from '../../../src/adapters/discord/limits.ts'
import { escapeMarkdown, readMarkdown, toMarkdown } from '../../../src/adapters/discord/markup.ts'
import { renderReply } from '../../../src/adapters/discord/render.ts'
import type { DiscordMessage } from '../../../src/adapters/discord/render.ts'
import { renderReply as renderForSlack } from '../../../src/adapters/slack/render.ts'
import { renderReply as renderInTerminal } from '../../../src/adapters/terminal/render.ts'
import { createBot } from '../../../src/bot.ts'
import type { Block, Reply } from '../../../src/chat/reply.ts'
import { readConfig } from '../../../src/config.ts'
import { createServices } from '../../../src/services.ts'
import { findMessageFaults } from '../../support/discord-message-limits.ts'
import { listParts } from '../../support/discord-people.ts'
import { findLive, readMarkdown as undoMarkdown, readShown } from '../../support/discord-words.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { makeRequest } from '../../support/make-request.ts'
import { readShown as readSlack } from '../../support/slack-words.ts'

const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:' }))
afterAll(() => services.close())
const silent = () => undefined
const commands = await loadCommands()
const bot = createBot({ commands, services, log: { debug: silent, info: silent, warn: silent, error: silent } })
const kept = async () => ({ keep: async () => 'k'.repeat(24), find: async () => null })

async function render(blocks: readonly Block[]) {
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
  const values = await packActions(actions, [], { kept, commands, language: 'en' })
  return renderReply({ blocks }, values, { choose: 'Choose one', fileLost: 'The file {name} is lost.' })
}

const toBody = ({ components, files }: DiscordMessage) => ({ flags: 1 << 15, components, files })
const faultsOf = (message: DiscordMessage) =>
  findMessageFaults(
    toBody(message),
    message.files.map(({ name }) => name),
  )
const shownIn = (messages: readonly DiscordMessage[]) => messages.map((each) => readShown(toBody(each))).join('\n')
/** Words, numbers and addresses alone, as one reads them from top to bottom. */
const tokens = (text: string) => text.replaceAll('\uFE0F', '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

const STORY = [
  'Interpol said Operation Liberterra II led to 2,571 arrests in 116 countries, and that 3,222 potential victims were rescued.',
  'The operation ran from Sept. 29 to Oct. 4, 2024. Officers of many forces took part, and 24,000 flights were watched.',
].join('\n\n')

describe('each reply as Slack, Discord and the terminal show it', () => {
  it.each([
    ['an answer', 'ask', { question: 'How many people were arrested in Operation Liberterra II?' }],
    ['an answer in Arabic', 'ask', { question: 'كم شخصا اعتقل في عملية ليبرتيرا 2؟' }],
    ['an answer in Spanish', 'ask', { question: '¿Cuántas personas fueron detenidas en la operación Liberterra II?' }],
    ['a choice', 'ask', { question: 'How many arrests in Liberterra?' }],
    ['sources that disagree', 'ask', { question: 'How many victims were rescued in Operation Weka?' }],
    ['what is not stored', 'ask', { question: 'How many people were arrested in Operation Zanzibar Moon?' }],
    ['a check', 'check', { text: STORY }],
    ['a check of all', 'check', { text: STORY, all: true }],
    ['a summary', 'summarize', { text: STORY }],
    ['the figures of a text', 'figures', { text: STORY }],
    ['a fact', 'facts', { action: 'show', target: 'liberterra-ii.arrests' }],
    ['its history', 'facts', { action: 'history', target: 'liberterra-ii.arrests' }],
    ['the facts of an operation', 'facts', { action: 'list', operation: 'liberterra-ii' }],
    ['help', 'help', {}],
    ['the status', 'status', {}],
    ['a refusal', 'ask', { question: '' }],
    ['an unknown command', 'nonsense', {}],
  ] as const)('%s says the same words in the same order, and fits', async (_, command, input) => {
    const reply = await bot.handle(makeRequest(command, input, { platform: 'discord' }))
    const { messages } = await render(reply.blocks)
    expect(messages.flatMap(faultsOf)).toEqual([])
    const terminal = renderInTerminal(reply, { colours: false, width: 10_000 }).replaceAll(/^ {2}\[\d+\] /gm, '')
    const slack = renderForSlack(reply, new Map()).messages.map(({ blocks }) => readSlack(blocks))
    const shown = { discord: tokens(shownIn(messages)), slack: tokens(slack.join('\n')), terminal: tokens(terminal) }
    expect(shown.discord).toEqual(shown.terminal)
    expect(shown.discord).toEqual(shown.slack)
  })
})

const NASTY = '@everyone <@12> <@&3> <#4|x> [words](https://evil.example) **b** _i_ ~~s~~ ||p|| `c` <t:1> \\* > quote'
const blocks = arbitraryBlocks(NASTY)

describe('any reply at all', () => {
  it('is cut into messages that Discord takes, with no word lost and nothing live in it', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (blocks) => {
        const { messages, plainText } = await render(blocks)
        expect(messages.flatMap(faultsOf)).toEqual([])
        expect(messages.flatMap((each) => findLive(toBody(each)))).toEqual([])
        const shown = new Set(tokens(shownIn(messages)))
        expect(tokens(plainText).filter((token) => !shown.has(token))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('text in Discord', () => {
  it('shows any text as the characters it has', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '1',
            '.',
            ' ',
            '*',
            '_',
            '~',
            '`',
            '|',
            '<',
            '>',
            '[',
            ']',
            '(',
            ')',
            '#',
            '-',
            '@',
            '\\',
            ':',
          ),
        }),
        (text) => {
          const shown = undoMarkdown(escapeMarkdown(text)).trim()
          expect(shown).toBe(text.trim())
        },
      ),
    )
  })

  it('leaves addresses whole, and shows no address under another’s words', () => {
    expect(escapeMarkdown('see https://a.example/x_y_z*1 now')).toBe('see https://a.example/x_y_z*1 now')
    expect(toMarkdown([{ text: 'https://good.example', url: 'https://evil.example' }])).toBe(
      'https://good.example (https://evil.example)',
    )
    expect(toMarkdown([{ text: 'click', url: 'javascript:alert(1)' }])).toBe('click')
  })

  it('is read without the mention of the bot', () => {
    expect(readMarkdown('<@1> how many arrests, <@2>?', ['<@1>'])).toBe('how many arrests, <@2>?')
  })
})

describe('a message to Discord', () => {
  const buttons = (count: number): Block => ({
    type: 'actions',
    actions: Array.from({ length: count }, (_, index) => ({
      label: `Choice ${index}`,
      command: 'ask',
      input: { question: `${index}` },
    })),
  })

  it('has at most 4,000 characters and 40 components, and 2,001 characters in one piece', async () => {
    const long: Block = { type: 'paragraph', content: [{ text: 'x'.repeat(2_001) }] }
    expect((await render([long])).messages).toHaveLength(1)
    const many = Array.from({ length: 41 }, () => [long, buttons(1)]).flat()
    const { messages } = await render(many)
    expect(messages.length).toBeGreaterThan(20)
    expect(messages.flatMap(faultsOf)).toEqual([])
    const dividers = await render(Array.from({ length: 41 }, (): Block => ({ type: 'divider' })))
    expect(dividers.messages.map((each) => listParts(toBody(each)).length)).toEqual([40, 3])
  })

  it('shows many choices as menus, each of at most 25', async () => {
    const { messages } = await render([buttons(60)])
    const menus = messages
      .flatMap((each) => listParts(toBody(each)))
      .flatMap(({ options }) => (options === undefined ? [] : [options.length]))
    expect(menus).toEqual([25, 25, 10])
    expect(messages.flatMap(faultsOf)).toEqual([])
  })

  it('shows a file with the message that it comes in', async () => {
    const file: Block = {
      type: 'file',
      name: 'chart.svg',
      mediaType: 'image/svg+xml',
      content: '<svg/>',
      alt: 'A chart',
    }
    const { messages } = await render([{ type: 'paragraph', content: [{ text: 'See' }] }, file])
    expect(messages.flatMap(faultsOf)).toEqual([])
    expect(messages.at(-1)?.files.map(({ name }) => name)).toEqual(['chart.svg'])
  })

  it('keeps ids within what Discord hands back', async () => {
    const reply: Reply['blocks'] = [buttons(12)]
    const { messages } = await render(reply)
    const ids = messages.flatMap((each) => listParts(toBody(each))).flatMap(({ custom_id }) => custom_id ?? [])
    expect(ids.every((id) => id.length <= LIMITS.customId)).toBe(true)
  })
})
