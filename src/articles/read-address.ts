import type { FetchOptions } from './fetch-article.ts'

const ADDRESS = /^<?(https?:\/\/[^\s<>|]+)(?:\|[^<>]*)?>?$/iu

/** The address that a paste is, where it is nothing else: bare, in angle brackets, or as chats mark links up. */
export function findAddress(text: string): string | null {
  return ADDRESS.exec(text.trim())?.[1] ?? null
}

/** The text of a paste: where it is nothing but an address, the article behind it, fetched through the guard; else itself. */
export async function readAddress(text: string, options: Pick<FetchOptions, 'allowHttp' | 'signal'>): Promise<string> {
  const url = findAddress(text)
  if (url === null) return text
  const { fetchArticle } = await import('./fetch-article.ts')
  return (await fetchArticle(url, options)).text
}
