import type { CurationDesk } from './curation-desk.ts'
import { FieldFault, quote } from './field-fault.ts'
import { findDates, readDate } from './read-date.ts'

/** One source as it was written: still words. */
export interface WrittenSource {
  readonly written: string
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: string | null
}

/** Tells a publisher's name from a title. */
export type IsPublisher = (words: string) => boolean

const KEYS: Readonly<Record<string, 'title' | 'publisher' | 'author'>> = {
  title: 'title',
  titre: 'title',
  título: 'title',
  العنوان: 'title',
  publisher: 'publisher',
  éditeur: 'publisher',
  editor: 'publisher',
  الناشر: 'publisher',
  author: 'author',
  auteur: 'author',
  autor: 'author',
  الكاتب: 'author',
}
const ADDRESS = /(?:\bhttps?:\/\/|\bwww\.)\S+/i
/** What was meant for an address and is none: "htp:/…", "https//…". */
const ALMOST_ADDRESS = /^(?:h?t{1,3}ps?\b\S*|\S+:\/\S*)$/i
/** A title of fewer words than this beside a longer one is taken for the publisher. */
const PUBLISHER_WORDS = 4

/**
 * Reads a source from its lines, or from one line with commas or semicolons: the address and the date are told by their form; of the
 * rest, the publisher is the part that is known as one, else the shorter one, and the title what is left.
 */
export function readSourceText(written: string, isPublisher: IsPublisher, desk: CurationDesk): WrittenSource {
  const address = ADDRESS.exec(written)?.[0].replace(/[.,;،؛)\]»”"]+$/, '') ?? null
  const rest = address === null ? written : written.replace(address, '\n')
  const parts = splitParts(rest, written.trim().includes('\n'))
  const named: Partial<Record<'title' | 'publisher' | 'author', string>> = {}
  const plain: string[] = []
  let published: string | null = null
  for (const part of parts) {
    const [, key = '', value = ''] = /^(\p{L}+)\s*:\s*(\S[\s\S]*)$/u.exec(part) ?? []
    const field = KEYS[key.toLowerCase()]
    if (field !== undefined) named[field] = value
    else if (findDates(part, desk).length > 0) {
      if (published !== null) throw refuse('source_several', part, desk)
      published = readDate(part, desk, 'source')
    } else plain.push(part)
  }
  const second = plain.find((part) => ADDRESS.test(part))
  if (second !== undefined) throw refuse('source_several', second, desk)
  const wrong = plain.find((part) => ALMOST_ADDRESS.test(part))
  if (address === null && wrong !== undefined) throw refuse('source_address', wrong, desk)
  const url = address === null ? null : readUrl(address, desk)
  const told = tellApart(plain, url, isPublisher)
  return {
    written,
    title: named.title ?? (named.publisher === undefined ? told.title : joinParts(plain)),
    publisher: named.publisher ?? (named.title === undefined ? told.publisher : joinParts(plain)),
    author: named.author ?? null,
    url,
    published,
  }
}

/** Lines are parts; a single line is cut at semicolons and bars, else at commas, which a date may hold ("Nov. 6, 2024"). */
function splitParts(text: string, hasLines: boolean): readonly string[] {
  const lines = text.split('\n').flatMap((line) => {
    if (hasLines) return [line]
    const parts = line.split(/\s*[;؛|]\s*/)
    return parts.length > 1 ? parts : line.split(/[,،]\s+(?!(?:19|20)\d\d\b)/)
  })
  return lines.map((part) => part.replaceAll(/^[\s,;:.–—-]+|[\s,;:–—-]+$/g, '')).filter((part) => part !== '')
}

function tellApart(
  parts: readonly string[],
  url: string | null,
  isPublisher: IsPublisher,
): { readonly title: string | null; readonly publisher: string | null } {
  const isOne = (part: string) => isPublisher(part) || isHost(part, url)
  const known = parts.findIndex(isOne)
  if (parts.length === 0) return { title: null, publisher: null }
  if (known !== -1) return { title: joinParts(parts.toSpliced(known, 1)), publisher: parts[known] ?? null }
  if (parts.length === 1) return { title: parts[0] ?? null, publisher: null }
  // What stands at either end may be the publisher; the shorter of the two is, where it is short.
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const isFirst = countWords(first) <= countWords(last) && countWords(first) <= PUBLISHER_WORDS
  const at = isFirst ? 0 : parts.length - 1
  return { title: joinParts(parts.toSpliced(at, 1)), publisher: parts[at] ?? null }
}

function joinParts(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(', ')
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

/** "Arab News" of https://www.arabnews.com. */
function isHost(part: string, url: string | null): boolean {
  if (url === null) return false
  const name = part.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return name.length > 2 && new URL(url).hostname.replaceAll(/[^a-z0-9]/g, '').includes(name)
}

function readUrl(address: string, desk: CurationDesk): string {
  const whole = /^www\./i.test(address) ? `https://${address}` : address
  if (!URL.canParse(whole)) throw refuse('source_address', address, desk)
  const url = new URL(whole)
  // Nobody's password is stored.
  const isPublic = /^[^.]+(?:\.[^.]+)+$/.test(url.hostname) && url.username === '' && url.password === ''
  if (!isPublic) throw refuse('source_address', address, desk)
  return url.href
}

function refuse(code: 'source_address' | 'source_several', read: string, { language }: CurationDesk): FieldFault {
  return new FieldFault({ language, field: 'source', code, values: { read: quote(read) } })
}
