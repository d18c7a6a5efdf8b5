import { DIGIT, toWesternDigits } from './digits.ts'
import { skippedDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { FigureKind } from './figure.ts'
import type { Scan } from './scan.ts'
import { lexiconAt, tokenAfter } from './scan.ts'

const D = DIGIT

/** Shapes of digits that count nothing, tried in order: the kind each makes. */
const SHAPES: readonly (readonly [pattern: RegExp, kind: FigureKind])[] = [
  [new RegExp(`${D}{1,3}(?:\\.${D}{1,3}){3}(?![.]?${D})`, 'y'), 'identifier'],
  [new RegExp(`${D}{4}[/.-]${D}{1,2}[/.-]${D}{1,2}(?![-./]?${D})`, 'y'), 'date'],
  [/(?:19|20)\d\d-0[1-9](?![-./]?\d)/y, 'date'],
  [new RegExp(`${D}{1,2}([/.-])${D}{1,2}\\1(?:${D}{4}|${D}{2})(?![-/]?${D})`, 'y'), 'date'],
  [/\d{1,2}(?:[.:]\d\d)?[-–]\d{1,2}(?:[.:]\d\d)?(?= ?[ap]\.?m\b)/y, 'time'],
  [/\d-\d-\d(?:-\d)?(?![\d/-])/y, 'identifier'],
  [/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/]|[.,]\d)/y, 'date'],
  [/\d{2,5}\/(?:19|20)\d\d(?![\d/]|[.,]\d)/y, 'identifier'],
  [/[3-7]['’′]\d{1,2}["”″]/y, 'measure'],
  [/(?:24\/7|9\/11|7\/7|50[-–/]50|10\/10)(?![\d/])/y, 'identifier'],
  [/\d{1,4}-\d{2,4}-\d{2,4}[-/]\d{2,5}(?!\d)/y, 'identifier'],
  [/\d{3}[-.]\d{3}[-.]\d{4}(?!\d)/y, 'identifier'],
  [/\d{3}[-. ]\d{4}(?![\d,.]*\d)(?=\s*(?:ext|x\d))/y, 'identifier'],
  [new RegExp(`${D}{1,2}:${D}{2}(?::${D}{2})?(?:[.,]${D}{1,3})?(?!:?${D})`, 'y'), 'time'],
  [/\d+(?:\.\d+){2,}(?![,\d])/y, 'identifier'],
  [/\d{9}[\dX](?![\d.,])(?=\s*\(?isbn)/iy, 'identifier'],
]
const GROUPS_OF_THREE = new RegExp(`^${D}{1,3}(?:\\.${D}{3})+$`)
const PHONE = new RegExp(
  `\\+${D}{1,3}[\\s().-]{1,2}(?:${D}{1,5}[\\s().-]{1,2}){1,5}${D}{2,5}(?:/${D}{2,5})?(?!${D})|` +
    `\\(${D}{2,5}\\)\\s?${D}{2,5}(?:[\\s-]${D}{2,5}){1,3}(?!${D})`,
  'y',
)
const CLOCK = new RegExp(`(${D}{1,2})(?:[.:h](${D}{2}))?(?=[ \\u00a0\\u202f]?(?:[ap]\\.?\\s?m\\b|[AP]M\\b))`, 'y')
const MERIDIEM = /[ \u00a0\u202f]?[apAP]\.?\s?[mM]\b\.?/y
const SCORE = /\d{1,3}[-–]\d{1,3}(?![\d%\p{L}]|[.,-]\d)/uy
const HOURS = /([01]?\d|2[0-4])[.:][0-5]\d ?(?:h|hs|horas|heures|Uhr)\b/y
const ZONED =
  /(?:[01]\d|2[0-4])[0-5]\d(?= ?(?:GMT|UTC|BST|CES?T|E[SD]T|P[SD]T|IST|hrs|local time)\b)|0\d[0-5]\d(?= hours\b)/y
const WRITTEN = /0\d[0-5]\d(?![\d\p{L}]|[.,:/-]\d)/uy
const CASE = /(?:19|20)\d\d-(\d{3,6})(?![\d%]|[.,]\d)/y
const LOCAL_PHONE = /0\d{1,4}(?:[ .-]\d{2,4}){2,4}(?!\d|[.,]\d)/y
const FRENCH_CLOCK = /([01]?\d|2[0-4]) ?h ?([0-5]\d)(?!\d|\p{L})/uy
const YEARS = /(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,.]*\d|%)/y
const DECADE = /(?:1[5-9]|20)\d\d['’′]?s(?![\p{L}\d])/uy

/** Reads a run of digits whose shape says that it counts nothing: a date, a time, an address of the internet, a telephone number. */
export function readShape(scan: Scan, from: number): Draft | null {
  const token = scan.tokens[from]!
  const next = scan.tokens[from + 1]
  const { text } = scan
  if (token.kind === 'symbol') {
    const phone = token.text === '+' || token.text === '(' ? matchAt(PHONE, text, token.start) : null
    return phone === null ? null : shaped(scan, from, phone, 'identifier')
  }
  // A lone number without a mark glued to it has no shape; most numbers leave here.
  if (next === undefined) return null
  const decade = next.gap === 'none' ? matchAt(DECADE, text, token.start) : null
  if (decade !== null) return shaped(scan, from, decade, 'date')
  if (next.gap === 'none' && next.kind === 'symbol') {
    for (const [pattern, kind] of SHAPES) {
      const found = matchAt(pattern, text, token.start)
      if (found !== null && !(kind === 'identifier' && GROUPS_OF_THREE.test(found)))
        return shaped(scan, from, found, kind)
    }
    const file = matchAt(CASE, text, token.start)
    if (file !== null && (file[5] === '0' || Number(file.slice(5)) < Number(token.text)))
      return shaped(scan, from, file, 'identifier')
    const years = matchAt(YEARS, text, token.start)
    if (years !== null && isAscendingYears(years)) return shaped(scan, from, years, 'date')
  }
  const zoned = matchAt(ZONED, text, token.start)
  if (zoned !== null) return shaped(scan, from, zoned, 'time')
  const local = token.text[0] === '0' ? matchAt(LOCAL_PHONE, text, token.start) : null
  if (local !== null && local.replaceAll(/\D/g, '').length >= 8) return shaped(scan, from, local, 'identifier')
  const written =
    token.text.length === 4 && scan.tokens[from - 1]?.kind !== 'digits' ? matchAt(WRITTEN, text, token.start) : null
  if (written !== null) return shaped(scan, from, written, 'time')
  const hours = matchAt(HOURS, text, token.start)
  if (hours !== null) return shaped(scan, from, hours, 'time')
  const score = matchAt(SCORE, text, token.start)
  if (score !== null && isScore(score)) return shaped(scan, from, score, 'identifier')
  const clock = matchAt(CLOCK, text, token.start)
  if (clock !== null && Number(toWesternDigits(clock).split(/[.:h]/)[0]) <= 24) {
    return shaped(scan, from, clock, 'time')
  }
  if (next.kind !== 'word') return null
  const french = matchAt(FRENCH_CLOCK, text, token.start)
  return french === null ? null : shaped(scan, from, french, 'time')
}

function shaped(scan: Scan, from: number, found: string, kind: FigureKind): Draft {
  const start = scan.tokens[from]!.start
  const mark = kind === 'time' ? (matchAt(MERIDIEM, scan.text, start + found.length) ?? '') : ''
  const value = Number(toWesternDigits(found).match(/\d{1,15}/)?.[0] ?? 0)
  return skippedDraft(
    kind,
    value,
    from,
    tokenAfter(scan.tokens, from, start + found.length + mark.length),
    lexiconAt(scan, from).language,
  )
}

/** "3-1", "2-2": what a range never is, falling or level. */
function isScore(found: string): boolean {
  const [first, second] = found.split(/[-–]/).map(Number)
  return first! >= second!
}

/** "2017-2019", "2017-18", not "2000-50". */
function isAscendingYears(found: string): boolean {
  const [first, second] = found.split(/[-–/]/).map(Number)
  const end = second! < 100 ? Math.floor(first! / 100) * 100 + second! : second!
  return end > first!
}

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0] ?? null
}
