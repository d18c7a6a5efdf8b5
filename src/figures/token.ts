import type { Language } from '../language.ts'

/** What stands before a token: nothing, a space, or a line break. */
export type Gap = 'none' | 'space' | 'line'

/** A word, a run of digits, or one other character. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'symbol'
  readonly start: number
  readonly end: number
  readonly text: string
  /** The folded form that lexicons are keyed by; for symbols the character itself. */
  readonly key: string
  readonly gap: Gap
  /** The language whose lexicon reads it; set by passage once the text is tokenized. */
  language: Language
}
