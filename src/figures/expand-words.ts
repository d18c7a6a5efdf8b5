import { foldWord } from './fold-word.ts'
import type { LanguageData } from './language-data.ts'
import type { NumberRole, NumberWord } from './lexicon.ts'

/** Folds words and adds the forms with letters written onto their front ("وخمسون", "بالمئة"). */
export function expandWords<T>(
  record: Readonly<Record<string, T>>,
  prefixes: LanguageData['prefixes'],
): Map<string, { value: T; joined: boolean }> {
  const expanded = new Map<string, { value: T; joined: boolean }>()
  for (const [word, value] of Object.entries(record)) expanded.set(foldWord(word), { value, joined: false })
  for (const [word, value] of Object.entries(record)) {
    for (const [prefix, joined] of Object.entries(prefixes)) {
      // A short word with one more letter is often another word: "ست" is six, "لست" is "I am not".
      if (!joined && prefix.length === 1 && word.length <= 2) continue
      const key = foldWord(prefix + word)
      if (!expanded.has(key)) expanded.set(key, { value, joined })
    }
  }
  return expanded
}

/** The number words of a language by their folded form: what each is worth and how it combines. */
export function compileNumbers(data: LanguageData): Map<string, NumberWord> {
  const { numbers } = data
  const compiled = new Map<string, NumberWord>()
  const add = (words: Readonly<Record<string, number>>, role: NumberRole) => {
    for (const [key, { value, joined }] of expandWords(words, data.prefixes)) {
      if (!compiled.has(key)) compiled.set(key, { role, value, scale: role === 'scale' ? value : 0, joined })
    }
  }
  add(numbers.units, 'unit')
  add(numbers.teens, 'teen')
  add(numbers.tens, 'ten')
  add(Object.fromEntries(numbers.hundred.map((word) => [word, 100])), 'hundred')
  add(numbers.hundreds, 'hundreds')
  add(numbers.scales, 'scale')
  add(numbers.dozens, 'dozen')
  add(numbers.collectives, 'collective')
  for (const phrase of data.percent) compiled.delete(foldWord(phrase))
  for (const [key, { value, joined }] of expandWords(numbers.dualScales, data.prefixes)) {
    compiled.set(key, { role: 'dualScale', value: value[0], scale: value[1], joined })
  }
  return compiled
}
