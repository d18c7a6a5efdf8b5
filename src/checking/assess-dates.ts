import { WHOLE_SCOPE } from '../facts/fact.ts'
import type { Operation } from '../facts/operation.ts'
import type { DateBinding, DurationBinding } from './bind-dates.ts'
import { compareDate } from './bind-dates.ts'
import type { Claim, Standing } from './judge.ts'
import { judgeAll } from './judge.ts'
import type { FactTable } from './look-up.ts'
import type { Reason } from './verdict.ts'

/** What the store says of days or a length. */
export interface DateAssessment {
  readonly verdict: 'match' | 'consistent' | 'conflict' | 'not_stored'
  readonly reasons: readonly Reason[]
}

const DAY = 86_400_000
/** Days in one of each unit; a month is as long as months are on average. */
const DAYS_IN: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7, month: 30, months: 30 }

/** Judges days against the operation's own: a conflict if one of the ends given is another day. */
export function assessDates({ mention, operation, end }: DateBinding): DateAssessment {
  const compared: ('same' | 'within' | 'apart')[] = []
  if (operation.start !== null && end !== 'end') compared.push(compareDate(operation.start, mention.from))
  if (operation.end !== null && end !== 'start') compared.push(compareDate(operation.end, mention.to))
  // An operation that the store knows by its year alone.
  if (compared.length === 0 && operation.year !== null && mention.from.length === 4)
    compared.push(compareDate(String(operation.year), mention.from))
  if (compared.length === 0) return { verdict: 'not_stored', reasons: [] }
  if (compared.includes('apart')) return { verdict: 'conflict', reasons: [] }
  return compared.includes('within')
    ? { verdict: 'consistent', reasons: ['rounded'] }
    : { verdict: 'match', reasons: [] }
}

/** The days of an operation counted inclusively: 29 September to 4 October are six. Null where the days are not known. */
export function countDays({ start, end }: Operation): number | null {
  if (start?.length !== 10 || end?.length !== 10) return null
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY) + 1
}

/** Judges a length against the operation's days. Weeks and months are never meant to the day. */
export function assessDuration({ figure, operation }: DurationBinding, table: FactTable): DateAssessment {
  const days = countDays(operation)
  const stored = table.at(operation.id, 'duration', WHOLE_SCOPE)
  const [first, ...rest]: readonly Standing[] = [
    ...stored,
    ...(days === null ? [] : [{ value: days, hedge: 'exact' as const }]),
  ]
  if (first === undefined) return { verdict: 'not_stored', reasons: [] }
  const size = DAYS_IN[figure.unit ?? ''] ?? 1
  const scale = (value: number) => value * size
  const claim: Claim = {
    value: typeof figure.value === 'number' ? scale(figure.value) : [scale(figure.value[0]), scale(figure.value[1])],
    hedge: figure.hedge,
    place: size,
    short: size > 1,
  }
  return judgeAll(claim, [first, ...rest])
}
