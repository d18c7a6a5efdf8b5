import { setTimeout as wait } from 'node:timers/promises'
import type { Planner } from './delivery/planner.ts'
import type { Building } from './digest/build-digest.ts'
import { createDigestPlanner } from './digest/plan-digests.ts'
import { listOverdue } from './facts/review/list-overdue.ts'
import { reviewRuleOf, toDay } from './facts/review/review-date.ts'
import type { Services } from './services.ts'

/** Milliseconds. */
const REST = 10
/** As many overdue facts as a digest counts. */
const MOST_OVERDUE = 10_000

/** What digests are made from, as the store stands now. */
export async function openBuilding(services: Services): Promise<Building> {
  const { ledger, lexicon, gaps } = await services.store()
  const { conflicts } = await services.digest()
  const rule = reviewRuleOf(services.config)
  return {
    ledger,
    lexicon,
    gaps,
    conflicts,
    model: await services.model(),
    async overdue(from, until) {
      const { facts } = await listOverdue(ledger, rule, until, MOST_OVERDUE)
      return facts.filter(({ date }) => date > toDay(from, rule.timeZone))
    },
  }
}

/** The planner that puts each channel's digest into the outbox at its hour. */
export async function openDigestPlanner(services: Services): Promise<Planner> {
  const { digests } = await services.digest()
  return createDigestPlanner({
    digests,
    open: () => openBuilding(services),
    rest: () => wait(REST),
    prefix: services.config.STET_COMMAND_PREFIX ?? '',
  })
}
