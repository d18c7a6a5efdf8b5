import { cutInline } from './cut-inline.ts'
import { plain } from './inline.ts'

/** The first words of a label that fit: what it does in full stands in the reply. */
export function cutLabel(label: string, limit: number): string {
  const [first = []] = cutInline([plain(label.trim() || '…')], limit, (content) =>
    content.reduce((sum, part) => sum + part.text.length, 0),
  )
  return first.map((part) => part.text).join('')
}
