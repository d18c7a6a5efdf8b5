import type { Span } from '../figures/figure.ts'

/** A text without case, diacritics and spelling variants, which still knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string
  /** The stretch of the original that a stretch of the folded text came from, its combining marks included. */
  toOriginal(start: number, end: number): Span
}

/** Letters that Unicode does not take apart, and Arabic spellings that writers use for one another. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ئ: 'ي',
    ؤ: 'و',
    ة: 'ه',
    ک: 'ك',
    ٱ: 'ا',
    ڤ: 'ف',
    پ: 'ب',
    چ: 'ج',
    گ: 'ج',
    ـ: '',
    '’': "'",
    '‘': "'",
    ʼ: "'",
    '`': "'",
    '´': "'",
    '٬': ',',
    '٫': '.',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '−': '-',
    '\u00ad': '',
    '\u00a0': ' ',
  }),
)

const MARK = /\p{M}/u
const MARKS = /\p{M}+/gu
/** Direction marks, joiners and other characters that show nothing. */
const INVISIBLE = /^[\p{Cf}\p{Cc}]$/u

const cache = new Map<number, string>()

function foldDigit(code: number): string | null {
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return null
}

function foldCharacter(code: number): string {
  const known = cache.get(code)
  if (known !== undefined) return known
  const folded = computeFold(code)
  // The cache is bounded by what texts contain; 20,000 characters is more than any newsroom writes in.
  if (cache.size < 20_000) cache.set(code, folded)
  return folded
}

function computeFold(code: number): string {
  const character = String.fromCodePoint(code)
  const variant = VARIANTS.get(character)
  if (variant !== undefined) return variant
  if (character === '\n' || character === '\t' || character === '\r') return character
  if (INVISIBLE.test(character)) return ''
  const digit = foldDigit(code)
  if (digit !== null) return digit
  const plain = character.toLowerCase().normalize('NFKD').replaceAll(MARKS, '').toLowerCase()
  return Array.from(plain, (part) => VARIANTS.get(part) ?? part).join('')
}

/** Folds case, diacritics, Arabic letter forms, digits and typographic punctuation. Linear in the length of the text. */
export function foldText(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let index = 0
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0
    const next = index + (code > 0xffff ? 2 : 1)
    if (code >= 0x20 && code < 0x7f && code !== 0x60) {
      folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[index]
      starts.push(index)
      ends.push(next)
    } else {
      const part = foldCharacter(code)
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(index)
        ends.push(next)
      }
      folded += part
      if (part === '' && ends.length > 0 && ends.at(-1) === index && MARK.test(String.fromCodePoint(code))) {
        ends[ends.length - 1] = next
      }
    }
    index = next
  }
  return {
    text: folded,
    toOriginal(start, end) {
      const from = starts[start] ?? text.length
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from }
    },
  }
}

const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/

/** The folded form of a word or name, where its place in a text does not matter. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  let folded = ''
  for (const character of text) folded += foldCharacter(character.codePointAt(0) ?? 0)
  return folded
}
