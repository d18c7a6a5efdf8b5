import type { Draft } from './draft.ts'
import { isMonth } from './read-date.ts'
import type { Scan } from './scan.ts'
import { isWordOf, lexiconAt } from './scan.ts'

/** A date while it is put together: the drafts it has used and the tokens it covers. */
interface Reading {
  readonly days: Draft[]
  year: Draft | null
  hasMonth: boolean
  from: number
  to: number
  /** The draft after those it has used. */
  next: number
}

/** Joins the days, the month and the year of one date into one draft: "5 July 2021", "le 5 juillet 2021", "10-12 July". */
export function joinDates(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  let index = 0
  while (index < drafts.length) {
    const draft = drafts[index]!
    const reading = isDatePart(scan, draft) ? readWhole(scan, drafts, index, joined.at(-1)?.to ?? 0) : null
    joined.push(reading === null ? draft : toDraft(reading, draft))
    index = reading === null ? index + 1 : reading.next
  }
  return joined
}

/** A day or a year on its own, not "2021-07-05". */
function isDatePart(scan: Scan, draft: Draft): boolean {
  return (
    draft.kind === 'date' &&
    typeof draft.value === 'number' &&
    scan.tokens[draft.from]!.kind === 'digits' &&
    draft.to - draft.from <= 2
  )
}

function isDay(draft: Draft): boolean {
  return (draft.value as number) <= 31
}

function readWhole(scan: Scan, drafts: readonly Draft[], index: number, floor: number): Reading {
  const first = drafts[index]!
  const lead = leadingMonth(scan, first.from, floor)
  const reading: Reading = {
    days: isDay(first) ? [first] : [],
    year: isDay(first) ? null : first,
    hasMonth: lead !== null,
    from: lead ?? first.from,
    to: first.to,
    next: index + 1,
  }
  while (addPart(scan, drafts, reading));
  return reading
}

/** The month before a day or a year: "July 5", "Oct. 31", "julio de 2021". */
function leadingMonth(scan: Scan, from: number, floor: number): number | null {
  const { tokens } = scan
  let at = from - 1
  if (tokens[from]!.gap === 'line') return null
  if (tokens[at]?.text === '.' || isWordOf(tokens[at], lexiconAt(scan, from).words.of)) {
    if (tokens[at]!.gap === 'line') return null
    at--
  }
  return at >= floor && isMonth(scan, lexiconAt(scan, from), at) ? at : null
}

/** Adds what follows, where it belongs to the same date: its month, its year, the last of its days. */
function addPart(scan: Scan, drafts: readonly Draft[], reading: Reading): boolean {
  const { tokens } = scan
  const { words } = lexiconAt(scan, reading.from)
  if (reading.year !== null) return false
  const joint = tokens[reading.to]
  if (joint === undefined || joint.gap === 'line') return false
  const isLink = /^[-–—,.]$/.test(joint.text) || isWordOf(joint, words.of) || isWordOf(joint, words.to)
  const at = isLink ? reading.to + 1 : reading.to
  if (tokens[at]?.gap === 'line') return false
  const isRange = isLink && !/^[,.]$/.test(joint.text) && !words.of.has(joint.key)
  if (!reading.hasMonth && !isRange && joint.text !== ',' && isMonth(scan, lexiconAt(scan, reading.from), at)) {
    reading.hasMonth = true
    reading.to = at + 1
    return true
  }
  // "14 أبريل/نيسان"
  if (reading.hasMonth && joint.text === '/' && isMonth(scan, lexiconAt(scan, reading.from), reading.to + 1)) {
    reading.to += 2
    return true
  }
  const next = drafts[reading.next]
  if (next === undefined || next.from !== at || !isDatePart(scan, next)) return false
  if (isDay(next)) {
    const isLast = isRange && reading.days.length === 1 && tokens[reading.to - 1] === tokens[reading.days[0]!.to - 1]
    if (!isLast || (next.value as number) <= (reading.days[0]!.value as number)) return false
    reading.days.push(next)
  } else {
    if (!reading.hasMonth || isRange) return false
    reading.year = next
  }
  reading.to = next.to
  reading.next++
  return true
}

function toDraft({ days, from, to }: Reading, first: Draft): Draft {
  const [low, high] = days.map(({ value }) => value as number)
  const whole = { ...first, from, to, unitTo: to }
  return low === undefined || high === undefined ? whole : { ...whole, value: [low, high], hedge: 'between' }
}
