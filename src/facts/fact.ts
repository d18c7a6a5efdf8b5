import { z } from 'zod'
import { HEDGES } from '../figures/figure.ts'
import { Identifier, PartialDate } from './identifier.ts'

export const STATUSES = ['preliminary', 'final', 'revised', 'disputed', 'withdrawn'] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

/** What narrows a figure. All null: the whole operation. */
export const Scope = z.strictObject({
  /** ISO 3166-1 alpha-2, lower case ("ae"), or a place of the pack's own ("abu-dhabi"). */
  place: Identifier.nullable().default(null),
  /** A subset of the vocabulary ("on trafficking or smuggling charges"). */
  subset: Identifier.nullable().default(null),
  /** An ISO 8601 interval of dates, end inclusive: 2024-09-29/2024-10-04. */
  period: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}\/\d{4}(-\d{2}){0,2}$/, 'expected two dates, as in 2024-09-29/2024-10-04')
    .refine(isPeriod, 'expected two dates of the calendar, the earlier one first')
    .nullable()
    .default(null),
  day: z.iso.date().nullable().default(null),
})
export type Scope = z.infer<typeof Scope>

function isPeriod(period: string): boolean {
  const [first = '', last = ''] = period.split('/')
  const areDates = [first, last].every((date) => PartialDate.safeParse(date).success)
  // "2024/2024-03": the shorter date covers the longer one.
  const length = Math.min(first.length, last.length)
  return areDates && first.slice(0, length) <= last.slice(0, length)
}

export const WHOLE_SCOPE: Scope = { place: null, subset: null, period: null, day: null }

const factFields = {
  id: Identifier,
  status: Status.default('final'),
  /** The date the fact stands for; null where its sources carry no date. */
  as_of: PartialDate.nullable().default(null),
  /** Who counted or said it, where the source names somebody ("UAE Ministry of Interior"). */
  attribution: z.string().min(1).nullable().default(null),
  sources: z.array(Identifier).min(1),
  note: z.string().min(1).nullable().default(null),
}

/** An operation has a value for a metric, in a scope. */
export const FigureFact = z
  .strictObject({
    kind: z.literal('figure'),
    ...factFields,
    operation: Identifier,
    metric: Identifier,
    scope: Scope.prefault({}),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
    hedge: z.enum(HEDGES).default('exact'),
    /** The fact this one is a part of ("of which 850"). */
    part_of: Identifier.nullable().default(null),
  })
  .refine((fact) => Array.isArray(fact.value) === (fact.hedge === 'between'), {
    path: ['hedge'],
    message: 'expected the hedge "between" with two values, and with two values only',
  })
export type FigureFact = z.infer<typeof FigureFact>

/** A curated sentence with a topic: a definition, or who said what. */
export const StatementFact = z.strictObject({
  kind: z.literal('statement'),
  ...factFields,
  topic: Identifier,
  operation: Identifier.nullable().default(null),
  /** Our own words, at least in one language. */
  text: z
    .strictObject({
      en: z.string().min(1).optional(),
      ar: z.string().min(1).optional(),
      fr: z.string().min(1).optional(),
      es: z.string().min(1).optional(),
    })
    .refine(
      (text) => Object.values(text).some((sentence) => sentence !== undefined),
      'expected the statement in at least one language',
    ),
  /** Words that questions use for it and its sentences do not. */
  keywords: z.array(z.string().min(1)).default([]),
})
export type StatementFact = z.infer<typeof StatementFact>

export type Fact = FigureFact | StatementFact

/** A fact's place in the store: facts with the same key state the same thing and can be compared. */
export function toSlotKey(fact: Pick<FigureFact, 'operation' | 'metric' | 'scope'>): string {
  const { place, subset, period, day } = fact.scope
  return [fact.operation, fact.metric, place ?? '', subset ?? '', period ?? '', day ?? ''].join('|')
}
