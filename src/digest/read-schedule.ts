import { UserError } from '../errors.ts'
import { LANGUAGES } from '../language.ts'
import { nearestWord } from '../nearest-word.ts'
import { hintOf, refusalOf } from './refusal-words.ts'
import type { Schedule } from './find-run.ts'
import { replyWordsOf } from './reply-words.ts'
import { WEEKDAYS } from './subscription.ts'

const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?(am|pm)?$/i
/** A Monday: weekdays are named from it on. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000
const ARABIC_ZERO = 0x660

/** "7", "07:30", "7:30pm" or "7h30": the hour and minute of a day. Null where it is no time. */
export function readTime(word: string): { readonly hour: number; readonly minute: number } | null {
  const latin = word.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
  const [, hours, minutes = '0', half] = TIME.exec(latin) ?? []
  if (hours === undefined) return null
  const isHalf = half !== undefined
  const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  const minute = Number(minutes)
  return hour > 23 || minute > 59 || (isHalf && Number(hours) > 12) ? null : { hour, minute }
}

/** A time that was asked for; a `UserError` where it is none. */
export function requireTime(word: string): { readonly hour: number; readonly minute: number } {
  const time = readTime(word.replace(/\s+/g, ''))
  if (time !== null) return time
  throw new UserError('bad_input', refusalOf('noTime', { word }), { hint: refusalOf('timeHint') })
}

/** "mon,wed", "mon-fri", "weekdays", "daily", in any of our languages: the days in order. Null where it names none. */
export function readWeekdays(words: string): readonly number[] | null {
  const names = nameWeekdays()
  const parts = words
    .toLowerCase()
    .split(/[\s,،;+&]+/u)
    .filter((part) => part !== '')
  const days = new Set<number>()
  for (const part of parts) {
    const found = names.get(part) ?? readRange(part, names)
    if (found === null || found === undefined) return null
    for (const day of found) days.add(day)
  }
  return days.size === 0 ? null : [...days].toSorted((a, b) => a - b)
}

/** Weekdays that were asked for; a `UserError` with the nearest where a word is none. */
export function requireWeekdays(words: string): number[] {
  const days = readWeekdays(words)
  if (days !== null) return [...days]
  const near = nearestWord(words.trim(), [...nameWeekdays().keys()])
  throw new UserError('bad_input', refusalOf('noWeekdays', { word: words }), {
    hint: hintOf(near, 'weekdaysHint'),
  })
}

function readRange(part: string, names: ReadonlyMap<string, readonly number[]>): readonly number[] | null {
  const [first, last, ...more] = part.split(/[-–]/u).map((name) => names.get(name)?.[0])
  if (first === undefined || last === undefined || more.length > 0) return null
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, at) => ((first - 1 + at) % 7) + 1)
}

let weekdayNames: ReadonlyMap<string, readonly number[]> | null = null

function nameWeekdays(): ReadonlyMap<string, readonly number[]> {
  if (weekdayNames !== null) return weekdayNames
  const names = new Map<string, readonly number[]>()
  for (const language of LANGUAGES) {
    for (const day of WEEKDAYS) {
      for (const style of ['long', 'short'] as const) {
        const name = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
          .format(MONDAY + (day - 1) * DAY)
          .toLowerCase()
        names.set(name, [day])
        names.set(name.replace(/\.$/, ''), [day])
      }
    }
    const { daily, weekdays } = replyWordsOf(language)
    for (const word of daily) names.set(word, WEEKDAYS)
    for (const word of weekdays) names.set(word, WEEKDAYS.slice(0, 5))
  }
  weekdayNames = names
  return names
}

/** The IANA zone that a word names: "Europe/Paris", in any case, or "Paris" alone. Null where it is none. */
export function readZone(word: string): string | null {
  const zones = listZones()
  const sought = word.trim().toLowerCase().replaceAll(' ', '_')
  const exact = zones.find((zone) => zone.toLowerCase() === sought)
  if (exact !== undefined) return exact
  const cities = zones.filter((zone) => cityOf(zone) === sought)
  if (cities.length === 1) return cities[0] ?? null
  return isZone(word) ? word : null
}

/** A zone that was asked for; a `UserError` with the nearest where there is none of that name. */
export function requireZone(word: string): string {
  const zone = readZone(word)
  if (zone !== null) return zone
  const zones = listZones()
  const sought = word.trim().replaceAll(' ', '_')
  const city = nearestWord(sought.split('/').at(-1) ?? sought, zones.map(cityOf))
  const near = nearestWord(sought, zones) ?? zones.find((each) => cityOf(each) === city) ?? null
  throw new UserError('bad_input', refusalOf('noZone', { word }), {
    hint: hintOf(near, 'zoneHint'),
  })
}

function listZones(): readonly string[] {
  return [...Intl.supportedValuesOf('timeZone'), 'UTC']
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.toLowerCase() ?? ''
}

/** An older name of a zone; a bare offset is none, it knows no summer. */
function isZone(name: string): boolean {
  if (!/^[a-z]+(?:\/[a-z_+-]+\d*)*$/i.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** "07:30 weekdays Paris": a time, weekdays and a zone in any order. A `UserError` names the word that is none of them. */
export function readWhen(words: string): Partial<Schedule> {
  let read: Partial<Schedule> = {}
  const days: string[] = []
  for (const word of words.replace(/(\d)\s+(am|pm)\b/gi, '$1$2').split(/\s+/)) {
    const bare = word.replace(/[,،]$/u, '')
    if (bare === '' || replyFillers.has(bare.toLowerCase())) continue
    const time = readTime(bare)
    if (time !== null) read = { ...read, ...time }
    else if (readWeekdays(bare) !== null) days.push(bare)
    else if (readZone(bare) !== null) read = { ...read, zone: requireZone(bare) }
    else throw notUnderstood(bare)
  }
  return days.length === 0 ? read : { ...read, weekdays: requireWeekdays(days.join(' ')) }
}

const replyFillers = new Set(LANGUAGES.flatMap((language) => replyWordsOf(language).fillers))

function notUnderstood(word: string): UserError {
  const zones = listZones()
  const city = nearestWord(word, zones.map(cityOf))
  const near =
    nearestWord(word, [...nameWeekdays().keys()]) ??
    nearestWord(word, zones) ??
    zones.find((zone) => cityOf(zone) === city) ??
    null
  return new UserError('bad_input', refusalOf('notUnderstood', { word }), {
    hint: hintOf(near, 'whenHint'),
  })
}
