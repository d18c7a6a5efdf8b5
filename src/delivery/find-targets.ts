import { setImmediate as nextTurn } from 'node:timers/promises'
import { listRests } from './compose-corrected.ts'
import type { Correction } from './correction.ts'
import type { Delivery } from './delivery.ts'
import { listChanges, mergeChanges } from './fact-changes.ts'
import type { FactChange, FactHistory } from './fact-changes.ts'
import { keyOf } from './item-keys.ts'
import type { Outbox } from './outbox.ts'

const AT_ONCE = 20
/** What people go on working with. Whoever changes the store privately sees its figures too, and knows what became of them. */
const ANSWERS = ['ask', 'check', 'summarize', 'copy', 'facts', 'digest']

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
  for (const [index, delivery] of resting.entries()) {
    // People are answered in between.
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn()
    if (delivery.channel === null && !ANSWERS.includes(delivery.command)) continue
    const stated = listRests(delivery).get(newest.fact) ?? newest.revision
    const told = await findTold(
      delivery,
      earlier.filter(({ revision }) => revision > stated),
      outbox,
    )
    if (told.isUnsettled && !isLate) {
      targets.push({ delivery, since: stated, change: 'unsettled' })
      continue
    }
    const changeSince = (since: number) =>
      mergeChanges(listChanges(history, since).filter(({ revision }) => revision <= newest.revision))
    // Who was told nothing but sees an earlier correction over the message is told from there, where the figure is what it was.
    for (const since of [told.inWords ?? stated, told.inBanner ?? stated]) {
      const change = changeSince(since)
      if (change === null) continue
      targets.push({ delivery, since, change })
      break
    }
  }
  return targets
}

interface Told {
  /** The last revision that a reply or a direct message spoke of; null where none did. */
  readonly inWords: number | null
  /** The last that stands over the message itself. */
  readonly inBanner: number | null
  /** One of them may be under way, or have got through in a try that failed. */
  readonly isUnsettled: boolean
}

/** What earlier corrections, newest first, told the readers of a message. */
async function findTold(delivery: Delivery, earlier: readonly Correction[], outbox: Outbox): Promise<Told> {
  let inWords: number | null = null
  let inBanner: number | null = null
  let isUnsettled = false
  const isDone = async (key: string) => {
    const item = await outbox.find(key)
    if (item?.state === 'taken' || (item?.state === 'waiting' && item.tries > 0)) isUnsettled = true
    return item?.state === 'done'
  }
  for (const { id, revision } of earlier) {
    if (delivery.channel === null) {
      if (await isDone(keyOf(id, 'direct', addressOf(delivery)))) inWords ??= revision
    } else {
      if (await isDone(keyOf(id, 'reply', delivery.id))) inWords ??= revision
      if (await isDone(keyOf(id, 'edit', delivery.id))) inBanner ??= revision
    }
  }
  return { inWords, inBanner, isUnsettled }
}

/** Whom a private message was for. */
export function addressOf({ platform, team, person }: Delivery): string {
  return `${platform}:${team ?? ''}:${person ?? ''}`
}
