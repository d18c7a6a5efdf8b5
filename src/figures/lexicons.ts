import { LANGUAGES } from '../language.ts'
import type { Language } from '../language.ts'
import { createLexicon } from './create-lexicon.ts'
import { LANGUAGE_FILES } from './language-files.ts'
import type { Lexicon } from './lexicon.ts'

/** The lexicon of each language, compiled when it is first needed: a question in one language does not wait for the other three. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = compileLate()

function compileLate(): Readonly<Record<Language, Lexicon>> {
  const lexicons = {} as Record<Language, Lexicon>
  for (const language of LANGUAGES) {
    Object.defineProperty(lexicons, language, {
      enumerable: true,
      configurable: true,
      get() {
        const value = createLexicon(LANGUAGE_FILES[language])
        Object.defineProperty(lexicons, language, { enumerable: true, value })
        return value
      },
    })
  }
  return lexicons
}
