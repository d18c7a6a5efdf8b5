import { joinWordSets } from './languages.ts'

const FUNCTION_WORDS = joinWordSets('functionWords')
const COMMON_WORDS = joinWordSets('commonWords')

/** Whether a folded word is an ordinary one of any language: no slip of a name, and a name only where something says so. */
export function isPlainWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || COMMON_WORDS.has(word)
}

/** Whether a folded word is an article, preposition, pronoun, auxiliary or question word of any language. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word)
}
