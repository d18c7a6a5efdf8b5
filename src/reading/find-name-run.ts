import { readEditionWords } from './edition-words.ts'
import { joinWordSets } from './languages.ts'
import { isFunctionWord, isPlainWord } from './plain-word.ts'
import { isArabicWord } from './strip-particles.ts'
import type { Token } from './tokenize.ts'

/** What telling an unknown name depends on besides its letters. */
export interface RunContext {
  readonly text: string
  readonly isShort: boolean
  isKnown(word: string): boolean
}

/** Joins the words of a name: "Dawn of Hope", "Luz del Sur". */
const INNER = new Set([...joinWordSets('articles'), ...joinWordSets('ofWords')])
const LONGEST = 5
const NAMING = joinWordSets('namingWords')
const CLOSING = /["”»›]/
/** Letters and endings that the words of Arabic sentences have and transliterated names hardly do. */
const LOOKS_NATIVE = /[عحصضظذ]|^ال|ه$|^ت.{2,}ي.$/u

function isConnected(token: Token): boolean {
  return token.gap === 'space' || token.gap === 'hyphen' || token.gap === 'apostrophe' || token.gap === 'none'
}

/** Whether the other longer words of the sentence begin with capitals too: in a headline a capital tells nothing. */
export function isTitleCase(tokens: readonly Token[], from: number, to: number): boolean {
  const cue = tokens[from - 1]
  if (cue?.upper === true && cue.text.length > 2 && tokens[from]?.upper === true) return true
  let start = from
  while (start > 0 && tokens[start]?.gap !== 'stop') start--
  let end = to
  while (end < tokens.length && tokens[end]?.gap !== 'stop') end++
  const others = [...tokens.slice(start, Math.max(start, from - 1)), ...tokens.slice(to, end)]
  const words = others.filter((token) => token.text.length >= 4 && !token.isNumber)
  return words.length >= 2 && words.filter((token) => token.capital).length > words.length * 0.7
}

function isNameWord(token: Token, context: RunContext): boolean {
  if (token.isNumber || isFunctionWord(token.text) || NAMING.has(token.text)) return false
  if (token.capital) return true
  if (isPlainWord(token.text) || !context.isShort || context.isKnown(token.text)) return false
  if (isArabicWord(token.text)) return token.text.length >= 4 && !LOOKS_NATIVE.test(token.text)
  return token.text.length >= 3
}

function findQuoteEnd(tokens: readonly Token[], at: number, text: string): number | null {
  for (let end = at + 1; end <= Math.min(tokens.length, at + LONGEST); end++) {
    const after = text.slice(tokens[end - 1]?.end, tokens[end]?.start ?? text.length)
    if (CLOSING.test(after)) return end
    if (tokens[end]?.gap === 'stop') return null
  }
  return null
}

/**
 * Where the name that begins at a token ends (token index, exclusive), or `at` if none does: the quoted words, or words with capitals; in a
 * question written small, words that the language and the store do not know.
 */
export function findRunEnd(tokens: readonly Token[], at: number, context: RunContext): number {
  const first = tokens[at]
  if (first === undefined || first.gap === 'stop') return at
  const quoteEnd = first.quoted ? findQuoteEnd(tokens, at, context.text) : null
  if (quoteEnd !== null) return quoteEnd
  let end = at
  while (end < tokens.length && end < at + LONGEST) {
    const token = tokens[end]
    if (token === undefined || (end > at && !isConnected(token))) break
    const next = tokens[end + 1]
    const isInner =
      end > at &&
      INNER.has(token.text) &&
      next !== undefined &&
      isConnected(next) &&
      next.capital &&
      !isFunctionWord(next.text)
    if (!isInner && (!isNameWord(token, context) || token.capital !== first.capital)) break
    if (end > at && context.isKnown(token.text)) break
    end++
  }
  // A headline's capitals end the name where its words are ordinary ones.
  if (first.capital && isTitleCase(tokens, at, end)) {
    const plain = tokens.slice(at, end).findIndex((token) => isPlainWord(token.text) || context.isKnown(token.text))
    if (plain >= 0) end = at + plain
  }
  if (end === at) return at
  const edition = readEditionWords(tokens, end)
  const follows = tokens[end]
  const isEdition =
    edition !== null &&
    (edition.form === 'roman' || edition.form === 'year') &&
    follows !== undefined &&
    isConnected(follows)
  return isEdition && (follows.upper || edition.form === 'year' || follows.text.length > 1) ? end + edition.length : end
}
