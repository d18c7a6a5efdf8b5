import type { PartialDate } from '../facts/identifier.ts'
import type { Language } from '../language.ts'
import { fillTemplate } from './fill-template.ts'
import type { LanguageWording } from './language-wording.ts'
import { wordingOf } from './wording-of.ts'

interface DateParts {
  readonly year: string
  readonly month: number | null
  readonly day: number | null
}

/** A date as a newsroom writes it, as exactly as it is known: "Sept. 29, 2024", "September 2024", "2024". */
export function formatDate(date: PartialDate, language: Language): string {
  return writeDate(readParts(date), wordingOf(language))
}

/** A date with its preposition: "on Sept. 29, 2024", "in September 2024". */
export function formatWhen(date: PartialDate, language: Language): string {
  const parts = readParts(date)
  const { when } = wordingOf(language)
  const template = parts.day !== null ? when.day : parts.month !== null ? when.month : when.year
  return fillTemplate(template, { date: formatDate(date, language) })
}

/** Two dates, end inclusive: "Sept. 29 to Oct. 4, 2024", or "between … and …". Equal dates are written once. */
export function formatDateRange(
  from: PartialDate,
  to: PartialDate,
  language: Language,
  style: 'range' | 'between' = 'range',
): string {
  if (from === to) return style === 'range' ? formatDate(from, language) : formatWhen(from, language)
  const wording = wordingOf(language)
  const templates = wording[style]
  const first = readParts(from)
  const last = readParts(to)
  const ends = { from: writeDate(first, wording), to: writeDate(last, wording) }
  if (first.day === null || last.day === null) return fillTemplate(templates.other, ends)
  if (first.year !== last.year) return fillTemplate(templates.days, ends)
  if (first.month !== last.month) {
    return fillTemplate(templates.sameYear, { ...ends, from: writeDate(first, wording, false) })
  }
  return fillTemplate(templates.sameMonth, {
    day: writeDay(first.day, wording),
    lastDay: writeDay(last.day, wording),
    month: wording.monthsWithDay[(first.month ?? 1) - 1] ?? '',
    year: first.year,
  })
}

function readParts(date: PartialDate): DateParts {
  const [year = '', month, day] = date.split('-')
  return { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) }
}

function writeDate(parts: DateParts, wording: LanguageWording, withYear = true): string {
  if (parts.month === null) return parts.year
  if (parts.day === null) {
    return fillTemplate(wording.date.month, { month: wording.months[parts.month - 1] ?? '', year: parts.year })
  }
  return fillTemplate(withYear ? wording.date.day : wording.date.dayWithoutYear, {
    day: writeDay(parts.day, wording),
    month: wording.monthsWithDay[parts.month - 1] ?? '',
    year: parts.year,
  })
}

function writeDay(day: number, wording: LanguageWording): string {
  return day === 1 ? wording.firstDay : String(day)
}
