import { cutInline } from './cut-inline.ts'
import type { Measure } from './cut-inline.ts'
import { plain } from './inline.ts'
import type { Block, Inline } from './reply.ts'

/** What one message of a platform holds. */
export interface MessageLimits {
  /** Longest text of one block, as `measure` counts. */
  readonly text: number
  /** Most blocks in a message. */
  readonly blocks: number
  /** Most text in a message, all blocks together. */
  readonly total: number
  readonly measure: Measure
}

/**
 * Cuts blocks into messages that fit: between blocks, else between items, rows and sentences.
 * Everything is shown somewhere, in order; nothing is shortened.
 */
export function cutReply(blocks: readonly Block[], limits: MessageLimits): readonly (readonly Block[])[] {
  const messages: Block[][] = []
  let current: Block[] = []
  let used = 0
  for (const block of blocks.flatMap((whole) => cutBlock(whole, limits))) {
    const size = sizeOf(block, limits.measure)
    if (current.length > 0 && (current.length >= limits.blocks || used + size > limits.total)) {
      messages.push(current)
      current = []
      used = 0
    }
    current.push(block)
    used += size
  }
  return current.length > 0 ? [...messages, current] : messages
}

/** The text of a block, as the measure counts it. */
function sizeOf(block: Block, measure: Measure): number {
  return textsOf(block).reduce((sum, content) => sum + measure(content) + 1, 0)
}

function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
      return [[plain(block.text)]]
    case 'paragraph':
    case 'quote':
    case 'note':
      return [block.content]
    case 'list':
      return block.items
    case 'fields':
      return block.fields.map((field) => [plain(`${field.label}: `), ...field.content])
    case 'table':
      return [block.columns, ...block.rows].map((row) => [plain(row.join('  '))])
    case 'file':
      return [[plain(block.alt)]]
    case 'actions':
    case 'divider':
      return []
    default:
      return block satisfies never
  }
}

function cutBlock(block: Block, limits: MessageLimits): readonly Block[] {
  const { measure } = limits
  const limit = Math.min(limits.text, limits.total)
  if (sizeOf(block, measure) <= limit) return [block]
  const cut = (content: readonly Inline[]) => cutInline(content, limit - 1, measure)
  switch (block.type) {
    case 'heading':
      return cut([plain(block.text)]).map((content) => ({ type: 'paragraph', content }))
    case 'paragraph':
    case 'quote':
    case 'note':
      return cut(block.content).map((content) => ({ ...block, content }))
    case 'list':
      return groupBySize(block.items.flatMap(cut), measure, limit).map((items) => ({ ...block, items }))
    case 'fields': {
      const fields = block.fields.flatMap(({ label, content }) => {
        const room = Math.max(1, limit - measure([plain(`${label}: `)]) - 1)
        return cutInline(content, room, measure).map((piece) => ({ label, content: piece }))
      })
      return groupBySize(fields, measure, limit, ({ label, content }) => [plain(`${label}: `), ...content]).map(
        (group) => ({ type: 'fields', fields: group }),
      )
    }
    case 'table': {
      const header = measure([plain(block.columns.join('  '))]) + 1
      const groups = groupBySize(block.rows, measure, Math.max(1, limit - header), (row) => [plain(row.join('  '))])
      return groups.map((rows) => ({ ...block, rows }))
    }
    case 'actions':
    case 'divider':
    case 'file':
      return [block]
    default:
      return block satisfies never
  }
}

function groupBySize<T>(
  items: readonly T[],
  measure: Measure,
  limit: number,
  contentOf: (item: T) => readonly Inline[] = (item) => item as readonly Inline[],
): readonly (readonly T[])[] {
  const groups: T[][] = []
  let used = 0
  for (const item of items) {
    const size = measure(contentOf(item)) + 1
    const last = groups.at(-1)
    if (last === undefined || used + size > limit) {
      groups.push([item])
      used = size
    } else {
      last.push(item)
      used += size
    }
  }
  return groups
}
