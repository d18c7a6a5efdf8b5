import type { Language } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import { PRESS_WORDS } from './press-words.ts'

const WORD = /[\p{L}\p{N}]+(?:[.,][0-9]+)*/gu

const stopSets = new Map<Language, ReadonlySet<string>>()
const stems = new Map<Language, Map<string, string>>()

/** What a text is about: the stems of its words and its numbers, in order, without the words that carry no topic. */
export function topicWords(text: string, language: Language): readonly string[] {
  const stops = stopSetOf(language)
  const topics: string[] = []
  for (const [word] of fold(text).matchAll(WORD)) {
    if (stops.has(word) || (word.length < 2 && !/\d/u.test(word))) continue
    topics.push(stemOf(word, language))
  }
  return topics
}

/** Which share of the smaller set's members the other has too, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / small.size
}

function stemOf(word: string, language: Language): string {
  const known = stems.get(language) ?? new Map<string, string>()
  stems.set(language, known)
  let stem = known.get(word)
  if (stem === undefined) {
    const data = READING_LANGUAGES[language]
    const bare = language === 'ar' ? withoutProclitic(word, data.proclitics) : word
    stem = data.stem(bare)
    // Bounded by what a language's newsrooms write; beyond that only time is lost.
    if (known.size < 50_000) known.set(word, stem)
  }
  return stem
}

/** "وبالشرطة" is about the police too. A stem of two letters would match anything, so short words keep what they have. */
function withoutProclitic(word: string, proclitics: readonly string[]): string {
  const found = proclitics.find((proclitic) => word.startsWith(proclitic) && word.length - proclitic.length >= 4)
  return found === undefined ? word : word.slice(found.length)
}

function stopSetOf(language: Language): ReadonlySet<string> {
  const known = stopSets.get(language)
  if (known !== undefined) return known
  const stops = new Set(PRESS_WORDS[language].stopWords.map((word) => fold(word)))
  for (const word of READING_LANGUAGES[language].functionWords) stops.add(word)
  stopSets.set(language, stops)
  return stops
}
