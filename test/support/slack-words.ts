type Json = Readonly<Record<string, unknown>>

/** What a person reads of blocks: all runs of text with the addresses of links, in order. */
export function readShown(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value
      .map(readShown)
      .filter((text) => text !== '')
      .join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const { type, text, url, elements, rows } = value as Json
  const inner = typeof text === 'string' ? readable(String(type), text) : readShown(text)
  return [inner, typeof url === 'string' ? url : '', readShown(elements), readShown(rows)]
    .filter((part) => part !== '')
    .join(' ')
}

function readable(type: string, text: string): string {
  if (type !== 'mrkdwn') return text
  return text
    .replaceAll(/<([^|>]+)\|([^>]*)>/g, '$2 $1')
    .replaceAll('\u200B', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
