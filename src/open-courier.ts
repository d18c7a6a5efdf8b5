import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChatAdapter, Posting } from './chat/chat-adapter.ts'
import { composeCorrected } from './delivery/compose-corrected.ts'
import { createCourier } from './delivery/courier.ts'
import type { Courier } from './delivery/courier.ts'
import type { ChatPlatform } from './delivery/delivery.ts'
import { listDesks } from './delivery/list-desks.ts'
import { createCorrectionPlanner, isNewest } from './delivery/plan-corrections.ts'
import type { Planner } from './delivery/planner.ts'
import { reviewRuleOf } from './facts/review/review-date.ts'
import type { Log } from './log.ts'
import { openDigestPlanner } from './open-digest.ts'
import type { Services } from './services.ts'
import { createDeskNewsPlanner } from './upkeep/plan-desk-news.ts'
import { createInterruptedPlanner } from './upkeep/plan-interrupted.ts'
import { createGapPlanner } from './upkeep/plan-gap-answers.ts'
import { createReviewPlanner } from './upkeep/plan-reviews.ts'

/** The courier of the platforms that are up, with all that the bot says unasked; null where there is nowhere to post. */
export async function openCourier(
  services: Services,
  adapters: readonly ChatAdapter[],
  log: Log,
): Promise<Courier | null> {
  const postings = listPostings(adapters)
  if (postings.size === 0) return null
  const { config } = services
  const store = () => services.store()
  const { outbox, deliveries, corrections, openEvents } = await services.delivery()
  const composing = { store, timeZone: config.STET_TIME_ZONE }
  const corrected = createCorrectionPlanner({ ...composing, corrections, deliveries, outbox, config })
  return createCourier({
    outbox,
    deliveries,
    postings,
    planners: [
      await openDeskNewsPlanner(services),
      corrected,
      createInterruptedPlanner({ openEvents, outbox, deliveries, postings, language: config.STET_LANGUAGE }),
      ...(await listUpkeep(services)),
      await openDigestPlanner(services),
    ],
    compose: (delivery) => composeCorrected(delivery, composing),
    isCurrent: (stated) => isNewest(stated, { corrections, store }),
    lease: config.STET_LEASE_SECONDS * 1_000,
    now: () => services.now(),
    log,
    random: Math.random,
    newOwner: randomUUID,
    wait: (ms, signal) => wait(ms, undefined, { signal }),
  })
}

function listPostings(adapters: readonly ChatAdapter[]): ReadonlyMap<ChatPlatform, Posting> {
  const postings = new Map<ChatPlatform, Posting>()
  for (const { platform, posting } of adapters)
    if (posting !== null && platform !== 'terminal') postings.set(platform, posting)
  return postings
}

async function listUpkeep(services: Services): Promise<readonly Planner[]> {
  const { config } = services
  const { ledger, gaps } = await services.store()
  const { outbox } = await services.delivery()
  const parts = {
    ledger,
    outbox,
    lexicon: async () => (await services.store()).lexicon,
    rule: reviewRuleOf(config),
    language: config.STET_LANGUAGE,
  }
  return [
    createReviewPlanner({ ...parts, desks: listDesks(config), commandPrefix: config.STET_COMMAND_PREFIX }),
    createGapPlanner({ ...parts, gaps }),
  ]
}

/** The planner that puts into the outbox what the desk's channel is to hear of. */
export async function openDeskNewsPlanner(services: Services): Promise<Planner> {
  const { config } = services
  const { deskNews, outbox } = await services.delivery()
  const { deskNotes } = await services.chat()
  return createDeskNewsPlanner({
    news: deskNews,
    notes: deskNotes,
    outbox,
    desks: listDesks(config),
    async open(now) {
      const { ledger, lexicon } = await services.store()
      return { ledger, lexicon, now, language: config.STET_LANGUAGE, timeZone: config.STET_TIME_ZONE }
    },
  })
}
