import type { Inline } from './reply.ts'

/** Plain words as inline content. */
export function plain(text: string): Inline {
  return { text }
}

export function strong(text: string): Inline {
  return { text, style: 'strong' }
}

export function link(text: string, url: string): Inline {
  return { text, url }
}

/** The words alone, without styles and addresses. */
export function toPlainText(content: readonly Inline[]): string {
  return content.map((part) => part.text).join('')
}
