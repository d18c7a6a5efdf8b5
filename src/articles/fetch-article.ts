import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { UserError } from '../errors.ts'
import { articleFault } from './article-faults.ts'
import { isPublicAddress } from './check-address.ts'
import { decodeText } from './decode-text.ts'
import { fetchPage } from './fetch-page.ts'
import type { FetchPage, PageResponse } from './fetch-page.ts'
import type { PageText } from './read-html.ts'

export interface FetchOptions {
  readonly fetch?: FetchPage
  /** The addresses of a name. */
  readonly resolve?: (name: string) => Promise<readonly string[]>
  /** Which addresses may be asked; those of the public internet if absent. */
  readonly isAllowed?: (address: string) => boolean
  /** Also pages without a certificate. */
  readonly allowHttp?: boolean
  /** Bytes of the page. */
  readonly largest?: number
  /** For the whole of it, redirects included. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

const LARGEST_PAGE = 5 * 1024 * 1024
const DEFAULT_TIMEOUT_MS = 10_000
const MOST_REDIRECTS = 5
const TEXT_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])

/** The page of an article, and the address that it was read from in the end. */
export interface FetchedArticle extends PageText {
  readonly url: string
}

/**
 * Fetches a page and reads its article. Every address on the way, redirects included, is looked up, checked, and then connected to as
 * it was checked. Throws a `UserError` that says what was wrong with the address or the page; never shows what a refused one answered.
 */
export async function fetchArticle(url: string, options: FetchOptions = {}): Promise<FetchedArticle> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  const signal = options.signal === undefined ? deadline : AbortSignal.any([options.signal, deadline])
  try {
    const { page, response } = await followRedirects(url, options, signal)
    const bytes = await readBody(response, page, options.largest ?? LARGEST_PAGE)
    return { ...(await readPage(bytes, response, page)), url: page.href }
  } catch (error) {
    if (error instanceof UserError) throw error
    if (deadline.aborted)
      throw articleFault('page_late', { seconds: String((options.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000) }, error)
    throw articleFault('page_unreachable', {}, error)
  }
}

async function followRedirects(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ page: URL; response: PageResponse }> {
  let page = readAddress(url, options)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const address = await chooseAddress(page, options, signal)
    const response = await (options.fetch ?? fetchPage)(page, address, signal)
    const next = response.headers.location
    if (response.status < 300 || response.status >= 400 || next === undefined) return { page, response }
    response.close()
    page = readAddress(resolveAddress(next, page), options)
  }
  throw refused(`The page leads on more than ${MOST_REDIRECTS} times.`, 'Use the address that it ends at.')
}

function resolveAddress(next: string, page: URL): string {
  return URL.canParse(next, page) ? new URL(next, page).href : next
}

function readAddress(url: string, options: FetchOptions): URL {
  if (!URL.canParse(url.trim())) throw refused('This is no web address.', 'It starts with https://.')
  const page = new URL(url.trim())
  if (page.protocol !== 'https:' && !(page.protocol === 'http:' && options.allowHttp === true)) {
    throw refused('Only addresses that start with https:// are fetched.', 'Paste the text of the article instead.')
  }
  if (page.username !== '' || page.password !== '')
    throw refused('An address with a user name in it is not fetched.', 'Leave it out.')
  return page
}

/** All addresses of a name have to be allowed: with one that is not, the name is up to something. */
async function chooseAddress(page: URL, options: FetchOptions, signal: AbortSignal): Promise<string> {
  const name = page.hostname.replace(/^\[|\]$/gu, '')
  const addresses = isIP(name) === 0 ? await raceAbort((options.resolve ?? resolveName)(name), signal) : [name]
  const isAllowed = options.isAllowed ?? isPublicAddress
  const [address] = addresses
  if (address === undefined || !addresses.every(isAllowed)) {
    throw refused(
      'This address is not on the public internet, and is not fetched.',
      'Paste the text of the article instead.',
    )
  }
  return address
}

async function resolveName(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address)
}

/** A look-up cannot be stopped, only left behind. */
function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

async function readBody(response: PageResponse, page: URL, largest: number): Promise<Uint8Array> {
  const type = mediaTypeOf(response)
  try {
    if (response.status !== 200)
      throw articleFault('page_refused', { host: page.hostname, status: String(response.status) })
    if (!TEXT_TYPES.has(type))
      throw refused(
        `The address leads to ${type === '' ? 'something of no stated kind' : `a file of kind ${type}`}, not to a page.`,
        'Send a file as an attachment.',
      )
    const declared = Number(response.headers['content-length'] ?? 0)
    if (declared > largest) throw tooLarge(declared, largest)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body) {
      size += chunk.byteLength
      if (size > largest) throw tooLarge(size, largest)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } finally {
    response.close()
  }
}

async function readPage(bytes: Uint8Array, response: PageResponse, page: URL): Promise<PageText> {
  const text = decodeText(bytes, readCharset(bytes, response))
  if (text === null) throw refused(`What ${page.hostname} sent is not text.`, 'Paste the text of the article instead.')
  if (mediaTypeOf(response) === 'text/plain') return { title: null, text }
  const { readHtml } = await import('./read-html.ts')
  const read = readHtml(text)
  if (read.text.trim() === '') throw articleFault('page_without_text')
  return read
}

/** What the page says of its own encoding, in its header or its head. */
function readCharset(bytes: Uint8Array, response: PageResponse): string | null {
  const head = `${response.headers['content-type'] ?? ''} ${Buffer.from(bytes.subarray(0, 1024)).toString('latin1')}`
  return /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? null
}

function mediaTypeOf(response: PageResponse): string {
  return (response.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
}

function refused(message: string, hint: string): UserError {
  return new UserError('bad_input', message, { hint })
}

function tooLarge(size: number, largest: number): UserError {
  return articleFault('page_too_large', { size: size.toLocaleString('en'), limit: largest.toLocaleString('en') })
}
