import { ButtonStyle, ComponentType } from 'discord.js'
import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
} from 'discord.js'
import { cutLabel } from '../../chat/cut-label.ts'
import { cutReply } from '../../chat/cut-reply.ts'
import { plain, strong } from '../../chat/inline.ts'
import { toPlainWords } from '../../chat/plain-words.ts'
import type { Action, Block, Reply, Tone } from '../../chat/reply.ts'
import { chunk, fitBlock, measure, toLine } from './fit-block.ts'
import type { FitWords } from './fit-block.ts'
import { LIMITS } from './limits.ts'
import { toMarkdown } from './markup.ts'

export type ReplyFile = Extract<Block, { type: 'file' }>

/** One message as Discord takes it: a container of texts, buttons and files. */
export interface DiscordMessage {
  readonly components: readonly [APIContainerComponent]
  readonly files: readonly ReplyFile[]
}

/** What a reply becomes: messages in order. */
export interface Rendered {
  readonly messages: readonly DiscordMessage[]
  /** All of it in plain words, for a file where the messages are too many. */
  readonly plainText: string
}

/** What a button carries, by its action. */
export type ButtonValues = ReadonlyMap<Action, string>

interface RenderWords extends FitWords {
  /** Over what may be chosen from a menu. */
  readonly choose: string
}

const MESSAGE = { text: LIMITS.messageText - 200, total: LIMITS.messageText - 200, blocks: 200, measure }

/** More actions than this are easier to find in a menu. */
const MOST_BUTTONS = 10

/** Cuts a reply into messages that fit, and renders each. Nothing is lost or shortened. */
export function renderReply(reply: Pick<Reply, 'blocks'>, values: ButtonValues, words: RenderWords): Rendered {
  const shown = reply.blocks.flatMap((block) => fitBlock(block, words))
  const groups = cutReply(shown, MESSAGE).flatMap(partByComponents)
  const messages = groups.map((blocks) => renderMessage(blocks, values, words))
  return { messages, plainText: toPlainWords(shown) }
}

/** A message that holds nothing but these files and a line of text. */
export function renderFiles(text: string, files: readonly ReplyFile[]): DiscordMessage {
  const said: APIComponentInContainer = { type: ComponentType.TextDisplay, content: toMarkdown([plain(text)]) }
  return toMessage([said, ...files.map(toFileComponent)], files, null)
}

/** The container itself takes one component. */
const MOST_COMPONENTS = LIMITS.components - 1

function partByComponents(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  let used = MOST_COMPONENTS
  let files = 0
  for (const block of blocks) {
    const cost = countComponents(block)
    const file = block.type === 'file' ? 1 : 0
    if (used + cost > MOST_COMPONENTS || files + file > LIMITS.messageFiles) {
      parts.push([])
      used = 0
      files = 0
    }
    parts.at(-1)?.push(block)
    used += cost
    files += file
  }
  return parts
}

function countComponents(block: Block): number {
  if (block.type !== 'actions') return 1
  const { length } = block.actions
  return length > MOST_BUTTONS
    ? 2 * Math.ceil(length / LIMITS.selectOptions)
    : length + Math.ceil(length / LIMITS.rowButtons)
}

function renderMessage(blocks: readonly Block[], values: ButtonValues, words: RenderWords): DiscordMessage {
  const components: APIComponentInContainer[] = []
  let text = ''
  const flush = () => {
    if (text !== '') components.push({ type: ComponentType.TextDisplay, content: text })
    text = ''
  }
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'actions') {
      flush()
      components.push(...toRows(block.actions, values, words))
    } else if (block.type === 'divider') {
      flush()
      components.push({ type: ComponentType.Separator })
    } else if (block.type === 'file') {
      flush()
      components.push(toFileComponent(block))
    } else {
      text += (text === '' ? '' : lineBetween(blocks[index - 1], block)) + toText(block)
    }
  }
  flush()
  return toMessage(
    components,
    blocks.filter((block) => block.type === 'file'),
    toneOf(blocks),
  )
}

/** What begins something new stands off from the small print or the list before it. */
function lineBetween(before: Block | undefined, block: Block): string {
  const isEnd = before?.type === 'note' || before?.type === 'list'
  return isEnd && block.type === 'paragraph' ? '\n\n' : '\n'
}

const COLOURS: Readonly<Record<Tone, number | null>> = {
  plain: null,
  good: 0x2e7d32,
  warning: 0xf9a825,
  bad: 0xc62828,
}
const TONES: readonly Tone[] = ['bad', 'warning', 'good']

function toneOf(blocks: readonly Block[]): number | null {
  const tones = new Set(blocks.map((block) => (block.type === 'paragraph' ? (block.tone ?? 'plain') : 'plain')))
  return COLOURS[TONES.find((tone) => tones.has(tone)) ?? 'plain']
}

function toMessage(
  components: readonly APIComponentInContainer[],
  files: readonly ReplyFile[],
  colour: number | null,
): DiscordMessage {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: [...components],
    ...(colour === null ? {} : { accent_color: colour }),
  }
  return { components: [container], files }
}

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** A picture is shown, with what it says in words; any other file is named. */
function toFileComponent({ name, mediaType, alt }: ReplyFile): APIComponentInContainer {
  const url = `attachment://${name}`
  if (!SHOWN.has(mediaType)) return { type: ComponentType.File, file: { url } }
  const description = alt === '' ? {} : { description: alt.slice(0, LIMITS.fileDescription) }
  return { type: ComponentType.MediaGallery, items: [{ media: { url }, ...description }] }
}

const SIGNS: Readonly<Record<Tone, string>> = { plain: '', good: '✅ ', warning: '⚠️ ', bad: '❌ ' }

function toText(block: Exclude<Block, { type: 'actions' | 'divider' | 'file' }>): string {
  switch (block.type) {
    case 'heading':
      return `### ${toMarkdown([plain(block.text.replaceAll(/\s+/g, ' '))])}`
    case 'paragraph':
      return SIGNS[block.tone ?? 'plain'] + toMarkdown(block.content)
    case 'quote':
      return markLines('> ', toMarkdown(block.content))
    case 'note':
      return markLines('-# ', toMarkdown(block.content))
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered === true ? `${index + 1}.` : '-'} ${toMarkdown(item)}`)
        .join('\n')
    case 'fields':
      return block.fields
        .map(({ label, content }) => toMarkdown([strong(`${label}:`), plain(' '), ...content]))
        .join('\n')
    case 'table':
      return block.rows.map((row) => `- ${toMarkdown(toLine(row))}`).join('\n')
    default:
      return block satisfies never
  }
}

function markLines(mark: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : mark + line))
    .join('\n')
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

function toRows(actions: readonly Action[], values: ButtonValues, { choose }: RenderWords): readonly Row[] {
  if (actions.length <= MOST_BUTTONS)
    return chunk(actions, LIMITS.rowButtons).map((group) => ({
      type: ComponentType.ActionRow,
      components: group.map((action) => ({
        type: ComponentType.Button,
        style: styleOf(action),
        label: cutLabel(action.label, LIMITS.buttonLabel),
        custom_id: values.get(action) ?? '',
      })),
    }))
  return chunk(actions, LIMITS.selectOptions).map((group) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        // Each menu of a message needs a name of its own: its first choice has one.
        custom_id: `menu:${idOf(group, values)}`,
        placeholder: choose,
        options: group.map((action) => ({
          label: cutLabel(action.label, LIMITS.optionLabel),
          value: values.get(action) ?? '',
        })),
      },
    ],
  }))
}

function idOf([first]: readonly Action[], values: ButtonValues): string {
  return (first === undefined ? null : values.get(first)) ?? ''
}

function styleOf({ look }: Action): ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger {
  if (look === undefined) return ButtonStyle.Secondary
  return look === 'primary' ? ButtonStyle.Primary : ButtonStyle.Danger
}
