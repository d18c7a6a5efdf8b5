import type { Status } from '../fact.ts'

/** In how many days a fact of each status is looked at again, and the time zone whose days count. A status that is left out never is. */
export interface ReviewRule {
  readonly days: { readonly [S in Status]?: number }
  /** IANA, such as Europe/Paris. */
  readonly timeZone: string
}

/** The rule as the environment sets it. */
export function reviewRuleOf({
  STET_REVIEW_DAYS,
  STET_TIME_ZONE,
}: {
  readonly STET_REVIEW_DAYS: ReviewRule['days']
  readonly STET_TIME_ZONE: string
}): ReviewRule {
  return { days: STET_REVIEW_DAYS, timeZone: STET_TIME_ZONE }
}

/**
 * The day by which a fact is to be verified again (2026-03-03): counted from its latest revision, for whoever changed it or said
 * that it is still true has looked at it. Null where its status is never reviewed.
 */
export function reviewDateOf(
  { status, revised_at }: { readonly status: Status; readonly revised_at: string },
  { days, timeZone }: ReviewRule,
): string | null {
  const count = days[status]
  if (count === undefined) return null
  return Temporal.PlainDate.from(toDay(new Date(revised_at), timeZone))
    .add({ days: count })
    .toString()
}

/** Whether the day has come: from its morning on, an answer says so and the owner is reminded. */
export function isOverdue(reviewDate: string | null, now: Date, { timeZone }: ReviewRule): boolean {
  return reviewDate !== null && toDay(now, timeZone) >= reviewDate
}

/** Tells the day by which somebody was to verify a fact, where it has come and nobody has; else null. */
export function createOverdueTest(rule: ReviewRule, now: Date) {
  return (fact: { readonly status: Status; readonly revised_at: string }): string | null => {
    const date = reviewDateOf(fact, rule)
    return isOverdue(date, now, rule) ? date : null
  }
}

/** The day it is in a time zone, as 2026-03-03. */
export function toDay(time: Date, timeZone: string): string {
  // Without the calendar of a zone this is a copy of what is there already.
  if (timeZone === 'UTC') return time.toISOString().slice(0, 10)
  return Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
