import { z } from 'zod'
import { Identifier, PartialDate } from './identifier.ts'

/** A named police operation, or another subject that figures are about (a campaign, an agency's year). */
export const Operation = z.strictObject({
  id: Identifier,
  type: z.enum(['operation', 'subject']).default('operation'),
  /** The display name: "Operation Liberterra II". */
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  /** Names in other languages and scripts. */
  names: z
    .strictObject({
      en: z.array(z.string().min(1)).default([]),
      ar: z.array(z.string().min(1)).default([]),
      fr: z.array(z.string().min(1)).default([]),
      es: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** The name its editions share ("Liberterra"), and which one this is, counted from 1. */
  series: z.string().min(1).nullable().default(null),
  edition: z.int().positive().nullable().default(null),
  /** The year people know it by. */
  year: z.int().min(1900).max(2200).nullable().default(null),
  start: PartialDate.nullable().default(null),
  end: PartialDate.nullable().default(null),
  lead: z.string().min(1).nullable().default(null),
})
export type Operation = z.infer<typeof Operation>
