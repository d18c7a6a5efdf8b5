import { z } from 'zod'
import { DIGEST_ACTIONS } from '../src/digest/digest-options.ts'
import { spreadFlags } from '../src/digest/spread-flags.ts'
import { EMPTY_DAYS } from '../src/digest/subscription.ts'
import { nearestWord } from '../src/nearest-word.ts'
import { languageInput } from './input.ts'

const words = z.string().trim().min(1, 'it is empty').max(500, 'it is longer than 500 characters').optional()

/** One of some words; the fault names the nearest. */
function oneOf<const T extends readonly [string, ...string[]]>(names: T) {
  const error = ({ input }: { readonly input?: unknown }) => {
    const near = typeof input === 'string' ? nearestWord(input, names) : null
    return `expected ${near === null ? 'one of' : `"${near}", or another of`} ${names.join(', ')}`
  }
  return z.enum(names, { error }).optional()
}

const Fields = z.strictObject({
  action: oneOf(DIGEST_ACTIONS),
  when: words,
  operations: words,
  topics: words,
  sections: words,
  language: languageInput,
  empty: oneOf(EMPTY_DAYS),
  late: z.coerce
    .number('expected 1 to 24')
    .int('expected 1 to 24')
    .min(1, 'expected 1 to 24')
    .max(24, 'expected 1 to 24')
    .optional(),
  channel: words,
  date: z.iso.date('expected a day such as 2026-03-05').optional(),
  at: words,
  days: words,
  zone: words,
  preview: z.boolean().default(false),
  all: z.boolean().default(false),
})
/** What somebody types in a chat is one run of words: flags in it are options, as in the terminal. */
export const DigestInput = z.preprocess(spreadFlags, Fields)
export type DigestInput = z.output<typeof Fields>
