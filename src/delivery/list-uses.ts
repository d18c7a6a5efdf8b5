import { link, plain } from '../chat/inline.ts'
import type { Inline } from '../chat/reply.ts'
import { fillTemplate } from '../wording/fill-template.ts'
import type { CorrectionWords } from './correction-words.ts'
import type { Correction } from './correction.ts'
import type { Delivery } from './delivery.ts'
import { fillStyled } from './fill-styled.ts'
import { addressOf } from './find-targets.ts'
import type { Target } from './find-targets.ts'
import { isDirect } from './is-direct.ts'
import { keyOf } from './item-keys.ts'
import type { Desk } from './list-desks.ts'
import type { Outbox, OutboxItem } from './outbox.ts'

export interface ListingUses {
  /** Who reads the list. */
  readonly desk: Desk
  readonly newest: Correction
  readonly targets: readonly Target[]
  readonly words: CorrectionWords
}

type Uses = readonly (readonly Inline[])[]

const MOST_LISTED = 20

/**
 * Where the old figure was used and what became of it: each place that the desk may read, with its link and the question. Of what was
 * asked in private it says only how often that was.
 */
export async function listUses(listing: ListingUses, outbox: Outbox): Promise<Uses> {
  return [
    ...(await listOpen(listing, outbox)),
    ...(await countClosed(listing, outbox)),
    ...(await countDirect(listing, outbox)),
  ]
}

/** Whether the desk may read what stands there. What nobody asked for tells nothing of anybody. */
function isOpenTo({ platform, to }: Desk, delivery: Delivery): boolean {
  const isHere = delivery.platform === platform && delivery.channel === to.channel
  return delivery.isPublicChannel === true || delivery.person === null || isHere
}

async function listOpen({ desk, newest, targets, words }: ListingUses, outbox: Outbox): Promise<Uses> {
  const uses: (readonly Inline[])[] = []
  for (const { delivery } of targets) {
    if (isDirect(delivery) || !isOpenTo(desk, delivery)) continue
    const item = await outbox.find(keyOf(newest.id, 'edit', delivery.id))
    // What was never posted was read by nobody.
    if (item?.state !== 'missed') uses.push(describeUse(delivery, item, words))
  }
  const more = uses.length - MOST_LISTED
  if (more <= 0) return uses
  return [...uses.slice(0, MOST_LISTED), [plain(fillTemplate(words.more, { count: String(more) }))]]
}

function describeUse(
  { question, command }: Delivery,
  item: OutboxItem | null,
  words: CorrectionWords,
): readonly Inline[] {
  const kind = command === 'check' || command === 'summarize' || command === 'digest' ? command : 'other'
  const name = question === null ? words.uses[kind] : fillTemplate(words.answerTo, { question })
  const url = item?.result?.link ?? null
  const use = url === null ? plain(name) : link(name, url)
  return fillStyled(words.useLine, { use, end: plain(describeEnd(item, words)) })
}

function describeEnd(item: OutboxItem | null, words: CorrectionWords): string {
  if (item?.state === 'done') return words.edited
  const trouble = item?.trouble ?? null
  return trouble === null ? words.notYet : fillTemplate(words.notEdited, { trouble })
}

/** What stands in channels that are not for all: what went wrong with it may name them, and is left out as well. */
async function countClosed({ desk, newest, targets, words }: ListingUses, outbox: Outbox): Promise<Uses> {
  const states: State[] = []
  for (const { delivery } of targets) {
    if (isDirect(delivery) || isOpenTo(desk, delivery)) continue
    const item = await outbox.find(keyOf(newest.id, 'edit', delivery.id))
    if (item?.state !== 'missed') states.push(item?.state ?? 'waiting')
  }
  return sayCounts(states, words.inPrivate)
}

/** What was said to one person shows nobody’s name and no question: only how many people heard it. */
async function countDirect({ newest, targets, words }: ListingUses, outbox: Outbox): Promise<Uses> {
  const keys = new Map<string, string>()
  for (const { delivery } of targets) {
    if (!isDirect(delivery)) continue
    const person = addressOf(delivery)
    keys.set(
      person,
      delivery.channel === null ? keyOf(newest.id, 'direct', person) : keyOf(newest.id, 'reply', delivery.id),
    )
  }
  const states: State[] = []
  for (const key of keys.values()) states.push((await outbox.find(key))?.state)
  return sayCounts(states, words.inPerson)
}

type State = OutboxItem['state'] | undefined

/** A line for each end that there was. */
function sayCounts(states: readonly State[], words: CorrectionWords['inPrivate']): Uses {
  const count = { done: 0, failed: 0, waiting: 0 }
  for (const state of states) {
    if (state === 'done') count.done++
    else count[state === 'waiting' || state === 'taken' ? 'waiting' : 'failed']++
  }
  return (['done', 'failed', 'waiting'] as const)
    .filter((end) => count[end] > 0)
    .map((end) => [plain(fillTemplate(words[end], { count: String(count[end]) }))])
}
