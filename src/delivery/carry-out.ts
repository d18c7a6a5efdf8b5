import { PostFailure } from '../chat/chat-adapter.ts'
import type { PostAddress, Posted, Posting } from '../chat/chat-adapter.ts'
import type { Block } from '../chat/reply.ts'
import type { ChatPlatform, Deliveries, Delivery } from './delivery.ts'
import type { Errand, OutboxItem, StatedFact } from './outbox.ts'

/** How a try at an item ended. */
export type Ending =
  | { readonly type: 'done'; readonly result: Posted }
  /** `after` is in milliseconds; null leaves it to how often it was tried. A pause is for the whole channel. */
  | { readonly type: 'later'; readonly after: number | null; readonly trouble: string; readonly isPause?: boolean }
  | { readonly type: 'over'; readonly state: 'failed' | 'missed'; readonly trouble: string }

export interface CarryingOut {
  readonly deliveries: Deliveries
  /** The platforms that are up. */
  readonly postings: ReadonlyMap<ChatPlatform, Posting>
  /** What a message says by now; null where nothing it rests on has changed. */
  readonly compose: (delivery: Delivery) => Promise<readonly Block[] | null>
  readonly isCurrent: (stated: StatedFact) => Promise<boolean>
  readonly now: () => Date
}

type ErrandOf<T extends Errand['type']> = Extract<Errand, { readonly type: T }>

/** From this age on a message that is still being posted is looked for: whoever posted it may be gone. Milliseconds. */
const LOOKED_FOR_AFTER = 60_000
/** From this age on a message that nobody can find was never posted. */
const LOST_AFTER = 300_000
const LOOKS_AGAIN_AFTER = 2_000
/** How often a message is edited again because the store changed while it was edited. */
const MOST_ROUNDS = 5

/** Carries one item out. Throws `PostFailure` where the platform does not take it. */
export async function carryOut(item: OutboxItem, parts: CarryingOut): Promise<Ending> {
  const { errand, platform } = item
  const posting = parts.postings.get(platform)
  if (posting === undefined) return { type: 'later', after: null, trouble: `${platform} is not connected here.` }
  switch (errand.type) {
    case 'post':
      return await carryPost(item, errand, posting, parts)
    case 'follow-up':
      return await carryFollowUp(item, errand, posting, parts)
    case 'edit':
      return await carryEdit(item, errand, posting, parts)
    default:
      return errand satisfies never
  }
}

/** An item whose time has passed. Only what got through in an earlier try counts as posted. */
export async function carryLate(item: OutboxItem, { postings, deliveries }: CarryingOut): Promise<Ending> {
  const { errand, key, platform } = item
  const since = earlierTry(item)
  const posting = postings.get(platform)
  const result =
    errand.type !== 'post' || since === null || posting === undefined
      ? null
      : await posting.find({ key, to: errand.to, since })
  if (errand.type !== 'post' || result === null)
    return { type: 'over', state: 'missed', trouble: 'Its time has passed.' }
  if (errand.record !== undefined) await deliveries.complete(key, result.messages)
  return { type: 'done', result }
}

async function carryPost(
  item: OutboxItem,
  errand: ErrandOf<'post'>,
  posting: Posting,
  parts: CarryingOut,
): Promise<Ending> {
  const { to, blocks, language, record, about } = errand
  if (about !== undefined && !(await parts.isCurrent(about))) return await dropPost(item, to, posting)
  if (record !== undefined) {
    const isPrivate = 'person' in to
    await parts.deliveries.begin({
      id: item.key,
      platform: item.platform,
      team: to.team,
      channel: isPrivate ? null : to.channel,
      under: isPrivate ? null : (to.under ?? null),
      person: isPrivate ? to.person : null,
      blocks: isPrivate ? [] : blocks.filter(({ type }) => type !== 'file'),
      language,
      question: null,
      ...record,
      at: parts.now().toISOString(),
    })
  }
  const result = await posting.post({ key: item.key, to, blocks, language, triedAt: earlierTry(item) })
  if (record !== undefined) await parts.deliveries.complete(item.key, result.messages)
  return { type: 'done', result }
}

/** The fact has changed again. Only what got through in an earlier try counts as said. */
async function dropPost(item: OutboxItem, to: PostAddress, posting: Posting): Promise<Ending> {
  const since = earlierTry(item)
  const result = since === null ? null : await posting.find({ key: item.key, to, since })
  return result === null
    ? { type: 'over', state: 'missed', trouble: 'The fact has changed again since; what follows from that says so.' }
    : { type: 'done', result }
}

async function carryFollowUp(
  item: OutboxItem,
  errand: ErrandOf<'follow-up'>,
  posting: Posting,
  parts: CarryingOut,
): Promise<Ending> {
  const place = await findPlace(errand.delivery, posting, parts)
  if ('ending' in place) return place.ending
  const { delivery, channel, messages } = place
  const [first] = messages
  // A thread in Slack hangs from its first message; a reply in Discord points at the message it is about.
  const under = item.platform === 'slack' ? (delivery.under ?? first) : (first ?? delivery.under)
  const to = { team: delivery.team, channel, ...(under === undefined || under === null ? {} : { under }) }
  if (errand.about !== undefined && !(await parts.isCurrent(errand.about))) return await dropPost(item, to, posting)
  const { blocks, language } = errand
  return {
    type: 'done',
    result: await posting.post({ key: item.key, to, blocks, language, triedAt: earlierTry(item) }),
  }
}

async function carryEdit(
  item: OutboxItem,
  errand: ErrandOf<'edit'>,
  posting: Posting,
  parts: CarryingOut,
): Promise<Ending> {
  const isFirst = earlierTry(item) === null
  if (isFirst && errand.about !== undefined && !(await parts.isCurrent(errand.about)))
    return { type: 'over', state: 'missed', trouble: 'The fact has changed again since; that edit says so.' }
  const place = await findPlace(errand.delivery, posting, parts)
  if ('ending' in place) return place.ending
  const { delivery, channel } = place
  const { team, under, language } = delivery
  let { messages } = place
  let result: Posted | null = null
  let said = ''
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const blocks = await parts.compose(delivery)
    // What changed while it was edited, here or in another process, is said too: whoever comes last leaves it right.
    if (blocks === null || JSON.stringify(blocks) === said) break
    said = JSON.stringify(blocks)
    const triedAt = earlierTry(item)
    result = await posting.edit({ key: item.key, team, channel, under, messages, blocks, language, triedAt })
    // What did not fit stands in messages of its own: the next edit has to change them, too.
    if (String(result.messages) !== String(messages)) await parts.deliveries.complete(delivery.id, result.messages)
    messages = result.messages
  }
  return result === null
    ? { type: 'over', state: 'missed', trouble: 'There is nothing left to correct in it.' }
    : { type: 'done', result }
}

type Place =
  | { readonly delivery: Delivery; readonly channel: string; readonly messages: readonly string[] }
  | { readonly ending: Ending }

/** The messages that a delivery became, looked for where whoever posted it did not get to say. */
async function findPlace(id: string, posting: Posting, { deliveries, now }: CarryingOut): Promise<Place> {
  const delivery = await deliveries.find(id)
  if (delivery === null || delivery.channel === null)
    return { ending: { type: 'over', state: 'failed', trouble: 'The message is not known any more.' } }
  const { channel, team, under, messages } = delivery
  if (messages.length > 0) return { delivery, channel, messages }
  const age = now().getTime() - Date.parse(delivery.at)
  const trouble = 'The message is still being posted.'
  if (age < LOOKED_FOR_AFTER) return { ending: { type: 'later', after: LOOKS_AGAIN_AFTER, trouble } }
  const to = { team, channel, ...(under === null ? {} : { under }) }
  const found = await posting.find({ key: id, to, since: new Date(delivery.at) })
  if (found !== null) {
    await deliveries.complete(id, found.messages)
    return { delivery, channel, messages: found.messages }
  }
  return age < LOST_AFTER
    ? { ending: { type: 'later', after: LOOKED_FOR_AFTER, trouble } }
    : { ending: { type: 'over', state: 'missed', trouble: 'The message was never posted.' } }
}

/** When a try began that may have got through; null on the first. */
function earlierTry({ tries, triedAt }: OutboxItem): Date | null {
  return tries > 1 ? triedAt : null
}

/** What went wrong, for people; null for a bug. */
export function explainFailure(error: unknown): Extract<Ending, { readonly type: 'later' | 'over' }> | null {
  if (!(error instanceof PostFailure)) return null
  return error.isFinal
    ? { type: 'over', state: 'failed', trouble: error.message }
    : { type: 'later', after: error.retryAfter, trouble: error.message, isPause: error.retryAfter !== null }
}
