import { plain } from './inline.ts'
import type { Block, Inline } from './reply.ts'

/** A reply in plain words, for a file and for what reads no markup. Addresses stand behind their words. */
export function toPlainWords(blocks: readonly Block[]): string {
  const write = (part: Inline) => ('url' in part ? `${part.text} <${part.url}>` : part.text)
  return blocks
    .map((block) => wordsOf(block).map(write).join(''))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The content of a block as one run, its items on lines of their own. */
export function wordsOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'heading':
      return [plain(block.text)]
    case 'paragraph':
    case 'quote':
    case 'note':
      return block.content
    case 'list':
      return block.items.flatMap((item, index) => [plain(index === 0 ? '- ' : '\n- '), ...item])
    case 'fields':
      return block.fields.flatMap(({ label, content }, index) => [
        plain(`${index === 0 ? '' : '\n'}${label}: `),
        ...content,
      ])
    case 'table':
      return [plain([block.columns, ...block.rows].map((row) => row.join('  ')).join('\n'))]
    case 'actions':
    case 'divider':
    case 'file':
      return []
    default:
      return block satisfies never
  }
}
