import type { Config } from '../config.ts'
import { addNotices } from './add-notices.ts'
import type { Composing } from './compose-corrected.ts'
import type { Correction, Corrections } from './correction.ts'
import type { Deliveries } from './delivery.ts'
import { listChanges, readHistory } from './fact-changes.ts'
import type { FactHistory } from './fact-changes.ts'
import { findTargets } from './find-targets.ts'
import type { Outbox, StatedFact } from './outbox.ts'
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
  const restsUntil = new Map<string, number>()

  return {
    name: 'corrections',
    async plan(now) {
      const byFact = new Map<string, Correction[]>()
      for (const correction of await corrections.unplanned(MOST_AT_ONCE)) {
        const own = byFact.get(correction.fact) ?? []
        byFact.set(correction.fact, [...own, correction])
      }
      for (const [fact, unplanned] of byFact) {
        if ((restsUntil.get(fact) ?? 0) > now.getTime()) continue
        const rest = await planFact(fact, unplanned, now, planning)
        if (rest === 0) restsUntil.delete(fact)
        else restsUntil.set(fact, now.getTime() + rest)
      }
    },
  }
}

/** Plans what follows from all changes of one fact. Gives for how long it need not be looked at again, in milliseconds. */
async function planFact(
  fact: string,
  unplanned: readonly Correction[],
  now: Date,
  planning: CorrectionPlanning,
): Promise<number> {
  const { corrections, deliveries, outbox } = planning
  const { ledger } = await planning.store()
  const history = await readHistory(fact, ledger)
  const all = await corrections.ofFact(fact)
  const newest = findNewest(all, history)
  if (newest === null || !unplanned.some(({ id }) => id === newest.id)) return await settleAll(unplanned, corrections)
  const isLate = now.getTime() > Date.parse(newest.at) + NOTICE_WITHIN
  const earlier = all.filter(({ revision }) => revision < newest.revision)
  const resting = await deliveries.restingOn(fact, newest.revision)
  const targets = await findTargets({ newest, earlier, resting, history, isLate }, outbox)
  const items = await toItems(targets, newest, now, planning)
  for (let i = 0; i < items.length; i += ITEMS_AT_ONCE) await outbox.add(items.slice(i, i + ITEMS_AT_ONCE))
  const states = await Promise.all(items.map(({ key }) => outbox.find(key)))
  const isOver =
    !targets.some(({ change }) => change === 'unsettled') &&
    states.every((item) => item !== null && item.state !== 'waiting' && item.state !== 'taken')
  if (!isOver && !isLate) return resting.length > MANY ? MANY_EVERY : 0
  await addNotices({ newest, history, targets, now }, planning)
  return await settleAll(unplanned, corrections)
}

async function settleAll(unplanned: readonly Correction[], corrections: Corrections): Promise<0> {
  for (const { id } of unplanned) await corrections.settle(id)
  return 0
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
