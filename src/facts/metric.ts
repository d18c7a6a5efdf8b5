import { z } from 'zod'
import { FIGURE_KINDS } from '../figures/figure.ts'
import { Identifier } from './identifier.ts'

/** Words in each language. A language may be missing: readers then fall back to English. */
const WordsByLanguage = z.strictObject({
  en: z.array(z.string().min(1)).default([]),
  ar: z.array(z.string().min(1)).default([]),
  fr: z.array(z.string().min(1)).default([]),
  es: z.array(z.string().min(1)).default([]),
})

/** What stands after the number ("arrest", "arrests"); Arabic takes the form after 3 to 10 as `other`. */
const Label = z.strictObject({ one: z.string().min(1), other: z.string().min(1) })

export const LabelByLanguage = z.strictObject({
  en: Label,
  ar: Label.optional(),
  fr: Label.optional(),
  es: Label.optional(),
})

/** What a figure counts, from the curated vocabulary. */
export const Metric = z.strictObject({
  id: Identifier,
  /** What one of it is: `person`, `item`, `check`, `USD`, `tonne`, `percent`, `day` … */
  unit: z.string().min(1),
  /** Which figures of a text may state it. */
  kind: z.enum(FIGURE_KINDS),
  labels: LabelByLanguage,
  /** Every way a text or a question names it: nouns, verbs in the forms they take ("arrested", "detained"), short phrases. */
  synonyms: WordsByLanguage,
  /** The hedging adjective that belongs to the count: "potential victims" written as "victims" has dropped it. */
  qualifier: z.enum(['potential', 'suspected', 'alleged']).nullable().default(null),
  /** Metrics that readers easily take for this one; named first among what is related. */
  near: z.array(Identifier).default([]),
})
export type Metric = z.infer<typeof Metric>

/** A part that a metric can be narrowed to ("on trafficking charges", "children"), from the curated vocabulary. */
export const Subset = z.strictObject({
  id: Identifier,
  labels: z.strictObject({
    en: z.string().min(1),
    ar: z.string().min(1).optional(),
    fr: z.string().min(1).optional(),
    es: z.string().min(1).optional(),
  }),
  synonyms: WordsByLanguage,
})
export type Subset = z.infer<typeof Subset>
