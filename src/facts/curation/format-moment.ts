import { formatDate } from '../../wording/format-date.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'

/** A time as the desk's clock shows it: "Nov. 21, 2026, 14:05". */
export function formatMoment(
  time: string,
  { timeZone, language }: Pick<CurationDesk, 'timeZone' | 'language'>,
): string {
  const moment = new Date(time)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)
  return `${formatDate(toDay(moment, timeZone), language)}, ${clock}`
}
