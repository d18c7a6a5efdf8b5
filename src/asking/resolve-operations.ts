import type { Operation } from '../facts/operation.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import type { OperationMention, PeriodMention } from '../reading/mention.ts'
import type { OperationGroup } from './query.ts'
import type { QuestionReading } from './question-reading.ts'

/** The operations that a question names, narrowed by its years, dates, "latest" and "first". Never picks one of several silently. */
export function resolveOperations(reading: QuestionReading, lexicon: Lexicon): readonly OperationGroup[] {
  const merged: OperationMention[] = []
  for (const mention of besideEditions(reading)) {
    const at = merged.findIndex((other) => isSame(other, mention))
    if (at === -1) merged.push(mention)
    else if (mention.candidates.length < (merged[at]?.candidates.length ?? 0)) merged[at] = mention
  }
  const alone = merged.length === 1
  return merged.map((mention) => {
    // "Liberterra II in 2019": the edition is stored, that year of it is not.
    const dated = keepYear(mention.candidates, mention.year)
    const candidates = alone && dated.length > 1 ? narrowByTime(dated, reading) : dated
    return chooseByDate({ text: mention.text, candidates, chosen: null }, reading, lexicon, mention.series)
  })
}

/** The one candidate that "latest" or "first" means. */
export function chooseByDate(
  group: OperationGroup,
  reading: Pick<QuestionReading, 'order'>,
  lexicon: Lexicon,
  series: string | null,
): OperationGroup {
  if (reading.order === null) return group
  const [only, another] = group.candidates
  // "The first Weka" names the edition; that it is the first by date is said too.
  const pool = another === undefined && series !== null ? lexicon.editionsOf(series) : group.candidates
  const chosen = pool.length > 1 ? pickByDate(pool, reading.order) : null
  if (chosen === null || (another === undefined && chosen.id !== only?.id)) return group
  return { ...group, candidates: [chosen], chosen: reading.order }
}

export function pickByDate(operations: readonly Operation[], order: 'latest' | 'first'): Operation | null {
  const dated = operations.filter((operation) => dateOf(operation) !== '')
  const sorted = dated.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))
  return (order === 'latest' ? sorted.at(-1) : sorted[0]) ?? null
}

/** The date an operation is ordered by: its start, else its year; empty where neither is known. */
export function dateOf(operation: Operation): string {
  return operation.start ?? (operation.year === null ? '' : String(operation.year))
}

/** Whether an operation took place in a year, as far as its dates and its name's year tell. */
export function isInYear(operation: Operation, year: number): boolean {
  if (operation.year === year) return true
  const from = Number((operation.start ?? '').slice(0, 4))
  const to = Number((operation.end ?? operation.start ?? '').slice(0, 4))
  return from > 0 && from <= year && year <= to
}

/** How a period lies to an operation's time: about it (all of it, or over one of its ends), a part inside it, or apart from it. */
export function relateTime(
  operation: Operation,
  period: Pick<PeriodMention, 'from' | 'to'>,
): 'covers' | 'part' | 'apart' {
  const { start } = operation
  const end = operation.end ?? start
  if (start === null || end === null) return relateYear(operation, period)
  const year = start.slice(0, 4)
  const from = fillDate(period.from, year, '-01-01')
  const to = fillDate(period.to, year, '-12-31')
  const first = fillDate(start, year, '-01-01')
  const last = fillDate(end, year, '-12-31')
  if (to < first || from > last) return 'apart'
  const isInside = from >= first && to <= last && (from > first || to < last)
  return isInside ? 'part' : 'covers'
}

function relateYear(operation: Operation, period: Pick<PeriodMention, 'from' | 'to'>): 'covers' | 'part' | 'apart' {
  if (operation.year === null || period.from.startsWith('--')) return 'part'
  const from = Number(period.from.slice(0, 4))
  const to = Number(period.to.slice(0, 4))
  if (operation.year < from || operation.year > to) return 'apart'
  return period.from.length <= 4 || period.from.endsWith('-01-01') ? 'covers' : 'part'
}

function fillDate(date: string, year: string, rest: '-01-01' | '-12-31'): string {
  const whole = date.startsWith('--') ? `${year}-${date.slice(2)}` : date
  if (whole.length === 4) return whole + rest
  if (whole.length === 7) return whole + (rest === '-01-01' ? '-01' : '-31')
  return whole
}

/** Of operations that a year fits, those that are known by it before those that only reach into it. */
function keepYear(candidates: readonly Operation[], year: number | null): readonly Operation[] {
  if (year === null) return candidates
  const known = candidates.filter((operation) => operation.year === year)
  return known.length > 0 ? known : candidates.filter((operation) => isInYear(operation, year))
}

function narrowByTime(candidates: readonly Operation[], reading: QuestionReading): readonly Operation[] {
  const fits = (operation: Operation) =>
    reading.years.every((year) => isInYear(operation, year)) &&
    reading.periods.every((period) => relateTime(operation, period) !== 'apart')
  return candidates.filter(fits)
}

/** "Weka and Weka II": beside another edition, the bare name of a series is the edition that has no number. */
function besideEditions(reading: QuestionReading): readonly OperationMention[] {
  const { operations, cues } = reading
  if (operations.length < 2 || !(cues.has('and') || cues.has('compare') || cues.has('difference') || cues.has('more')))
    return operations
  return operations.map((mention) => {
    const named = operations.filter(
      (other) => other !== mention && other.series === mention.series && other.edition !== null,
    )
    if (mention.edition !== null || mention.year !== null || named.length === 0) return mention
    const bare = mention.candidates.filter(
      ({ name, series }) => series !== null && name.toLowerCase().endsWith(series.toLowerCase()),
    )
    return bare.length === 1 ? { ...mention, candidates: bare } : mention
  })
}

function isSame(a: OperationMention, b: OperationMention): boolean {
  if (a.series !== b.series) return a.candidates.some((one) => b.candidates.some((other) => other.id === one.id))
  const isOpen = (mention: OperationMention) => mention.edition === null && mention.year === null
  return (
    a.candidates.some((one) => b.candidates.some((other) => other.id === one.id)) &&
    (isOpen(a) || isOpen(b) || a.candidates.length === b.candidates.length)
  )
}
