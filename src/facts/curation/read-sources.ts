import { fold } from '../../reading/fold-text.ts'
import { detectLanguage } from '../../reading/detect-language.ts'
import type { FactLedger } from '../ledger.ts'
import type { Operation } from '../operation.ts'
import type { Source } from '../source.ts'
import type { CurationDesk } from './curation-desk.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { findFree, toIdentifier } from './new-identifier.ts'
import { readSourceText } from './read-source-text.ts'
import type { WrittenSource } from './read-source-text.ts'

/** A source that a fact will rest on; a new one is not in the store yet. */
export interface ReadSource {
  readonly source: Source
  readonly isNew: boolean
}

const PAGE = 500

/**
 * Reads the sources of a fact: ids or addresses of sources that the store has, or new ones written out, with an empty line between
 * two. Throws a `FieldFault` where one has no title, no publisher or no address that could be one.
 */
export async function readSources(
  written: string | undefined,
  subject: Pick<Operation, 'id'>,
  desk: CurationDesk,
): Promise<readonly ReadSource[]> {
  const read = readWords('source', written, desk.language)
  const known = await listSources(desk.ledger)
  const found: ReadSource[] = []
  for (const part of read.split(/\n\s*\n/).filter((text) => text.trim() !== ''))
    for (const source of await readOne(part.trim(), { subject, known, found }, desk))
      if (!found.some((other) => other.source.id === source.source.id)) found.push(source)
  return found
}

interface Known {
  readonly subject: Pick<Operation, 'id'>
  readonly known: readonly Source[]
  readonly found: readonly ReadSource[]
}

async function readOne(written: string, context: Known, desk: CurationDesk): Promise<readonly ReadSource[]> {
  const ids = written.split(/[\s,;]+/)
  const named = ids.map((id) => findById(id, context))
  if (named.every((source) => source !== null)) return named.map((source) => ({ source, isNew: false }))
  const missing = ids[named.indexOf(null)]
  // "weka-ii.interpol, arab-news": a list of ids, of which one is mistyped.
  const areIds = ids.some((id, at) => id.includes('.') && named[at] !== null)
  if (areIds && missing !== undefined && ids.every((id) => /^[a-z0-9.-]+$/.test(id)))
    throw refuse('source_unknown', missing, desk)
  if (ids.length === 1 && /^[a-z0-9]+(?:[.-][a-z0-9]+)+$/.test(written) && !/\.[a-z]{2,3}$/.test(written))
    throw refuse('source_unknown', written, desk)
  const publishers = new Set(context.known.map(({ publisher }) => fold(publisher)))
  const text = readSourceText(written, (words) => publishers.has(fold(words)), desk)
  const same = findSame(text, context.known)
  if (same !== null) return [{ source: same, isNew: false }]
  return [{ source: await makeSource(text, context, desk), isNew: true }]
}

/** By its id, or by the id that its operation's pack gives it ("interpol"). */
function findById(id: string, { subject, known }: Known): Source | null {
  return known.find((source) => source.id === id || source.id === `${subject.id}.${id}`) ?? null
}

/** The same page, or the same title of the same publisher. */
function findSame({ url, title, publisher }: WrittenSource, known: readonly Source[]): Source | null {
  return (
    known.find((source) =>
      url !== null
        ? source.url !== null && toPage(source.url) === toPage(url)
        : title !== null &&
          publisher !== null &&
          fold(source.title) === fold(title) &&
          fold(source.publisher) === fold(publisher),
    ) ?? null
  )
}

/** An address without what does not change the page: the scheme, "www.", a slash at its end, a fragment. */
function toPage(url: string): string {
  return url
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
}

async function makeSource(text: WrittenSource, { subject, known, found }: Known, desk: CurationDesk): Promise<Source> {
  const { title, url, author, published } = text
  if (title === null) throw refuse('source_title', text.written, desk)
  const publisher = text.publisher ?? publisherOf(url, known)
  if (publisher === null) throw refuse('source_publisher', text.written, desk)
  const taken = new Set(found.map(({ source }) => source.id))
  const name = toIdentifier(publisher) || 'source'
  const id = await findFree(
    `${subject.id}.${name}`,
    async (candidate) => taken.has(candidate) || (await desk.ledger.current('source', candidate)) !== null,
  )
  return { id, publisher, title, url, author, published, language: detectLanguage(title), type: 'news' }
}

/** Who published other pages of the same site, else the site itself. */
function publisherOf(url: string | null, known: readonly Source[]): string | null {
  if (url === null) return null
  const site = siteOf(url)
  return known.find((source) => source.url !== null && siteOf(source.url) === site)?.publisher ?? site
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

function refuse(code: 'source_title' | 'source_publisher' | 'source_unknown', written: string, desk: CurationDesk) {
  return new FieldFault({ language: desk.language, field: 'source', code, values: { read: quote(written) } })
}

async function listSources(ledger: FactLedger): Promise<readonly Source[]> {
  const sources: Source[] = []
  let after: string | undefined
  for (;;) {
    const page = await ledger.list('source', { limit: PAGE, ...(after === undefined ? {} : { after }) })
    sources.push(...page.map(({ record }) => record))
    after = page.at(-1)?.id
    if (after === undefined || page.length < PAGE) return sources
  }
}
