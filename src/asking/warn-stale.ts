import { fillTemplate } from '../wording/fill-template.ts'
import { formatDate } from '../wording/format-date.ts'
import type { AnswerFact } from './answer.ts'
import type { Desk } from './desk.ts'

/** Why figures may no longer stand, as sentences; null where they may. */
export interface StaleWarnings {
  /** Nobody has verified them by the day on which somebody was to. */
  readonly overdue: string | null
  /** Preliminary figures that have had a year to become final, whoever verified them. */
  readonly preliminary: string | null
}

const OLD_AFTER_DAYS = 365

/** The one rule of what makes an answer stale. */
export function warnStale(
  answers: readonly Pick<AnswerFact, 'status' | 'age_days' | 'verify_by' | 'is_overdue'>[],
  { phrases: { labels }, language }: Pick<Desk, 'phrases' | 'language'>,
): StaleWarnings {
  const dates = answers.flatMap(({ verify_by, is_overdue }) => (is_overdue && verify_by !== null ? [verify_by] : []))
  const [first] = dates.toSorted()
  const isOld = answers.some(({ status, age_days }) => status === 'preliminary' && (age_days ?? 0) > OLD_AFTER_DAYS)
  return {
    overdue: first === undefined ? null : fillTemplate(labels.overdue, { date: formatDate(first, language) }),
    preliminary: isOld ? labels.stale : null,
  }
}
