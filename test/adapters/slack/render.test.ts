import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCommands } from '../../../commands/index.ts'
import { packActions } from '../../../src/adapters/slack/button-value.ts'
import { LIMITS } from '../../../src/adapters/slack/limits.ts'
import { renderReply } from '../../../src/adapters/slack/render.ts'
import { renderReply as renderInTerminal } from '../../../src/adapters/terminal/render.ts'
import { createBot } from '../../../src/bot.ts'
import { offerFeedback, offerFollowUps } from '../../../src/chat/offer-follow-ups.ts'
import type { Block, Reply } from '../../../src/chat/reply.ts'
import { readConfig } from '../../../src/config.ts'
import { createServices } from '../../../src/services.ts'
import { arbitraryBlocks } from '../../support/arbitrary-blocks.ts'
import { makeRequest } from '../../support/make-request.ts'
import { findMessageFaults } from '../../support/slack-blocks.ts'
import { readShown } from '../../support/slack-words.ts'

const services = createServices(readConfig({ DATABASE_URL: 'sqlite::memory:' }))
afterAll(() => services.close())
const silent = () => undefined
const commands = await loadCommands()
const bot = createBot({ commands, services, log: { debug: silent, info: silent, warn: silent, error: silent } })
const never = () => Promise.reject(new Error('nothing here is too long for a button'))

const STORY = [
  'Interpol said Operation Liberterra II led to 2,571 arrests in 116 countries, and that 3,222 potential victims were rescued.',
  'The operation ran from Sept. 29 to Oct. 4, 2024. Officers of many forces took part, and 24,000 flights were watched.',
].join('\n\n')

async function render(reply: Reply, command = 'ask', input: Readonly<Record<string, unknown>> = {}) {
  const { blocks } = offerFollowUps(reply, { command, input })
  const feedback = offerFeedback(reply, { command, input })
  const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
  const values = await packActions([...actions, ...(feedback === null ? [] : [feedback.good, feedback.bad])], {
    kept: never,
  })
  return { blocks, ...renderReply({ blocks }, values, feedback) }
}

/** Words, numbers and addresses alone, as one reads them from top to bottom. */
const tokens = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

describe('each reply, beside the terminal', () => {
  it.each([
    ['an answer', 'ask', { question: 'How many people were arrested in Operation Liberterra II?' }],
    ['an answer in Arabic', 'ask', { question: 'كم شخصا اعتقل في عملية ليبرتيرا 2؟' }],
    ['an answer in French', 'ask', { question: 'Combien d’arrestations lors de l’opération Liberterra II ?' }],
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
  ] as const)('%s says the same, in the same order, and fits', async (_, command, input) => {
    const reply = await bot.handle(makeRequest(command, input, { platform: 'slack' }))
    const { blocks, messages } = await render(reply, command, input)
    expect(messages.flatMap((message) => findMessageFaults({ ...message }))).toEqual([])
    const inSlack = tokens(messages.map((message) => readShown(withoutFeedback(message.blocks))).join('\n'))
    const terminal = renderInTerminal({ ...reply, blocks }, { colours: false, width: 10_000 })
    expect(inSlack).toEqual(tokens(terminal.replaceAll(/^ {2}\[\d+\] /gm, '')))
  })
})

function withoutFeedback(blocks: readonly { readonly type: string }[]) {
  return blocks.filter(({ type }) => type !== 'context_actions')
}

const NASTY = '<!channel> <@U012> <#C1|x> <https://evil.example|https://good.example> *b* _i_ ~s~ `c` & | > quote'
const blocks = arbitraryBlocks(NASTY)

describe('any reply at all', () => {
  it('is cut into messages that Slack takes, with no word lost and nothing live in it', () => {
    fc.assert(
      fc.property(blocks, (blocks) => {
        const { messages, plainText } = renderReply({ blocks }, new Map())
        expect(messages.flatMap((message) => findMessageFaults({ ...message }))).toEqual([])
        const sent = JSON.stringify(
          messages.map(({ text, blocks }) => [text, blocks.filter(({ type }) => type === 'context')]),
        )
        expect(sent).not.toMatch(/<[!@#]/)
        expect(sent).not.toContain('<https://evil.example')
        const shown = new Set(tokens(messages.map((message) => readShown(message.blocks)).join('\n')))
        expect(tokens(plainText).filter((token) => !shown.has(token))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('a message to Slack', () => {
  const reply = (...blocks: Block[]): Reply => ({ outcome: 'answer', language: 'en', blocks, data: {}, restsOn: [] })

  it('shows a figure, its fields, its source and its buttons', async () => {
    const { messages } = await render(
      reply(
        { type: 'paragraph', content: [{ text: '2,517 arrests', style: 'strong' }], tone: 'warning' },
        {
          type: 'fields',
          fields: [{ label: 'Source', content: [{ text: 'Interpol', url: 'https://example.org/a' }] }],
        },
        { type: 'actions', actions: [{ label: 'History', command: 'facts', input: { action: 'history' } }] },
      ),
      'other',
    )
    const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) })
    expect(messages).toEqual([
      {
        text: '2,517 arrests\nSource: Interpol',
        blocks: [
          rich([{ type: 'emoji', name: 'warning' }, text(' '), text('2,517 arrests', { bold: true })]),
          rich([text('Source: ', { bold: true }), { type: 'link', url: 'https://example.org/a', text: 'Interpol' }]),
          {
            type: 'actions',
            elements: [
              {
                type: 'button',
                action_id: 'stet:0',
                text: { type: 'plain_text', text: 'History', emoji: false },
                value: '{"command":"facts","input":{"action":"history"}}',
              },
            ],
          },
        ],
      },
    ])
  })

  it('makes no link of an address that a browser would run', () => {
    const { messages } = renderReply(
      reply({ type: 'paragraph', content: [{ text: 'click', url: 'javascript:alert(1)' }] }),
      new Map(),
    )
    expect(JSON.stringify(messages)).not.toMatch(/link|javascript/)
  })

  it('has one table, and begins another message for the next', () => {
    const table: Block = {
      type: 'table',
      columns: ['A'],
      rows: Array.from({ length: 150 }, (_, index) => [`${index}`]),
    }
    const { messages } = renderReply(reply(table), new Map())
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([1, 1])
    expect(messages.flatMap((message) => findMessageFaults({ ...message }))).toEqual([])
  })
})

describe('the validator', () => {
  it.each([
    ['51 blocks', { text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }],
    ['no text', { blocks: [{ type: 'divider' }] }],
    ['a long section', { text: 'x', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'y'.repeat(3_001) } }] }],
    ['an unknown block', { text: 'x', blocks: [{ type: 'nonsense' }] }],
    ['an input in no form', { text: 'x', blocks: [{ type: 'input' }] }],
    ['a long header', { text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'y'.repeat(151) } }] }],
    ['empty rich text', { text: 'x', blocks: [{ type: 'rich_text', elements: [] }] }],
    [
      'two tables',
      { text: 'x', blocks: [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })) },
    ],
    ['a long value', { text: 'x', blocks: [rowOf({ value: 'v'.repeat(LIMITS.buttonValue + 1) })] }],
    ['a long label', { text: 'x', blocks: [rowOf({ text: { type: 'plain_text', text: 'l'.repeat(76) } })] }],
  ])('finds %s', (_, message) => {
    expect(findMessageFaults(message)).not.toEqual([])
  })
})

function rich(elements: readonly object[]) {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

function rowOf(change: object) {
  const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'ok' }, value: 'v', ...change }
  return { type: 'actions', elements: [button] }
}
