import { PostFailure } from '../chat/chat-adapter.ts'
import type { PostAddress, Posting } from '../chat/chat-adapter.ts'
import { plain } from '../chat/inline.ts'
import type { ChatPlatform, Deliveries } from '../delivery/delivery.ts'
import type { OpenEvent, OpenEvents } from '../delivery/open-event.ts'
import type { NewItem, Outbox } from '../delivery/outbox.ts'
import type { Planner } from '../delivery/planner.ts'
import type { Language } from '../language.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

interface InterruptedParts {
  readonly openEvents: OpenEvents
  readonly outbox: Pick<Outbox, 'add'>
  readonly deliveries: Pick<Deliveries, 'find'>
  /** The platforms that are up. */
  readonly postings: ReadonlyMap<ChatPlatform, Posting>
  /** Of those whose own nobody knows. */
  readonly language: Language
}

const MOST_AT_ONCE = 100
/** Later nobody waits for the answer any more. Milliseconds. */
const WORTH_TELLING_FOR = 3_600_000

/**
 * Tells people whose question, click or form was under way when its process died, so that nobody waits in vain. Nothing is run
 * again: what it was to do may be done. Who has the answer hears nothing.
 */
export function createInterruptedPlanner(parts: InterruptedParts): Planner {
  const { openEvents, outbox, postings, language } = parts
  return {
    name: 'interrupted',
    async plan(now) {
      const failures: unknown[] = []
      for (const event of await openEvents.interrupted([...postings.keys()], MOST_AT_ONCE)) {
        try {
          const isLate = now.getTime() - event.at.getTime() >= WORTH_TELLING_FOR
          const isDone = !isLate && (await isAnswered(event, parts))
          if (!isLate && !isDone) await outbox.add([toItem(event, now, language)])
          await openEvents.settle(event, isDone ? 'answered' : 'cut off')
        } catch (error) {
          // It is looked at again; what cannot be looked for keeps nothing else back.
          failures.push(error)
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Not all that was cut off could be looked for.')
    },
  }
}

/** Whether the answer stands where it was asked for, or, where the bot may not write there, with the person directly. */
async function isAnswered(event: OpenEvent, { deliveries, postings }: InterruptedParts): Promise<boolean> {
  const { key, platform, team, person, at } = event
  if (((await deliveries.find(key))?.messages ?? []).length > 0) return true
  const posting = postings.get(platform)
  const to = addressOf(event)
  const places: readonly PostAddress[] = 'person' in to ? [to] : [to, { team, person }]
  for (const place of places) if (posting !== undefined && (await isThere(posting, key, place, at))) return true
  return false
}

async function isThere(posting: Posting, key: string, to: PostAddress, since: Date): Promise<boolean> {
  try {
    return (await posting.find({ key, to, since })) !== null
  } catch (error) {
    // Where the bot may not look it did not write.
    if (error instanceof PostFailure && error.isFinal) return false
    throw error
  }
}

function toItem(event: OpenEvent, now: Date, fallback: Language): NewItem {
  const { key, platform, team, person, at, isShare } = event
  const language = event.language ?? fallback
  const words = upkeepWordsOf(language)
  const to: PostAddress = isShare ? { team, person } : addressOf(event)
  const text = 'person' in to ? words.interruptedElsewhere : words.interrupted
  return {
    // What is shared again may be cut off again.
    key: `interrupted:${key}:${at.getTime()}`,
    platform,
    errand: { type: 'post', to, blocks: [{ type: 'paragraph', content: [plain(text)] }], language },
    due: now,
    until: new Date(at.getTime() + WORTH_TELLING_FOR),
  }
}

function addressOf({ team, channel, under, person }: OpenEvent): PostAddress {
  if (channel === null) return { team, person }
  return { team, channel, ...(under === null ? {} : { under }) }
}
