import type { Absent } from './render-digest.ts'
import type { Period } from './digest-content.ts'
import type { DigestRun } from './digests.ts'
import type { Subscription } from './subscription.ts'

/** What the digest of a date looks back on, and the digests before it that never came. */
export interface FoundPeriod {
  readonly period: Period
  readonly absent: Absent
}

/** From the channel's last digest, or the day that was found empty, to a version and a time. `runs` are newest first. */
export function findPeriod(
  subscription: Subscription,
  runs: readonly DigestRun[],
  { date, upto, until }: Pick<Period, 'date' | 'upto' | 'until'>,
): FoundPeriod {
  const since = new Date(subscription.since)
  const before = runs.filter((run) => run.date < date)
  const isTold = ({ state }: DigestRun) => state === 'posted' || state === 'queued'
  // A clock that has gone back leaves what was posted before it in the future.
  const own = before.filter((run) => run.until >= since && run.until <= until)
  const last = own.find((run) => isTold(run) || run.state === 'empty')
  const lastTold = own.findIndex(isTold)
  const untold = lastTold === -1 ? own : own.slice(0, lastTold)
  const datesOf = (state: DigestRun['state']) =>
    untold
      .filter((run) => run.state === state)
      .map((run) => run.date)
      .toReversed()
  return {
    period: {
      date,
      upto,
      until,
      after: Math.min(upto, last?.version ?? subscription.sinceVersion),
      from: last?.until ?? since,
      isFirst: lastTold === -1,
    },
    absent: { missed: datesOf('missed'), failed: datesOf('failed') },
  }
}
