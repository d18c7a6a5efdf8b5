import { fillWords } from '../../chat/fill-words.ts'
import { plain, strong } from '../../chat/inline.ts'
import type { Block, Inline } from '../../chat/reply.ts'
import { LIMITS } from './limits.ts'
import { toMarkdown } from './markup.ts'

/** In the place of a file that is too large; `{name}`. */
export interface FitWords {
  readonly fileLost: string
}

// Markers of lists, quotes and small print stand before every line.
const MARKER = 4
/** How long a text is in Discord’s own marks, with those before its lines. */
export function measure(content: readonly Inline[]): number {
  const text = toMarkdown(content)
  return text.length + MARKER * text.split('\n').length
}

/** Tables become lists under their heads: Discord has none, and columns drawn with spaces break on a phone and from right to left. */
export function fitBlock(block: Block, { fileLost }: FitWords): readonly Block[] {
  if (block.type === 'table')
    return [
      { type: 'paragraph', content: [strong(block.columns.join(' · '))] },
      ...groupLines(block.rows.map(toLine)).map((items): Block => ({ type: 'list', items })),
    ]
  if (block.type === 'file' && Buffer.byteLength(block.content) > LIMITS.fileBytes)
    return [{ type: 'note', content: [plain(fillWords(fileLost, { name: block.name }))] }]
  if (block.type !== 'actions') return [block]
  // A message of nothing but menus still holds these.
  return chunk(block.actions, LIMITS.selectOptions * 10).map((actions) => ({ type: 'actions', actions }))
}

/** So long that a message which begins with something else still has room for some. */
const LINES_TOGETHER = 1_000

function groupLines(lines: readonly (readonly Inline[])[]): readonly (readonly (readonly Inline[])[])[] {
  const groups: (readonly Inline[])[][] = []
  let used = LINES_TOGETHER
  for (const line of lines) {
    const size = measure(line)
    if (used + size > LINES_TOGETHER) {
      groups.push([])
      used = 0
    }
    groups.at(-1)?.push(line)
    used += size
  }
  return groups
}

/** A row of a table as one line. */
export function toLine([first = '', ...rest]: readonly string[]): readonly Inline[] {
  return [strong(first), ...rest.map((cell) => plain(` · ${cell}`))]
}

/** In groups of at most so many. */
export function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
