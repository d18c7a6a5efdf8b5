import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Action } from '../chat/reply.ts'
import type { NewItem } from '../delivery/outbox.ts'
import type { Planner } from '../delivery/planner.ts'
import { buildDigest } from './build-digest.ts'
import type { Building, BuiltDigest } from './build-digest.ts'
import { CLOCK_SKEW, RESTORED } from './digests.ts'
import type { Claim, Digests, DigestRun, DueSubscription } from './digests.ts'
import type { Period } from './digest-content.ts'
import { digestWordsOf } from './digest-words.ts'
import { findNextRun, toLocalDate } from './find-run.ts'
import { findPeriod } from './find-period.ts'
import { listRestsOn, renderDigest, renderEmptyDay } from './render-digest.ts'
import type { Absent, Rendering } from './render-digest.ts'
import { settleEnded } from './settle-ended.ts'
import { toDigestKey } from './subscription.ts'
import type { Subscription } from './subscription.ts'
import { whereToSee } from './where-to-see.ts'

export interface DigestPlannerParts {
  readonly digests: Digests
  /** What digests are made from, as it stands now. */
  readonly open: () => Promise<Building>
  /** A pause between one lot of digests and the next, in which people are answered. */
  readonly rest: () => Promise<unknown>
  /** Before the names of slash commands. */
  readonly prefix: string
}

type Run = Omit<DigestRun, 'trouble'>

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Of a longer time away only the last days are recorded as missed. */
const MOST_MISSED = 31 * DAY
/** For so long what was posted can be looked up in the outbox. */
const KEPT = 31 * DAY
/** Stored in one transaction: one wait for the disk. */
const DUE_AT_ONCE = 5
/** In one go; the rest waits for the next, a few seconds later. */
const MOST_AT_ONCE = 500
export const MOST_ITEMS = 10
/** Among so many the last one that was posted is found, else within a year. */
const USUAL_RUNS = 10
const MOST_RUNS = 400

/** Puts each channel's digest of the day into the outbox at its hour, once, whatever the clock does and however many processes run. */
export function createDigestPlanner(parts: DigestPlannerParts): Planner {
  const { digests } = parts
  let prunedAt = 0
  return {
    name: 'digests',
    async plan(now) {
      await settleEnded(digests)
      if (Math.abs(now.getTime() - prunedAt) > DAY) {
        prunedAt = now.getTime()
        await digests.prune(new Date(prunedAt - KEPT))
      }
      const round: Round = { now, built: new Map(), opened: null }
      const seen = new Set<string>()
      while (seen.size < MOST_AT_ONCE) {
        const due = await digests.due(now, DUE_AT_ONCE)
        const fresh = due.filter((each) => !seen.has(keyOf(each)))
        if (fresh.length === 0) break
        const claims: Claim[] = []
        for (const each of fresh) {
          seen.add(keyOf(each))
          claims.push(await makeClaim(each, round, parts))
          await nextTurn()
        }
        await digests.claim(claims)
        // Whoever asks something meanwhile is not kept waiting.
        if (fresh.length === DUE_AT_ONCE) await parts.rest()
      }
    },
  }
}

/** What one round of planning shares: channels that look back on the same days have the same digest. */
interface Round {
  readonly now: Date
  readonly built: Map<string, Promise<BuiltDigest>>
  opened: Promise<Building> | null
}

function keyOf({ subscription, at, plannedAt }: DueSubscription): string {
  return `${subscription.id} ${at.getTime()} ${plannedAt.getTime()}`
}

async function makeClaim(due: DueSubscription, round: Round, parts: DigestPlannerParts): Promise<Claim> {
  const { subscription } = due
  const { now } = round
  const late = subscription.lateHours * HOUR
  // Worked out by a clock that has gone back since, in a store that is gone, or so long ago that nobody asks any more.
  const hasGoneBack = due.plannedAt.getTime() > now.getTime() + CLOCK_SKEW
  const isRestored = due.plannedAt.getTime() === RESTORED
  const isOutOfDate = hasGoneBack || isRestored || due.at.getTime() < now.getTime() - MOST_MISSED
  const from = now.getTime() - (hasGoneBack || isRestored ? late : MOST_MISSED)
  const at = isOutOfDate ? findNextRun(subscription, new Date(from)) : due.at
  if (at > now) return { due, run: null, item: null, next: at, now }
  const next = findNextRun(subscription, at)
  const date = toLocalDate(at, subscription.zone)
  const run: Run = { subscription: subscription.id, date, at, state: 'queued', version: 0, until: now }
  const until = new Date(at.getTime() + late)
  if (now > until) return { due, run: { ...run, state: 'missed' }, item: null, next, now }
  if (date === subscription.skip) return { due, run: { ...run, state: 'skipped' }, item: null, next, now }
  const { run: made, item } = await makePost(subscription, run, until, round, parts)
  return { due, next, now, run: made, item: isRestored && item !== null ? { ...item, mayStandSince: at } : item }
}

/** The digest as an item of the outbox, or none for a day that brought nothing. */
async function makePost(
  subscription: Subscription,
  run: Run,
  until: Date,
  round: Round,
  parts: DigestPlannerParts,
): Promise<{ run: Run; item: NewItem | null }> {
  const { id, platform, team, channel, language, empty } = subscription
  const { now } = round
  const { date } = run
  const building = await (round.opened ??= parts.open())
  const version = await building.ledger.version()
  const runs = await readRuns(id, parts.digests)
  // Taken already, by a clock that has gone back since or a process that is ahead: there is nothing to make.
  const taken = runs.find((each) => each.date === date)
  if (taken !== undefined && taken.state !== 'missed') return { run: { ...run, version }, item: null }
  const { period, absent } = findPeriod(subscription, runs, { date, upto: version, until: now })
  const built = await shareBuilt(subscription, period, building, round)
  const isEmptyDay = built.content.isEmpty && (empty !== 'anniversaries' || built.content.sections.length === 0)
  if (isEmptyDay && empty !== 'line') return { run: { ...run, state: 'empty', version }, item: null }
  const rendering = toRendering({ subscription, date, built, absent, prefix: parts.prefix })
  const blocks = isEmptyDay ? renderEmptyDay(rendering) : renderDigest(built.content, rendering)
  const record = { command: 'digest', restsOn: isEmptyDay ? [] : listRestsOn(built.content) }
  return {
    run: { ...run, version },
    item: {
      key: toDigestKey(id, date),
      platform,
      errand: { type: 'post', to: { team, channel }, blocks, language, record },
      due: now,
      until,
    },
  }
}

/** The last runs, further back only where none of them has told anything. */
async function readRuns(id: string, digests: Digests): Promise<readonly DigestRun[]> {
  const last = await digests.runs(id, USUAL_RUNS)
  const isEnough = last.length < USUAL_RUNS || last.some(({ state }) => state === 'posted' || state === 'queued')
  return isEnough ? last : await digests.runs(id, MOST_RUNS)
}

function shareBuilt(
  { language, sections, operations, series, topics }: Subscription,
  period: Period,
  building: Building,
  { built }: Round,
): Promise<BuiltDigest> {
  const options = { language, sections, operations, series, topics, limit: MOST_ITEMS }
  const key = JSON.stringify([period, options])
  let shared = built.get(key)
  if (shared === undefined) {
    shared = buildDigest(period, options, building)
    built.set(key, shared)
  }
  return shared
}

/** How a channel's digest of a date is rendered, also when it is looked at before or after. */
export function toRendering({
  subscription: { id, platform, language },
  date,
  built: { chart, opening },
  absent,
  prefix,
}: {
  readonly subscription: Pick<Subscription, 'id' | 'platform' | 'language'>
  readonly date: string
  readonly built: BuiltDigest
  readonly absent: Absent
  readonly prefix: string
}): Rendering {
  const showAll: Action = {
    label: digestWordsOf(language).showAll,
    command: 'digest',
    input: { action: 'preview', channel: id, date, all: true },
  }
  return { date, language, opening, chart, absent, where: whereToSee(platform, prefix), showAll }
}
