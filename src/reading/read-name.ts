import { joinWordSets } from './languages.ts'
import type { MentionMatch } from './mention.ts'
import type { NameEntry, OperationIndex } from './operation-index.ts'
import { isFunctionWord, isPlainWord } from './plain-word.ts'
import { isArabicWord, stripParticles } from './strip-particles.ts'
import type { Token } from './tokenize.ts'
import { isTransliteration, toSound } from './transliterate.ts'

/** A stored name found in a text: how many tokens it takes, and whether it was spelt right. */
export interface NameReading {
  readonly entry: NameEntry
  readonly start: number
  readonly length: number
  readonly match: MentionMatch
}

/** What a name's reading depends on besides its letters. */
export interface NameContext {
  readonly index: OperationIndex
  /** A question or a line rather than an article: names may be in lower case. */
  readonly isShort: boolean
  /** "Operation" stands by it. */
  isCued(at: number): boolean
  /** A word of the language, of a place or of what is counted: not a slip of a name. */
  isKnown(word: string): boolean
}

const PREPOSITIONS = new Set([...joinWordSets('yearWords'), ...joinWordSets('ofWords')])
const MOST_CORRECTIONS = 3
const SHORTEST_JOINED = 6

/** Whether the tokens from `at` on may belong to one name, as far as punctuation tells. */
function isConnected(token: Token): boolean {
  return token.gap !== 'stop' && token.gap !== 'comma'
}

/** Written in one word, or in more words than the store has it: then only if it is too long to be chance, and no "pain to". */
function isRejoined(tokens: readonly Token[], at: number, length: number, key: string): boolean {
  return (
    key.length >= SHORTEST_JOINED &&
    (length === 1 || !tokens.slice(at, at + length).some(({ text }) => isFunctionWord(text)))
  )
}

function readExact(tokens: readonly Token[], at: number, index: OperationIndex): NameReading | null {
  const first = tokens[at]
  if (first === undefined) return null
  for (const form of stripParticles(first.text)) {
    let key = form
    let best: NameReading | null = null
    for (let length = 1; length <= index.longestFrom(key) + 1; length++) {
      const entry = index.lookUp(key)
      if (entry !== null && (entry.words === length || isRejoined(tokens, at, length, key)))
        best = { entry, start: at, length, match: 'folded' }
      const next = tokens[at + length]
      if (next === undefined || !isConnected(next)) break
      key += next.text
    }
    if (best !== null) return best
  }
  return null
}

/** Whether a word may be a slip of a name: not a short one, and only a longer one where nothing says that a name stands here. */
function mayBeSlip(token: Token, at: number, context: NameContext, isPart: boolean): boolean {
  const { length } = token.text
  if (token.isNumber || length < 4 || isPlainWord(token.text) || context.isKnown(token.text)) return false
  if (context.isCued(at)) return true
  if (length < context.index.leastSlipLength) return false
  if (isArabicWord(token.text) || token.capital) return true
  return context.isShort && (isPart || length > context.index.leastSlipLength)
}

function transliterate(token: Token, at: number, context: NameContext): readonly string[] {
  if (!isArabicWord(token.text) || isPlainWord(token.text)) return []
  for (const form of stripParticles(token.text)) {
    if (isPlainWord(form) || context.isKnown(form)) continue
    const words = context.index
      .wordsSounding(toSound(form).skeleton)
      .filter((word) => isTransliteration(form, word, context.isCued(at)))
    if (words.length > 0) return words
  }
  return []
}

interface WordReading {
  readonly words: readonly string[]
  /** Enough by itself, without another word of the name beside it. */
  readonly isSure: boolean
}

/** The stored words that a token may stand for. In a name of several words each may have a slip; a name of one needs more to be sure. */
function readWord(token: Token, at: number, context: NameContext): WordReading {
  if (context.index.hasWord(token.text)) return { words: [token.text], isSure: true }
  if (mayBeSlip(token, at, context, true)) {
    const words = context.index.speller.correct(token.text)
    if (words.length > 0)
      return { words: words.slice(0, MOST_CORRECTIONS), isSure: mayBeSlip(token, at, context, false) }
  }
  return { words: transliterate(token, at, context).slice(0, MOST_CORRECTIONS), isSure: true }
}

function readCorrected(tokens: readonly Token[], at: number, context: NameContext): NameReading | null {
  let best: NameReading | null = null
  let keys: readonly string[] = ['']
  for (let length = 1; length <= context.index.longest; length++) {
    const token = tokens[at + length - 1]
    if (token === undefined || (length > 1 && !isConnected(token))) break
    const { words, isSure } = readWord(token, at + length - 1, context)
    if (words.length === 0) break
    keys = keys.flatMap((key) => words.map((word) => key + word)).slice(0, MOST_CORRECTIONS * 2)
    if (length === 1 && !isSure) continue
    const entries = keys.map((key) => context.index.lookUp(key)).filter((entry) => entry !== null)
    const [entry] = entries
    if (entry === undefined) continue
    // Two names are as near as each other: without "Operation" before it, it may well be neither.
    if (entries.length > 1 && !context.isCued(at)) continue
    best = { entry: entries.length === 1 ? entry : mergeEntries(entries), start: at, length, match: 'fuzzy' }
  }
  return best
}

function mergeEntries(entries: readonly NameEntry[]): NameEntry {
  return {
    series: [...new Set(entries.flatMap((entry) => entry.series))],
    operations: [...new Set(entries.flatMap((entry) => entry.operations))],
    words: entries[0]?.words ?? 1,
    written: [],
  }
}

/** The longest stored name that begins at a token: as written, joined or split, or with slips of the pen. */
export function readNameAt(tokens: readonly Token[], at: number, context: NameContext): NameReading | null {
  return readExact(tokens, at, context.index) ?? readCorrected(tokens, at, context)
}

/**
 * Whether words are meant as a name here: ordinary ones ("trigger", "first light"), and any written small in an article, need a cue, a
 * capital, or the edition after them.
 */
export function isMeantAsName(
  tokens: readonly Token[],
  at: number,
  length: number,
  context: NameContext,
  hasEdition: boolean,
): boolean {
  const words = tokens.slice(at, at + length)
  if (hasEdition || context.isCued(at)) return true
  const isSmall = !words.some((word) => word.capital || isArabicWord(word.text))
  if (isSmall && !context.isShort) return false
  if (!words.every((word) => isPlainWord(word.text) || context.isKnown(word.text))) return true
  const capital = words.every((word) => word.capital)
  const [first] = words
  if (capital && (first?.gap !== 'stop' || first.quoted)) return true
  if (length > 1) return context.isShort || capital
  // A single ordinary word is the name only where a question has nothing else in its place: at an end, or after "in".
  if (!context.isShort || words.some((word) => context.isKnown(word.text) || isFunctionWord(word.text))) return false
  const before = tokens[at - 1]
  return before === undefined || tokens[at + 1] === undefined || PREPOSITIONS.has(before.text)
}
