import type { Span } from '../../figures/figure.ts'
import { LANGUAGES } from '../../language.ts'
import { fold } from '../../reading/fold-text.ts'
import { READING_LANGUAGES } from '../../reading/languages.ts'
import type { ReadingLanguage } from '../../reading/reading-language.ts'
import { stripParticles } from '../../reading/strip-particles.ts'
import { tokenize } from '../../reading/tokenize.ts'
import type { Token } from '../../reading/tokenize.ts'
import { curationWordsOf } from './curation-words.ts'

/** Articles, prepositions, "number of": what may stand beside the words that were read without saying anything more. */
const LOOSE_WORDS = new Set(LANGUAGES.flatMap((language) => curationWordsOf(language).looseWords.map(fold)))

/**
 * The words of a field that nothing was made of, from the first to the last; null where all that was written was read. Words that turn
 * the meaning round ("not", "except", "before") are never loose: what is left out would say the contrary.
 */
export function findUnread(
  written: string,
  read: readonly Span[],
  isRead: (token: Token) => boolean = () => false,
): string | null {
  const left = tokenize(written).filter((token) => {
    if (read.some((span) => token.start < span.end && span.start < token.end)) return false
    return !isRead(token) && !isLoose(token)
  })
  const [first] = left
  return first === undefined ? null : written.slice(first.start, left.at(-1)?.end)
}

/** Whether a word says nothing by itself. */
export function isLoose({ text, isNumber }: Token): boolean {
  return !isNumber && stripParticles(text).some((form) => LOOSE_WORDS.has(form) || form === '')
}

/** What something of the vocabulary is called: labels and synonyms by language. */
interface Called {
  readonly labels: object
  readonly synonyms: object
}

/** Tells whether a word is one of those that something is called by, in some language and in any of its forms; a slip of the pen is none. */
export function createWordTest(called: readonly Called[]): (token: Token) => boolean {
  const known = LANGUAGES.map((language) => {
    const reading = READING_LANGUAGES[language]
    const words = called.flatMap((each) => [...listWords(each.labels, language), ...listWords(each.synonyms, language)])
    return { reading, words: new Set(words), forms: new Set(words.flatMap((word) => listForms(word, reading))) }
  })
  return ({ text, isNumber }) =>
    !isNumber &&
    known.some(({ reading, words, forms }) => {
      if (words.has(text)) return true
      const bare = reading.proclitics.filter((each) => text.startsWith(each)).map((each) => text.slice(each.length))
      const all = [text, ...bare, ...reading.verbForms(text)].flatMap((form) => listForms(form, reading))
      return all.some((form) => form.length > 1 && forms.has(form))
    })
}

function listForms(word: string, reading: ReadingLanguage): readonly string[] {
  return [word, reading.stem(word), reading.lemma(word)]
}

/** The folded words of whatever a record has for a language: a phrase, its forms, or a list of phrases. */
function listWords(byLanguage: object, language: string): readonly string[] {
  const said: unknown = Object.entries(byLanguage).find(([key]) => key === language)?.[1]
  const phrases = typeof said === 'string' ? [said] : Object.values(said ?? {}).map(String)
  return phrases.flatMap((phrase) => fold(phrase).match(/\p{L}+/gu) ?? [])
}
