import { Cron } from 'croner'
import type { Subscription } from './subscription.ts'

/** What a run's time follows from. */
export type Schedule = Pick<Subscription, 'hour' | 'minute' | 'weekdays' | 'zone'>

const crons = new Map<string, Cron>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** The next run later than a time. An hour that the clocks skip runs at the next minute there is, one that they repeat runs once. */
export function findNextRun(schedule: Schedule, after: Date): Date {
  const next = cronOf(schedule).nextRun(after)
  if (next === null) throw new Error(`no run after ${after.toISOString()} of ${JSON.stringify(schedule)}`)
  return next
}

/** The date of a time on the calendar of a zone: YYYY-MM-DD. */
export function toLocalDate(at: Date, zone: string): string {
  let format = dateFormats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    dateFormats.set(zone, format)
  }
  return format.format(at)
}

function cronOf({ hour, minute, weekdays, zone }: Schedule): Cron {
  const pattern = `${minute} ${hour} * * ${weekdays.join(',')}`
  const key = `${pattern} ${zone}`
  let cron = crons.get(key)
  if (cron === undefined) {
    cron = new Cron(pattern, { timezone: zone, paused: true })
    crons.set(key, cron)
  }
  return cron
}
