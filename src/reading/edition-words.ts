import { joinNumberWords, joinWordSets } from './languages.ts'
import type { Token } from './tokenize.ts'

const ORDINALS = joinNumberWords('ordinals')
const CARDINALS = joinNumberWords('cardinals')
const ORDINAL_ENDINGS = joinWordSets('ordinalEndings')
/** Up to 39: an "l" is a French article. */
const ROMAN = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

export const EDITION_NOUNS = joinWordSets('editionNouns')

/** Words that say which edition, and how many tokens they are. */
export interface EditionWords {
  readonly value: number
  readonly length: number
  readonly form: 'roman' | 'digits' | 'cardinal' | 'ordinal' | 'year'
}

/** The value of a Roman numeral up to 39, or null. Expects lower case. */
export function readRoman(word: string): number | null {
  if (!ROMAN.test(word)) return null
  let value = 0
  for (let index = 0; index < word.length; index++) {
    const here = ROMAN_VALUES[word[index] ?? ''] ?? 0
    value += here < (ROMAN_VALUES[word[index + 1] ?? ''] ?? 0) ? -here : here
  }
  return value
}

/** The edition or year that begins at a token, or null. */
export function readEditionWords(tokens: readonly Token[], at: number): EditionWords | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.isNumber) {
    if (/^(?:19|20|21)\d\d$/.test(token.text)) return { value: Number(token.text), length: 1, form: 'year' }
    if (!/^0?[1-9]\d?$/.test(token.text)) return null
    const next = tokens[at + 1]
    const isOrdinal = next !== undefined && next.gap === 'none' && ORDINAL_ENDINGS.has(next.text)
    if (next !== undefined && next.gap === 'none' && !isOrdinal) return null
    return { value: Number(token.text), length: isOrdinal ? 2 : 1, form: isOrdinal ? 'ordinal' : 'digits' }
  }
  const ordinal = ORDINALS.get(token.text)
  if (ordinal !== undefined) return { value: ordinal, length: 1, form: 'ordinal' }
  const cardinal = CARDINALS.get(token.text)
  if (cardinal !== undefined) return { value: cardinal, length: 1, form: 'cardinal' }
  const roman = readRoman(token.text)
  return roman === null ? null : { value: roman, length: 1, form: 'roman' }
}
