import type { Language } from '../../src/language.ts'

const SENTENCES: Readonly<Record<Language, readonly [frame: string, comma: string, and: string]>> = {
  en: ['According to the agency, {operation} led to {list}.', ', ', ' and '],
  fr: ['Selon les enquêteurs, {operation} a permis {list}.', ', ', ' et '],
  es: ['Según la agencia, {operation} permitió {list}.', ', ', ' y '],
  ar: ['وأعلنت المنظمة أن {operation} أسفرت عن {list}.', '، ', ' و'],
}

/** One sentence that lists everything an operation led to. */
export function writeList(operation: string, items: readonly string[], language: Language): string {
  const [frame, comma, and] = SENTENCES[language]
  const list = [items.slice(0, -1).join(comma), ...items.slice(-1)].filter((part) => part !== '').join(and)
  return frame.replace('{operation}', operation).replace('{list}', list)
}

/** A number with two digits that stand side by side in each other's place; null where that says the same. */
export function swapDigits(value: number): number | null {
  const digits = String(value)
  for (let at = 0; at + 1 < digits.length; at++) {
    const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)
    if (swapped !== digits && !swapped.startsWith('0')) return Number(swapped)
  }
  return null
}
