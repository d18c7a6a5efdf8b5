import type { Button, KnownBlock, RichTextBlockElement, TableBlock } from '@slack/types'
import { cutInline } from '../../chat/cut-inline.ts'
import { cutLabel } from '../../chat/cut-label.ts'
import { cutReply } from '../../chat/cut-reply.ts'
import { plain } from '../../chat/inline.ts'
import { toPlainWords, wordsOf } from '../../chat/plain-words.ts'
import type { Action, Block, Inline, Reply, Tone } from '../../chat/reply.ts'
import { LIMITS } from './limits.ts'
import { toMrkdwn, toRichText } from './markup.ts'

/** One message as Slack takes it. `text` is what notifications and screen readers say. */
export interface SlackMessage {
  readonly text: string
  readonly blocks: readonly KnownBlock[]
}

export type ReplyFile = Extract<Block, { type: 'file' }>

/** What a reply becomes: messages in order, then files. */
export interface Rendered {
  readonly messages: readonly SlackMessage[]
  readonly files: readonly ReplyFile[]
  /** All of it in plain words, for a file where the messages are too many. */
  readonly plainText: string
}

/** What a button carries, by its action. */
export type ButtonValues = ReadonlyMap<Action, string>

/** Pictures that Slack has already, by the block that shows them: the ids of its files. */
export type Pictures = ReadonlyMap<Block, string>

/** Judgement buttons under the last message. */
export interface FeedbackPair {
  readonly good: Action
  readonly bad: Action
}

// What is rendered is never longer than it is as mrkdwn, and a cut there is a cut everywhere.
const measure = (content: readonly Inline[]) => toMrkdwn(content).length

const MESSAGE = {
  // Three less than Slack takes: room for the tone's sign, and for what comes under the last block.
  text: LIMITS.sectionText - 3,
  blocks: LIMITS.messageBlocks - 5,
  total: LIMITS.messageTotal,
  measure,
}

/** Cuts a reply into messages that fit, and renders each. Nothing is lost or shortened. */
export function renderReply(
  reply: Pick<Reply, 'blocks'>,
  values: ButtonValues,
  feedback: FeedbackPair | null = null,
  pictures: Pictures = new Map(),
): Rendered {
  const files = reply.blocks.filter((block): block is ReplyFile => block.type === 'file' && !pictures.has(block))
  const shown = reply.blocks.filter((block) => block.type !== 'file' || pictures.has(block)).flatMap(fitTable)
  const groups = cutReply(shown, MESSAGE).flatMap(partTables)
  const messages = groups.map((blocks, index) => {
    const rendered = renderBlocks(blocks, values, 'message', pictures)
    const isLast = index === groups.length - 1
    return {
      text: toFallback(blocks),
      blocks: isLast && feedback !== null ? [...rendered, renderFeedback(feedback, values)] : rendered,
    }
  })
  return { messages, files, plainText: toPlainWords(shown) }
}

/** Blocks for a message or for the home tab; neither is cut here. */
export function renderBlocks(
  blocks: readonly Block[],
  values: ButtonValues,
  surface: 'message' | 'home' = 'message',
  pictures: Pictures = new Map(),
): readonly KnownBlock[] {
  const counter = { buttons: 0 }
  return blocks.flatMap((block) =>
    block.type === 'file' ? renderPicture(block, pictures) : renderBlock(block, values, counter, surface),
  )
}

function renderPicture(block: ReplyFile, pictures: Pictures): readonly KnownBlock[] {
  const id = pictures.get(block)
  return id === undefined ? [] : [{ type: 'image', slack_file: { id }, alt_text: cutLabel(block.alt, LIMITS.altText) }]
}

function renderBlock(
  block: Exclude<Block, ReplyFile>,
  values: ButtonValues,
  counter: { buttons: number },
  surface: 'message' | 'home',
): readonly KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return block.text.length <= LIMITS.header
        ? [{ type: 'header', text: { type: 'plain_text', text: block.text, emoji: false } }]
        : [toSection([{ text: block.text, style: 'strong' }])]
    case 'paragraph':
      return [toSection(block.content, block.tone)]
    case 'quote':
      return [rich({ type: 'rich_text_quote', elements: toRichText(block.content) })]
    case 'list':
      return [
        rich({
          type: 'rich_text_list',
          style: block.ordered === true ? 'ordered' : 'bullet',
          elements: block.items.map((item) => ({ type: 'rich_text_section', elements: toRichText(item) })),
        }),
      ]
    case 'fields':
      return [toSection(block.fields.flatMap(toFieldLine))]
    case 'table':
      return [surface === 'message' ? toTable(block) : toPreformatted(block)]
    case 'note':
      return [{ type: 'context', elements: [{ type: 'mrkdwn', text: toMrkdwn(block.content), verbatim: true }] }]
    case 'actions':
      return chunk(block.actions, LIMITS.actionsElements).map((actions) => ({
        type: 'actions',
        elements: actions.map((action) => toButton(action, values, counter.buttons++)),
      }))
    case 'divider':
      return [{ type: 'divider' }]
    default:
      return block satisfies never
  }
}

const SIGNS: Readonly<Record<Tone, string | null>> = {
  plain: null,
  good: 'white_check_mark',
  warning: 'warning',
  bad: 'x',
}

function toSection(content: readonly Inline[], tone: Tone = 'plain'): KnownBlock {
  const sign = SIGNS[tone]
  const elements = toRichText(content)
  return rich({
    type: 'rich_text_section',
    elements: sign === null ? elements : [{ type: 'emoji', name: sign }, { type: 'text', text: ' ' }, ...elements],
  })
}

function rich(element: RichTextBlockElement): KnownBlock {
  return { type: 'rich_text', elements: [element] }
}

function toFieldLine(field: { readonly label: string; readonly content: readonly Inline[] }, index: number) {
  return [
    ...(index === 0 ? [] : [plain('\n')]),
    { text: `${field.label}: `, style: 'strong' as const },
    ...field.content,
  ]
}

type Table = Extract<Block, { type: 'table' }>

function toTable(block: Table): TableBlock {
  const rows = [block.columns, ...block.rows].map((row) =>
    // Slack refuses an empty cell.
    block.columns.map((_, column) => ({ type: 'raw_text' as const, text: row[column] || '\u00A0' })),
  )
  return { type: 'table', rows, column_settings: block.columns.map(() => ({ is_wrapped: true })) }
}

function toPreformatted({ columns, rows }: Table): KnownBlock {
  const text = [columns, ...rows].map((row) => row.join('  ')).join('\n')
  return rich({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] })
}

/** A table with more rows than one may have becomes several; one with more columns becomes lines. */
function fitTable(block: Block): readonly Block[] {
  if (block.type !== 'table') return [block]
  if (block.columns.length > LIMITS.tableColumns)
    return [{ type: 'list', items: [block.columns, ...block.rows].map((row) => [plain(row.join('; '))]) }]
  return chunk(block.rows, LIMITS.tableRows - 1).map((rows) => ({ ...block, rows }))
}

/** A message takes one table: each further one begins a message. */
function partTables(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    const current = parts.at(-1) ?? []
    if (block.type === 'table' && current.some(({ type }) => type === 'table')) parts.push([block])
    else current.push(block)
  }
  return parts.filter((part) => part.length > 0)
}

function toButton(action: Action, values: ButtonValues, index: number): Button {
  return {
    type: 'button',
    action_id: `stet:${index}`,
    text: { type: 'plain_text', text: cutLabel(action.label, LIMITS.buttonText), emoji: false },
    value: values.get(action) ?? '',
    ...(action.look === undefined ? {} : { style: action.look }),
  }
}

function renderFeedback({ good, bad }: FeedbackPair, values: ButtonValues): KnownBlock {
  const toChoice = (action: Action) => ({
    text: { type: 'plain_text' as const, text: cutLabel(action.label, LIMITS.buttonText), emoji: false },
    value: values.get(action) ?? '',
  })
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'stet:feedback',
        positive_button: toChoice(good),
        negative_button: toChoice(bad),
      },
    ],
  }
}

/** The message in words alone. Everything stands in the blocks; this may end where a sentence does. */
function toFallback(blocks: readonly Block[]): string {
  const content = blocks.flatMap((block) => {
    const lines = wordsOf(block)
    return lines.length === 0 ? [] : [...lines, plain('\n')]
  })
  const escape = (part: readonly Inline[]) => toMrkdwn(part.map(({ text }) => plain(text)))
  const [first = []] = cutInline(content, LIMITS.messageText - 100, (part) => escape(part).length)
  return escape(first).trim() || 'Stet'
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** A message as the body of a request. */
export function toBody({ text, blocks }: SlackMessage): { text: string; blocks?: KnownBlock[] } {
  return blocks.length === 0 ? { text } : { text, blocks: [...blocks] }
}
