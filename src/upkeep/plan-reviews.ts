import { setImmediate } from 'node:timers/promises'
import { fillWords } from '../chat/fill-words.ts'
import { plain } from '../chat/inline.ts'
import type { PostAddress } from '../chat/chat-adapter.ts'
import { nameCommand } from '../chat/name-command.ts'
import type { Block } from '../chat/reply.ts'
import type { ChatPlatform } from '../delivery/delivery.ts'
import type { NewItem, Outbox } from '../delivery/outbox.ts'
import type { Planner } from '../delivery/planner.ts'
import type { FactLedger } from '../facts/ledger.ts'
import type { Actor } from '../facts/proposal.ts'
import { findOwner, listPeople } from '../facts/review/find-owner.ts'
import { listOverdue } from '../facts/review/list-overdue.ts'
import type { OverdueFact } from '../facts/review/list-overdue.ts'
import { toDay } from '../facts/review/review-date.ts'
import type { ReviewRule } from '../facts/review/review-date.ts'
import type { Language } from '../language.ts'
import type { Lexicon } from '../reading/lexicon.ts'
import { renderOverdue } from './render-overdue.ts'
import { upkeepWordsOf } from './upkeep-words.ts'

interface ReviewParts {
  readonly ledger: FactLedger
  /** The store's words as of its latest commit. */
  readonly lexicon: () => Promise<Lexicon>
  readonly outbox: Outbox
  readonly rule: ReviewRule
  /** Where the desk hears of facts that nobody in a chat looks after. */
  readonly desks: readonly Desk[]
  /** Put before slash commands. */
  readonly commandPrefix?: string | undefined
  readonly language: Language
}

interface Desk {
  readonly platform: ChatPlatform
  readonly to: PostAddress
}

/** One message: to an owner, or to a desk of facts without one. */
interface Group {
  readonly owner: Actor | null
  readonly facts: OverdueFact[]
}

/** The most facts of one message: a longer list is read by nobody. */
const MOST_NAMED = 10
/** When reminders go out, by the clock of the desk. */
const MORNING = 9
/** The most facts whose owners are looked up in a morning; the others count as the desk's. */
const MOST_LOOKED_UP = 500
const DAYS_A_REMINDER_IS_WORTH = 3

/**
 * Reminds the owners of facts that their review date has come: one direct message a person and morning, and one in the desk's channels for
 * what nobody in a chat looks after. Each fact is in one message for each of its review dates, however often the bot was down.
 */
export function createReviewPlanner(parts: ReviewParts): Planner {
  let planned: string | null = null
  return {
    name: 'reviews',
    async plan(now) {
      const { rule, outbox } = parts
      const day = toDay(now, rule.timeZone)
      if (planned === day || hourOf(now, rule.timeZone) < MORNING) return
      const last = lastDay((await outbox.list(PREFIX, 1))[0]?.key)
      if (last === null || last < day) await outbox.add(await remind(last, day, now, parts))
      planned = day
    },
  }
}

const PREFIX = 'review:'

/** What was due up to a day has been told that day. */
function lastDay(key: string | undefined): string | null {
  return key?.split(':')[1] ?? null
}

async function remind(last: string | null, day: string, now: Date, parts: ReviewParts): Promise<readonly NewItem[]> {
  const { ledger, rule } = parts
  const { facts } = await listOverdue(ledger, rule, now, Number.POSITIVE_INFINITY)
  const due = facts.filter(({ date }) => last === null || date > last)
  const groups = await groupByOwner(due, ledger)
  const items: NewItem[] = []
  for (const group of groups) items.push(...(await toItems(group, day, now, parts)))
  return items
}

async function groupByOwner(facts: readonly OverdueFact[], ledger: FactLedger): Promise<readonly Group[]> {
  const groups = new Map<string, Group>()
  const people = await listPeople(ledger)
  for (const [at, fact] of facts.entries()) {
    // People are answered between two look-ups.
    if (at < MOST_LOOKED_UP) await setImmediate()
    const owner = at < MOST_LOOKED_UP ? await findOwner(fact, ledger, people) : null
    const key = owner === null ? '' : toKey(owner)
    const group = groups.get(key) ?? { owner, facts: [] }
    groups.set(key, group)
    group.facts.push(fact)
  }
  return [...groups.values()]
}

function toKey({ platform, team, id }: Actor): string {
  return `${platform}:${team ?? ''}:${id}`
}

async function toItems(
  { owner, facts }: Group,
  day: string,
  now: Date,
  parts: ReviewParts,
): Promise<readonly NewItem[]> {
  const until = new Date(now.getTime() + DAYS_A_REMINDER_IS_WORTH * 86_400_000)
  const lexicon = await parts.lexicon()
  const items: NewItem[] = []
  for (const { platform, to, whom } of addressOf(owner, parts.desks)) {
    const blocks = await renderReminder({ owner, facts }, platform, lexicon, parts)
    const errand = { type: 'post', to, blocks, language: parts.language } as const
    items.push({ key: `${PREFIX}${day}:${whom}`, platform, errand, due: now, until })
  }
  return items
}

function addressOf(owner: Actor | null, desks: readonly Desk[]): readonly (Desk & { readonly whom: string })[] {
  if (owner === null || owner.platform === 'terminal')
    return desks.map(({ platform, to }) => ({ platform, to, whom: `${platform}:desk` }))
  return [{ platform: owner.platform, to: { team: owner.team, person: owner.id }, whom: toKey(owner) }]
}

async function renderReminder(
  { owner, facts }: Group,
  platform: ChatPlatform,
  lexicon: Lexicon,
  { ledger, language, commandPrefix }: ReviewParts,
): Promise<readonly Block[]> {
  const words = upkeepWordsOf(language)
  const said = fillWords(owner === null ? words.ownerless : words.yours, { count: facts.length })
  const listedBy = nameCommand({ name: 'review', group: 'facts' }, platform, commandPrefix)
  return [
    { type: 'heading', text: words.toVerify },
    { type: 'paragraph', content: [plain(said)] },
    ...(await renderOverdue(facts, { count: facts.length, most: MOST_NAMED, listedBy }, { ledger, lexicon }, language)),
  ]
}

function hourOf(now: Date, timeZone: string): number {
  if (timeZone === 'UTC') return now.getUTCHours()
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).hour
}
