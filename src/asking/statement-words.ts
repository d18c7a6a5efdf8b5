import type { Language } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import { READING_LANGUAGES } from '../reading/languages.ts'
import { tokenize } from '../reading/tokenize.ts'
import { askingOf } from './asking-of.ts'

/** Beginnings of words that mean the same as a word of the question: its own stem first. */
export type WordGroup = readonly string[]

const SHORTEST_STEM = 3

const endingsByLanguage = new Map<Language, readonly string[]>()
const synonymsByLanguage = new Map<Language, readonly (readonly string[])[]>()

/** The words of a question with those that mean the same, in the question's language. */
export function expandWords(words: readonly string[], language: Language): readonly WordGroup[] {
  const groups = words.map((word) => expandWord(word, language))
  // Two words of one meaning ("trafficking", "traffickers") count once.
  return groups.filter((group, at) => groups.findIndex((other) => other[0] === group[0]) === at)
}

function expandWord(word: string, language: Language): WordGroup {
  const bare = stripProclitic(word, language)
  const stem = toStem(bare, language)
  const same = synonymsOf(language).filter((group) => group.some((entry) => isSameStem(bare, stem, entry)))
  return [...new Set([stem, ...same.flat()])]
}

function isSameStem(word: string, stem: string, entry: string): boolean {
  return word.startsWith(entry) || (stem.length > SHORTEST_STEM && entry.startsWith(stem))
}

/** The part of a word that its forms share. */
export function toStem(word: string, language: Language): string {
  const ending = endingsOf(language).find((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_STEM + 1)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** The folded words of a statement, in any language, without what is written onto their fronts. */
export function listWords(text: string): readonly string[] {
  return tokenize(text).flatMap((token) => {
    const bare = stripProclitic(token.text, 'ar')
    return bare === token.text ? [token.text] : [token.text, bare]
  })
}

/** Whether a statement's word begins like one of the group. Short beginnings must be the whole word. */
export function isInGroup(word: string, group: WordGroup): boolean {
  return group.some((stem) =>
    stem.length <= SHORTEST_STEM ? word === stem || word === `${stem}s` : word.startsWith(stem),
  )
}

function stripProclitic(word: string, language: Language): string {
  const proclitic = READING_LANGUAGES[language].proclitics.find(
    (candidate) =>
      candidate.length > 1 && word.startsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM,
  )
  return proclitic === undefined ? word : word.slice(proclitic.length)
}

function endingsOf(language: Language): readonly string[] {
  let endings = endingsByLanguage.get(language)
  if (endings === undefined) {
    endings = fold(askingOf(language).endings)
      .split(' ')
      .toSorted((a, b) => b.length - a.length)
    endingsByLanguage.set(language, endings)
  }
  return endings
}

function synonymsOf(language: Language): readonly (readonly string[])[] {
  let synonyms = synonymsByLanguage.get(language)
  if (synonyms === undefined) {
    synonyms = askingOf(language).synonyms.map((group) => fold(group).split('|'))
    synonymsByLanguage.set(language, synonyms)
  }
  return synonyms
}
