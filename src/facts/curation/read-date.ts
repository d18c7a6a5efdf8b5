import { LANGUAGES } from '../../language.ts'
import type { Language } from '../../language.ts'
import { READING_LANGUAGES } from '../../reading/languages.ts'
import { tokenize } from '../../reading/tokenize.ts'
import { formatDate } from '../../wording/format-date.ts'
import { PartialDate } from '../identifier.ts'
import { toDay } from '../review/review-date.ts'
import type { CurationDesk } from './curation-desk.ts'
import type { FieldName } from './curation-words.ts'
import { FieldFault, quote, readWords } from './field-fault.ts'
import { findUnread, isLoose } from './find-unread.ts'

/** Reads one date, as exactly as it is written: "6 November 2024", "November 2024", "2024-11". Throws a `FieldFault` where it is none or still to come. */
export function readDate(written: string | undefined, desk: CurationDesk, field: FieldName = 'date'): PartialDate {
  const { language, now, timeZone } = desk
  const read = readWords(field, written, language)
  const refuse = (code: 'date_none' | 'date_several' | 'date_future' | 'no_such_day') =>
    new FieldFault({ language, field, code, values: { read: quote(read) } })
  const dates = findDates(read, desk)
  if (dates.length > 1) throw refuse('date_several')
  refuseAmbiguous(read, field, language)
  const [date] = dates
  if (date === undefined) throw refuse(/^\d{4}-\d{1,2}-\d{1,2}$/.test(read) ? 'no_such_day' : 'date_none')
  if (!PartialDate.safeParse(date).success) throw refuse('no_such_day')
  // 2026 is not still to come on a day of 2026.
  if (date > toDay(now, timeZone).slice(0, date.length)) throw refuse('date_future')
  return date
}

/** The dates of a text that is nothing but dates; empty where it says more, or no year. */
export function findDates(text: string, { lexicon }: Pick<CurationDesk, 'lexicon'>): readonly string[] {
  const read = text.trim()
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(read)) return [read]
  const { periods } = lexicon.findMentions(read)
  const days = [...new Set(periods.flatMap(({ from, to }) => [from, to]))].filter((day) => /^\d{4}/.test(day))
  if (days.length > 0) return findUnread(read, periods) === null ? days : []
  return findMonth(read)
}

/** The days that "6/11/2024" may be: in English, half the world puts the month first. */
function listWays(read: string, language: Language): readonly string[] {
  const [, first, second, year] = language === 'en' ? (/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(read) ?? []) : []
  if (first === undefined || second === undefined || Number(first) > 12 || Number(second) > 12) return []
  const toDate = (month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return [...new Set([toDate(second, first), toDate(first, second)])]
}

/** Throws where digits alone do not tell the month from the day. */
export function refuseAmbiguous(read: string, field: FieldName, language: Language): void {
  const ways = listWays(read, language)
  if (ways.length < 2) return
  const choices = ways.map((value) => ({ label: formatDate(value, language), value }))
  const near = choices.map(({ label }) => label).join('; ')
  const values = { read: quote(read), near }
  // Of a source or a scope, the date is but a part: to be written anew.
  throw new FieldFault({
    language,
    field,
    code: 'several',
    values,
    choices: field === 'date' || field === 'dates' ? choices : [],
  })
}

/** "November 2024": a month and a year and no more. */
function findMonth(text: string): readonly string[] {
  const words = tokenize(text).filter((token) => !isLoose(token))
  const [name, year, ...others] = words.map((token) => token.text)
  if (name === undefined || year === undefined || others.length > 0 || !/^(?:19|20)\d\d$/.test(year)) return []
  const month = LANGUAGES.map((language) => READING_LANGUAGES[language].months.get(name)).find(
    (found) => found !== undefined,
  )
  return month === undefined ? [] : [`${year}-${String(month).padStart(2, '0')}`]
}
