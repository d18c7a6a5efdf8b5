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

/** The words and numbers of a text in order. Letters and digits are kept apart ("liberterra2" is two tokens). */
export function tokenize(text: string): readonly Token[] {
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
    const first = word.charCodeAt(0)
    const isNumber = first >= 0x30 && first <= 0x39
    const written = text.slice(start, end)
    const lower = isNumber ? written : written.toLowerCase()
    tokens.push({
      text: !isNumber && word.includes('.') ? word.replaceAll(/[. ]/g, '') : word,
      start,
      end,
      gap: tokens.length === 0 ? 'stop' : readGap(between),
      quoted: between.length > 0 && QUOTED.test(between),
      isNumber,
      capital: !isNumber && written[0] !== lower[0],
      upper: !isNumber && lower !== written && written === written.toUpperCase(),
    })
  }
  return tokens
}
