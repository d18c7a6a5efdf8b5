import { foldWord } from './fold-word.ts'
import type { Gap, Token } from './token.ts'

const LETTER = /\p{L}|\p{M}/u
const APOSTROPHES = new Set(["'", '’'])
/** French words that lose their vowel before another word: l'homme, qu'une. Data of spelling, the same in every lexicon. */
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'c', 'n', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu'])

const OTHER = 0
const SPACE = 1
const LINE = 2
const DIGIT = 3
const WORD = 4

/** Cuts a text into words, runs of digits and single symbols. Offsets are UTF-16; spaces live in each token's `gap`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let gap: Gap = 'line'
  let i = 0
  while (i < text.length) {
    const shape = shapeOf(text, i)
    if (shape === SPACE || shape === LINE) {
      if (shape === LINE) gap = 'line'
      else if (gap === 'none') gap = 'space'
      i++
      continue
    }
    const start = i
    i = shape === WORD ? endOfWord(text, i) : shape === DIGIT ? endOfDigits(text, i) : endOfSymbol(text, i)
    const slice = text.slice(start, i)
    const kind = shape === WORD ? 'word' : shape === DIGIT ? 'digits' : 'symbol'
    tokens.push({
      kind,
      start,
      end: i,
      text: slice,
      key: kind === 'word' ? foldWord(slice) : slice,
      gap,
      language: 'en',
    })
    gap = 'none'
  }
  return tokens
}

function endOfWord(text: string, start: number): number {
  let i = start
  while (i < text.length) {
    if (shapeOf(text, i) === WORD) {
      i++
      continue
    }
    if (!APOSTROPHES.has(text[i]!) || shapeOf(text, i + 1) !== WORD) break
    i++
    if (i - start <= 7 && ELIDED.has(text.slice(start, i - 1).toLowerCase())) break
  }
  return i
}

function endOfDigits(text: string, start: number): number {
  let i = start + 1
  while (shapeOf(text, i) === DIGIT) i++
  return i
}

function endOfSymbol(text: string, start: number): number {
  const code = text.charCodeAt(start)
  return code >= 0xd800 && code <= 0xdbff && start + 1 < text.length ? start + 2 : start + 1
}

function shapeOf(text: string, i: number): number {
  const code = text.charCodeAt(i)
  if (code < 128) return ASCII_SHAPES[code]!
  if (code >= 0x600 && code <= 0x6ff) return arabicShape(code)
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? OTHER : WORD
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f || code === 0x3000)
    return SPACE
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff) return SPACE
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return LINE
  if (code >= 0x2010 && code <= 0x2bff) return OTHER
  if (Number.isNaN(code) || (code >= 0xd800 && code <= 0xdfff)) return OTHER
  return LETTER.test(text[i]!) ? WORD : OTHER
}

function arabicShape(code: number): number {
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return DIGIT
  if (code >= 0x620 && code <= 0x65f) return WORD
  if ((code >= 0x610 && code <= 0x61a) || (code >= 0x66e && code <= 0x6d3) || (code >= 0x6d5 && code <= 0x6ef))
    return WORD
  return code >= 0x6fa && code <= 0x6ff ? WORD : OTHER
}

const ASCII_SHAPES = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === 10 || code === 13) return LINE
  if (code <= 32) return SPACE
  if (code >= 48 && code <= 57) return DIGIT
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return isLetter ? WORD : OTHER
})
