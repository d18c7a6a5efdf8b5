import { z } from 'zod'
import { LANGUAGES, LANGUAGE_NAMES } from '../src/language.ts'
import type { CommandOption } from '../src/command.ts'

/** Longest text that `check` and `figures` take, in UTF-16 units: some 150 pages. */
export const LONGEST_TEXT = 500_000

/** A pasted text or the content of a file: not empty, not longer than the limit, never cut. */
export function textInput(limit: number = LONGEST_TEXT) {
  return z.string().superRefine((text, context) => {
    if (text.trim() === '') context.addIssue({ code: 'custom', message: 'it is empty, paste a text or name a file' })
    if (text.length > limit) {
      const sizes = [text.length, limit].map((size) => size.toLocaleString('en'))
      context.addIssue({
        code: 'custom',
        message: `it has ${sizes[0]} characters and the limit is ${sizes[1]}, send it in parts`,
      })
    }
  })
}

export const languageInput = z.enum(LANGUAGES, `expected one of ${LANGUAGES.join(', ')}`).optional()

export const languageOption: CommandOption = {
  name: 'language',
  type: 'choice',
  choices: LANGUAGES,
  choiceNames: LANGUAGE_NAMES,
  summary: {
    en: 'The language of the text, where it should not be guessed',
    ar: 'لغة النص إن لم يكن ينبغي تخمينها',
    fr: 'La langue du texte, s’il ne faut pas la deviner',
    es: 'El idioma del texto, si no debe adivinarse',
  },
}
