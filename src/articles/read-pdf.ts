import { extractText, getDocumentProxy } from 'unpdf'
import { UserError } from '../errors.ts'
import { articleFault } from './article-faults.ts'

/** More pages than this are no article. */
const MOST_PAGES = 200

/** The text of a PDF, page by page, without what stands at the head or foot of every page. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<string> {
  const pages = await readPages(name, bytes)
  const furniture = findFurniture(pages)
  return pages
    .map((page) =>
      page
        .split('\n')
        .filter((line) => !furniture.has(toShape(line)))
        .join('\n')
        .trim(),
    )
    .join('\n')
}

async function readPages(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  try {
    // PDF.js keeps the array it is given, and takes no Buffer. Its warnings are for those who make PDFs.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (document.numPages > MOST_PAGES) {
      throw articleFault('too_many_pages', { name, size: String(document.numPages), limit: String(MOST_PAGES) })
    }
    return (await extractText(document, { mergePages: false })).text
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw articleFault('damaged_pdf', { name }, cause)
  }
}

/** Running heads and page numbers: first and last lines that come on most pages, their digits aside. */
function findFurniture(pages: readonly string[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set()
  const counts = new Map<string, number>()
  for (const page of pages) {
    const lines = page.split('\n').filter((line) => line.trim() !== '')
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(toShape))
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([shape]) => shape))
}

function toShape(line: string): string {
  return line.trim().replaceAll(/\d+/gu, '#')
}
