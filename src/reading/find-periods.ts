import { joinNumberWords, joinWordSets } from './languages.ts'
import type { PeriodMention, YearMention } from './mention.ts'
import type { Token } from './tokenize.ts'

/** A day as a text gives it; what it leaves out is null. Token indexes, end exclusive. */
interface ReadDay {
  readonly day: number
  readonly month: number | null
  readonly year: number | null
  readonly start: number
  readonly end: number
}

const MONTHS = joinNumberWords('months')
/** What months of two words ("كانون الثاني") begin with. */
const FIRST_OF_MONTHS = new Set(
  MONTHS.keys().flatMap((month) => (month.includes(' ') ? [month.slice(0, month.indexOf(' '))] : [])),
)
const RANGE_WORDS = new Set([...joinWordSets('rangeWords'), ...joinWordSets('conjunctions')])
const LINKS = new Set([...joinWordSets('articles'), ...joinWordSets('ofWords'), ...joinWordSets('yearWords')])
const VERBS = joinWordSets('verbMonths')
const ORDINAL_ENDINGS = joinWordSets('ordinalEndings')
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function readYear(token: Token | undefined): number | null {
  return token !== undefined && /^(?:19|20|21)\d\d$/.test(token.text) ? Number(token.text) : null
}

function readMonth(tokens: readonly Token[], at: number): { readonly month: number; readonly end: number } | null {
  const word = tokens[at]?.text ?? ''
  const pair = FIRST_OF_MONTHS.has(word) ? MONTHS.get(`${word} ${tokens[at + 1]?.text ?? ''}`) : undefined
  if (pair !== undefined) return { month: pair, end: at + 2 }
  const month = MONTHS.get(word)
  return month === undefined ? null : { month, end: at + 1 }
}

function readDayNumber(tokens: readonly Token[], at: number): { readonly day: number; readonly end: number } | null {
  const token = tokens[at]
  if (token === undefined || !/^0?[1-9]$|^[12]\d$|^3[01]$/.test(token.text)) return null
  const next = tokens[at + 1]
  const isOrdinal = next !== undefined && next.gap === 'none' && ORDINAL_ENDINGS.has(next.text)
  if (next?.gap === 'none' && !isOrdinal) return null
  return { day: Number(token.text), end: at + (isOrdinal ? 2 : 1) }
}

/** Skips at most two linking words ("29 de septiembre de 2024", "the 29th of September"). */
function skipLinks(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 2 && LINKS.has(tokens[next]?.text ?? '') && tokens[next]?.gap === 'space') next++
  return next
}

function readTrailingYear(
  tokens: readonly Token[],
  at: number,
): { readonly year: number | null; readonly end: number } {
  const next = skipLinks(tokens, at)
  const token = tokens[next]
  const year = token?.gap === 'stop' ? null : readYear(token)
  return year === null ? { year: null, end: at } : { year, end: next + 1 }
}

function isValid(day: number, month: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0)
}

/** "2024-09-29", "29/09/2024", "29.09.2024", and "09/29/2024" where it can be nothing else. */
function readNumeric(tokens: readonly Token[], at: number): ReadDay | null {
  const token = tokens[at]
  if (token === undefined || !token.isNumber) return null
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.text)
  const parts = dotted === null ? [token.text, tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''] : dotted.slice(1)
  if (dotted === null && !hasDateGaps(tokens, at)) return null
  const end = dotted === null ? at + 3 : at + 1
  const [a = '', b = '', c = ''] = parts
  const numbers = [a, b, c].map(Number)
  const [first = 0, second = 0, third = 0] = numbers
  if (/^\d{4}$/.test(a))
    return isValid(third, second) ? { day: third, month: second, year: first, start: at, end } : null
  if (!/^\d{4}$/.test(c)) return null
  if (isValid(first, second)) return { day: first, month: second, year: third, start: at, end }
  return isValid(second, first) ? { day: second, month: first, year: third, start: at, end } : null
}

function hasDateGaps(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = tokens.slice(at, at + 3)
  if (first === undefined || second?.isNumber !== true || third?.isNumber !== true) return false
  const joined = second.start - first.end === 1 && third.start - second.end === 1
  return joined && second.gap === third.gap && (second.gap === 'hyphen' || second.gap === 'stop')
}

/** "29 September 2024", "September 29th, 2024", "le 29 septembre"; with `mayLackMonth`, "9" in "July 5 and 9". */
function readDay(tokens: readonly Token[], at: number, mayLackMonth: boolean): ReadDay | null {
  const numeric = readNumeric(tokens, at)
  if (numeric !== null) return numeric
  const month = readMonth(tokens, at)
  if (month !== null) {
    const day =
      tokens[month.end]?.gap === 'stop' ? readDayAfterPoint(tokens, month.end) : readDayNumber(tokens, month.end)
    if (day === null || !isValid(day.day, month.month)) return null
    return { day: day.day, month: month.month, start: at, ...readTrailingYear(tokens, day.end) }
  }
  const day = readDayNumber(tokens, at)
  if (day === null) return null
  const monthAt = skipLinks(tokens, day.end)
  const named = tokens[monthAt]?.gap === 'stop' ? null : readMonth(tokens, monthAt)
  if (named !== null && isValid(day.day, named.month)) {
    return { day: day.day, month: named.month, start: at, ...readTrailingYear(tokens, named.end) }
  }
  return mayLackMonth ? { day: day.day, month: null, start: at, ...readTrailingYear(tokens, day.end) } : null
}

/** "may" and "march", written small, are months only where nothing else is possible: a year, or no other word, comes after the day. */
function isVerb(tokens: readonly Token[], read: ReadDay): boolean {
  if (
    read.year !== null ||
    !tokens.slice(read.start, read.end).some((token) => VERBS.has(token.text) && !token.capital)
  )
    return false
  const next = tokens[read.end]
  return next !== undefined && next.gap === 'space' && !RANGE_WORDS.has(next.text)
}

/** "Sept. 29": the point is the abbreviation's, not a sentence's. */
function readDayAfterPoint(tokens: readonly Token[], at: number): ReturnType<typeof readDayNumber> {
  const before = tokens[at - 1]
  const here = tokens[at]
  const isAbbreviation =
    before !== undefined && here !== undefined && before.text.length <= 5 && here.start - before.end === 2
  return isAbbreviation ? readDayNumber(tokens, at) : null
}

/** The second day of a range that begins with `first`, or null. */
function readRangeEnd(tokens: readonly Token[], first: ReadDay): ReadDay | null {
  let at = first.end
  const here = tokens[at]
  if (here === undefined || here.gap === 'stop') return null
  if (here.gap !== 'hyphen' || RANGE_WORDS.has(here.text)) {
    if (!RANGE_WORDS.has(here.text)) return null
    at++
    while (at < first.end + 4 && (LINKS.has(tokens[at]?.text ?? '') || RANGE_WORDS.has(tokens[at]?.text ?? ''))) at++
  }
  return readDay(tokens, at, true)
}

function toIso(year: number | null, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`
}

function toPeriod(text: string, tokens: readonly Token[], first: ReadDay, last: ReadDay): PeriodMention | null {
  const month = first.month ?? last.month
  const lastMonth = last.month ?? first.month
  if (month === null || lastMonth === null) return null
  const year = first.year ?? (last.year !== null && month > lastMonth ? last.year - 1 : last.year)
  const start = tokens[first.start]?.start ?? 0
  const end = tokens[Math.max(first.end, last.end) - 1]?.end ?? start
  return {
    start,
    end,
    text: text.slice(start, end),
    match: 'folded',
    from: toIso(year, month, first.day),
    to: toIso(last.year ?? year, lastMonth, last.day),
  }
}

/** The periods and lone years of a text; `covered` tells which tokens the periods take. */
export interface PeriodFindings {
  readonly periods: readonly PeriodMention[]
  readonly years: readonly { readonly mention: YearMention; readonly token: number }[]
  readonly covered: ReadonlySet<number>
}

/** Finds the days and ranges of days of a text, and the years that stand alone. */
export function findPeriods(text: string, tokens: readonly Token[]): PeriodFindings {
  const periods: PeriodMention[] = []
  const years: { mention: YearMention; token: number }[] = []
  const covered = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (!token.isNumber && readMonth(tokens, at) === null)) continue
    const day = readDay(tokens, at, true)
    const first = day === null || isVerb(tokens, day) ? null : day
    const last = first === null ? null : readRangeEnd(tokens, first)
    const isRange = last !== null && (first?.month !== null || last.month !== null)
    const period =
      first === null ? null : isRange ? toPeriod(text, tokens, first, last) : toPeriod(text, tokens, first, first)
    const end = Math.max(first?.end ?? 0, isRange ? last.end : 0)
    const year = readYear(token)
    if (period !== null) {
      periods.push(period)
      for (let index = at; index < end; index++) covered.add(index)
      at = end - 1
    } else if (year !== null) {
      const { start, end: stop } = token
      years.push({ mention: { start, end: stop, text: text.slice(start, stop), year }, token: at })
    }
  }
  return { periods, years, covered }
}
