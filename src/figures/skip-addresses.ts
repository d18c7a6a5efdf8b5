const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g

/**
 * Web and mail addresses, whose digits are no figures: gives the end of the address that covers a place in the text, or null.
 * Places must be asked for in ascending order.
 */
export function createAddressSkipper(text: string): (start: number) => number | null {
  if (!/:\/\/|www\.|@/.test(text)) return () => null
  const spans = [...text.matchAll(ADDRESS)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  let next = 0
  return (start) => {
    while (next < spans.length && spans[next]!.end <= start) next++
    const span = spans[next]
    return span !== undefined && span.start <= start ? span.end : null
  }
}
