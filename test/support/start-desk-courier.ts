import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts'
import { createCourier } from '../../src/delivery/courier.ts'
import type { Courier } from '../../src/delivery/courier.ts'
import type { Log } from '../../src/log.ts'
import { openDeskNewsPlanner } from '../../src/open-courier.ts'
import type { Services } from '../../src/services.ts'

/** A courier that tells the desk's channel on one platform what is new, and nothing else that falls due. */
export async function startDeskCourier(
  services: Services,
  { platform, posting }: ChatAdapter,
  log: Log,
): Promise<Courier> {
  if (posting === null || platform === 'terminal') throw new Error('there is nowhere to post')
  const { outbox, deliveries } = await services.delivery()
  const courier = createCourier({
    outbox,
    deliveries,
    postings: new Map([[platform, posting]]),
    planners: [await openDeskNewsPlanner(services)],
    compose: () => Promise.resolve(null),
    isCurrent: () => Promise.resolve(true),
    lease: 30_000,
    now: services.now,
    log,
    random: Math.random,
    newOwner: randomUUID,
    wait: (ms, signal) => wait(ms, undefined, { signal }),
  })
  courier.start()
  return courier
}
