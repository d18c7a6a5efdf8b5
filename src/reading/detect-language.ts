import { LANGUAGES, type Language } from '../language.ts'
import { READING_LANGUAGES } from './languages.ts'
import { tokenize } from './tokenize.ts'

const ARABIC_LETTER = /\p{Script=Arabic}/gu
const LATIN_LETTER = /\p{Script=Latin}/gu
/** Letters and marks that one of the languages has and the others hardly use. */
const MARKS: readonly (readonly [RegExp, Language])[] = [
  [/[ñ¿¡]/iu, 'es'],
  [/[íóú]/iu, 'es'],
  [/[çœèêàùâîô«]/iu, 'fr'],
]
/** Enough of a text to tell its language; the rest would only cost time. */
const SAMPLE = 1500

function score(text: string): Map<Language, number> {
  const scores = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]))
  const add = (language: Language, points: number) => scores.set(language, (scores.get(language) ?? 0) + points)
  for (const token of tokenize(text)) {
    for (const language of LANGUAGES) {
      const data = READING_LANGUAGES[language]
      if (data.tellingWords.has(token.text)) add(language, 2)
      else if (data.functionWords.has(token.text)) add(language, 1)
      else if (data.commonWords.has(token.text)) add(language, 0.5)
    }
  }
  for (const [marks, language] of MARKS) if (marks.test(text)) add(language, 1.5)
  return scores
}

/**
 * The language of a question or sentence, by its script and its frequent words. Names and bare keywords that tell nothing are English.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  const arabic = sample.match(ARABIC_LETTER)?.length ?? 0
  const latin = sample.match(LATIN_LETTER)?.length ?? 0
  if (arabic > 0 && arabic * 2 >= latin) return 'ar'
  const scores = score(sample)
  let best: Language = 'en'
  for (const language of LANGUAGES) if ((scores.get(language) ?? 0) > (scores.get(best) ?? 0)) best = language
  return best
}
