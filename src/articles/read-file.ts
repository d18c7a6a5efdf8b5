import { articleFault } from './article-faults.ts'
import { decodeText } from './decode-text.ts'

/** Larger files are refused. 10 MiB is what Discord lets people attach. */
export const LARGEST_FILE = 10 * 1024 * 1024

const KINDS = ['txt', 'md', 'html', 'docx', 'pdf'] as const
type Kind = (typeof KINDS)[number]

const KIND_BY_EXTENSION: Readonly<Record<string, Kind>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/**
 * The text of a file: .txt, .md, .html, .docx or .pdf, by its name and checked against its content. The libraries for the last
 * three are loaded only when one comes. Throws a `UserError` for other kinds, for what is not text, for what is too large or damaged.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<string> {
  const kind = readKind(name)
  if (bytes.byteLength > LARGEST_FILE) {
    throw articleFault('too_large', {
      name,
      size: bytes.byteLength.toLocaleString('en'),
      limit: LARGEST_FILE.toLocaleString('en'),
    })
  }
  if (bytes.byteLength === 0) throw articleFault('empty', { name })
  const text = await readAs(kind, name, bytes)
  if (text.trim() !== '') return text
  throw articleFault(kind === 'pdf' ? 'scan' : 'no_text', { name })
}

async function readAs(kind: Kind, name: string, bytes: Uint8Array): Promise<string> {
  switch (kind) {
    case 'txt':
    case 'md':
      return decode(name, bytes)
    case 'html':
      return (await import('./read-html.ts')).readHtml(decode(name, bytes)).text
    case 'docx':
      if (!startsWith(bytes, 'PK')) throw articleFault('not_word', { name })
      return await (await import('./read-docx.ts')).readDocx(name, bytes)
    case 'pdf':
      if (!startsWith(bytes, '%PDF')) throw articleFault('not_pdf', { name })
      return await (await import('./read-pdf.ts')).readPdf(name, bytes)
    default:
      return kind satisfies never
  }
}

function readKind(name: string): Kind {
  const extension = /\.([a-z0-9]+)$/iu.exec(name.trim())?.[1]?.toLowerCase()
  // A name without an extension is read as text; `decodeText` refuses it if it is none.
  if (extension === undefined) return 'txt'
  const kind = KIND_BY_EXTENSION[extension]
  if (kind !== undefined) return kind
  throw articleFault('unknown_kind', { name, extension, kinds: KINDS.map((each) => `.${each}`).join(', ') })
}

function decode(name: string, bytes: Uint8Array): string {
  const text = decodeText(bytes)
  if (text === null) throw articleFault('not_text', { name })
  return text
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().startsWith(mark)
}
