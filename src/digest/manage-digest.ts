import { UserError } from '../errors.ts'
import type { Actor } from '../facts/proposal.ts'
import type { Digests, DigestRun } from './digests.ts'
import { refusalOf } from './refusal-words.ts'
import { findNextRun, toLocalDate } from './find-run.ts'
import type { NamedChannel } from './read-channel.ts'
import { DEFAULT_LATE_HOURS, SECTIONS, WEEKDAYS } from './subscription.ts'
import type { Subscription } from './subscription.ts'

/** What somebody set; what is left out stays as it is, or as it is usual. */
export type Settings = Partial<
  Pick<
    Subscription,
    | 'hour'
    | 'minute'
    | 'weekdays'
    | 'zone'
    | 'language'
    | 'sections'
    | 'operations'
    | 'series'
    | 'topics'
    | 'empty'
    | 'lateHours'
  >
>

const USUAL_HOUR = 7
const MOST_RUNS = 400
/** A run further away than this never comes: each day until then is taken or left out. */
const MOST_TRIES = 800
const DAY = 86_400_000

/** The subscription of a channel as it begins. */
export function startSubscription(
  { id, platform, channel }: NamedChannel,
  settings: Settings,
  start: {
    readonly team: string | null
    readonly by: Actor
    readonly now: Date
    readonly version: number
    readonly zone: string
    readonly language: Subscription['language']
  },
): Subscription {
  const { team, by, now, version, zone, language } = start
  return {
    id,
    platform,
    team,
    channel,
    hour: USUAL_HOUR,
    minute: 0,
    weekdays: [...WEEKDAYS],
    zone,
    language,
    sections: [...SECTIONS],
    operations: [],
    series: [],
    topics: [],
    empty: 'nothing',
    lateHours: DEFAULT_LATE_HOURS,
    paused: false,
    skip: null,
    by,
    since: now.toISOString(),
    sinceVersion: version,
    ...settings,
  }
}

/** The next run that will post: its date is not taken and not left out. Null while it is paused. */
export function findNextOpen(subscription: Subscription, runs: readonly DigestRun[], now: Date): Date | null {
  if (subscription.paused) return null
  const taken = new Set(runs.filter(({ state }) => state !== 'missed').map(({ date }) => date))
  let at = now
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    at = findNextRun(subscription, at)
    const date = toLocalDate(at, subscription.zone)
    if (!taken.has(date) && date !== subscription.skip) return at
  }
  return at
}

/** A channel's subscription; a `UserError` where it has none. */
export async function requireSubscription(id: string, digests: Digests): Promise<Subscription> {
  const subscription = await digests.find(id)
  if (subscription !== null) return subscription
  throw new UserError('not_found', refusalOf('noDigest', { id }), {
    hint: refusalOf('startHint'),
  })
}

/** Stores a subscription as it is to be from now on, and gives its next run. A run that is due and not made yet is not lost. */
export async function storeChange(
  subscription: Subscription,
  digests: Digests,
  now: Date,
): Promise<{ readonly next: Date | null; readonly runs: readonly DigestRun[] }> {
  const runs = await digests.runs(subscription.id, MOST_RUNS)
  const next = findNextOpen(subscription, runs, now)
  // The planner records the day that is left out: it comes to it in its turn.
  const planned = next === null ? null : findNextRun(subscription, now)
  if (!(await digests.change(subscription, planned, now)))
    throw new UserError('conflict', refusalOf('endedMeanwhile'), {
      hint: refusalOf('startAgain'),
    })
  return { next, runs }
}

/** The date to leave out: the one that was named, else today. A `UserError` where no digest is due on it any more. */
export function requireSkippable(
  subscription: Subscription,
  date: string | null,
  runs: readonly DigestRun[],
  now: Date,
): string {
  const { zone } = subscription
  const wanted = date ?? toLocalDate(now, zone)
  const next = findNextOpen(subscription, runs, now)
  const isTaken = runs.some((run) => run.date === wanted && run.state !== 'missed')
  if (next !== null && !isTaken && isRunDate(wanted, subscription, now)) return wanted
  throw new UserError('conflict', refusalOf('notDue', { date: wanted }), {
    hint: next === null ? refusalOf('isPaused') : refusalOf('skipNext', { date: toLocalDate(next, zone) }),
  })
}

/** Whether a run later than now falls on a local date. */
function isRunDate(date: string, subscription: Subscription, now: Date): boolean {
  const dayBefore = new Date(Date.parse(`${date}T00:00:00Z`) - 2 * DAY)
  let at = findNextRun(subscription, dayBefore < now ? now : dayBefore)
  while (toLocalDate(at, subscription.zone) < date) at = findNextRun(subscription, at)
  return toLocalDate(at, subscription.zone) === date
}
