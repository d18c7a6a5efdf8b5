import type { MentionMatch } from './mention.ts'
import { isPlainWord } from './plain-word.ts'
import { type Phrase, type PhraseIndex, toLemmaKey, toStemKey } from './phrase-index.ts'
import type { Token } from './tokenize.ts'

/** A phrase of the vocabulary found in a text. Token indexes, end exclusive. */
export interface PhraseFinding<T> {
  readonly start: number
  readonly end: number
  readonly items: readonly T[]
  readonly match: MentionMatch
}

/** A word of a text as phrases see it. */
interface TextWord {
  /** As a word of a longer phrase and as a phrase of its own; empty for numbers and names. */
  readonly stem: string
  readonly lemma: string
  /** Ignored between the words of a phrase: a function word, or a part of a name, place or date. */
  readonly isSkipped: boolean
  readonly isNumber: boolean
  readonly isFuzzy: boolean
  /** Which sentence, and which part of it between commas and conjunctions. */
  readonly sentence: number
  readonly part: number
}

/** What a phrase's reading depends on besides the words. */
export interface PhraseContext {
  /** A question or a line rather than an article: slips of the pen are read. */
  readonly isShort: boolean
  /** Tokens of an operation's name or a date: no words of a phrase. */
  isName(at: number): boolean
  /** Tokens of a place: they may stand between the words of a phrase, and be its words ("joining Portugal"). */
  isPlace(at: number): boolean
}

interface Candidate<T> {
  readonly phrase: Phrase<T>
  readonly start: number
  readonly end: number
  /** The first token that is this phrase's alone. */
  readonly own: number
  readonly extras: number
  readonly fuzzy: boolean
}

/** The words of a phrase stand at most this far apart, with at most so many other words between them. */
const FARTHEST = 12
const MOST_EXTRAS = 3
/** A number counts a word at most so many words after it. */
const REACH = 4

/** The first reading of a word that the vocabulary has: whole, or without what is written onto its front. */
function chooseKey<T>(word: string, index: PhraseIndex<T>, toKey: typeof toStemKey): string {
  const { language } = index
  const whole = toKey(word, language)
  if (index.hasStem(whole)) return whole
  for (const proclitic of language.proclitics) {
    if (!word.startsWith(proclitic) || word.length - proclitic.length < 2) continue
    const key = toKey(word.slice(proclitic.length), language)
    if (index.hasStem(key)) return key
  }
  return (
    language
      .verbForms(word)
      .map((form) => toKey(form, language))
      .find((key) => index.hasStem(key)) ?? whole
  )
}

function correctWord<T>(word: string, index: PhraseIndex<T>, context: PhraseContext): string | null {
  if (!context.isShort || word.length < 5 || isPlainWord(word)) return null
  return index.speller.correct(word)[0] ?? null
}

type WordKeys = Pick<TextWord, 'stem' | 'lemma' | 'isFuzzy'>

const MOST_REMEMBERED = 5_000
const keysByIndex = new WeakMap<object, Map<string, WordKeys>>()

/** What a word is depends on nothing but the index: most words of a question were in the last one. */
function recallKeys<T>(word: string, index: PhraseIndex<T>, context: PhraseContext): WordKeys {
  const keys = keysByIndex.get(index) ?? new Map<string, WordKeys>()
  keysByIndex.set(index, keys)
  const key = context.isShort ? word : `${word} in a text`
  const known = keys.get(key)
  if (known !== undefined) return known
  if (keys.size >= MOST_REMEMBERED) keys.clear()
  const read = readKeys(word, index, context)
  keys.set(key, read)
  return read
}

function readKeys<T>(word: string, index: PhraseIndex<T>, context: PhraseContext): WordKeys {
  const stem = chooseKey(word, index, toStemKey)
  const lemma = chooseKey(word, index, toLemmaKey)
  if (index.hasStem(stem) || index.hasStem(lemma) || index.language.functionWords.has(word))
    return { stem, lemma, isFuzzy: false }
  const corrected = correctWord(word, index, context)
  if (corrected === null) return { stem, lemma, isFuzzy: false }
  return { stem: toStemKey(corrected, index.language), lemma: toLemmaKey(corrected, index.language), isFuzzy: true }
}

function readWords<T>(tokens: readonly Token[], index: PhraseIndex<T>, context: PhraseContext): readonly TextWord[] {
  const { functionWords, conjunctions } = index.language
  let sentence = 0
  let part = 0
  return tokens.map((token, at) => {
    const isConjunction = conjunctions.has(token.text)
    if (token.gap === 'stop') sentence++
    if (token.gap === 'stop' || token.gap === 'comma' || isConjunction) part++
    const isName = context.isName(at)
    const isFunction = isConjunction || functionWords.has(token.text)
    const keys =
      token.isNumber || isName ? { stem: '', lemma: '', isFuzzy: false } : recallKeys(token.text, index, context)
    return {
      ...keys,
      isSkipped: isName || context.isPlace(at) || isFunction,
      isNumber: token.isNumber,
      sentence,
      part,
    }
  })
}

function hasKey(word: TextWord | undefined, key: string): boolean {
  return word !== undefined && (word.stem === key || word.lemma === key)
}

/** The token nearest to the anchor that has a stem, in the anchor's part of the sentence. */
function findNearest(words: readonly TextWord[], anchor: number, stem: string, isJoined: boolean): number | null {
  const here = words[anchor]
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const at of [anchor + distance, anchor - distance]) {
      const word = words[at]
      if (word === undefined || !hasKey(word, stem) || word.sentence !== here?.sentence) continue
      if (isJoined || word.part === here.part) return at
    }
  }
  return null
}

function placePhrase<T>(
  words: readonly TextWord[],
  anchor: number,
  phrase: Phrase<T>,
  index: PhraseIndex<T>,
): Candidate<T> | null {
  const places: number[] = []
  for (const stem of phrase.stems) {
    const at = hasKey(words[anchor], stem) ? anchor : findNearest(words, anchor, stem, phrase.isJoined)
    if (at === null) return null
    places.push(at)
  }
  if (phrase.isOrdered && places.some((at, order) => order > 0 && at <= (places[order - 1] ?? 0))) return null
  const start = Math.min(...places)
  const end = Math.max(...places) + 1
  let extras = 0
  let numbers = 0
  for (let at = start; at < end; at++) {
    const word = words[at]
    if (word === undefined || places.includes(at) || word.isSkipped) continue
    if (!word.isNumber) {
      // "14,000 officers from 119 countries were deployed": the number between counts something of its own.
      if (numbers > 0 && index.phrasesAt(word.lemma).some((other) => other.stems.length === 1)) return null
      extras++
    } else if (words[at - 1]?.isNumber !== true) {
      // "rescue workers found 30 victims" is no rescue: only the counted thing may have words of its own.
      if (extras > 0) return null
      numbers++
    }
  }
  if (end - start > FARTHEST || numbers > 1 || extras > (phrase.isTight ? 1 : MOST_EXTRAS)) return null
  const own = phrase.isOrdered && numbers === 1 ? findOwn(words, start, end) : start
  return { phrase, start, end, own, extras, fuzzy: places.some((at) => words[at]?.isFuzzy === true) }
}

/** "4,000 irregular migrants from 74 countries": the migrants are counted by the number before them as well. */
function findOwn(words: readonly TextWord[], start: number, end: number): number {
  const isCounted = words.slice(Math.max(0, start - REACH), start).some((word) => word.isNumber)
  return isCounted ? words.findIndex((word, at) => at > start && at < end && word.isNumber) : start
}

function compareCandidates<T>(a: Candidate<T>, b: Candidate<T>): number {
  return (
    b.phrase.stems.length - a.phrase.stems.length ||
    Number(a.fuzzy) - Number(b.fuzzy) ||
    a.extras - b.extras ||
    a.end - a.start - (b.end - b.start) ||
    a.start - b.start
  )
}

/** Finds the phrases of one language in a text: the longest ones win, words between them and inflections are allowed. In order of `start`. */
export function findPhrases<T>(
  text: string,
  tokens: readonly Token[],
  index: PhraseIndex<T>,
  context: PhraseContext,
): readonly PhraseFinding<T>[] {
  const words = readWords(tokens, index, context)
  const candidates: Candidate<T>[] = []
  for (let at = 0; at < words.length; at++) {
    const { stem, lemma } = words[at] ?? { stem: '', lemma: '' }
    if (stem === '') continue
    for (const phrase of [...index.phrasesAt(lemma), ...index.phrasesAt(stem)]) {
      const candidate = placePhrase(words, at, phrase, index)
      if (candidate !== null) candidates.push(candidate)
    }
  }
  const taken = new Uint8Array(tokens.length)
  const findings: PhraseFinding<T>[] = []
  for (const { start, end, own, phrase, fuzzy } of candidates.sort(compareCandidates)) {
    if (taken.subarray(own, end).some((used) => used === 1)) continue
    taken.fill(1, own, end)
    const written = text.slice(tokens[start]?.start, tokens[end - 1]?.end)
    const match = fuzzy ? 'fuzzy' : index.isAsStored(written) ? 'exact' : 'folded'
    findings.push({ start, end, items: phrase.items, match })
  }
  return findings.sort((a, b) => a.start - b.start)
}
