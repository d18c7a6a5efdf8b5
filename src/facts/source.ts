import { z } from 'zod'
import { LANGUAGES } from '../language.ts'
import { Identifier, PartialDate } from './identifier.ts'

/** Who published what a fact rests on. */
export const Source = z.strictObject({
  id: Identifier,
  publisher: z.string().min(1),
  title: z.string().min(1),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  author: z.string().min(1).nullable().default(null),
  published: PartialDate.nullable().default(null),
  language: z.enum(LANGUAGES).nullable().default(null),
  /** Whose word it is: the agency's own page, a copy of it elsewhere, or a newsroom's report. */
  type: z.enum(['official', 'republished', 'news']).default('news'),
})
export type Source = z.infer<typeof Source>
