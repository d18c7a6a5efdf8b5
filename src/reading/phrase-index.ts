import type { Language } from '../language.ts'
import { fold } from './fold-text.ts'
import { READING_LANGUAGES } from './languages.ts'
import type { ReadingLanguage } from './reading-language.ts'
import { createSpeller, type Speller } from './speller.ts'

/** A phrase that names something, as a set of stems: "victims rescued", "rescue of 430 victims" and "rescued victims" are one phrase. */
export interface Phrase<T> {
  readonly stems: readonly string[]
  /** Its words stand in this order: it has a preposition, or joins words. */
  readonly isOrdered: boolean
  /** It joins words by "and", "or" or a comma. */
  readonly isJoined: boolean
  /** It has but one word that means something ("for trafficking"): hardly another may stand between. */
  readonly isTight: boolean
  readonly items: T[]
}

/** The words of one language that name things of one kind. */
export interface PhraseIndex<T> {
  readonly language: ReadingLanguage
  /** The phrases whose rarest stem this is. */
  phrasesAt(stem: string): readonly Phrase<T>[]
  hasStem(stem: string): boolean
  /** The things whose labels have this lemma. */
  labelled(lemma: string): readonly T[]
  /** The things that have this stem in a label or synonym. */
  using(stem: string): readonly T[]
  /** Whether some label or synonym has this word, function words left out. */
  hasWord(word: string): boolean
  /** A phrase exactly as the vocabulary writes it, in lower case. */
  isAsStored(written: string): boolean
  readonly speller: Speller
}

/** A thing of the vocabulary and what it is called in a language. Labels come first. */
export interface NamedThing<T> {
  readonly item: T
  readonly labels: readonly string[]
  readonly phrases: readonly string[]
}

/** How a phrase of one word is filed: by its lemma, for "charged" is not "charges". */
export function toLemmaKey(word: string, language: ReadingLanguage): string {
  return `=${language.lemma(word)}`
}

/** How a word of a longer phrase is filed. */
export function toStemKey(word: string, language: ReadingLanguage): string {
  return language.functionWords.has(word) ? word : language.stem(word)
}

interface ReadPhrase {
  readonly words: readonly string[]
  readonly stems: readonly string[]
  readonly isOrdered: boolean
  readonly isJoined: boolean
  readonly isTight: boolean
}

const WORD = /\p{L}+/gu

function readPhrase(written: string, language: ReadingLanguage): ReadPhrase {
  const folded = fold(written)
  const words = folded.match(WORD) ?? []
  const content = words.filter((word) => !language.emptyWords.has(word) && !language.conjunctions.has(word))
  const nouns = content.filter((word) => !language.functionWords.has(word))
  const isJoined =
    content.length > 1 &&
    (folded.includes(',') || folded.includes('،') || words.some((word) => language.conjunctions.has(word)))
  const toKey = nouns.length === 1 ? toLemmaKey : toStemKey
  const isKept = (word: string) => nouns.length > 0 && language.functionWords.has(word)
  return {
    words,
    stems: [...new Set(content.map((word) => (isKept(word) ? word : toKey(word, language))))],
    isOrdered: content.length > nouns.length || isJoined,
    isJoined,
    isTight: nouns.length < 2,
  }
}

function countStems<T>(phrases: Iterable<Phrase<T>>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const phrase of phrases) for (const stem of phrase.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

function fileByRarestStem<T>(phrases: ReadonlyMap<string, Phrase<T>>): Map<string, Phrase<T>[]> {
  const counts = countStems(phrases.values())
  const filed = new Map<string, Phrase<T>[]>()
  for (const phrase of phrases.values()) {
    let [rarest] = phrase.stems
    for (const stem of phrase.stems) if ((counts.get(stem) ?? 0) < (counts.get(rarest ?? '') ?? 0)) rarest = stem
    if (rarest === undefined) continue
    const list = filed.get(rarest)
    if (list === undefined) filed.set(rarest, [phrase])
    else list.push(phrase)
  }
  return filed
}

function addTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  // Things come one after another: a thing that is there is the last one.
  else if (list.at(-1) !== item) list.push(item)
}

/** Files the words of one language by their stems. */
export function indexPhrases<T>(language: Language, things: readonly NamedThing<T>[]): PhraseIndex<T> {
  const data = READING_LANGUAGES[language]
  const phrases = new Map<string, Phrase<T>>()
  const labelled = new Map<string, T[]>()
  const used = new Map<string, T[]>()
  const stems = new Set<string>()
  const stored = new Set<string>()
  const words = new Set<string>()
  for (const { item, labels, phrases: more } of things) {
    const all = [...labels, ...more]
    for (const [at, written] of all.entries()) {
      const read = readPhrase(written, data)
      if (read.stems.length === 0) continue
      const key = read.isOrdered ? read.stems.join('>') : read.stems.toSorted().join(' ')
      let phrase = phrases.get(key)
      if (phrase === undefined) {
        const { stems: own, isOrdered, isJoined, isTight } = read
        phrase = { stems: own, isOrdered, isJoined, isTight, items: [] }
        phrases.set(key, phrase)
      }
      if (phrase.items.at(-1) !== item) phrase.items.push(item)
      stored.add(written.toLowerCase())
      for (const stem of read.stems) stems.add(stem)
      for (const word of read.words) {
        if (data.functionWords.has(word)) continue
        words.add(word)
        const stem = data.stem(word)
        addTo(used, stem, item)
        if (at < labels.length) addTo(labelled, data.lemma(word), item)
      }
    }
  }
  const filed = fileByRarestStem(phrases)
  let speller: Speller | null = null
  return {
    language: data,
    phrasesAt: (stem) => filed.get(stem) ?? [],
    hasStem: (stem) => stems.has(stem),
    labelled: (lemma) => labelled.get(lemma) ?? [],
    using: (stem) => used.get(stem) ?? [],
    hasWord: (word) => words.has(word),
    isAsStored: (written) => stored.has(written.toLowerCase()),
    get speller() {
      speller ??= createSpeller(words)
      return speller
    },
  }
}
