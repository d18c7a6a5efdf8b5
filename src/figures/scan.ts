import type { Language } from '../language.ts'
import type { Lexicon } from './lexicon.ts'
import type { Token } from './token.ts'

/** A text under reading: its characters, its tokens and the lexicon of each token's language. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly lexicons: Readonly<Record<Language, Lexicon>>
}

/** The lexicon that reads the token at `index`. */
export function lexiconAt(scan: Scan, index: number): Lexicon {
  return scan.lexicons[scan.tokens[index]?.language ?? 'en']
}

/** Whether a token is a word of one of a lexicon's lists; folded forms are compared. */
export function isWordOf(token: Token | undefined, list: ReadonlySet<string>): boolean {
  return token !== undefined && list.has(token.key)
}

/** The index of the first token at or after `from` that starts at or after the character `end`. */
export function tokenAfter(tokens: readonly Token[], from: number, end: number): number {
  let index = from
  while (index < tokens.length && tokens[index]!.start < end) index++
  return index
}

/** Whether the word begins with a capital letter. */
export function isCapitalised(token: Token): boolean {
  const first = token.text[0] ?? ''
  return token.kind === 'word' && first !== first.toLowerCase()
}
