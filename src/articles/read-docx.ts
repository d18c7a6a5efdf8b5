import mammoth from 'mammoth'
import { articleFault } from './article-faults.ts'
import { readHtml } from './read-html.ts'

/** A document that unpacks to more than this is no article: it would only fill the memory. */
const LARGEST_UNPACKED = 100 * 1024 * 1024

/** The text of a Word document. Its pictures and comments are left out. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<string> {
  const unpacked = sumUnpacked(bytes)
  if (unpacked > LARGEST_UNPACKED) {
    throw articleFault('unpacks_too_large', {
      name,
      size: unpacked.toLocaleString('en'),
      limit: LARGEST_UNPACKED.toLocaleString('en'),
    })
  }
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false },
    )
    return readHtml(`<html><body>${value}</body></html>`, { whole: true }).text
  } catch (cause) {
    throw articleFault('damaged_word', { name }, cause)
  }
}

/** What the archive's own directory says its entries unpack to: the sum of the field at 24 of each entry (PKWARE APPNOTE 4.3.12). */
function sumUnpacked(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + 46 <= bytes.byteLength; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue
    sum += view.getUint32(at + 24, true)
    at += 45
  }
  return sum
}
