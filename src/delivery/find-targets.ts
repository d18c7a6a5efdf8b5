import { listRests } from './compose-corrected.ts'
import type { Correction } from './correction.ts'
import type { Delivery } from './delivery.ts'
import { listChanges, mergeChanges } from './fact-changes.ts'
import type { FactChange, FactHistory } from './fact-changes.ts'
import { keyOf } from './item-keys.ts'
import type { Outbox } from './outbox.ts'

/** A message that states what a fact said before. */
export interface Target {
  readonly delivery: Delivery
  /** The revision that its readers know. */
  readonly since: number
  /** From what it says, or what was last said about it, to what the fact says now. Unsettled: an earlier correction is being posted. */
  readonly change: FactChange | 'unsettled'
}

interface Finding {
  readonly newest: Correction
  /** Corrections of the fact before it, newest first. */
  readonly earlier: readonly Correction[]
  readonly resting: readonly Delivery[]
  readonly history: FactHistory
  /** Too late to wait for earlier corrections. */
  readonly isLate: boolean
}

/**
 * The messages that are to be corrected, each with what its readers were last told: an earlier correction may have reached
 * them or not. One that says what the fact says now is none of them.
 */
export async function findTargets(finding: Finding, outbox: Outbox): Promise<readonly Target[]> {
  const { newest, earlier, resting, history, isLate } = finding
  const targets: Target[] = []
  for (const delivery of resting) {
    const stated = listRests(delivery).get(newest.fact) ?? newest.revision
    const told = await findTold(
      delivery,
      earlier.filter(({ revision }) => revision > stated),
      outbox,
    )
    if (told === 'unsettled' && !isLate) {
      targets.push({ delivery, since: stated, change: 'unsettled' })
      continue
    }
    const since = told === 'unsettled' || told === null ? stated : told
    const change = mergeChanges(listChanges(history, since).filter(({ revision }) => revision <= newest.revision))
    if (change !== null) targets.push({ delivery, since, change })
  }
  return targets
}

/** The last revision that an earlier correction told the readers of a message; null where none did. */
async function findTold(
  delivery: Delivery,
  earlier: readonly Correction[],
  outbox: Outbox,
): Promise<number | null | 'unsettled'> {
  for (const { id, revision } of earlier) {
    const keys =
      delivery.channel === null
        ? [keyOf(id, 'direct', addressOf(delivery))]
        : [keyOf(id, 'edit', delivery.id), keyOf(id, 'reply', delivery.id)]
    for (const key of keys) {
      const item = await outbox.find(key)
      if (item?.state === 'done') return revision
      // It may be under way, or have got through in a try that failed.
      if (item?.state === 'taken' || (item?.state === 'waiting' && item.tries > 0)) return 'unsettled'
    }
  }
  return null
}

/** Whom a private message was for. */
export function addressOf({ platform, team, person }: Delivery): string {
  return `${platform}:${team ?? ''}:${person ?? ''}`
}
