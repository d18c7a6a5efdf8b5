import { z } from 'zod'

/** A record's stable name: lower-case words with hyphens, parts joined by dots ("liberterra-ii.arrests.ae"). */
export const Identifier = z
  .string()
  .max(160)
  .regex(/^[a-z0-9]+(?:[-.~][a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens, as in "liberterra-ii"')

/** A date as exactly as it is known: 2024, 2024-09 or 2024-09-29. */
export const PartialDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'expected a date such as 2024, 2024-09 or 2024-09-29',
  )
  .refine(isInCalendar, 'expected a day that its month has')

export type PartialDate = z.infer<typeof PartialDate>

// 2024-02-30 rolls over to March where it is read as a date.
function isInCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return date.length < 10 || (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(date))
}
