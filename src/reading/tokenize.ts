import { foldText } from './fold-text.ts'

/**
 * What stands before a token, the strongest of it: nothing ("2" in "weka2"), a hyphen, an apostrophe, space (and quotation marks),
 * a comma or bracket, or the end of a sentence or line.
 */
export type Gap = 'none' | 'hyphen' | 'apostrophe' | 'space' | 'comma' | 'stop'

/** A word or number of a text. Offsets are the original's. */
export interface Token {
  /** Folded; an acronym's points are left out ("us" for "U.S."). */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
  /** A quotation mark stands directly before it. */
  readonly quoted: boolean
  readonly isNumber: boolean
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** Consists of capital letters. */
  readonly upper: boolean
}

/** Acronyms ("U.S.", "EE.UU."), numbers, words. */
const TOKEN = /(?:\p{L}\.){2,}|(\p{L})\1\. ?(\p{L})\2(?!\p{L})\.?|[0-9]+(?:[.,'][0-9]+)*|\p{L}+/gu
const STOP = /[.!?؟;؛:\n\r\t|•▪●·…/]/u
const COMMA = /[,،()[\]{}–]| - /u
const QUOTED = /["“”„«»‹›][\s]*$/u

function readGap(between: string): Gap {
  if (between === '') return 'none'
  if (between === ' ') return 'space'
  if (between === '-') return 'hyphen'
  if (between === "'") return 'apostrophe'
  if (STOP.test(between)) return 'stop'
  if (COMMA.test(between)) return 'comma'
  return 'space'
}

const DIGIT = /^[0-9]/
/** "2.ª edición". */
const ORDINAL_SIGNS = new Set(['ª', 'º'])
const GLUED_NUMERAL = /\p{Ll}([IVX]{1,4})$/u

/** Where the numeral of "LiberterraII" begins, or null. */
function findGluedNumeral(written: string): number | null {
  const last = written.at(-1)
  if (last !== 'I' && last !== 'V' && last !== 'X') return null
  const numeral = GLUED_NUMERAL.exec(written)?.[1]
  return numeral === undefined ? null : written.length - numeral.length
}

function readCase(written: string, isNumber = false): Pick<Token, 'isNumber' | 'capital' | 'upper'> {
  const lower = isNumber ? written : written.toLowerCase()
  return {
    isNumber,
    capital: written[0] !== lower[0],
    upper: lower !== written && written === written.toUpperCase(),
  }
}

/** A question is taken apart by each of its readers, one after the other; a long text is not kept in memory for that. */
const MOST_RECENT = 16
const LONGEST_RECENT = 2_000
const recent = new Map<string, readonly Token[]>()

/** The words and numbers of a text in order. Letters and digits are kept apart ("liberterra2" is two tokens). */
export function tokenize(text: string): readonly Token[] {
  if (text.length > LONGEST_RECENT) return readTokens(text)
  const known = recent.get(text)
  if (known !== undefined) return known
  const tokens = readTokens(text)
  const oldest = recent.size < MOST_RECENT ? undefined : recent.keys().next().value
  if (oldest !== undefined) recent.delete(oldest)
  recent.set(text, tokens)
  return tokens
}

function readTokens(text: string): readonly Token[] {
  const folded = foldText(text)
  const tokens: Token[] = []
  let previous = 0
  for (const match of folded.text.matchAll(TOKEN)) {
    const [word] = match
    const between = folded.text.slice(previous, match.index)
    const { start, end } = folded.toOriginal(match.index, match.index + word.length)
    previous = match.index + word.length
    // One character may fold to two words ("℅", "½"): the first stands for it.
    if (start < (tokens.at(-1)?.end ?? 0)) continue
    const isOrdinal = between === '.' && ORDINAL_SIGNS.has(text[start] ?? '')
    const gap = tokens.length === 0 ? 'stop' : isOrdinal ? 'none' : readGap(between)
    const quoted = between.length > 0 && QUOTED.test(between)
    const written = text.slice(start, end)
    const cut = findGluedNumeral(written)
    if (cut === null || word.length !== written.length) {
      const plain = word.includes('.') && !DIGIT.test(word) ? word.replaceAll(/[. ]/g, '') : word
      tokens.push({ text: plain, start, end, gap, quoted, ...readCase(written, DIGIT.test(word)) })
    } else {
      const [name, numeral] = [written.slice(0, cut), written.slice(cut)]
      tokens.push({ text: word.slice(0, cut), start, end: start + cut, gap, quoted, ...readCase(name) })
      tokens.push({ text: word.slice(cut), start: start + cut, end, gap: 'none', quoted: false, ...readCase(numeral) })
    }
  }
  return tokens
}
