import type { Language } from '../language.ts'
import { fold } from '../reading/fold-text.ts'
import { SUMMARY_WORDS } from './summary-words.ts'

const pointerSets = new Map<Language, ReadonlySet<string>>()

/** Whether a sentence needs the one before it: it begins with a pronoun or connective, or leaves out who speaks. */
export function isDangling(sentence: string, language: Language): boolean {
  const data = SUMMARY_WORDS[language]
  const folded = fold(sentence).replaceAll(/^["“”«»'‘’(\s-]+/gu, '')
  const [first = '', second = ''] = folded.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  const pointers = pointerSets.get(language) ?? new Set(data.pointers)
  pointerSets.set(language, pointers)
  if (pointers.has(first)) return true
  if (data.sayings.includes(first) && (data.complements.includes(second) || /^[\p{L}]+\s*[:،,"“«]/u.test(folded)))
    return true
  const head = `${folded.slice(0, 60).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  const opening = ` ${head.split(' ').slice(0, 5).join(' ')} `
  if (data.earlyPointers.some((phrase) => opening.includes(` ${phrase} `))) return true
  return data.pointingPhrases.some((phrase) => head.startsWith(`${phrase} `))
}

/** Whether a quotation opens before the sentence or closes after it. Apostrophes do not count. */
export function isPartOfQuotation(sentence: string): boolean {
  for (const [open, close] of [
    ['“', '”'],
    ['«', '»'],
  ] as const) {
    if (countOf(sentence, open) !== countOf(sentence, close)) return true
  }
  return countOf(sentence, '"') % 2 === 1
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}
