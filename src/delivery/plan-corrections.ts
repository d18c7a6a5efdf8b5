import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { addNotices } from './add-notices.ts'
import type { Composing } from './compose-corrected.ts'
import type { Correction, Corrections } from './correction.ts'
import type { Deliveries } from './delivery.ts'
import { listChanges, readHistory } from './fact-changes.ts'
import type { FactHistory } from './fact-changes.ts'
import { findTargets } from './find-targets.ts'
import type { NewItem, Outbox, StatedFact } from './outbox.ts'
import type { Planner } from './planner.ts'
import { toItems } from './to-items.ts'

export interface CorrectionPlanning extends Composing {
  readonly corrections: Corrections
  readonly deliveries: Deliveries
  readonly outbox: Outbox
  readonly config: Pick<Config, 'SLACK_DESK_CHANNEL' | 'DISCORD_DESK_CHANNEL' | 'STET_LANGUAGE'>
}

const MOST_AT_ONCE = 500
const ITEMS_AT_ONCE = 200
/** How long the notice waits for the messages to be edited, in milliseconds. */
const NOTICE_WITHIN = 600_000
/** How often what concerns many messages is looked at again while they are edited. */
const MANY = 50
const MANY_EVERY = 20_000

/**
 * Puts into the outbox what follows from a changed fact: every message that states what it said before is edited and followed up,
 * whoever was told privately is told directly, and when that is over the desk gets one notice of where it was used. A fact that
 * changed several times is told once, as it stands now.
 */
export function createCorrectionPlanner(planning: CorrectionPlanning): Planner {
  const { corrections } = planning
  const underWay = new Map<string, Progress>()

  return {
    name: 'corrections',
    async plan(now) {
      const byFact = Map.groupBy(await corrections.unplanned(MOST_AT_ONCE), ({ fact }) => fact)
      for (const [fact, unplanned] of byFact) {
        const progress = underWay.get(fact) ?? { added: new Set(), restsUntil: 0 }
        if (progress.restsUntil > now.getTime()) continue
        underWay.set(fact, progress)
        if (!(await planFact({ fact, unplanned, now, progress }, planning))) continue
        for (const { id } of unplanned) await corrections.settle(id)
        underWay.delete(fact)
      }
    },
  }
}

/** What this process has done already about the changes of one fact. */
interface Progress {
  /** Keys of items that it has put into the outbox. */
  readonly added: Set<string>
  /** Milliseconds since 1970. */
  restsUntil: number
}

interface FactPlanning {
  readonly fact: string
  readonly unplanned: readonly Correction[]
  readonly now: Date
  readonly progress: Progress
}

/** Plans what follows from all changes of one fact. True when nothing is left to plan, the notice included. */
async function planFact(
  { fact, unplanned, now, progress }: FactPlanning,
  planning: CorrectionPlanning,
): Promise<boolean> {
  const { corrections, deliveries, outbox } = planning
  const { ledger } = await planning.store()
  const history = await readHistory(fact, ledger)
  const all = await corrections.ofFact(fact)
  const newest = findNewest(all, history)
  if (newest === null || !unplanned.some(({ id }) => id === newest.id)) return true
  const isLate = now.getTime() > Date.parse(newest.at) + NOTICE_WITHIN
  const earlier = all.filter(({ revision }) => revision < newest.revision)
  const resting = await deliveries.restingOn(fact, newest.revision)
  const targets = await findTargets({ newest, earlier, resting, history, isLate }, outbox)
  const items = await toItems(targets, newest, now, planning)
  const fresh = items.filter(({ key }) => !progress.added.has(key))
  for (let i = 0; i < fresh.length; i += ITEMS_AT_ONCE) {
    const some = fresh.slice(i, i + ITEMS_AT_ONCE)
    await outbox.add(some)
    for (const { key } of some) progress.added.add(key)
    // People are answered in between.
    await nextTurn()
  }
  const isOver = !targets.some(({ change }) => change === 'unsettled') && (await areOver(items, outbox))
  if (!isOver && !isLate) {
    progress.restsUntil = resting.length > MANY ? now.getTime() + MANY_EVERY : 0
    return false
  }
  await addNotices({ newest, history, targets, unplanned, now }, planning)
  return true
}

/** Whether nothing of it is still to be done. The last ones added are the last ones done. */
async function areOver(items: readonly NewItem[], outbox: Outbox): Promise<boolean> {
  for (const { key } of items.toReversed()) {
    const item = await outbox.find(key)
    if (item === null || item.state === 'waiting' || item.state === 'taken') return false
  }
  return true
}

/** The last correction that people notice; null where there is none. */
function findNewest(all: readonly Correction[], history: FactHistory): Correction | null {
  const noticed = new Set(listChanges(history, 0).map(({ revision }) => revision))
  return all.find(({ revision }) => noticed.has(revision)) ?? null
}

/** Whether what somebody is to be told of a fact is still the newest. */
export async function isNewest(
  { fact, revision }: StatedFact,
  { corrections, store }: Pick<CorrectionPlanning, 'corrections' | 'store'>,
): Promise<boolean> {
  const all = await corrections.ofFact(fact)
  if (all[0] === undefined || all[0].revision <= revision) return true
  const newest = findNewest(all, await readHistory(fact, (await store()).ledger))
  return newest === null || newest.revision <= revision
}
