import type { Block } from '../chat/reply.ts'
import type { Platform } from '../chat/request.ts'
import type { FactLedger } from '../facts/ledger.ts'
import { buildDigest } from './build-digest.ts'
import type { Building, BuiltDigest } from './build-digest.ts'
import type { Period } from './digest-content.ts'
import type { Digests } from './digests.ts'
import { findPeriod } from './find-period.ts'
import type { FoundPeriod } from './find-period.ts'
import { findNextRun, toLocalDate } from './find-run.ts'
import { findVersionAt } from './find-version.ts'
import { MOST_ITEMS, toRendering } from './plan-digests.ts'
import { renderDigest } from './render-digest.ts'
import type { Subscription } from './subscription.ts'
import { whereToSee } from './where-to-see.ts'

/** What is looked at: a channel's digest, or where there is none what a channel that gets everything would be told. */
export interface PreviewOptions {
  /** With the language, zone and sections to preview; its `since` is not looked at where `isSubscribed` is false. */
  readonly subscription: Subscription
  readonly isSubscribed: boolean
  /** The local date; null for today. */
  readonly date: string | null
  /** Without leaving anything out. */
  readonly all: boolean
  readonly platform: Platform
  readonly prefix: string
  readonly now: Date
}

export interface Preview {
  readonly period: Period
  readonly built: BuiltDigest
  readonly blocks: readonly Block[]
}

const DAY = 86_400_000
const MOST_RUNS = 400
/** As many as anybody reads. */
const ALL_ITEMS = 200

/** The digest of a channel and date as it was or would be, without posting anything. */
export async function previewDigest(options: PreviewOptions, digests: Digests, building: Building): Promise<Preview> {
  const { subscription, now, platform, prefix } = options
  const { language, sections, operations, series, topics, zone } = subscription
  const date = options.date ?? toLocalDate(now, zone)
  const { period, absent } = options.isSubscribed
    ? await findChannelPeriod(date, options, digests, building.ledger)
    : { period: await findDayPeriod(date, zone, now, building.ledger), absent: { missed: [], failed: [] } }
  const limit = options.all ? ALL_ITEMS : MOST_ITEMS
  const built = await buildDigest(period, { language, sections, operations, series, topics, limit }, building)
  const rendering = toRendering({ subscription, date, built, absent, prefix })
  const isSeenInFull = options.all || !options.isSubscribed
  const blocks = renderDigest(built.content, {
    ...rendering,
    where: whereToSee(platform, prefix),
    showAll: isSeenInFull ? null : rendering.showAll,
  })
  return { period, built, blocks }
}

/** A digest that was made shows what it was made from; one to come, what there is so far. */
async function findChannelPeriod(
  date: string,
  { subscription, now }: PreviewOptions,
  digests: Digests,
  ledger: FactLedger,
): Promise<FoundPeriod> {
  const runs = await digests.runs(subscription.id, MOST_RUNS)
  const made = runs.find((run) => run.date === date && (run.state === 'posted' || run.state === 'queued'))
  if (made !== undefined) return findPeriod(subscription, runs, { date, upto: made.version, until: made.until })
  const until = endOf(date, subscription.zone, now)
  const upto = until < now ? await findVersionAt(ledger, until) : await ledger.version()
  return findPeriod(subscription, runs, { date, upto, until })
}

/** The last day up to the date's end: what somebody was told who gets a digest every day. */
async function findDayPeriod(date: string, zone: string, now: Date, ledger: FactLedger): Promise<Period> {
  const until = endOf(date, zone, now)
  const from = new Date(until.getTime() - DAY)
  const upto = until < now ? await findVersionAt(ledger, until) : await ledger.version()
  const after = await findVersionAt(ledger, from)
  // A store that is younger than a day is new to everybody: what it was filled with is no news by itself.
  const isFirst = after === 0
  return { date, upto, until, from, isFirst, after: isFirst ? await findFilled(ledger, upto) : after }
}

/** The version up to which the store was only filled: the imports before anything else was done in it. */
async function findFilled(ledger: FactLedger, upto: number): Promise<number> {
  let version = 0
  while (version < upto) {
    const commit = await ledger.revisionsAfter(version, 1)
    const last = commit.at(-1)
    if (last === undefined || commit.some(({ action, revision }) => action !== 'import' || revision > 1)) break
    version = last.version
  }
  return version
}

/** The end of a local date, or now where that is earlier. */
function endOf(date: string, zone: string, now: Date): Date {
  const noon = new Date(`${date}T12:00:00Z`)
  const midnight = { hour: 0, minute: 0, weekdays: [1, 2, 3, 4, 5, 6, 7], zone }
  let end = findNextRun(midnight, new Date(noon.getTime() - 2 * DAY))
  while (toLocalDate(end, zone) <= date) end = findNextRun(midnight, end)
  return end < now ? end : now
}
