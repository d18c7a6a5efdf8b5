/** Control characters that no text holds. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}/gu

/**
 * Bytes as text: as `encoding` says if it is one that is known, else UTF-8, UTF-16 by its mark, or the old Windows code page of Latin
 * or Arabic script. Null if they are no text.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): string | null {
  if (encoding !== null) {
    const text = decodeAs(bytes, encoding)
    if (text !== null) return text
  }
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be')
  if (bytes.includes(0)) return null
  return decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, isMostlyHigh(bytes) ? 'windows-1256' : 'windows-1252')
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const controls = text.match(BINARY)?.length ?? 0
    return controls > 4 + text.length / 200 ? null : text
  } catch {
    // Not in this encoding.
    return null
  }
}

/** Latin script has a few letters beyond ASCII; Arabic in a code page of one byte has hardly any within. */
function isMostlyHigh(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) if (byte >= 0x80) high += 1
  return high > bytes.length * 0.4
}
