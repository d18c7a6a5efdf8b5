import type { Operation } from '../../facts/operation.ts'
import { formatNumber } from '../../figures/format-figure.ts'
import { fillTemplate } from '../../wording/fill-template.ts'
import { formatDate } from '../../wording/format-date.ts'
import type { DigestItem } from '../digest-content.ts'
import { sourcesOf, writeKeyFigures } from '../digest-desk.ts'
import type { DigestDesk } from '../digest-desk.ts'
import { pickForm } from '../digest-words.ts'

const KEY_FIGURES = 2
const FULL_DATE = 10

/** Operations that began or ended on this day in past years, the latest first. */
export async function tellAnniversaries(date: string, desk: DigestDesk): Promise<readonly DigestItem[]> {
  const days = desk.lexicon.operations
    .filter((operation) => desk.includesOperation(operation))
    .flatMap((operation) => {
      if (isOnThisDay(operation.start, date)) return [{ operation, day: operation.start, words: desk.words.began }]
      if (isOnThisDay(operation.end, date)) return [{ operation, day: operation.end, words: desk.words.ended }]
      return []
    })
  const sorted = days.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
  return await Promise.all(sorted.map(({ operation, day, words }) => tell(operation, day ?? '', words, date, desk)))
}

async function tell(
  operation: Operation,
  day: string,
  words: DigestDesk['words']['began'],
  date: string,
  desk: DigestDesk,
): Promise<DigestItem> {
  const years = yearOf(date) - yearOf(day)
  const key = writeKeyFigures(await desk.figuresOf(operation.id), KEY_FIGURES, desk)
  return {
    operation: desk.nameOf(operation),
    operation_id: operation.id,
    fact: null,
    text: fillTemplate(pickForm(words, years, desk.language), {
      n: formatNumber(years, desk.language),
      date: formatDate(day, desk.language),
      figures: key.text === '' ? '' : fillTemplate(desk.words.figuresAnd, { figures: key.text }),
    }),
    old: null,
    new: null,
    why: null,
    sources: await sourcesOf(key.facts, desk),
    restsOn: key.restsOn,
  }
}

/** In a year without a 29th of February, what happened on one is remembered the day before. */
function isOnThisDay(day: string | null, date: string): day is string {
  if (day === null || day.length < FULL_DATE || yearOf(day) >= yearOf(date)) return false
  const same = day.slice(5) === date.slice(5)
  return same || (day.endsWith('-02-29') && date.endsWith('-02-28') && !isLeapYear(yearOf(date)))
}

function isLeapYear(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
